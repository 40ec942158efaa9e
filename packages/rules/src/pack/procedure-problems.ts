import type { Misfit } from '@hearthfold/core'
import type { ExpectedValue } from '@hearthfold/core/checking'
import { show } from '@hearthfold/core/checking'
import { isStanding, type Procedure, rolesAt } from '@hearthfold/core/procedures'

/** Points of a procedure that are no steps, so no step may bear their names. */
const POINTS = ['clue', 'begun', 'act']

/** What is wrong with a procedure beyond its shape: names that meet or lead nowhere, and objections that lead back to nothing. */
export function procedureProblems({ steps, clocks }: Pick<Procedure, 'steps' | 'clocks'>, path: string): Misfit[] {
  const problems: Misfit[] = []
  const at = (name: string) => steps.findIndex((step) => step.name === name)
  const certain = steps.filter(({ optional }) => !optional).map(({ name }) => name)
  if (certain.length === 0)
    problems.push(
      misfit(
        `${path}.steps`,
        'certain-step',
        steps.map(({ name }) => name),
      ),
    )
  for (const [index, step] of steps.entries()) {
    const here = `${path}.steps.${index}`
    if (POINTS.includes(step.name)) problems.push(misfit(`${here}.name`, { code: 'none-of', values: POINTS }, step.name))
    if (at(step.name) < index) problems.push(misfit(`${here}.name`, 'fresh-step', step.name))
    const there = rolesAt(step.level)
    for (const [which, role] of step.roles.entries()) {
      if (!there.includes(role))
        problems.push(misfit(`${here}.roles.${which}`, { code: 'role-of-level', level: step.level, roles: there }, role))
    }
    if (!isStanding(step)) continue
    const isChecked = steps.slice(0, index).some(({ kind, optional }) => !optional && (kind === 'check' || kind === 'review'))
    for (const window of ['within', 'outside'] as const) {
      for (const outcome of ['dismissed', 'upheld'] as const) {
        const effect = step.objections[window][outcome]
        if (effect !== 're-check' || isChecked) continue
        problems.push(misfit(`${here}.objections.${window}.${outcome}`, 'check-before', effect))
      }
    }
  }
  for (const [index, { name, from, to }] of clocks.entries()) {
    const here = `${path}.clocks.${index}`
    if (clocks.findIndex((clock) => clock.name === name) < index) problems.push(misfit(`${here}.name`, 'fresh-clock', name))
    if (!['clue', 'begun', ...certain].includes(from))
      problems.push(misfit(`${here}.from`, { code: 'one-of', values: ['clue', 'begun', ...certain] }, from))
    if (!['act', ...certain].includes(to)) problems.push(misfit(`${here}.to`, { code: 'one-of', values: ['act', ...certain] }, to))
    else if (to !== 'act' && at(from) >= at(to)) problems.push(misfit(`${here}.to`, { code: 'step-after', step: from }, to))
  }
  return problems
}

function misfit(path: string, expected: ExpectedValue, found: unknown): Misfit {
  return { path, expected, found: show(found) }
}
