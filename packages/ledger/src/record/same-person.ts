import { type Day, type HouseholdId, isHouseholdId, lazyViewOn, type Recorded, type Store, type Text } from '@hearthfold/core'
import { type Differing, differingIn, relatedTo } from '@hearthfold/core/checking'
import { deadOf } from '@hearthfold/core/facts'
import { describedIn, foldState } from '@hearthfold/core/store'

// What a ledger knows of a person beyond the household that a request is about.

/** Where a ledger has a person. */
export interface Whereabouts {
  readonly household: HouseholdId
  readonly member: string
  /** The day on which they died there; undefined while they live there. */
  readonly died: Day | undefined
}

/** Finds a person by their citizen ID: looks at every household, so it is asked only when somebody is refused for it. */
export async function whereIs(store: Store, citizenId: string): Promise<Whereabouts | undefined> {
  for await (const { stream, events } of store.scan()) {
    if (!isHouseholdId(stream)) continue
    const household = foldState(stream, events)
    const dead = deadOf(household).find((one) => one.citizenId === citizenId)
    if (dead) return { household: stream, member: dead.member, died: dead.on }
    const living = lazyViewOn(household, '9999-12-31').members.find((one) => one.citizenId === citizenId)
    if (living) return { household: stream, member: living.id, died: undefined }
  }
  return undefined
}

/** The records of a person in other households that still say what a commit has put right in one. */
export async function stillDiffering(
  store: Store,
  histories: ReadonlyMap<string, readonly Recorded[]>,
  recorded: readonly Recorded[],
): Promise<Differing[]> {
  const found: Differing[] = []
  for (const [stream, events] of histories) {
    if (!isHouseholdId(stream)) continue
    const said = recorded.filter((one) => one.stream === stream)
    const members = new Set(
      said.flatMap(({ event }) =>
        event.type === 'corrected' || event.type === 'member-described' ? (describedIn(event)?.member ?? []) : [],
      ),
    )
    if (members.size === 0) continue
    const before = foldState(stream, events)
    const after = foldState(stream, [...events, ...said])
    for (const name of relatedTo(after)) {
      const { events: others } = await store.read(name)
      const other = foldState(name, others)
      for (const member of members) {
        const differing = differingIn(other, after, before, member)
        if (differing) found.push(differing)
      }
    }
  }
  return found
}

/** Where a person is, and what to do about it, in words. */
export function whereaboutsText({ household, member, died }: Whereabouts): Text {
  return died === undefined
    ? {
        zh: `该公民身份号码的人是 ${household} 的成员 ${member}：一人不能同时在两户，请先记录其迁出；如系同一人重复登记，请用变动中的 same 合并`,
        en: `the person with this citizen ID is ${member} of ${household}, and belongs to one household only: record first that they left it. If one person is recorded twice, bring the two records together with “same” in a change`,
      }
    : {
        zh: `该公民身份号码的人是 ${household} 的成员 ${member}，已于 ${died} 死亡：死亡记错的，请先撤销该死亡记录`,
        en: `the person with this citizen ID is ${member} of ${household}, who died on ${died}: if the death was recorded in error, revoke it first`,
      }
}
