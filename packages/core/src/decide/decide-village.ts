import type { Decision, VillageCommand } from '../command/command.ts'
import type { Day } from '../values/day.ts'
import { VillageEvent } from '../events/village.ts'
import { isOfProcedure } from '../events/procedure.ts'
import { misfitsOf } from '../schema/issue.ts'
import type { Procedures } from '../values/procedure.ts'
import type { Refusal } from '../refusal/refusal.ts'
import { place } from '../household/timeline.ts'
import { type BranchEvent, type Village, weakBranches } from '../village/village.ts'
import { PROPOSED } from '../laws/attribute.ts'
import { proceduresProblem } from '../procedures/judge.ts'

/** Decides whether something can be recorded about a village. */
export function decideVillage(command: VillageCommand, village: Village | undefined, procedures: Procedures | undefined): Decision {
  const parsed = VillageEvent.safeParse(command.event)
  if (!parsed.success) return { ok: false, problem: { code: 'ill-formed', misfits: misfitsOf(command.event, parsed.error.issues) } }
  const refused = problem(command, village) ?? procedureProblem(command, village, procedures)
  return refused ? { ok: false, problem: refused } : { ok: true, value: { accepted: [command], claims: { take: [], release: [] } } }
}

function procedureProblem(
  { event, on }: VillageCommand,
  village: Village | undefined,
  procedures: Procedures | undefined,
): Refusal | undefined {
  if (!village || (!isOfProcedure(event) && event.type !== 'village-delisted')) return undefined
  if (!procedures)
    return isOfProcedure(event) ? { code: 'no-procedure', procedure: 'procedure' in event ? event.procedure : event.objection } : undefined
  const timeline = [...village.timeline]
  place(timeline, { from: on, rank: village.version + 1, id: PROPOSED, event })
  return proceduresProblem(village, { ...village, timeline }, PROPOSED, procedures)
}

function problem({ event, on }: VillageCommand, village: Village | undefined): Refusal | undefined {
  const first = (type: VillageEvent['type']) => village?.timeline.find((entry) => entry.event.type === type)
  const listed = first('village-listed')
  if (!listed) return event.type === 'village-listed' ? undefined : { code: 'not-founded', needs: 'village-listed' }
  if (event.type === 'village-listed') return { code: 'already-listed' }
  if (on < listed.from) return { code: 'too-early', on, after: 'village-listed', from: listed.from }
  const registered = first('village-registered')
  if (event.type === 'village-registered') {
    return registered ? { code: 'already-registered', since: registered.from } : undefined
  }
  if (event.type === 'village-delisted') {
    const delisted = first('village-delisted')
    if (!registered) return { code: 'village-not-poor' }
    if (delisted) return { code: 'already-exited', since: delisted.from }
    if (on < registered.from) return { code: 'too-early', on, after: 'village-registered', from: registered.from }
  }
  if (event.type === 'branch-found-weak' || event.type === 'branch-adjusted') return branchProblem({ event, on }, village!)
  return undefined
}

/** A branch is found weak and adjusted in turn; what puts it right is an item of its own village. */
function branchProblem({ event, on }: { event: BranchEvent; on: Day }, village: Village): Refusal | undefined {
  const { branch } = event
  if (event.type === 'branch-found-weak' && !event.item.endsWith(`/${village.stream}`))
    return { code: 'item-of-another', item: event.item, village: village.stream }
  const weak = weakBranches(village, on).find((one) => one.branch === branch && one.adjusted === undefined)
  if (event.type === 'branch-adjusted') return weak ? undefined : { code: 'branch-not-weak', branch }
  return weak ? { code: 'branch-weak-already', branch, since: weak.found } : undefined
}
