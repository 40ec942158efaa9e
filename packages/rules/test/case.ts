import { readdirSync, readFileSync } from 'node:fs'
import {
  advance,
  type Day,
  decide,
  type Household,
  type HouseholdCommand,
  type HouseholdEvent,
  type Instant,
  newHousehold,
  refusalText,
  stamp,
} from '@hearthfold/core'
import { parse } from 'yaml'
import { z } from 'zod'

const folder = new URL('cases/', import.meta.url)

/** One case as people write it: what is recorded of a household, and what the pack must answer on which day. */
const Case = z.strictObject({
  case: z.string(),
  /** Shared evidence by name, from `given` of the file. */
  with: z.array(z.string()).default([]),
  events: z.array(z.record(z.string(), z.unknown())).default([]),
  ask: z.array(
    z.strictObject({
      on: z.string(),
      question: z.string(),
      answer: z.union([z.boolean(), z.literal('unknown')]),
      missing: z.array(z.string()).optional(),
    }),
  ),
})
const File = z.strictObject({
  given: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  cases: z.array(Case),
})
export type Case = z.infer<typeof Case> & { readonly household: Household }

/** The cases of every YAML file in `cases/`, each with its household. */
export function cases(): Case[] {
  return readdirSync(folder).flatMap((name) => {
    const { given, cases } = File.parse(parse(readFileSync(new URL(name, folder), 'utf8')))
    return cases.map((one) => ({ ...one, household: build([...one.with.flatMap((name) => given[name]!), ...one.events]) }))
  })
}

const stream: Household['stream'] = 'household/case'

function build(events: readonly Record<string, unknown>[]): Household {
  let household = newHousehold(stream)
  for (const { on, ...event } of events) {
    const command: HouseholdCommand = { stream, on: on as Day, event: event as HouseholdEvent }
    const decision = decide(command, { [stream]: household })
    if ('refused' in decision) throw new Error(`${JSON.stringify(command)}: ${refusalText(decision.refused, 'en')}`)
    const recordedAt: Instant = '2020-01-01T00:00:00.000Z'
    const after = household.version
    household = advance(household, stamp(decision.accepted, { after, id: (version) => `e${version}`, recordedAt, actor: 'case' }))
  }
  return household
}
