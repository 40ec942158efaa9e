import { type Day, plusDays } from '@hearthfold/core'
import { isStanding, type Procedure, type ProcedureEvent, type Step } from '@hearthfold/core/procedures'

/** The year whose acts go through their procedures. Those before it are on the word of the registers of their time. */
export const PROCEDURES_FROM = 2019

type IdOf = (name: string) => string
type Planned = { readonly on: Day; readonly name?: string; readonly event: ProcedureEvent | ((idOf: IdOf) => ProcedureEvent) }

/** Every so many procedures the city, and the prefecture, look into one; and somebody objects in vain. */
const INSPECTED = 20
const SPOT_CHECKED = 50
const OBJECTED = 40

/**
 * A procedure gone through in time for its act on a day: everything posted stands as long as it must, all else takes a day.
 *
 * @param name of the procedure in the pack; also the name of its beginning, by which what follows refers to it
 * @param number tells procedures apart: by it some are inspected and some objected to
 */
export function goThrough(
  name: string,
  { steps }: Procedure,
  act: Day,
  number: number,
  pack: Extract<ProcedureEvent, { type: 'procedure-begun' }>['pack'],
): Planned[] {
  const planned: Planned[] = []
  let next = act
  for (const step of steps.filter((one) => isTaken(one, number)).toReversed()) {
    const on = plusDays(next, isStanding(step) ? -step.stands - 1 : -1)
    planned.unshift(
      { on, event: (idOf) => taken(step, idOf(name), number) },
      ...(step.kind === 'notice' ? objected(name, step, on, number) : []),
    )
    next = on
  }
  return [{ on: next, name, event: { type: 'procedure-begun', procedure: name, pack } }, ...planned]
}

function isTaken({ optional, level }: Step, number: number): boolean {
  return !optional || number % (level === 'city' ? INSPECTED : SPOT_CHECKED) === 0
}

function taken(step: Step, procedure: string, number: number): ProcedureEvent {
  const present = 15 + (number % 12)
  return {
    type: 'step-taken',
    procedure,
    step: step.name,
    by: { level: step.level, role: step.roles[0]!, person: `${step.level}-${number % 19}` },
    outcome: 'passed',
    ...(step.kind === 'appraisal' ? { present, inFavour: present - (number % 4) } : {}),
  }
}

function objected(name: string, step: Extract<Step, { kind: 'notice' }>, on: Day, number: number): Planned[] {
  if (number % OBJECTED !== 7) return []
  const by = { level: step.objections.within.heardBy, role: 'township-office', person: 'township-0' } as const
  const objection = `${step.name} objected to`
  return [
    {
      on: plusDays(on, 2),
      name: objection,
      event: (idOf) => ({ type: 'objection-raised', procedure: idOf(name), ground: '邻居反映其子在城里购车' }),
    },
    {
      on: plusDays(on, 4),
      event: (idOf) => ({
        type: 'objection-resolved',
        objection: idOf(objection),
        by,
        outcome: 'dismissed',
        finding: '车辆登记在他人名下，入户核实无误',
      }),
    },
  ]
}
