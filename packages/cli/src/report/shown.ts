import type { Household, HouseholdView, Instant, Language, RecordedHousehold, Text } from '@hearthfold/core'
import { eventWords } from '@hearthfold/core/checking'
import { tableText } from '../terminal/display.ts'
import { shownWords } from '../words/event.ts'
import { stateLines } from './explain.ts'

/** A household with all that was recorded of it. */
export interface Shown {
  readonly household: Household
  readonly view: HouseholdView
  readonly events: readonly RecordedHousehold[]
  readonly known: Instant | undefined
  /** Name of the village it lives in; its stream where no name is listed. */
  readonly village: string | undefined
  /** Whether names and IDs are to be shown. */
  readonly personal: boolean
}

/** A household for programs. */
export function shownDocument({ view, events, known, village, household }: Shown) {
  const { stream, on, version, status, residence, members } = view
  return {
    household: stream,
    on,
    ...(known === undefined ? {} : { known }),
    version,
    standing: status.standing,
    flag: status.flag,
    village: residence?.event.village ?? null,
    villageName: village ?? null,
    members,
    withdrawn: household.withdrawn,
    events,
  }
}

/** A household for people: what it is, who lives in it, and what was recorded, one event after the other. */
export function shownText(shown: Shown, language: Language): string {
  const { view, events, personal } = shown
  const say = shownWords[language]
  // Names and IDs that somebody asked for and gave a reason stand in no table: whatever stands in one is masked.
  const people = personal
    ? ['', say.people, ...view.members.map(({ id, name, citizenId }) => `  ${id}: ${name ?? say.notKnown}, ${citizenId ?? say.notKnown}`)]
    : []
  const rows = events.map(({ version, on, recordedAt, actor, id, event }) => [
    String(version),
    on,
    recordedAt.slice(0, 10),
    actor,
    id,
    `${whatText(event)[language]}${withdrawnBy(shown, id, language)}`,
  ])
  const heads = [say.version, say.day, say.recorded, say.actor, say.id, say.event]
  const widths = [7, 10, 10, 16, 18, 32]
  return [
    ...stateLines(shown, language),
    ...people,
    '',
    say.history(events.length),
    tableText(
      heads.map((head, at) => ({ head, width: widths[at]! })),
      rows,
    ),
  ].join('\n')
}

function whatText(event: RecordedHousehold['event']): Text {
  const { done } = eventWords[event.type]
  if (event.type !== 'corrected') return done
  const corrected = eventWords[event.statement.type].done
  return { zh: `${done.zh}：${corrected.zh}`, en: `${done.en}: ${corrected.en}` }
}

function withdrawnBy({ household }: Shown, id: string, language: Language): string {
  const by = Object.hasOwn(household.withdrawn, id) ? household.withdrawn[id] : undefined
  return by === undefined ? '' : ` ${shownWords[language].withdrawn(by)}`
}
