import type { Day, Household, HouseholdCommand, StatementOf } from '@hearthfold/core'
import { assertDay } from '@hearthfold/core/days'
import { type Channel, type ClueView, cluesOn, isOpenClue } from '@hearthfold/core/facts'
import { decisiveLeaves, type Determination } from '../evaluate/determination.ts'
import { type Asked, determine } from '../determine/determine.ts'
import { determineAll } from '../determine/determine-all.ts'
import { TRUE } from '../evaluate/kleene-bits.ts'
import type { Rule } from '../pack/pack.ts'

type ClueRule = Rule & { readonly clue: NonNullable<Rule['clue']> }

/** The rules of a pack of which a yes is a clue. */
function clueRules({ rules }: Asked['pack']): readonly ClueRule[] {
  return rules.filter((rule): rule is ClueRule => rule.clue !== undefined)
}

/**
 * The clues that the evidence of a household raises on a day by the rules of a pack, as commands to record. Asked again,
 * nothing new: a clue that is open already, or that was closed on the same evidence, is not raised again.
 */
export function cluesFrom(household: Household, { on, pack }: Asked): HouseholdCommand[] {
  assertDay('on', on)
  return clueRules(pack).flatMap((rule) => {
    const determination = determine(household, { on, pack, question: rule.event.type })
    return determination?.outcome === true ? raised(household, determination, rule.clue) : []
  })
}

/** The same of many households: those without any clue cost next to nothing. */
export function cluesAmong(households: readonly Household[], { on, pack }: Asked): HouseholdCommand[] {
  assertDay('on', on)
  const columns = clueRules(pack).flatMap(
    ({ event }) => determineAll(households, { on, pack, question: event.type }).outcomes[event.type] ?? [],
  )
  return households.flatMap((household, at) => (columns.some((column) => column[at] === TRUE) ? cluesFrom(household, { on, pack }) : []))
}

/** The command that raises a clue for what a determination found; none where it was raised on this evidence, or is open. */
export function raised(
  household: Household,
  { question, on, pack, because }: Determination,
  kind: StatementOf<'clue-raised'>['kind'],
  channel: Channel = 'department-warning',
): HouseholdCommand[] {
  const acts = new Set(household.acts.map(({ id }) => id))
  const evidence = [...new Set(decisiveLeaves(because).flatMap((leaf) => leaf.evidence))].filter((id) => !acts.has(id))
  if (cluesOn(household, END_OF_TIME).some((clue) => covers(clue, question, evidence))) return []
  const found = { question, pack: { id: pack.id, version: pack.version, hash: pack.hash }, evidence }
  return [{ stream: household.stream, on, event: { type: 'clue-raised', channel, source: question, kind, found } }]
}

const END_OF_TIME: Day = '9999-12-31'

/** Whether a clue speaks of the same: it still waits, or all of the evidence was there when it was closed. */
function covers(clue: ClueView, question: string, evidence: readonly string[]): boolean {
  const { found } = clue.raised.event
  return found?.question === question && (isOpenClue(clue) || evidence.every((id) => found.evidence.includes(id)))
}
