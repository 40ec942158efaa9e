import { expect, test } from 'vitest'

// Without this the other tests of days could all be running in UTC and nobody would know.
const OFFSETS: Record<string, { day: [number, number, number]; minutesEastOfGreenwich: number }> = {
  UTC: { day: [2019, 6, 1], minutesEastOfGreenwich: 0 },
  'Asia/Shanghai': { day: [2019, 6, 1], minutesEastOfGreenwich: 480 },
  'America/St_Johns': { day: [2019, 6, 1], minutesEastOfGreenwich: -150 },
  'America/Los_Angeles': { day: [2019, 6, 1], minutesEastOfGreenwich: -420 },
  'Pacific/Apia': { day: [2019, 6, 1], minutesEastOfGreenwich: 780 },
}

test('this process runs in the time zone that it was told to run in', () => {
  const told = process.env['TZ']
  if (told === undefined) return expect(new Date().getTimezoneOffset()).toBeTypeOf('number')
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(told)
  const { day, minutesEastOfGreenwich } = OFFSETS[told]!
  expect(0 - new Date(day[0], day[1], day[2]).getTimezoneOffset()).toBe(minutesEastOfGreenwich)
})

test('in Apia the 30th of December 2011 does not exist, so a library that counts in local time would notice', () => {
  if (process.env['TZ'] !== 'Pacific/Apia') return
  expect(new Date(2011, 11, 30, 12).getDate()).toBe(31)
})
