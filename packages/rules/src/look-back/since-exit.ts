import { type Day, type Household } from '@hearthfold/core'
import { decisiveLeaves, type Determination, type LeafReason } from '../evaluate/determination.ts'
import { determine } from '../determine/determine.ts'
import { determineAll } from '../determine/determine-all.ts'
import { FALSE, TRUE } from '../evaluate/kleene-bits.ts'
import { grouped } from '../determine/grouped.ts'
import type { Pack } from '../pack/pack.ts'
import { isInForce, packOn } from '../pack/pack-on.ts'

// What came over a household after its exit is a later shock; what was so on that day already is not, be it a reason to monitor.

/** What must have been true of a household on the day of its exit. */
export const EXIT_QUESTION = 'exit-ready'

/** The questions of which a yes, today, says that a household that was rightly let go needs monitoring. */
const SHOCKS: readonly string[] = ['monitored', 'unstable', 'edge', 'hardship', 'sudden-hardship']

/** What an earlier law calls the same, where it does not know the name. */
const KIN: Readonly<Record<string, string>> = { unstable: 'monitored', 'sudden-hardship': 'hardship' }

/** A household that counts as exited, with what is asked of it: what was true of the one that exited, on the day, under its law. */
export interface Bearer {
  readonly household: Household
  readonly exited: Household
  readonly on: Day
  readonly pack: Pack
}

/** What is true of a household today and speaks for monitoring it. */
export interface Struck {
  readonly household: Household
  /** The questions that are true today and were not on the day of the exit; `exit-ready` if it is not met any more and none of them says so. */
  readonly later: readonly string[]
  /** The questions that are true today and were on the day of the exit. */
  readonly stood: readonly string[]
  /** The comparisons of the standard of the exit that are not met any more. */
  readonly lost: readonly LeafReason[]
  /** The first of all of them. */
  readonly determination: Determination
}

/** What speaks today for monitoring the bearers of sound exits: of each that something is found of. */
export function struckSince(bearers: readonly Bearer[], pack: Pack | undefined, on: Day): Struck[] {
  const today = pack && isInForce(pack, on) ? pack : undefined
  const columns = SHOCKS.flatMap((question) => {
    const column =
      today &&
      determineAll(
        bearers.map(({ household }) => household),
        { on, pack: today, question },
      ).outcomes[question]
    return column ? [{ question, column }] : []
  })
  const fallen = fallenOf(bearers, on)
  return bearers.flatMap((bearer, at): Struck[] => {
    const true_ = columns.flatMap(({ question, column }) => (column[at] === TRUE ? [question] : []))
    const missed = fallen.has(bearer) ? determine(bearer.household, { on, pack: lasting(bearer.pack), question: EXIT_QUESTION }) : undefined
    if (true_.length === 0 && !missed) return []
    const stood = true_.filter((question) => stoodAtExit(bearer, question))
    const later = true_.filter((question) => !stood.includes(question))
    const determination = today && true_[0] !== undefined ? determine(bearer.household, { on, pack: today, question: true_[0] })! : missed!
    return [
      {
        household: bearer.household,
        later: later.length === 0 && missed ? [EXIT_QUESTION] : later,
        stood,
        lost: missed ? decisiveLeaves(missed.because) : [],
        determination,
      },
    ]
  })
}

function stoodAtExit({ exited, on, pack }: Bearer, question: string): boolean {
  const answered = (name: string | undefined, under: Pack) =>
    name === undefined ? undefined : determine(exited, { on, pack: under, question: name })
  const found = answered(question, pack) ?? answered(KIN[question], pack)
  if (found?.outcome !== 'unknown' || !found.missing.some((one) => 'parameter' in one)) return found?.outcome === true
  // The law did not draw the line yet. By the first one that it drew, nothing need have come over the household since.
  return answered(found.question, reachingBack(packOn(pack, on)))?.outcome === true
}

const REACHING_BACK = new WeakMap<Pack, Pack>()

/** A pack whose parameters have their first values on all days before, too. */
function reachingBack(pack: Pack): Pack {
  const known = REACHING_BACK.get(pack)
  if (known) return known
  const parameters = Object.fromEntries(
    Object.entries(pack.parameters).map(([name, parameter]) => {
      const [first, ...others] = parameter.values
      return [name, first ? { ...parameter, values: [{ ...first, from: FIRST_DAY }, ...others] } : parameter]
    }),
  )
  const made: Pack = { ...pack, parameters }
  REACHING_BACK.set(pack, made)
  return made
}

const FIRST_DAY: Day = '0001-01-01'

/** The bearers that do not meet the standard of their exit today, by columns, since most do. */
function fallenOf(bearers: readonly Bearer[], on: Day): Set<Bearer> {
  const fallen = new Set<Bearer>()
  for (const some of grouped(bearers, ({ pack }) => pack.hash).values()) {
    const column = determineAll(
      some.map(({ household }) => household),
      { on, pack: lasting(some[0]!.pack), question: EXIT_QUESTION },
    ).outcomes[EXIT_QUESTION]
    for (const [at, one] of some.entries()) if (column?.[at] === FALSE) fallen.add(one)
  }
  return fallen
}

const LASTING = new WeakMap<Pack, Pack>()

/** A pack as if it had not ended: the standard by which a household exited is asked of later days, with its last values. */
function lasting(pack: Pack): Pack {
  const known = LASTING.get(pack)
  if (known) return known
  const made: Pack = { ...pack, inForce: { from: pack.inForce.from } }
  LASTING.set(pack, made)
  return made
}
