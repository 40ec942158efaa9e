import { type Day, type Household, lazyViewOn, plusDays } from '@hearthfold/core'
import { assertSpan } from '@hearthfold/core/days'
import { FACTS_VERSION } from '@hearthfold/core/facts'
import { determine } from '../determine/determine.ts'
import { compiledRule } from '../evaluate/compiled.ts'
import { ruleTruth } from '../evaluate/outcomes.ts'
import { parametersOn } from '../evaluate/parameters.ts'
import type { Truth } from '../evaluate/truth.ts'
import type { Pack, Rule } from '../pack/pack.ts'
import { ruleOn } from '../pack/pack-on.ts'
import { slotReader } from '../determine/slot-reader.ts'
import { type Cause, causesOf, type TurnedLeaf } from './cause.ts'
import { isTurned } from './leaf-change.ts'
import { type Turn, turnOf } from './turn.ts'

/** A leaf that turned, and why. */
export type LeafTurn = TurnedLeaf & { readonly causes: readonly Cause[] }

/** Why an answer is another than on the day before: the law came into force or went out of it, or else leaves turned. */
export interface OutcomeChange extends Pick<Turn, 'inForce' | 'days'> {
  readonly from: Truth
  readonly to: Truth
  /** The places among the origins of the pack of layers that came into force on that day, or went out of it; only where there are any. */
  readonly layers?: { readonly began: readonly number[]; readonly ended: readonly number[] }
  readonly leaves: readonly LeafTurn[]
}

/** Days on end with one answer; the day after has another, or is not looked at. */
export interface OutcomeInterval {
  readonly from: Day
  readonly to: Day
  readonly outcome: Truth
  /** What made it so on its first day; undefined for the first of all. */
  readonly change: OutcomeChange | undefined
}

/** The answer to a question over a span of days. */
export interface OutcomeTimeline {
  readonly stream: Household['stream']
  readonly question: string
  /** Stream version of the household that was judged. */
  readonly version: number
  readonly pack: Pick<Pack, 'id' | 'version' | 'hash'>
  /** Version of the fact derivations. */
  readonly facts: number
  readonly rule: Pick<Rule, 'name' | 'label' | 'citation'>
  /** Every day of the span is in one of them. */
  readonly intervals: readonly OutcomeInterval[]
}

/** The span of days, both included, the law and the question. */
export interface AskedOver {
  readonly from: Day
  readonly to: Day
  readonly pack: Pack
  readonly question: string
}

/**
 * How the answer to a question went through a span of days, as known when the household was folded, and what changed it
 * each time. Every day is determined; the reasons are sought on the days of change only.
 *
 * @returns undefined where the pack has no rule for the question
 */
export function timelineOf(household: Household, { from, to, pack, question }: AskedOver): OutcomeTimeline | undefined {
  assertSpan(from, to)
  const rule = pack.rules.find(({ event }) => event.type === question)
  if (!rule) return undefined
  const outcomeOn = outcomes(household, pack, rule)
  const begun: Omit<OutcomeInterval, 'to'>[] = []
  for (let on: Day | undefined = from; on !== undefined; on = nextDay(on, to, pack)) {
    const outcome = outcomeOn(on)
    const last = begun.at(-1)
    if (outcome !== last?.outcome) begun.push({ from: on, outcome, change: last && changeOn(on, { household, pack, question }) })
  }
  const intervals = begun.map((one, at) => ({ ...one, to: begun[at + 1] ? plusDays(begun[at + 1]!.from, -1) : to }))
  const { name, label, citation } = rule
  return {
    stream: household.stream,
    question,
    version: household.version,
    pack: { id: pack.id, version: pack.version, hash: pack.hash },
    facts: FACTS_VERSION,
    rule: { name, label, citation },
    intervals,
  }
}

/** The next day of a span to look at: where the pack is not in force, none differs from the one before until it is. */
function nextDay(on: Day, to: Day, { inForce }: Pack): Day | undefined {
  const isOver = inForce.to !== undefined && on > inForce.to
  // Where a text is the last day of the calendar, the day after it would come before it.
  if (on === to || isOver) return undefined
  const next = on < inForce.from ? inForce.from : plusDays(on, 1)
  return next <= to ? next : undefined
}

/** The answer of a rule on a day, without its reasons. */
function outcomes(household: Household, pack: Pack, rule: Rule): (on: Day) => Truth {
  const known = new Map<Rule, (on: Day) => Truth>()
  return (on) => {
    const found = ruleOn(pack, rule, on)
    if ('notInForce' in found) return 'unknown'
    const outcomeOn = known.get(found.rule) ?? outcomesUnder(found.law, found.rule, household)
    known.set(found.rule, outcomeOn)
    return outcomeOn(on)
  }
}

/** The answer of a rule that is the law on the days that are asked for. */
function outcomesUnder(law: Pack, rule: Rule, household: Household): (on: Day) => Truth {
  const { program, evaluate, layout } = compiledRule(law, rule)
  const readers = program.slots.map((slot) => slotReader(slot, law))
  const slots = new Float64Array(readers.length)
  const out = new Int32Array(layout.size)
  return (on) => {
    const view = lazyViewOn(household, on)
    for (let at = 0; at < readers.length; at++) slots[at] = readers[at]!(view)
    evaluate(slots, parametersOn(law, program, on), out)
    return ruleTruth(out, layout, 0)
  }
}

function changeOn(on: Day, { household, pack, question }: { household: Household; pack: Pack; question: string }): OutcomeChange {
  const before = determine(household, { on: plusDays(on, -1), pack, question })
  const after = determine(household, { on, pack, question })
  const { inForce, days, leaves } = turnOf(before, after)
  const layers = layersTurned(pack, on)
  const turned = leaves.filter(isTurned).flatMap(({ before, after }) => {
    // With the same files in force the rule of both days has the same leaves; with others, they are what turned.
    if (!before || !after) return []
    return { before, after, causes: causesOf({ before, after }, { household, pack }, on) }
  })
  return { from: before!.outcome, to: after!.outcome, inForce, ...(days ? { days } : {}), ...(layers ? { layers } : {}), leaves: turned }
}

function layersTurned({ spells = [] }: Pack, on: Day): OutcomeChange['layers'] {
  const at = spells.findIndex(({ from }) => from === on)
  if (at < 1) return undefined
  const [were, are] = [spells[at - 1]!.files, spells[at]!.files]
  return { began: are.filter((file) => !were.includes(file)), ended: were.filter((file) => !are.includes(file)) }
}
