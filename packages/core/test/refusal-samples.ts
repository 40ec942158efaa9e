import {
  decide,
  evolveVillage,
  newVillage,
  type Day,
  type Procedures,
  type Refusal,
  type RecordedVillage,
  stamp,
  type StatementOf,
  type VillageEvent,
} from '@hearthfold/core'
import type { Basis } from '@hearthfold/core/facts'
import { procedures } from '@hearthfold/core/testing'
import { book, opened } from './rectification.ts'
import { begun, determined, ended, proceeding, raised as objected, resolved, taken } from './proceedings.ts'
import { HEAD, ledger, legacy, type Ledger, PROVIDED, SETTLED, settledLedger } from './ledger.ts'
import { familyTown, SON } from './town.ts'

export const on = '2019-06-01'
const joined = (member: string, more: Partial<StatementOf<'member-joined'>> = {}): StatementOf<'member-joined'> => ({
  ...HEAD,
  member,
  relation: 'child',
  ...more,
})
export const visited = { type: 'visited', by: 'p1', purpose: 'regular' } as const
const weak = {
  type: 'branch-found-weak',
  branch: 'b1',
  because: 'no meeting for a year',
  item: 'rectification/weak-branch/village/1',
} as const
const raised = { type: 'clue-raised', channel: 'self-report', source: 'hotline', kind: 'illness' } as const
const identified = { type: 'identified', basis: legacy } as const
export const exited = { type: 'exited', basis: legacy } as const
const split = { change: 'split', on, household: 'household/1', into: 'household/1-b', going: { son: 'head' } } as const

/** A ledger with these acts on successive New Year's Days from 2016, each on the word of another register. */
export function after(...acts: ('identified' | 'exited' | 'flagged-edge' | 'decreased')[]): Ledger {
  const book = settledLedger()
  for (const [at, type] of acts.entries()) {
    const day: Day = `${2016 + at}-01-01` as Day
    book.record(day, type === 'decreased' ? { type, by: 'moved-out' } : { type, basis: legacy })
  }
  return book
}

const determination: Extract<Basis, { kind: 'determination' }> = {
  kind: 'determination',
  question: 'eligible',
  outcome: true,
  on,
  version: 2,
  pack: { id: 'national', version: '2019', hash: 'f00d' },
  facts: 1,
  reasons: [],
}

function village(...events: [Day, VillageEvent][]): (on: Day, event: VillageEvent) => Refusal {
  const state = newVillage('village/1')
  const ask = (on: Day, event: VillageEvent) => decide({ stream: state.stream, on, event }, { [state.stream]: state })
  for (const [on, event] of events) {
    const decision = ask(on, event)
    if (!decision.ok) throw new Error(decision.problem.code)
    const recorded = stamp(decision.value.accepted, {
      after: state.version,
      id: String,
      recordedAt: '2015-01-01T00:00:00.000Z',
      actor: 'clerk',
    })
    evolveVillage(state, recorded[0] as RecordedVillage)
  }
  return (on, event) => {
    const decision = ask(on, event)
    if (!decision.ok) return decision.problem
    throw new Error('accepted')
  }
}

export const listed: VillageEvent = {
  type: 'village-listed',
  name: '张楼',
  areaHectares: 210,
  arableMu: 3000,
  partyBranches: 1,
  partyMembers: 30,
}

const delisting: Procedures = { ...procedures, named: { delisting: { ...procedures.named.exit!, act: 'village-delisted' } } }

/** The refusal of a step after others of the same day. */
function step(name: string, before: readonly string[] = [], more: Parameters<typeof taken>[2] = {}): Refusal {
  const { book, id } = proceeding('identification', on, ...before.map((one) => [on, one] as const))
  return book.refusal(on, taken(id, name, more))
}

function appraisal(counts: { present: number; inFavour: number; outcome?: 'failed' }): Refusal {
  const { book, id } = proceeding('identification', on, [on, 'check'], [on, 'post'])
  return book.refusal('2019-06-05', taken(id, 'appraise', counts))
}

/** A move into a household of one, of whom it is said that they are recorded there already. */
function beside(same: Readonly<Record<string, string>>): Refusal {
  const made = familyTown()
  made.record('household/2', on, SETTLED)
  made.record('household/2', on, { ...HEAD, member: 'head', born: '1965-03-03' })
  return made.refusalOf({ ...split, change: 'move', by: 'move', into: 'household/2', going: { son: 'other', child: 'other' }, same })
}

/** For every code a command that is refused with it. A code without one does not compile. Some are said only by those who ask a pack. */
export const refusals: {
  readonly [
    Code in Exclude<
      Refusal['code'],
      'no-rule' | 'type-unsaid' | 'no-type' | 'identify-instead' | 'no-return' | 'incidence-above' | 'incidence-unknown'
    >
  ]: () => Refusal
} = {
  'ill-formed': () => settledLedger().refusal(on, { type: 'housing-graded', grade: 'E' as 'A' }),
  'not-founded': () => ledger().refusal(on, HEAD),
  'too-early': () => settledLedger().refusal('2014-12-31', visited),
  'household-closed': () => after('decreased').refusal(on, visited),
  'never-identified': () => settledLedger().refusal(on, exited),
  'already-registered': () => after('identified').refusal(on, identified),
  'already-exited': () => after('identified', 'exited').refusal(on, exited),
  'return-instead': () => after('identified', 'exited').refusal(on, identified),
  'never-exited': () => after('identified').refusal(on, { type: 're-identified', basis: legacy }),
  'edge-of-registered': () => after('identified').refusal(on, { type: 'flagged-edge', basis: legacy }),
  'already-flagged': () => after('flagged-edge').refusal(on, { type: 'flagged-edge', basis: legacy }),
  'no-flag': () => settledLedger().refusal(on, { type: 'flag-cleared', through: 'help', basis: legacy }),
  'contradicts-later': () => after('identified', 'exited').refusal(on, { type: 'revoked', withdraws: 'e3', because: 'in error' }),
  'no-members': () => settledLedger().refusal(on, { type: 'member-left', member: 'head', by: 'death' }),
  'two-heads': () => settledLedger().refusal(on, joined('m2', { relation: 'head' })),
  'member-present': () => settledLedger().refusal(on, joined('head', { relation: 'other' })),
  'member-absent': () => settledLedger().refusal(on, { type: 'member-left', member: 'm9', by: 'move' }),
  'died-before': () => {
    const book = settledLedger()
    book.record(on, joined('m2', {}))
    book.record(on, { type: 'member-left', member: 'm2', by: 'death' })
    return book.refusal(on, joined('m2', {}))
  },
  'born-later': () => settledLedger().refusal(on, joined('m2', { born: '2019-06-02' })),
  'citizen-id-mismatch': () => settledLedger().refusal(on, joined('m2', { citizenId: '11010519491231002X' })),
  'citizen-id-twice': () => {
    const book = settledLedger()
    const same = { citizenId: '11010519491231002X', born: '1949-12-31', sex: 'female' } as const
    book.record(on, joined('m2', same))
    return book.refusal(on, joined('m3', same))
  },
  'member-unnamed': () => settledLedger().refusal(on, { type: 'aided', measure: 'chronic-disease-card', ...PROVIDED }),
  'ends-before': () => settledLedger().refusal(on, { type: 'aided', measure: 'finance', ...PROVIDED, until: '2019-05-31' }),
  'part-of-other-measure': () => settledLedger().refusal(on, { type: 'aided', measure: 'finance', ...PROVIDED, part: 'toilet' }),
  'points-short': () => settledLedger().refusal(on, { type: 'points-spent', points: 1, goods: 'soap' }),
  'already-ended': () => {
    const book = settledLedger()
    const grant = book.record(on, { type: 'aided', measure: 'finance', ...PROVIDED })
    book.record(on, { type: 'measure-ended', grant, because: 'completed' })
    return book.refusal(on, { type: 'measure-ended', grant, because: 'withdrawn' })
  },
  'unknown-grant': () => settledLedger().refusal(on, { type: 'measure-ended', grant: 'e9', because: 'completed' }),
  'not-assigned': () => settledLedger().refusal(on, { type: 'helper-ended', person: 'p1', role: 'helper' }),
  'unknown-event': () => settledLedger().refusal(on, { type: 'revoked', withdraws: 'e9', because: 'in error' }),
  'already-withdrawn': () => {
    const book = settledLedger()
    const visit = book.record(on, visited)
    book.record(on, { type: 'revoked', withdraws: visit, because: 'in error' })
    return book.refusal(on, { type: 'corrected', replaces: visit, statement: visited })
  },
  'other-kind': () => settledLedger().refusal(on, { type: 'corrected', replaces: 'e2', statement: visited }),
  'not-supported': () => settledLedger().refusal(on, { ...identified, basis: { ...determination, outcome: 'unknown' } }),
  'basis-of-other-day': () => settledLedger().refusal(on, { ...identified, basis: { ...determination, on: '2019-05-31' } }),
  'basis-of-other-pack': () => settledLedger(undefined, { procedures }).refusal(on, { type: 'identified', basis: determination }),
  'objection-stands': () => {
    const { book, id } = proceeding('identification', on, [on, 'check'], [on, 'post'])
    return book.refusal(on, { type: 'revoked', withdraws: book.record(on, objected(id)), because: 'in error' })
  },
  'hears-own-step': () => {
    const { book, id } = proceeding('identification', on, [on, 'check'], [on, 'post'])
    return book.refusal(on, {
      ...resolved(book.record(on, objected(id)), 'dismissed'),
      by: { level: 'township', role: 'township-office', person: 'p1' },
    })
  },
  'stale-basis': () => settledLedger().refusal(on, { ...identified, basis: { ...determination, version: 1 } }),
  'unknown-clue': () => settledLedger().refusal(on, { type: 'clue-resolved', clue: 'e9', outcome: 'refuted', evidence: 'nobody fell ill' }),
  'already-resolved': () => {
    const book = settledLedger()
    const clue = book.record(on, raised)
    book.record(on, { type: 'clue-resolved', clue, outcome: 'confirmed', evidence: 'seen at the home' })
    return book.refusal(on, { type: 'clue-resolved', clue, outcome: 'confirmed', evidence: 'seen again' })
  },
  'hit-raised-before': () => {
    const book = settledLedger()
    const hit = { register: 'insurance', item: '17' }
    book.record(on, { ...raised, hit })
    return book.refusal('2019-07-01', { ...raised, channel: 'department-warning', hit })
  },
  'already-opened': () => book(opened).refusal(on, opened),
  'item-closed': () => book(opened, 'solved', 'closed').refusal(on, { type: 'measure-taken', by: 'p1', measure: 'repaired once more' }),
  'not-closed': () => book(opened, 'solved').refusal(on, { type: 'item-reopened', because: 'the roof leaks again', deadline: on }),
  'measure-taker-verifies': () =>
    book(opened, { type: 'measure-taken', by: 'p5', measure: 'a roof' }).refusal(on, {
      type: 'item-verified',
      by: 'p5',
      outcome: 'solved',
      evidence: 'seen',
    }),
  'not-verified': () => book(opened, 'unsolved').refusal(on, { type: 'item-closed', by: 'p2' }),
  'owner-verifies': () => book(opened).refusal(on, { type: 'item-verified', by: opened.owner, outcome: 'solved', evidence: 'seen' }),
  'deadline-passed': () => book().refusal(on, { ...opened, deadline: '2019-05-31' }),
  'concerns-two': () => settledLedger().refusal(on, { type: 'merged-into', household: 'household/2' }),
  'of-household': () => familyTown().refusalOf({ ...split, going: { uncle: 'head' } }),
  'same-household': () => familyTown().refusalOf({ ...split, into: 'household/1' }),
  'household-exists': () => {
    const made = familyTown()
    made.change(split)
    return made.refusalOf({ ...split, going: { grandfather: 'head' } })
  },
  'handed-over': () => {
    const made = familyTown()
    made.record('household/2', on, SETTLED)
    made.record('household/2', on, HEAD)
    const going = { grandfather: 'other', son: 'other', wife: 'other', child: 'other' } as const
    made.change({ change: 'merge', on, household: 'household/1', into: 'household/2', going })
    return made.refusal('household/1', '2015-06-01', { type: 'clue-raised', channel: 'self-report', source: 'neighbour', kind: 'illness' })
  },
  'grant-elsewhere': () => {
    const made = familyTown()
    const aided = { type: 'aided', measure: 'public-welfare-post', ...PROVIDED, member: 'son', until: '2030-12-31' } as const
    const grant = made.record('household/1', '2015-06-01', aided)
    made.change({ ...split, going: { son: 'head' } })
    return made.refusal('household/1', '2029-01-01', { type: 'measure-ended', grant, because: 'withdrawn' })
  },
  'same-twice': () => beside({ son: 'head', child: 'head' }),
  'same-stays': () => beside({ wife: 'head' }),
  'nothing-changes': () => familyTown().refusalOf({ change: 'succession', on, household: 'household/1', staying: { grandfather: 'head' } }),
  'nobody-left': () =>
    familyTown().refusalOf({ ...split, going: { grandfather: 'head', son: 'child', wife: 'other', child: 'grandchild' } }),
  'no-head': () => familyTown().refusalOf({ ...split, going: { wife: 'spouse' } }),
  'relations-missing': () => familyTown().refusalOf({ ...split, going: { grandfather: 'head' }, staying: { son: 'head' } }),
  'in-both': () => {
    const made = familyTown()
    made.record('household/2', on, SETTLED)
    made.record('household/2', on, { ...HEAD, born: '1965-03-03', citizenId: SON })
    return made.refusalOf({ ...split, change: 'move', by: 'move', into: 'household/2', going: { son: 'other' } })
  },
  'not-the-same': () => {
    const made = familyTown()
    made.record('household/2', on, SETTLED)
    made.record('household/2', on, HEAD)
    return made.refusalOf({ ...split, change: 'move', by: 'move', into: 'household/2', going: { son: 'other' }, same: { son: 'head' } })
  },
  'other-household-unnamed': () => {
    const made = familyTown()
    made.change(split, 'c1')
    return made.refusalOf({ change: 'undo', on, household: 'household/1', commit: 'c1', because: 'in error' })
  },
  'half-stays': () => {
    const made = familyTown()
    made.record('household/2', on, SETTLED)
    made.record('household/2', on, HEAD)
    made.change({ change: 'move', by: 'move', on, household: 'household/1', into: 'household/2', going: { son: 'other' } })
    // Its events have no common commit: those of one household alone are named.
    return made.refusalOf({ change: 'undo', on, household: 'household/2', into: 'household/1', commit: '2', because: 'in error' })
  },
  'nothing-of-commit': () => familyTown().refusalOf({ change: 'undo', on, household: 'household/1', commit: 'c9', because: 'in error' }),
  'unlike-status': () => {
    const made = familyTown()
    made.record('household/2', '2016-01-01', SETTLED)
    made.record('household/2', '2016-01-01', HEAD)
    made.record('household/2', '2016-01-01', identified)
    made.record('household/1', '2016-01-01', { type: 'flagged-edge', basis: legacy })
    return made.refusalOf({
      ...split,
      change: 'merge',
      into: 'household/2',
      going: { grandfather: 'other', son: 'other', wife: 'other', child: 'other' },
    })
  },
  'unknown-need': () => settledLedger().refusal(on, { type: 'need-closed', need: 'e9', outcome: 'withdrawn' }),
  'need-closed-before': () => {
    const book = settledLedger()
    const need = book.record(on, { type: 'need-stated', kind: 'goods', what: 'a pump' })
    book.record(on, { type: 'need-closed', need, outcome: 'withdrawn' })
    return book.refusal(on, { type: 'need-matched', need, programme: 'paired-firms', giver: 'firm-1' })
  },
  'no-giver': () => {
    const book = settledLedger()
    const need = book.record(on, { type: 'need-stated', kind: 'goods', what: 'a pump' })
    return book.refusal(on, { type: 'need-closed', need, outcome: 'met' })
  },
  'branch-not-weak': () => village(['2015-01-01', listed])(on, { type: 'branch-adjusted', branch: 'b1', measure: 'a new secretary' }),
  'branch-weak-already': () => village(['2015-01-01', listed], ['2016-01-01', weak])(on, weak),
  'item-of-another': () => village(['2015-01-01', listed])(on, { ...weak, item: 'rectification/weak-branch/village/other' }),
  'already-listed': () => village(['2015-01-01', listed])(on, listed),
  'nothing-to-roll-back': () => settledLedger().refusal(on, { type: 'elimination-rolled-back', basis: legacy }),
  'no-procedure': () => settledLedger().refusal(on, begun('identification')),
  'not-of-stream': () => settledLedger(undefined, { procedures: delisting }).refusal(on, begun('delisting')),
  'procedure-running': () => proceeding('identification', on).book.refusal(on, begun('identification')),
  'not-running': () => settledLedger(undefined, { procedures }).refusal(on, taken('e9', 'check')),
  'not-failed': () => {
    const { book, id } = proceeding('identification', on)
    return book.refusal(on, ended(id, 'failed'))
  },
  'unknown-step': () => step('appeal'),
  'not-entitled': () => step('check', [], { by: { level: 'county', role: 'county-office', person: 'p1' } }),
  'step-over': () => step('check', ['check', 'post']),
  'step-skipped': () => step('post'),
  'step-early': () => step('appraise', ['check', 'post']),
  'step-failed': () => {
    const { book, id } = proceeding('identification', on)
    book.record(on, taken(id, 'check', { outcome: 'failed' }))
    return book.refusal(on, taken(id, 'check'))
  },
  'appraisal-incomplete': () => appraisal({ present: 20, inFavour: 21 }),
  'counts-impossible': () => step('check', [], { present: 3, inFavour: 5 }),
  'appraisal-carried': () => appraisal({ present: 20, inFavour: 11, outcome: 'failed' }),
  'not-carried': () => appraisal({ present: 20, inFavour: 10 }),
  'nothing-posted': () => {
    const { book, id } = proceeding('identification', on, [on, 'check'])
    return book.refusal(on, objected(id))
  },
  'objection-open': () => {
    const { book, id } = proceeding('identification', on, [on, 'check'], [on, 'post'])
    book.record(on, objected(id))
    return book.refusal('2019-06-05', taken(id, 'appraise'))
  },
  'unknown-objection': () => proceeding('identification', on).book.refusal(on, resolved('e9', 'upheld')),
  'objection-closed': () => {
    const { book, id } = proceeding('identification', on, [on, 'check'], [on, 'post'])
    const objection = book.record(on, objected(id))
    book.record(on, resolved(objection, 'dismissed'))
    return book.refusal(on, resolved(objection, 'upheld'))
  },
  'procedure-not-begun': () => {
    const book = settledLedger(undefined, { procedures })
    return book.refusal(on, determined(book, on))
  },
  'procedure-unfinished': () => {
    const { book } = proceeding('identification', on, [on, 'check'])
    return book.refusal(on, determined(book, on))
  },
  'village-not-poor': () => village(['2015-01-01', listed])(on, { type: 'village-delisted' }),
}
