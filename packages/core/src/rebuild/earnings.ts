import { incomeYearEndedBy } from '../values/day.ts'
import type { StatementOf } from '../events/household.ts'
import { percentOf } from '../values/quotient.ts'
import type { Said, Wanted } from './wanted.ts'

type Income = StatementOf<'income-stated'>

const SOURCES = ['wageIncome', 'businessIncome', 'businessExpenses']
const SPENDING = ['perCapitaIncomeAfterSpending', 'selfPaidMedicalSpending']
const SHARED = ['perCapitaIncomeAfterSpending', 'incomeDropPercent']

/** What a household earns where nothing is asked of that: 10,000 yuan a person. */
const USUAL = 1_000_000

/** Incomes from which a fall can begin. A percentage is exact from one of them, if from any. */
const ROUND = [10_000, 1_000_000, 30_000_000, 700_000, 1_234_500]

/**
 * Income and spending of a household of so many members that come to the wanted facts exactly; undefined where no whole
 * numbers of fen do. Another number of members may.
 */
export function earningsFor(wanted: Wanted, members: number): Said[] | undefined {
  const { on, calendar } = wanted
  const year = incomeYearEndedBy(on, calendar.incomeYearEnds)
  const nets = netsFor(wanted, members)
  const now = nets && statement(wanted, year, nets.now)
  const spent = nets && spending(wanted, year, nets.now, members)
  if (!nets || !now || !spent) return undefined
  const stated = wanted.ago(wanted.days('daysSinceIncomeStated') ?? 10)
  const isOfNoYear =
    wanted.leavesOut('daysSinceIncomeStated') && ![...SOURCES, ...SHARED, 'perCapitaNetIncome'].some((name) => wanted.has(name))
  const isOfOtherYear = wanted.leavesOut('perCapitaNetIncome', ...SOURCES) && !SHARED.some((name) => wanted.has(name))
  const isAlone = wanted.leavesOut('incomeDropPercent')
  const incomes = isOfOtherYear ? [ofAnyKind(year - 1, nets.before)] : isAlone ? [now] : [ofAnyKind(year - 1, nets.before), now]
  const said = [...(isOfNoYear ? [] : incomes), ...(wanted.leavesOut(...SPENDING) ? [] : [spent])]
  return said.map((event) => ({ on: stated, event }))
}

/** Net income of the last year and of the year before. */
function netsFor(wanted: Wanted, members: number): { now: number; before: number } | undefined {
  const drop = wanted.number('incomeDropPercent')
  const share =
    wanted.number('perCapitaNetIncome') ??
    (SOURCES.every((name) => !wanted.has(name)) ? wanted.number('perCapitaIncomeAfterSpending') : undefined)
  if (share !== undefined) {
    const now = wholeOf(share, members)
    if (now === undefined) return undefined
    const before = drop === undefined ? Math.max(now, 0) : incomeBefore(now, drop)
    return before === undefined ? undefined : { now, before }
  }
  const [wage = 0, business = 0, expenses = 0] = SOURCES.map((name) => wanted.number(name))
  const least = wage + business - expenses
  const usual = Math.max(least, USUAL * members)
  if (drop === undefined) return { now: usual, before: usual }
  for (const before of [...ROUND, ...ROUND.map((round) => round + Math.ceil(Math.max(0, least)))]) {
    const now = Math.round(before * (1 - drop / 100))
    if (now >= least && fall(before, now) === drop) return { now, before }
  }
  return undefined
}

/** The total of which each of so many has this share, exactly. */
function wholeOf(share: number, members: number): number | undefined {
  const total = Math.round(share * members)
  return total / members === share ? total : undefined
}

function fall(before: number, now: number): number {
  return before > 0 ? percentOf(before - now, before) : 0
}

/** An income from which there is this fall to another. */
function incomeBefore(now: number, drop: number): number | undefined {
  const about = drop === 100 ? ROUND[0]! : Math.round(now / (1 - drop / 100))
  const near = [0, -1, 1, -2, 2, -3, 3].map((off) => about + off)
  return [...near, 0].find((before) => before >= 0 && fall(before, now) === drop)
}

/** The income of a year that comes to a net, with the wanted sources; undefined where those already exceed it. */
function statement(wanted: Wanted, year: number, net: number): Income | undefined {
  const [wage, business, expenses] = SOURCES.map((name) => wanted.number(name))
  const rest = net - ((wage ?? 0) + (business ?? 0) - (expenses ?? 0))
  const said = { ...ofAnyKind(year, 0), wage: wage ?? 0, business: business ?? 0, expenses: expenses ?? 0 }
  if (rest >= 0) return wage === undefined && wanted.count('ableMembers') !== 0 ? { ...said, wage: rest } : { ...said, transfer: rest }
  if (expenses === undefined) return { ...said, expenses: -rest }
  return business === undefined ? { ...said, business: rest } : undefined
}

function ofAnyKind(incomeYear: number, net: number): Income {
  const transfer = Math.max(0, net)
  return { type: 'income-stated', incomeYear, wage: 0, business: 0, property: 0, transfer, expenses: transfer - net }
}

/** The spending that leaves of a net income what is wanted of it, with the wanted medical bills; undefined where those are more. */
function spending(wanted: Wanted, incomeYear: number, net: number, members: number): StatementOf<'spending-stated'> | undefined {
  const share = wanted.number('perCapitaIncomeAfterSpending')
  const bills = wanted.number('selfPaidMedicalSpending')
  const left = share === undefined ? net - (bills ?? 0) : wholeOf(share, members)
  if (left === undefined) return undefined
  const medical = bills ?? Math.max(0, net - left)
  const rest = net - left - medical
  if (rest < 0 && medical > 0) return undefined
  return { type: 'spending-stated', incomeYear, medical, schooling: 0, other: Math.max(0, rest), reimbursed: Math.max(0, -rest) }
}
