import { HouseholdEvent, RectificationEvent, VillageEvent } from '@hearthfold/core'
import { factNamed, factNames } from '@hearthfold/core/facts'
import { loadPack, type Pack } from '@hearthfold/rules'
import * as packs from '@hearthfold/rules/packs'
import * as z from 'zod'
import { eventWords } from '../../packages/core/src/events/event-words.ts'
import { SUPPORT } from '../../packages/core/src/laws/basis.ts'

/** A page of `docs/reference`, by the name of its file. */
export type Pages = Readonly<Record<string, string>>

const NOTE = '<!-- Made from the code by `pnpm run reference`. Change the code, then run it. -->'

/** The pages of the reference, as the code of now makes them. */
export function pages(): Pages {
  return { 'events.md': events(), 'facts.md': facts(), 'acts.md': acts(), 'questions.md': questions(), 'procedures.md': procedures() }
}

function page(title: string, intro: string, ...parts: readonly string[]): string {
  return `${[`# ${title}`, NOTE, intro, ...parts].join('\n\n')}\n`
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

const code = (text: string) => `\`${text}\``

// Events

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly items?: Shape
  readonly minimum?: number
  readonly maximum?: number
  readonly $ref?: string
}

function events(): string {
  const streams = [
    ['A household', HouseholdEvent],
    ['A village', VillageEvent],
    ['An item of the rectification ledger', RectificationEvent],
  ] as const
  const parts = streams.flatMap(([title, union]) => [
    `## ${title}`,
    ...union.options.map((option) => {
      const shape = z.toJSONSchema(option as z.ZodType, { unrepresentable: 'any', io: 'input', reused: 'inline' }) as Shape
      const type = String(shape.properties?.['type']?.const)
      const { zh, en, done } = eventWords[type as keyof typeof eventWords]
      const fields = Object.entries(shape.properties ?? {}).filter(([name]) => name !== 'type')
      const rows = fields.map(([name, field]) => [code(name), valueOf(field), shape.required?.includes(name) ? 'yes' : 'no'])
      return [
        `### ${code(type)}`,
        `${done.zh} · ${done.en} (${zh} · ${en})`,
        rows.length > 0 ? table(['field', 'value', 'required'], rows) : 'It has no fields.',
      ].join('\n\n')
    }),
  ])
  return page(
    'Events',
    'Every event that a ledger keeps, with its fields. Amounts are in fen, days are `YYYY-MM-DD`. The envelope of an event (stream, version, day, instant, actor) is the same for all.',
    ...parts,
  )
}

/** The values of a field in a few words. */
function valueOf(shape: Shape, depth = 0): string {
  if (shape.const !== undefined) return code(String(shape.const))
  if (shape.enum) return shape.enum.map((one) => code(String(one))).join(', ')
  const choices = shape.anyOf ?? shape.oneOf
  if (choices) return [...new Set(choices.map((one) => valueOf(one, depth)))].join(' or ')
  if (shape.items) return `list of ${valueOf(shape.items, depth)}`
  if (shape.properties) return depth > 1 ? 'object' : `object of ${Object.keys(shape.properties).map(code).join(', ')}`
  if (shape.type === 'integer' || shape.type === 'number') {
    const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = shape
    const [least, most] = [minimum > Number.MIN_SAFE_INTEGER, maximum < Number.MAX_SAFE_INTEGER]
    const bounds = least && most ? `, ${minimum} to ${maximum}` : least ? `, from ${minimum}` : most ? `, up to ${maximum}` : ''
    return `${shape.type === 'integer' ? 'whole number' : 'number'}${bounds}`
  }
  return typeof shape.type === 'string' ? (shape.type === 'string' ? 'text' : shape.type) : 'any'
}

// Facts

function facts(): string {
  const rows = [...factNames].toSorted().map((name) => {
    const fact = factNamed(name)!
    const unit = fact.kind === 'number' ? fact.unit : fact.kind === 'boolean' ? 'yes or no' : 'text'
    return [code(name), fact.title.zh, fact.title.en, unit, fact.suppliedBy.map(code).join(', ')]
  })
  return page(
    'Facts',
    'Every fact that the rules of a pack can read, with its unit and the events that supply it. A fact whose evidence is missing is unknown.',
    table(['fact', '中文', 'English', 'unit', 'supplied by'], rows),
  )
}

// Acts

function acts(): string {
  const rows = Object.entries(SUPPORT).map(([type, support]) => [
    code(type),
    eventWords[type as keyof typeof eventWords].zh,
    support.map(({ question, outcome }) => `${code(question)} is ${outcome ? 'yes' : 'no'}`).join(', or '),
  ])
  return page(
    'Acts',
    'An act that rests on a determination needs one of these answers of the pack of its day. An act can also rest on an older register (`legacy`) or on the ruling of an authority (`ruling`); these are counted apart.',
    table(['act', '中文', 'needs'], rows),
  )
}

// Questions and procedures

/** The shipped packs that are whole by themselves, oldest first; layers add to them. */
function shipped(): Pack[] {
  const loaded = Object.values(packs).flatMap((json) => {
    const pack = loadPack(json)
    return pack.ok ? [pack.value] : []
  })
  return loaded.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function questions(): string {
  const all = shipped()
  const names = [...new Set(all.flatMap(({ rules }) => rules.map(({ event }) => event.type)))].toSorted()
  const rows = names.map((name) => {
    const asked = all.filter(({ rules }) => rules.some(({ event }) => event.type === name))
    const label = asked.at(-1)!.rules.find(({ event }) => event.type === name)!.label
    return [code(name), label.zh, label.en, asked.map(({ id }) => code(id)).join(', ')]
  })
  return page(
    'Questions',
    'Every question that a shipped pack answers, in the words of the newest pack that has it. A layer may add its own.',
    table(['question', '中文', 'English', 'packs'], rows),
  )
}

function procedures(): string {
  const parts = shipped().flatMap(({ id, title, procedures = {} }) => {
    const all = Object.entries(procedures)
    if (all.length === 0) return []
    return [
      `## ${title.en}`,
      `${title.zh} (${code(id)})`,
      ...all.map(([name, { act, label, steps }]) =>
        [
          `### ${code(name)}: ${label.en}`,
          `${label.zh}. It leads to ${[act]
            .flat()
            .map((one) => code(String(one)))
            .join(', ')}.`,
          table(
            ['step', '中文', 'English', 'level', 'roles'],
            steps.map((step) => [code(step.name), step.label.zh, step.label.en, step.level, step.roles.join(', ')]),
          ),
        ].join('\n\n'),
      ),
    ]
  })
  return page(
    'Procedures',
    'The procedures of the shipped packs, step by step. The pack also says what a step needs, how long notices stay posted and who hears objections: `hearthfold pack show`.',
    ...parts,
  )
}
