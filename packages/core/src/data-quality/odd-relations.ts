import { assertDay } from '../calendar/not-a-day.ts'
import type { Household } from '../household/household.ts'
import { membersOn, type MemberView } from '../household/member.ts'
import { ageOn, type Day, plusMonths } from '../values/day.ts'

// Relations that the ages of people speak against. No law: there are stepmothers, adopted children and orphans who are heads. Somebody
// should look.

/** Something about the relations in a household that is seldom so. */
export type OddRelation =
  /** Not so many years older or younger than the head as one of that relation is. */
  | {
      readonly code: 'generation'
      readonly member: string
      readonly relation: MemberView['relation']
      readonly years: number
      readonly older: boolean
    }
  /** The spouse of the head is no older than a child of the head. */
  | { readonly code: 'spouse-of-childs-age'; readonly member: string; readonly child: string }
  | { readonly code: 'child-spouse'; readonly member: string }
  | { readonly code: 'spouses'; readonly members: readonly string[] }
  /** A child is the head though somebody grown up is there. */
  | { readonly code: 'child-head'; readonly member: string }

/** By how many years at least somebody is older than the head, or younger. */
const GENERATIONS: Readonly<Partial<Record<MemberView['relation'], { readonly years: number; readonly older: boolean }>>> = {
  child: { years: 12, older: false },
  grandchild: { years: 24, older: false },
  parent: { years: 12, older: true },
  grandparent: { years: 24, older: true },
}

const CHILD_BELOW = 16
const GROWN_UP = 18

/** What of the relations in a household on a day the ages of its people speak against. */
export function oddRelations(household: Household, on: Day): OddRelation[] {
  assertDay('on', on)
  const members = membersOn(household, on)
  const head = members.find(({ relation }) => relation === 'head')
  const spouses = members.filter(({ relation }) => relation === 'spouse')
  const children = members.filter(({ relation }) => relation === 'child')
  const odd: OddRelation[] = head ? members.flatMap((member) => generation(member, head)) : []
  for (const { id, born } of spouses) {
    const child = children.find((one) => one.born <= born)
    if (child) odd.push({ code: 'spouse-of-childs-age', member: id, child: child.id })
    if (ageOn(born, on) < CHILD_BELOW) odd.push({ code: 'child-spouse', member: id })
  }
  if (spouses.length > 1) odd.push({ code: 'spouses', members: spouses.map(({ id }) => id) })
  const isGrownUpThere = members.some(({ born }) => ageOn(born, on) >= GROWN_UP)
  if (head && isGrownUpThere && ageOn(head.born, on) < CHILD_BELOW) odd.push({ code: 'child-head', member: head.id })
  return odd
}

function generation({ id, relation, born }: MemberView, head: MemberView): OddRelation[] {
  const wanted = GENERATIONS[relation]
  if (!wanted) return []
  const [elder, younger] = wanted.older ? [born, head.born] : [head.born, born]
  return plusMonths(elder, 12 * wanted.years) <= younger ? [] : [{ code: 'generation', member: id, relation, ...wanted }]
}
