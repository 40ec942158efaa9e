import * as z from 'zod'
import { Citation } from './citation.ts'
import { Text } from './language.ts'

// What a procedure is (docs/sources.md#identification, docs/sources.md#exit, docs/sources.md#monitoring). Which steps one has, who takes them, how long a
// notice stands and what an objection does is law, so it is the data of a pack; core follows whatever it is handed.

/** Where somebody acts. The household is a level of its own: it applies and acknowledges. */
export const Level = z.enum(['household', 'village', 'township', 'county', 'city', 'prefecture'])
export type Level = z.infer<typeof Level>

/** The levels in words. */
export const levels: Readonly<Record<Level, Text>> = {
  household: { zh: '户', en: 'household' },
  village: { zh: '村', en: 'village' },
  township: { zh: '乡镇', en: 'township' },
  county: { zh: '县', en: 'county' },
  city: { zh: '市', en: 'city' },
  prefecture: { zh: '地市', en: 'prefecture' },
}

/** As what somebody acts. */
export const Role = z.enum([
  'household',
  'representatives',
  'village-committee',
  'team',
  'township-office',
  'county-office',
  'city-inspectors',
  'prefecture-inspectors',
  'department',
])
export type Role = z.infer<typeof Role>

/** The roles in words. */
export const roles: Readonly<Record<Role, Text>> = {
  household: { zh: '农户', en: 'household' },
  representatives: { zh: '村民代表', en: 'villagers’ representatives' },
  'village-committee': { zh: '村民委员会', en: 'village committee' },
  team: { zh: '驻村工作队', en: 'resident work team' },
  'township-office': { zh: '乡镇扶贫办', en: 'township office' },
  'county-office': { zh: '县扶贫办', en: 'county office' },
  'city-inspectors': { zh: '市级检查组', en: 'inspectors of the city' },
  'prefecture-inspectors': { zh: '地市级检查组', en: 'inspectors of the prefecture' },
  department: { zh: '行业部门', en: 'sector department' },
}

/** As what a person is assigned to a household, in words. */
export const posts: Readonly<Record<'helper' | 'responsible', Text>> = {
  helper: { zh: '帮扶责任人', en: 'helper' },
  responsible: { zh: '责任人', en: 'responsible official' },
}

/** At which levels each role exists: nobody acts anywhere else. */
const LEVELS_OF: Readonly<Record<Role, readonly Level[]>> = {
  household: ['household'],
  representatives: ['village'],
  'village-committee': ['village'],
  team: ['village'],
  'township-office': ['township'],
  'county-office': ['county'],
  'city-inspectors': ['city'],
  'prefecture-inspectors': ['prefecture'],
  department: ['township', 'county', 'city', 'prefecture'],
}

/** The roles that exist at a level. */
export function rolesAt(level: Level): Role[] {
  return Role.options.filter((role) => LEVELS_OF[role].includes(level))
}

/** Who hears an objection to a failed step: the level above that at which it was taken; at the highest, somebody else there. */
export const HEARS_FAILURE: Readonly<Record<Level, ObjectionRule['heardBy']>> = {
  household: 'village',
  village: 'township',
  township: 'county',
  county: 'prefecture',
  city: 'prefecture',
  prefecture: 'prefecture',
}

/**
 * What a resolved objection does to the procedure: it goes on where it was; the notice is posted anew; it goes back to the
 * nearest check or review before the notice; or it can only be ended.
 */
export const Effect = z.enum(['resume', 'restart', 're-check', 'end'])
export type Effect = z.infer<typeof Effect>

/** Who can hear an objection: neither the household that it is about, nor the representatives who appraised. */
export const Hearer = Role.exclude(['household', 'representatives'])

/** Who hears an objection, whether nothing may follow until it is resolved, and what either outcome does. */
export const ObjectionRule = z.strictObject({
  heardBy: Level.exclude(['household']),
  blocks: z.boolean(),
  dismissed: Effect,
  upheld: Effect,
})
export type ObjectionRule = z.infer<typeof ObjectionRule>

const Name = z.string().min(1).max(64)
const Days = z.int().min(0).max(3660)

const step = {
  name: Name,
  label: Text,
  level: Level,
  roles: z.array(Role).min(1),
  /** A sample check: the procedure may go on without it. */
  optional: z.literal(true).exactOptional(),
  /** Days after the step before it by which it is due. Late is a flag, not a failure. */
  within: Days.exactOptional(),
  citation: Citation.exactOptional(),
}

/** What is posted for everybody to read: for how many whole days, and who hears objections. */
const posted = {
  stands: Days.min(1),
  objections: z.strictObject({ within: ObjectionRule, outside: ObjectionRule, citation: Citation.exactOptional() }),
}

/**
 * A step of a procedure. A notice or announcement posted on day D stands `stands` whole days, D+1 to D+stands: the next step
 * can be taken from D+stands+1, and an objection is within the window from D to D+stands.
 */
export const Step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('application'), ...step }),
  z.strictObject({ kind: z.literal('authorisation'), ...step }),
  /** `majority`: how many of those present must be in favour; more than half, or at least two thirds. */
  z.strictObject({ kind: z.literal('appraisal'), ...step, majority: z.enum(['half', 'two-thirds']) }),
  z.strictObject({ kind: z.literal('check'), ...step }),
  z.strictObject({ kind: z.literal('acknowledgement'), ...step }),
  z.strictObject({ kind: z.literal('notice'), ...step, ...posted }),
  z.strictObject({ kind: z.literal('announcement'), ...step, ...posted }),
  z.strictObject({ kind: z.literal('review'), ...step }),
])
export type Step = z.infer<typeof Step>

/** A step that is posted for everybody to read, and can be objected to. */
export type StandingStep = Extract<Step, { stands: number }>

/** Days from one point of a procedure to another. Overdue is a flag, not a failure. */
export const Clock = z.strictObject({
  name: Name,
  label: Text,
  /** The clue that the procedure follows, or its beginning where it names none; its beginning; or the name of a step. */
  from: Name,
  /** The act that the procedure leads to, or the name of a step. */
  to: Name,
  days: Days,
  citation: Citation,
})
export type Clock = z.infer<typeof Clock>

/** What a procedure leads to. */
export const ProcedureAct = z.enum([
  'identified',
  're-identified',
  'removed',
  'exited',
  'flagged-edge',
  'flagged-monitored',
  'flag-cleared',
  'elimination-rolled-back',
  'village-delisted',
])
export type ProcedureAct = z.infer<typeof ProcedureAct>

/** Steps in the order in which they are taken, and the act that may be recorded once all are. */
export const Procedure = z.strictObject({
  label: Text,
  act: ProcedureAct,
  steps: z.array(Step).min(1),
  clocks: z.array(Clock),
  citation: Citation,
})
export type Procedure = z.infer<typeof Procedure>

/** The procedures of a pack, by name, as `decide` is handed them. */
export interface Procedures {
  readonly pack: { readonly id: string; readonly version: string; readonly hash: string }
  readonly named: Readonly<Record<string, Procedure>>
  /** What identifies each by what it demands, whatever else its pack says: one that began under another version goes on by the same. */
  readonly contents?: Readonly<Record<string, string>>
}

/** What a procedure that was begun is identified by. */
interface BegunOf {
  readonly procedure: string
  readonly pack: Procedures['pack']
  readonly content?: string
}

/** The procedure that was begun, where these have it; undefined where they have none of that name, or another one. */
export function procedureBegun(
  { procedure, pack, content }: BegunOf,
  { named, contents, pack: handed }: Procedures,
): Procedure | undefined {
  if (!Object.hasOwn(named, procedure)) return undefined
  const isSame = content !== undefined && contents ? contents[procedure] === content : pack.hash === handed.hash
  return isSame ? named[procedure] : undefined
}

/** Whether a step is posted and can be objected to. */
export function isStanding(step: Step): step is StandingStep {
  return 'stands' in step
}
