import * as z from 'zod'
import { Basis } from './basis.ts'
import { RecordedHousehold, RecordedItem, RecordedVillage } from './envelope.ts'
import { CitizenIdValue, DayValue, HouseholdIdValue, Id, InstantValue, ItemIdValue, VillageIdValue } from './fields.ts'
import { patternOf } from '../schema/pattern.ts'

/** What goes under a name of its own among the definitions of the schema. */
const definitions = z.registry<{ id: string; description: string }>()
definitions.add(DayValue, { id: 'day', description: 'A day of the calendar, YYYY-MM-DD.' })
definitions.add(InstantValue, { id: 'instant', description: 'A moment in UTC, YYYY-MM-DDTHH:MM:SS.mmmZ.' })
definitions.add(CitizenIdValue, { id: 'citizen-id', description: 'A citizen ID of 18 characters.' })
definitions.add(HouseholdIdValue, { id: 'household', description: 'The stream of a household.' })
definitions.add(VillageIdValue, { id: 'village', description: 'The stream of a village.' })
definitions.add(ItemIdValue, { id: 'item', description: 'The stream of an item of the rectification ledger.' })
definitions.add(Id, { id: 'id', description: 'An identifier: of an event, a member, a helper, a provider.' })
definitions.add(Basis, { id: 'basis', description: 'What an act rests on.' })

/** The JSON Schema (draft 2020-12) of a recorded event: of a line of a ledger file. */
export function eventSchema(): z.core.JSONSchema.BaseSchema {
  const { $schema, ...schema } = z.toJSONSchema(z.union([RecordedHousehold, RecordedVillage, RecordedItem]), {
    metadata: definitions,
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const pattern = patternOf(zodSchema)
      if (pattern !== undefined) jsonSchema.pattern = pattern
    },
  })
  const $id = 'https://github.com/hearthfold/hearthfold/blob/main/packages/core/event.schema.json'
  return { $schema, $id, title: 'A recorded event of Hearthfold: a line of a ledger file', ...schema } as z.core.JSONSchema.BaseSchema
}
