import { headcount, type Household, type Language, statusOn, type Text } from '@hearthfold/core'
import { determineAll, type Pack, truthIn } from '@hearthfold/rules'
import { columnsOf, parameterOn } from '@hearthfold/rules/evaluate'
import type { WhatIfAsked } from '@hearthfold/rules/time'

/** What a household is to the programme, as a county counts it. */
export type Group = 'remaining' | 'exited' | 'edge' | 'others'

const GROUPS: Readonly<Record<Group, Text>> = {
  remaining: { zh: '在册贫困户', en: 'remaining registered' },
  exited: { zh: '已脱贫户', en: 'exited' },
  edge: { zh: '边缘户', en: 'edge households' },
  others: { zh: '其他农户', en: 'all others' },
}

/** What becomes of one group: how many are below the line and not excluded, before and after. */
export interface GroupFigures {
  readonly group: Group
  readonly households: number
  readonly persons: number
  readonly eligibleBefore: number
  readonly eligibleAfter: number
  /** Persons of the households that become eligible. */
  readonly newPersons: number
}

/** Who would come below the line, group by group: the groups are those of the register, not of any rule. */
export function figuresOf(households: readonly Household[], { on, pack, under }: WhatIfAsked): GroupFigures[] {
  const before = determineAll(households, { on, pack, question: 'eligible' }).outcomes['eligible']!
  const after = determineAll(households, { on, pack: under, question: 'eligible' }).outcomes['eligible']!
  return (Object.keys(GROUPS) as Group[]).map((group) => {
    const places = households.flatMap((household, at) => (groupOf(household, on) === group ? [at] : []))
    const persons = (some: readonly number[]) => some.reduce((sum, at) => sum + headcount(households[at]!, on), 0)
    return {
      group,
      households: places.length,
      persons: persons(places),
      eligibleBefore: places.filter((at) => truthIn(before, at) === true).length,
      eligibleAfter: places.filter((at) => truthIn(after, at) === true).length,
      newPersons: persons(places.filter((at) => truthIn(before, at) !== true && truthIn(after, at) === true)),
    }
  })
}

/**
 * The households whose income lies between the line before and the line after, and whom the rise leaves out all the same: an item
 * of the exclusion list was found.
 */
export function excludedBetween(households: readonly Household[], { on, pack, under }: WhatIfAsked): number {
  const { values, missing } = columnsOf(households, { on, pack }).facts['perCapitaNetIncome']!
  const excluded = determineAll(households, { on, pack: under, question: 'excluded' }).outcomes['excluded']!
  const [from, to] = [pack, under].map((law) => lineOn(law, on))
  const isBetween = (at: number) => missing[at] === 0 && values[at]! >= from! && values[at]! < to!
  return households.filter((_, at) => isBetween(at) && truthIn(excluded, at) === true).length
}

function lineOn(law: Pack, on: WhatIfAsked['on']): number {
  const line = parameterOn(law, 'povertyLine', on)
  return 'value' in line ? line.value : NaN
}

function groupOf({ acts }: Household, on: WhatIfAsked['on']): Group {
  const { standing, flag } = statusOn(acts, on)
  if (standing === 'registered') return 'remaining'
  if (standing === 'exited') return 'exited'
  return flag === 'edge' ? 'edge' : 'others'
}

/**
 * The figures in words, a line a string, and what they come to.
 *
 * @param excluded how many lie between the lines and are left out all the same
 */
export function analystText(figures: readonly GroupFigures[], excluded: number, language: Language): string[] {
  const zh = language === 'zh'
  const lines = figures.map(({ group, households, persons, eligibleBefore, eligibleAfter }) =>
    zh
      ? `  ${GROUPS[group].zh} ${households} 户 ${persons} 人：符合条件 ${eligibleBefore} → ${eligibleAfter} 户`
      : `  ${GROUPS[group].en}: ${households} households, ${persons} persons; eligible ${eligibleBefore} → ${eligibleAfter}`,
  )
  const sum = (of: (one: GroupFigures) => number) => figures.reduce((all, one) => all + of(one), 0)
  const population = sum(({ persons }) => persons)
  const remaining = figures.find(({ group }) => group === 'remaining')!.persons
  const poor = remaining + sum(({ newPersons }) => newPersons)
  const share = (persons: number) => `${((persons / population) * 100).toFixed(3)} %`
  const households = sum(({ eligibleAfter, eligibleBefore }) => eligibleAfter - eligibleBefore)
  return [
    zh ? '标准提高后，对一个县意味着什么' : 'What the rise means to a county',
    ...lines,
    zh
      ? `  需新识别 ${households} 户 ${poor - remaining} 人；贫困发生率 ${share(remaining)} → ${share(poor)}`
      : `  to be identified: ${households} households, ${poor - remaining} persons; incidence ${share(remaining)} → ${share(poor)}`,
    zh ? `  收入介于新旧标准之间但被排除：${excluded} 户` : `  between the two lines, but excluded: ${excluded} households`,
  ]
}
