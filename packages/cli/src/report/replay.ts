import type { Instant, Language, Statistics } from '@hearthfold/core'
import { percentOf } from '@hearthfold/core/facts'
import { WIDTH, wrap } from '../terminal/display.ts'
import type { Ledger } from '../source/ledger.ts'
import { type ComparedRow, valuesOf } from '../table/compare.ts'
import { defaultFigures } from '../table/default-figures.ts'
import { type Figure, figureOf } from '../table/figure.ts'
import type { PublishedTable } from '../table/published-table.ts'
import { numberText } from '../table/unit.ts'
import { aidReport } from './aid.ts'
import { comparisonReport } from './comparison.ts'
import { monthlyReport } from './monthly.ts'
import { problemText } from '../source/problem-text.ts'
import { words } from '../words/replay.ts'

/** What a replay came to. */
export interface Replayed {
  readonly ledger: Pick<Ledger, 'problems' | 'furtherProblems' | 'leftOut'>
  readonly statistics: Statistics
  readonly known: Instant | undefined
  readonly table: PublishedTable | undefined
  /** The table beside the replay; undefined where nothing is compared. */
  readonly compared: readonly ComparedRow[] | undefined
  /** The name of the one village that is counted; undefined for all. */
  readonly village: string | undefined
}

/** The figures of a replay: those of the published table, or a standing list where nothing is compared. */
export function figuresOf({ statistics, table, compared }: Replayed, language: Language): Figure[] {
  if (!table || !compared) return defaultFigures(statistics, language)
  const valueOf = valuesOf(table)
  return compared.map((row) => figureOf(row, valueOf, language))
}

/** A replay for programs. Numbers are numbers; shares are in percent; what is absent is null. */
export function replayDocument(replayed: Replayed, language: Language) {
  const { ledger, statistics, known, table, village } = replayed
  const { year, on, ofYear, toDate, monthly, remaining, population, incidence, aid, bases } = statistics
  return {
    year,
    on,
    ...(known === undefined ? {} : { known }),
    ...(village === undefined ? {} : { village }),
    ...(table && village !== undefined ? { note: words[language].noComparison(village) } : {}),
    figures: figuresOf(replayed, language),
    monthly,
    ofYear,
    toDate,
    aid,
    bases,
    incidence: {
      persons: remaining.persons,
      population: population.persons,
      percent: incidence === undefined ? null : percentOf(remaining.persons, population.persons),
      denominator: words[language].denominator(on),
    },
    ...(ledger.problems.length > 0 ? leftOutDocument(ledger, language) : {}),
  }
}

function leftOutDocument({ problems, furtherProblems, leftOut }: Replayed['ledger'], language: Language) {
  return {
    leftOut: [...leftOut].map(([stream, events]) => ({ stream, events })),
    problems: problems.map((problem) => ({ ...problem, text: problemText(problem, language) })),
    furtherProblems,
  }
}

/** A replay for people, no line wider than a hundred columns. */
export function replayText(replayed: Replayed, language: Language): string {
  const { statistics, known, table, compared, village } = replayed
  const { on, population, villages, remaining, incidence } = statistics
  const say = words[language]
  const place = village ?? table?.place[language] ?? say.ledger
  const share = incidence === undefined ? '—' : percentOf(remaining.persons, population.persons).toFixed(3)
  return [
    say.heading(place, on, known),
    say.population(numberText(population.persons), numberText(population.households), villages.count),
    '',
    monthlyReport(statistics, language),
    '',
    aidReport(statistics, language),
    '',
    ...(table && compared ? [comparisonReport(table, figuresOf(replayed, language), language), ''] : []),
    ...(table && village !== undefined ? wrap(say.noComparison(village), WIDTH) : []),
    ...wrap(say.incidence(numberText(remaining.persons), numberText(population.persons), share, say.denominator(on)), WIDTH),
  ].join('\n')
}
