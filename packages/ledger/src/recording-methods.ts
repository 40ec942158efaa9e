import {
  type Command,
  type Day,
  type HouseholdId,
  type ItemCommand,
  type ItemId,
  isDay,
  type Result,
  type StatementOf,
  type VillageCommand,
  type VillageId,
} from '@hearthfold/core'
import type { Submission } from '@hearthfold/rules'
import type { Context } from './context.ts'
import { failed, guarded, type Problem } from './problem.ts'
import { type Recording, recordRequest } from './record/record-request.ts'
import { refusedText } from './record/refused-text.ts'
import type { Request } from './record/request.ts'

/** How something is recorded. */
export type Signing = Pick<Request, 'id' | 'actor' | 'cause' | 'expected'>

/** An event of a household. An act may come without what it rests on, and a procedure without its pack: the law of the day gives both. */
export type NewEvent = Submission['event']

/** What an event says, and neither corrects nor revokes. */
export type NewStatement = Exclude<NewEvent, { type: 'corrected' | 'revoked' }>

type Members = Omit<StatementOf<'member-joined'>, 'type' | 'by'> & Partial<Pick<StatementOf<'member-joined'>, 'by'>>

/** A household that is recorded for the first time. */
export interface Registration {
  readonly on: Day
  readonly village: VillageId
  readonly members: readonly Members[]
  /** What else is known of it on that day. */
  readonly evidence?: readonly NewStatement[]
}

export interface RecordingMethods {
  /** Records a household for the first time: where it lives, who belongs to it, and what else is known. */
  register(household: HouseholdId, registration: Registration, signing?: Signing): Promise<Result<Recording, Problem>>
  /**
   * Records one or several events of a stream, or a whole request: commands to several streams, or a change of household life. Each is
   * judged by the law of its day on the state as those before it leave it, and all are kept together or none.
   *
   * `id`: under the same id nothing is recorded twice. `expected`: the versions that were seen, so that nothing else was recorded since.
   */
  record(household: HouseholdId, on: Day, events: NewEvent | readonly NewEvent[], signing?: Signing): Promise<Result<Recording, Problem>>
  record(
    village: VillageId,
    on: Day,
    events: VillageCommand['event'] | readonly VillageCommand['event'][],
    signing?: Signing,
  ): Promise<Result<Recording, Problem>>
  record(
    item: ItemId,
    on: Day,
    events: ItemCommand['event'] | readonly ItemCommand['event'][],
    signing?: Signing,
  ): Promise<Result<Recording, Problem>>
  record(request: Request): Promise<Result<Recording, Problem>>
  /**
   * Says something in place of an event, of the same day as that event.
   *
   * @param replaces the id of the event: the newest of its chain, if it was corrected before
   * @param signing `movedTo`: the day, if that was wrong
   */
  correct(
    household: HouseholdId,
    replaces: string,
    statement: NewStatement,
    signing?: Signing & { readonly movedTo?: Day },
  ): Promise<Result<Recording, Problem>>
  /** Withdraws an event that should not have been recorded. */
  revoke(household: HouseholdId, withdraws: string, because: string, signing?: Signing): Promise<Result<Recording, Problem>>
}

/** The methods of a ledger that record something. */
export function recordingMethods(context: Context): RecordingMethods {
  const { store, law, today, newId, retries } = context

  function asked(request: Request): Promise<Result<Recording, Problem>> {
    return guarded(async () => {
      const last = today()
      const early = daysOf(request).find((on) => on > last)
      if (early !== undefined) return failed({ code: 'future-day', on: early, today: last })
      const signed = { ...request, id: request.id ?? newId(), actor: request.actor ?? context.actor }
      const done = await recordRequest(store, signed, law, retries)
      return done.ok ? done : failed(done.problem, (refused, language) => refusedText(refused, request, law, language))
    })
  }

  function record(
    stream: Command['stream'] | Request,
    on?: Day,
    events?: Command['event'] | NewEvent | readonly (Command['event'] | NewEvent)[],
    signing?: Signing,
  ): Promise<Result<Recording, Problem>> {
    if (typeof stream !== 'string') return asked(stream)
    const all = Array.isArray(events) ? events : [events]
    return asked({ ...signing, commands: all.map((event) => ({ stream, on, event }) as Command) })
  }

  return {
    record: record as RecordingMethods['record'],
    async register(household, { on, village, members, evidence = [] }, signing = {}) {
      const joined = members.map((member) => ({ type: 'member-joined' as const, by: 'listing' as const, ...member }))
      const events: NewEvent[] = [{ type: 'settled', village }, ...joined, ...evidence]
      const done = await record(household, on, events, { ...signing, expected: { [household]: 0, ...signing.expected } })
      if (done.ok || done.problem.code !== 'not-kept') return done
      const { id, refusal } = done.problem
      const isThere = refusal.code === 'conflict' && refusal.stream === household
      const exists = { at: 1, stream: household, refusal: { code: 'household-exists', household } } as const
      return isThere ? failed({ code: 'refused', id, refused: [exists] }) : done
    },
    async correct(household, replaces, statement, { movedTo, ...signing } = {}) {
      return guarded(async () => {
        const found = (await store.read(household)).events.find(({ id }) => id === replaces)
        // An event that there is not is refused by its id, whatever the day.
        const on = movedTo ?? found?.on ?? today()
        return record(household, on, { type: 'corrected', replaces, statement }, signing)
      })
    },
    revoke: (household, withdraws, because, signing) => record(household, today(), { type: 'revoked', withdraws, because }, signing),
  }
}

/** The days on which a request is judged. What is no day `decide` refuses. */
function daysOf(request: Request): Day[] {
  const days = 'change' in request ? [request.change.on] : request.commands.map(({ on }) => on)
  return days.filter(isDay)
}
