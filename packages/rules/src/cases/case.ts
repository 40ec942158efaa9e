import { type Day, type Instant, isDay, type Misfit, type Standing, type Result } from '@hearthfold/core'
import { expecting } from '@hearthfold/core/checking'
import { misfitsOf } from '@hearthfold/core/checking'
import { readInstant } from '@hearthfold/core/days'
import { type Flag, standings } from '@hearthfold/core/facts'
import * as z from 'zod'
import { DUTY_LEVELS } from '../pack/obligation.ts'

// A case is what somebody who reads the law writes down to hold a pack to it: evidence and acts with their days, and what
// must follow on which day. A file of cases is read from YAML or JSON by whoever has files; here it is data.

const Day = z.string().refine(isDay, expecting('day')) as unknown as z.ZodType<Day, Day>

/** A moment written with its zone, in whichever; it is read into UTC. */
const Instant = z
  .string()
  .refine((text) => readInstant(text) !== undefined, expecting('moment'))
  .transform((text): Instant => readInstant(text)!)

const Name = z.string().min(1).max(64)

/**
 * An event with the day from which it is true. `recorded`: when the ledger learned it; left out, at the beginning of that
 * day, or at once after the event before where that is later. `name`: under which `replaces`, `withdraws`, `grant`, `procedure`,
 * `objection`, `clue` and `need` of later events refer to it. The rest is the event; an act may come without its basis and is then determined under the pack.
 */
const CaseEvent = z.looseObject({ on: Day, recorded: Instant.optional(), name: Name.optional(), type: z.string() })
export type CaseEvent = z.infer<typeof CaseEvent>

/** The fields in which an event of a case names an earlier one. */
export const REFERENCES: readonly string[] = ['replaces', 'withdraws', 'grant', 'clue', 'procedure', 'objection', 'need']

/** The day that is asked about, and as known at which moment; left out, with all that is recorded. */
const asked = { on: Day, known: Instant.optional() }
const Act = z.looseObject({ type: z.string() })

/** What must be so on a day; the first field that is not `on` or `known` says what kind it is. */
const SHAPES = {
  /** `missing`: the kinds of evidence, and the names of parameters, that would decide it. In any order. */
  question: z.strictObject({
    ...asked,
    question: Name,
    answer: z.literal([true, false, 'unknown']),
    missing: z.array(Name).optional(),
  }),
  standing: z.strictObject({ ...asked, standing: z.enum(Object.keys(standings) as [Standing, ...Standing[]]) }),
  /** The procedure that runs, as far as the case says: its name, the step passed last, what is next and from when, which clocks are overdue. */
  proceeding: z.strictObject({
    ...asked,
    proceeding: z.union([
      z.literal('none'),
      z
        .strictObject({
          procedure: Name,
          step: Name,
          /** A step, or `act`; `none` where it can only be ended. */
          next: Name,
          from: z.union([Day, z.literal('blocked')]),
          overdue: z.array(Name),
        })
        .partial(),
    ]),
  }),
  flag: z.strictObject({ ...asked, flag: z.enum(['none', 'edge', 'monitored'] satisfies Flag[]) }),
  /**
   * How something that is owed stands; `none`: it is not owed on that day. What is left out is not looked at: the last day in
   * time (`due`; of the next time, `next`), the first day overdue (`since`), that of the breach, the level it has gone to.
   */
  obligation: z.strictObject({
    ...asked,
    obligation: Name,
    status: z.enum(['none', 'done', 'due', 'overdue', 'unknown']),
    due: Day.optional(),
    next: Day.optional(),
    since: Day.optional(),
    breach: Day.optional(),
    escalated: z.enum(['none', ...DUTY_LEVELS]).optional(),
    /** The names of the parameters that have no value. */
    missing: z.array(Name).optional(),
  }),
  /** An act that is tried on that day and not kept: it is accepted, or refused with a code. */
  act: z
    .strictObject({ ...asked, act: Act, accepted: z.literal(true).optional(), refused: Name.optional() })
    .refine(({ accepted, refused }) => (accepted === undefined) !== (refused === undefined), expecting('refused-or-accepted')),
} as const
type Kind = keyof typeof SHAPES
const KINDS = Object.keys(SHAPES) as Kind[]

const Expectation = z.union([SHAPES.question, SHAPES.standing, SHAPES.flag, SHAPES.obligation, SHAPES.act, SHAPES.proceeding])
export type Expectation = z.infer<typeof Expectation>

/** Whether acts on determinations are held to the procedures of the pack. Presumed: as if they had been gone through. */
const Held = z.enum(['required', 'presumed'])

const Case = z.strictObject({
  /** What the case says, as a sentence. */
  case: z.string().min(1).max(300),
  /** Shared evidence by name, from `given` of the file; recorded before the case's own. */
  with: z.array(Name).default([]),
  /** Left out, as the file says. */
  procedures: Held.optional(),
  events: z.array(CaseEvent).default([]),
  expect: z.array(Expectation).min(1),
})
export type Case = z.infer<typeof Case>

/** What a file of cases holds. */
const CasesFile = z.strictObject({
  /** The packs that the cases hold: that of the nation and the layers over it, each by name or as a path. */
  packs: z.array(z.string().min(1)).min(1).optional(),
  given: z.record(Name, z.array(CaseEvent)).default({}),
  procedures: Held.default('presumed'),
  cases: z.array(Case).min(1),
})
export type CasesFile = z.infer<typeof CasesFile>

/** Reads a file of cases that was parsed from YAML or JSON; or says, with paths, everything that does not fit. Never throws. */
export function readCases(data: unknown): Result<CasesFile, Misfit[]> {
  const parsed = CasesFile.safeParse(data)
  if (!parsed.success) return { ok: false, problem: parsed.error.issues.flatMap((issue) => misfitsAt(data, issue)) }
  const file = parsed.data
  const problems = file.cases.flatMap((one, at) =>
    one.with.flatMap((name, part): Misfit[] =>
      Object.hasOwn(file.given, name)
        ? []
        : [
            {
              path: `cases.${at}.with.${part}`,
              expected: { code: 'one-of', values: Object.keys(file.given) },
              found: name,
            },
          ],
    ),
  )
  return problems.length > 0 ? { ok: false, problem: problems } : { ok: true, value: file }
}

/** Of an expectation that fits none of the kinds, what its own kind finds wrong. */
function misfitsAt(data: unknown, issue: z.core.$ZodIssue): Misfit[] {
  const [, , field] = issue.path
  if (issue.code !== 'invalid_union' || field !== 'expect' || issue.path.length !== 4) return misfitsOf(data, [issue])
  const found = issue.path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)[key], data)
  const kind = KINDS.find((one) => typeof found === 'object' && found !== null && Object.hasOwn(found, one))
  if (!kind) return [{ ...misfitsOf(data, [issue])[0]!, expected: { code: 'kind-and-day', kinds: KINDS } }]
  const { error } = SHAPES[kind].safeParse(found)
  const path = issue.path.join('.')
  return misfitsOf(found, error?.issues ?? []).map((misfit) => ({ ...misfit, path: misfit.path === '' ? path : `${path}.${misfit.path}` }))
}

/** The events of a case in the order in which they are recorded: what is given to it, then its own. */
export function eventsOf({ given }: CasesFile, one: Case): CaseEvent[] {
  return [...one.with.flatMap((name) => given[name] ?? []), ...one.events]
}
