import { isDay, type Language } from '@hearthfold/core'
import { levels, roles } from '@hearthfold/core/procedures'
import type { Notice, PostedHousehold } from './notice.ts'
import { maskName, placeName, postedName, scrub } from './scrub.ts'
import { hearers, type NoticeWords, words } from './words.ts'

/** What a notice says, in one language, fit to be published: plain text that is set as lines or as HTML. */
export interface Content {
  readonly title: string
  readonly opening: string
  readonly columns: readonly [number: string, head: string, persons: string]
  readonly rows: readonly (readonly [number: string, head: string, persons: string])[]
  readonly total: string
  /** How long it stands and where to object, a sentence each. */
  readonly terms: readonly string[]
  readonly postedBy: string
  readonly postedOn: string
}

/** Puts a notice into words. Each value is cleansed on its own, whatever its type says: a ledger may hold anything. */
export function contentOf(notice: Notice, language: Language): Content {
  const say = words[language]
  const { kind, households, heardBy, postedBy } = notice
  const matter = scrub(notice.matter[language])
  const [from, until] = [dayText(notice.from), dayText(notice.until)]
  const where = notice.where === undefined ? undefined : scrub(notice.where)
  return {
    title: say.title[kind](matter),
    opening: say.opening[kind](placeName(notice.village) || '—', matter, scrub(notice.step[language])),
    columns: [say.number, say.head, say.persons],
    rows: households.map((one, at) => [String(at + 1), headText(one, notice, say), personsText(one, say)]),
    total: say.total(
      households.length,
      households.filter(isCounted).reduce((sum, { persons }) => sum + persons, 0),
    ),
    terms: [
      say.stands(from, until),
      say.objections(until, hearers[heardBy.within][language], where),
      say.later(hearers[heardBy.outside][language]),
    ],
    postedBy: say.postedBy(levels[postedBy.level][language], roles[postedBy.role][language]),
    postedOn: say.postedOn(from),
  }
}

function headText({ head }: PostedHousehold, { maskNames }: Notice, say: NoticeWords): string {
  const name = head === undefined ? '' : postedName(head)
  if (name === '') return say.notRecorded
  return maskNames ? maskName(name) : name
}

function personsText(household: PostedHousehold, say: NoticeWords): string {
  return isCounted(household) ? say.personCount(household.persons) : say.notRecorded
}

/** Whether a number of persons is one: a long number in its place would be a number that leads to somebody. */
function isCounted({ persons }: PostedHousehold): boolean {
  return Number.isInteger(persons) && persons >= 0 && persons < 10_000
}

function dayText(day: string): string {
  return isDay(day) ? day : '—'
}
