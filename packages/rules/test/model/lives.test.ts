import fc from 'fast-check'
import { test } from 'vitest'
import { assertMeeting } from '../../../../test/config/meeting.ts'
import { runs } from '../../../../test/config/runs.ts'
import { everything } from './commands.ts'
import { checkInTheEnd } from './invariants.ts'
import { newWorld, type World } from './world.ts'

/** One in so many of the runs that other properties have: each is up to two hundred commands, checked after every one. */
const SHARE = 4

/** What has to happen in the lives that are tried, so that the invariants are worth something. */
const MUST_HAPPEN = [
  'identified',
  'exited',
  're-identified',
  'flagged-monitored',
  'split',
  'merge',
  'move',
  'succession',
  'corrected',
  'revoked',
  'decreased',
  'objection-resolved',
  'aided',
]

test('in a village in which anything happens, whatever must always hold does after every command', () => {
  const tally: World['tally'] = new Map()
  assertMeeting(
    fc.property(fc.commands(everything, { maxCommands: 200, size: 'max' }), (commands) => {
      const world = newWorld(tally)
      fc.modelRun(() => ({ model: {}, real: world }), commands)
      checkInTheEnd(world)
    }),
    { numRuns: runs(100 / SHARE), met: () => Math.min(...MUST_HAPPEN.map((what) => tally.get(what) ?? 0)), moreThan: 0 },
  )
  if (process.env['HEARTHFOLD_TALLY'] !== undefined) console.log([...tally].toSorted((a, b) => b[1] - a[1]))
})
