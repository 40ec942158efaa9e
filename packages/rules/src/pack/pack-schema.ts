import { patternOf } from '@hearthfold/core/checking'
import { factNames } from '@hearthfold/core/facts'
import { ObjectionRule, Step } from '@hearthfold/core/procedures'
import * as z from 'zod'
import { OPERATORS, type Operator } from './condition.ts'
import { Citation, conditions, DatedValue, Day, FactDeclaration, LayerFile, PackFile, Text } from './pack.ts'

// JSON Schema for editors: they complete what may stand in a file and mark most of what `loadPack` would refuse. What a
// schema cannot say (a unit that two places share, a name that must exist, a circle) only `loadPack` finds.

type Schema = z.core.JSONSchema.BaseSchema

const CONDITION = 'condition'

/** What goes under a name of its own among the definitions of the schema. */
const definitions = z.registry<{ id: string; description: string }>()
definitions.add(Day, { id: 'day', description: 'A day of the calendar, YYYY-MM-DD.' })
definitions.add(Text, { id: 'text', description: 'A text in Chinese and in English.' })
definitions.add(Citation, { id: 'citation', description: 'Where something comes from, and whether somebody has read it there.' })
definitions.add(FactDeclaration, { id: 'fact', description: 'A fact that the rules use; it must agree with the catalogue of facts.' })
definitions.add(DatedValue, { id: 'value', description: 'A value, in force from a day until the next value.' })
definitions.add(Step, {
  id: 'step',
  description: 'A step of a procedure; a notice or announcement stands whole days and can be objected to.',
})
definitions.add(ObjectionRule, { id: 'objection', description: 'Who hears an objection, whether it blocks, and what either outcome does.' })

/** The JSON Schema (draft 2020-12) of the file of a pack. */
export function packSchema(): Schema {
  return schemaOf('pack', PackFile, 'A rule pack of Hearthfold: the law of a nation as data')
}

/** The JSON Schema (draft 2020-12) of the file of a layer. */
export function layerSchema(): Schema {
  return schemaOf('layer', LayerFile, 'A layer of Hearthfold: what a lower jurisdiction adds to a rule pack and overrides in it')
}

function schemaOf(name: string, file: z.ZodType, title: string): Schema {
  const { $schema, $defs, ...schema } = z.toJSONSchema(file, {
    metadata: definitions,
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const pattern = patternOf(zodSchema)
      if (pattern !== undefined) jsonSchema.pattern = pattern
      const inner: unknown = zodSchema
      if (inner === conditions) jsonSchema.$ref = `#/$defs/${CONDITION}`
    },
  })
  const $id = `https://github.com/hearthfold/hearthfold/blob/main/packages/rules/${name}.schema.json`
  return { $schema, $id, title, ...schema, $defs: { ...$defs, [CONDITION]: condition() } } as Schema
}

/** A condition of the strict profile. It is written out here, since zod leaves it to the profile, which names the offending node. */
function condition(): Schema {
  const itself = { $ref: `#/$defs/${CONDITION}` }
  const parameter = object({ fact: { type: 'string', description: 'The name of a parameter of the pack.' } })
  const fact = { enum: factNames, description: 'A fact that the pack declares.' }
  const leaf = (operators: readonly Operator[], value: object) => object({ fact, operator: { enum: operators }, value })
  const listed: readonly Operator[] = ['in', 'notIn']
  const equated: readonly Operator[] = ['equal', 'notEqual']
  const ordered = OPERATORS.filter((operator) => !listed.includes(operator) && !equated.includes(operator))
  return {
    description: 'Exactly one of all, any, not, condition; or a comparison of a fact.',
    anyOf: [
      object({ all: { type: 'array', items: itself, minItems: 1 } }),
      object({ any: { type: 'array', items: itself, minItems: 1 } }),
      object({ not: itself }),
      object({ condition: { type: 'string', description: 'The name of a condition of the pack.' } }),
      leaf(equated, { anyOf: [{ type: ['number', 'string', 'boolean'] }, parameter] }),
      leaf(ordered, { anyOf: [{ type: 'number' }, parameter] }),
      leaf(listed, { type: 'array', items: { type: 'string' }, minItems: 1 }),
    ],
  } as Schema
}

/** An object with exactly these fields. */
function object(properties: Readonly<Record<string, object>>) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}
