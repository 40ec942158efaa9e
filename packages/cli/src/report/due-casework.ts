import type { Language } from '@hearthfold/core'
import type { Waiting } from '@hearthfold/ledger'
import type { Pack } from '@hearthfold/rules'
import { tableText } from '../terminal/display.ts'
import { words as casework } from '../words/casework.ts'
import { dutyWords } from '../words/duty.ts'

/** What else waits, for programs. */
export function waitingDocument({ proceedings, clues }: Waiting) {
  return {
    procedures: proceedings.map(({ stream, proceeding: { pack: _pack, ...proceeding } }) => ({ stream, ...proceeding })),
    clues: clues.map(({ stream, clue: { raised, since, standing } }) => ({
      household: stream,
      clue: raised.id,
      since,
      standing,
      channel: raised.event.channel,
      kind: raised.event.kind,
    })),
  }
}

/** What else waits, for people: of each procedure its next step and from which day, and the clock that ends first. */
export function waitingText({ proceedings, clues }: Waiting, pack: Pack, language: Language): string[] {
  return [...proceedingsText(proceedings, pack, language), ...cluesText(clues, language)]
}

function proceedingsText(proceedings: Waiting['proceedings'], pack: Pack, language: Language): string[] {
  if (proceedings.length === 0) return []
  const say = dutyWords[language]
  const rows = proceedings.map(({ stream, proceeding: { procedure, next, since, due, overdue, objections } }) => {
    const declared = Object.hasOwn(pack.procedures, procedure) ? pack.procedures[procedure] : undefined
    const step = declared?.steps.find(({ name }) => name === next?.step)?.label[language]
    const clock = overdue[0]
    const standing = [
      ...(clock ? [say.clockOverdue(clock.since)] : due[0] ? [say.clockEnds(due[0].on)] : []),
      ...(objections.length > 0 ? [say.objections(objections.length)] : []),
    ]
    return [
      stream,
      since,
      declared?.label[language] ?? procedure,
      next ? (step ?? say.act) : say.toBeEnded,
      next?.from ?? '—',
      standing.join(language === 'zh' ? '，' : ', '),
    ]
  })
  const columns = [
    { head: say.stream, width: 18 },
    { head: say.begun },
    { head: say.procedure, width: 16 },
    { head: say.next, width: 18 },
    { head: say.possibleFrom },
    { head: say.standing, width: 18 },
  ]
  return ['', say.proceedings(proceedings.length), tableText(columns, rows)]
}

function cluesText(clues: Waiting['clues'], language: Language): string[] {
  if (clues.length === 0) return []
  const say = dutyWords[language]
  const { columns: heads, channels, standings } = casework[language].clues
  const rows = clues.map(({ stream, clue: { raised, since, standing } }) => [
    stream,
    since,
    channels[raised.event.channel],
    raised.event.source,
    standings[standing],
  ])
  const columns = [
    { head: heads.household, width: 20 },
    { head: heads.since },
    { head: heads.channel, width: 20 },
    { head: heads.source, width: 24 },
    { head: heads.standing, width: 14 },
  ]
  return ['', say.clues(clues.length), tableText(columns, rows)]
}
