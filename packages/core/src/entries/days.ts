// Days, months and years.
export { type Day, type MonthDay, isDay } from '../values/day.ts'
export {
  ageOn,
  daysBetween,
  incomeYearEnd,
  incomeYearEndedBy,
  monthOf,
  plusDays,
  plusMonths,
  quarterEnd,
  yearOf,
  yearSpan,
} from '../calendar/days.ts'

// Instants.
export { type Instant, isInstant, readInstant } from '../values/instant.ts'

// What is no day.
export { assertCount, assertDay, assertInstant, assertSpan, NotADay, type TimeAsked } from '../calendar/not-a-day.ts'
