import type { Day, Language, RecordedHousehold } from '@hearthfold/core'
import { type FactValue, rebuild } from '@hearthfold/core/facts'
import { isOfProcedure } from '@hearthfold/core/procedures'
import { readCases, REFERENCES } from '../cases/case.ts'
import { runCase } from '../cases/run-case.ts'
import type { Truth } from '../evaluate/truth.ts'
import type { Pack } from '../pack/pack.ts'
import { answersFor, type Law, type Subject, type Trial } from './laws.ts'

/** Facts that break a law and of which no household could be made. They may never occur together. */
export interface FactsOnly {
  readonly on: Day
  readonly facts: Readonly<Record<string, FactValue>>
  readonly answers: Readonly<Record<string, Truth>>
}

/** What breaks a law: cases as a file of cases has them, which say what is answered now, and what no case can be made of. */
export interface Counterexample {
  readonly questions: readonly string[]
  readonly cases: readonly WrittenCase[]
  readonly factsOnly: readonly FactsOnly[]
}

/** A case as somebody would write it. */
export interface WrittenCase {
  readonly case: string
  readonly events: readonly Readonly<Record<string, unknown>>[]
  readonly expect: readonly { readonly on: Day; readonly question: string; readonly answer: Truth }[]
}

/** Makes cases of a try that breaks a law. Facts on which that does not depend are left out first. */
export function counterexampleOf(law: Law, trial: Trial, pack: Pack, language: Language): Counterexample {
  const least = { ...trial, subjects: leastFacts(law, trial) }
  const questions = law.brokenBy(least)
  const found = least.subjects.map((subject, at) => {
    const name = least.subjects.length === 1 ? law.name[language] : `${law.name[language]} (${at + 1}/${least.subjects.length})`
    return written(subject, name, questions, trial.on, pack)
  })
  return {
    questions,
    cases: found.flatMap((one) => ('case' in one ? [one] : [])),
    factsOnly: found.flatMap((one) => ('facts' in one ? [one] : [])),
  }
}

function leastFacts(law: Law, trial: Trial): readonly Subject[] {
  let { subjects } = trial
  const names = new Set(subjects.flatMap((subject) => ('facts' in subject ? Object.keys(subject.facts) : [])))
  for (const name of names) {
    const without = subjects.map((subject): Subject => {
      return 'facts' in subject ? { facts: Object.fromEntries(Object.entries(subject.facts).filter(([other]) => other !== name)) } : subject
    })
    if (law.brokenBy({ ...trial, subjects: without }).length > 0) subjects = without
  }
  return subjects
}

function written(subject: Subject, name: string, questions: readonly string[], on: Day, pack: Pack): WrittenCase | FactsOnly {
  const answers = answersFor(pack, subject, on)
  const events = 'events' in subject ? withoutProcedures(subject.events) : rebuild(subject.facts, on, pack)?.events
  const expect = questions.map((question) => ({ on, question, answer: answers.get(question)! }))
  const one: WrittenCase | undefined = events && { case: name, events: events.map((recorded) => writtenEvent(recorded, events)), expect }
  // What is folded without asking, such as a founding that is recorded late, `decide` may still refuse.
  if (one && holds(one, pack)) return 'events' in subject ? one : withoutTheRest(one, pack)
  return {
    on,
    facts: 'facts' in subject ? subject.facts : {},
    answers: Object.fromEntries(expect.map(({ question, answer }) => [question, answer])),
  }
}

/** The events without those of procedures, on which no answer depends: a case could not say by whose procedures to judge them. */
function withoutProcedures(events: readonly RecordedHousehold[]): readonly RecordedHousehold[] {
  const left = new Set<string>()
  return events.filter(({ id, event }) => {
    const goes =
      isOfProcedure(event.type === 'corrected' ? event.statement : event) || (event.type === 'revoked' && left.has(event.withdraws))
    if (goes) left.add(id)
    return !goes
  })
}

/** Whether a case is recorded and answered as written. */
function holds(one: WrittenCase, pack: Pack): boolean {
  const read = readCases({ cases: [one] })
  return read.ok && runCase(read.value.cases[0]!, read.value, pack).ok
}

/** A case made of facts without the events that have nothing to do with them. */
function withoutTheRest(one: WrittenCase, pack: Pack): WrittenCase {
  // Places by which events refer to one another must stay.
  if (one.events.some((event) => REFERENCES.some((name) => name in event))) return one
  return one.events.reduce((least, event) => {
    const less = { ...least, events: least.events.filter((other) => other !== event) }
    return holds(less, pack) ? less : least
  }, one)
}

/** A flag of no type that only its determination lets follow any standing: on another basis it needs the type that may. */
function isOfWhoever(said: object): boolean {
  const { type, as, basis } = said as { type?: string; as?: string; basis?: { kind: string; question?: string; outcome?: unknown } }
  return (
    type === 'flagged-monitored' &&
    as === undefined &&
    basis?.kind === 'determination' &&
    basis.question === 'monitored' &&
    basis.outcome === true
  )
}

/** An event as a case has it: events refer to one another by their places, and acts rest on what cannot be out of date. */
function writtenEvent({ on, event }: RecordedHousehold, events: readonly RecordedHousehold[]): Record<string, unknown> {
  return { on, ...rewritten(event) }

  function rewritten(said: object): Record<string, unknown> {
    const fields = Object.entries(said).flatMap(([key, value]: [string, unknown]): [string, unknown][] => {
      if (REFERENCES.includes(key)) return [[key, placeOf(value as string)]]
      if (key === 'statement') return [[key, rewritten(value as object)]]
      if (key === 'basis' && (value as { kind: string }).kind === 'determination')
        return [[key, { kind: 'legacy', source: 'counterexample' }]]
      // In a case a name is what later events refer to; nobody asks what a person is called.
      return key === 'name' ? [] : [[key, value]]
    })
    return { ...Object.fromEntries(fields), ...(isOfWhoever(said) ? { as: 'sudden-hardship' } : {}) }
  }

  function placeOf(id: string): string {
    const at = events.findIndex((one) => one.id === id)
    return at < 0 ? id : `e${at + 1}`
  }
}
