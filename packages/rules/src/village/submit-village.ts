import { decide, type Decision, type Household, type Refusal, type Village, type VillageCommand } from '@hearthfold/core'
import { parameterOn } from '../evaluate/parameters.ts'
import type { Pack } from '../pack/pack.ts'
import { proceduresOf } from '../submit/submit.ts'
import { villageIncidence } from './incidence.ts'

/** The parameter below which the incidence of a village must be for its delisting, in percent. */
export const INCIDENCE_LIMIT = 'villageIncidenceMost'

type Begun = Extract<VillageCommand['event'], { type: 'procedure-begun' }>

/** A command of a village; the beginning of a procedure may come without its pack. */
export type VillageSubmission = Omit<VillageCommand, 'event'> & {
  readonly event: VillageCommand['event'] | (Omit<Begun, 'pack'> & { readonly pack?: Begun['pack'] })
}

/**
 * Records something about a village under a pack, held to its procedures. A delisting that rests on nothing else needs an incidence
 * below that of the pack, counted from the households.
 *
 * @param households all that may live there; left out where they are not at hand: then the incidence is unknown
 */
export function submitVillage(
  pack: Pack,
  village: Village | undefined,
  submission: VillageSubmission,
  { households }: { readonly households?: Iterable<Household> | undefined } = {},
): Decision<VillageCommand> {
  const command = begunUnder(pack, submission)
  const decision = decide(command, village ? { [village.stream]: village } : {}, {
    procedures: proceduresOf(pack),
  }) as Decision<VillageCommand>
  if (!decision.ok) return decision
  const { event } = command
  const refused = event.type === 'village-delisted' && event.basis === undefined ? incidenceProblem(pack, command, households) : undefined
  return refused ? { ok: false, problem: refused } : decision
}

/** The beginning of a procedure may come without its pack: it is then begun under this one. */
function begunUnder(pack: Pack, submission: VillageSubmission): VillageCommand {
  const { event } = submission
  if (typeof event !== 'object' || event === null || event.type !== 'procedure-begun' || event.pack !== undefined)
    return submission as VillageCommand
  const { pack: own, contents } = proceduresOf(pack)
  const content = contents && Object.hasOwn(contents, event.procedure) ? contents[event.procedure] : undefined
  return { ...submission, event: { ...event, pack: own, ...(content === undefined ? {} : { content }) } }
}

function incidenceProblem(pack: Pack, { stream, on }: VillageCommand, households: Iterable<Household> | undefined): Refusal | undefined {
  const limit = Object.hasOwn(pack.parameters, INCIDENCE_LIMIT) ? parameterOn(pack, INCIDENCE_LIMIT, on) : undefined
  if (!limit || !('value' in limit)) return { code: 'incidence-unknown', lacks: 'limit', on }
  if (!households) return { code: 'incidence-unknown', lacks: 'households', on }
  const { remaining, population } = villageIncidence(households, stream, on)
  if (population === 0) return { code: 'incidence-unknown', lacks: 'people', on }
  // In whole numbers: a village exactly on the limit is not below it.
  const isBelow = remaining * 100 * PRECISION < Math.round(limit.value * PRECISION) * population
  return isBelow ? undefined : { code: 'incidence-above', on, remaining, population, limit: limit.value }
}

/** A limit has no more than so many parts of a percent. */
const PRECISION = 10_000
