import type { Household, HouseholdView, Instant, Language, StatusAct, Text } from '@hearthfold/core'
import { relationWords } from '@hearthfold/core/checking'
import { questionText } from '@hearthfold/core/checking'
import { ageOn } from '@hearthfold/core/days'
import { flags, isGrounded, type MemberView, standings } from '@hearthfold/core/facts'
import { lateBy } from '@hearthfold/core/procedures'
import { type Answer, type HouseholdExplained, lateText } from '@hearthfold/ledger'
import { decidingText, explain, flipsText, lawWords, outcomeText, type Pack, proceduresOf } from '@hearthfold/rules'
import { tableText, WIDTH, wrap } from '../terminal/display.ts'
import { actText, words } from '../words/explain.ts'
import { CONDITIONS, COVERS, EDUCATION, GRADES, LABOUR, SEXES } from '../words/member.ts'

/** A household on a day with what was determined of it, and as of when it was asked. */
export interface Explained extends HouseholdExplained {
  readonly known: Instant | undefined
}

/** An explanation for programs. Of people, names and birth days are left out; citizen IDs are masked where it is printed. */
export function explainDocument({ household, view, known, village, pack, answers }: Explained, language: Language) {
  const { status, on, members } = view
  return {
    household: view.stream,
    on,
    ...(known === undefined ? {} : { known }),
    village: view.residence?.event.village ?? null,
    villageName: village ?? null,
    version: view.version,
    standing: status.standing,
    flag: status.flag,
    since: status.since ? { on: status.since.from, event: status.since.id } : null,
    acts: actsUntil(household, view).map(({ from, id, event }) => ({ on: from, event: id, ...event })),
    withdrawn: household.withdrawn,
    late: lateBy(household, on, proceduresOf(pack)),
    members: members.map(({ name: _name, born, ...member }) => ({ ...member, age: ageOn(born, on) })),
    determinations: answers.map((answer) => ({
      ...answer.determination,
      deciding: answer.deciding.ways,
      lacking: answer.deciding.parameters,
      flips: answer.flips.flips,
      text: answerLines(answer, pack, language),
    })),
  }
}

/** An explanation for people: what the household is, what was done, who lives in it, and why. */
export function explainText(explained: Explained, language: Language): string {
  const { pack, answers } = explained
  const say = words[language]
  return [
    ...stateLines(explained, language),
    ...lateLines(explained, language),
    '',
    say.determinations,
    ...(answers.length === 0 ? [say.noQuestions] : []),
    ...answers.flatMap((one) => ['', ...answerLines(one, pack, language).flatMap((line) => wrap(line, WIDTH, 2))]),
  ].join('\n')
}

/** What a household is on a day, what was done, and who lives in it. */
export function stateLines(
  { household, view, known, village, pack }: Pick<Explained, 'household' | 'view' | 'known' | 'village'> & { readonly pack?: Pack },
  language: Language,
): string[] {
  const say = words[language]
  const { standing, flag, since } = view.status
  const status = [standings[standing][language], ...(since ? [say.since(since.from, since.id)] : []), flags[flag][language]]
  const withdrawn = Object.entries(household.withdrawn).map(([id, by]) => `${id} → ${by}`)
  return [
    ...wrap(say.heading(view.stream, village ?? '—', view.on, known), WIDTH),
    status.join(language === 'zh' ? '，' : ', '),
    '',
    actsReport(actsUntil(household, view), pack, language),
    ...(withdrawn.length > 0 ? wrap(say.withdrawn(withdrawn.join(', ')), WIDTH) : []),
    '',
    say.members(view.members.length),
    ...(view.members.length > 0 ? [membersTable(view, language)] : []),
  ]
}

function answerLines({ determination, deciding, flips }: Answer, pack: Pack, language: Language): string[] {
  const say = words[language]
  const isUnknown = determination.outcome === 'unknown'
  const advice = isUnknown ? decidingText(deciding, pack, language) : flipsText(flips, language)
  return [...explain(determination, pack, language), `  ${isUnknown ? say.deciding : say.turning}`, ...advice.map((line) => `    ${line}`)]
}

type Act = Household['acts'][number]

function actsUntil({ acts }: Household, { on }: HouseholdView): readonly Act[] {
  return acts.filter((act) => act.from <= on)
}

function actsReport(acts: readonly Act[], pack: Pack | undefined, language: Language): string {
  const say = words[language]
  if (acts.length === 0) return say.noActs
  const rows = acts.map(({ from, id, event }) => [from, actText(event)[language], id, basisText(event, pack, language)])
  return [say.acts, tableText([{ head: say.day }, { head: say.act }, { head: say.event }, { head: say.basis, width: 50 }], rows)].join('\n')
}

/** What was done too late in the procedures: it stays to be seen after the act. */
function lateLines({ household, view, pack }: Explained, language: Language): string[] {
  return lateBy(household, view.on, proceduresOf(pack)).flatMap((late) => wrap(lateText(late, pack, language), WIDTH))
}

function basisText(act: StatusAct, pack: Pack | undefined, language: Language): string {
  const say = words[language]
  if (!isGrounded(act)) return say.noBasis
  const { basis } = act
  if (basis.kind === 'legacy') return say.legacy(basis.source)
  if (basis.kind === 'ruling') return say.ruling(basis.authority, basis.reason)
  return say.determined(
    questionText(lawWords(pack), basis.question)[language],
    outcomeText(basis.outcome, language),
    `${basis.pack.id} ${basis.pack.version}`,
  )
}

function membersTable({ members, on }: HouseholdView, language: Language): string {
  const { member: heads, notKnown } = words[language]
  const word = <Code extends string>(map: Readonly<Record<Code, Text>>, code: Code | undefined) =>
    code === undefined ? notKnown : map[code][language]
  const rows = members.map((member) => [
    member.id,
    relationWords[member.relation][language],
    SEXES[member.sex][language],
    String(ageOn(member.born, on)),
    word(LABOUR, member.labour),
    listText(CONDITIONS, member.health, words[language].well, language),
    learningText(member, language),
    listText(COVERS, member.medicalCover, words[language].uninsured, language),
    member.citizenId === undefined ? notKnown : member.citizenId,
  ])
  const columns = [
    { head: heads.id, width: 10 },
    { head: heads.relation, width: 9 },
    { head: heads.sex, width: 6 },
    { head: heads.age, width: 4, align: 'right' as const },
    { head: heads.labour, width: 9 },
    { head: heads.health, width: 8 },
    { head: heads.learning, width: 10 },
    { head: heads.cover, width: 10 },
    { head: heads.citizenId, width: 18 },
  ]
  return tableText(columns, rows)
}

function listText<Code extends string>(
  map: Readonly<Record<Code, Text>>,
  codes: readonly Code[] | undefined,
  none: string,
  language: Language,
): string {
  if (codes === undefined) return words[language].notKnown
  return codes.length === 0 ? none : codes.map((code) => map[code][language]).join(language === 'zh' ? '、' : ', ')
}

function learningText({ learning }: MemberView, language: Language): string {
  if (learning === undefined) return words[language].notKnown
  return 'grade' in learning ? GRADES[learning.grade][language] : EDUCATION[learning.education][language]
}
