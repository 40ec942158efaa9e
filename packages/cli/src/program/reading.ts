import { type DetermineOptions, determineOfLedger } from '../commands/determine.ts'
import { type ExplainOptions, explainHousehold } from '../commands/explain.ts'
import { type LookBackOptions, lookBackAtExits } from '../commands/lookback.ts'
import { type MotivationOptions, motivationOf } from '../commands/motivation.ts'
import { type NeedsOptions, needsOfLedger } from '../commands/needs.ts'
import { replay, type ReplayOptions } from '../commands/replay.ts'
import { type TimelineOptions, timelineOfHousehold } from '../commands/timeline.ts'
import { type WhatIfOptions, whatIfOfLedger } from '../commands/what-if.ts'
import { type Builder, type NamedLedger, reads, repeated, sourcesOf } from './builder.ts'

/** The commands that ask a ledger what it comes to. */
export function readingCommands(builder: Builder): void {
  const { command, about, option, layer, finish, language, streams } = builder

  reads(builder, command('replay', 'replay'))
    .option('--published <table.json>', option('published'))
    .option('--year <year>', option('year'))
    .option('--on <day>', option('on'))
    .option('--known <instant>', option('known'))
    .option('--village <village>', option('village'))
    .option('--json', option('json'))
    .option('--keep-going', option('keepGoing'))
    .action((files: string[], options: ReplayOptions & NamedLedger) =>
      finish(replay(sourcesOf(files, options), options, language, streams)),
    )

  reads(builder, command('explain', 'explain').argument('<household>', about('household')))
    .option('--on <day>', option('explainOn'))
    .option('--known <instant>', option('known'))
    .option('--pack <pack>', option('pack'))
    .addOption(layer())
    .option('--question <question>', option('question'))
    .option('--json', option('json'))
    .action((household: string, files: string[], options: ExplainOptions & NamedLedger) =>
      finish(explainHousehold(household, sourcesOf(files, options), options, language, streams)),
    )

  reads(builder, command('determine', 'determine'))
    .option('--household <household>', option('ofHousehold'))
    .option('--question <question>', option('question'))
    .option('--on <day>', option('whatIfOn'))
    .option('--known <instant>', option('known'))
    .option('--pack <pack>', option('lookbackPack'))
    .addOption(layer())
    .option('--json', option('json'))
    .action((files: string[], options: DetermineOptions & NamedLedger) =>
      finish(determineOfLedger(sourcesOf(files, options), options, language, streams)),
    )

  reads(builder, command('what-if', 'whatIf'))
    .addOption(repeated('--under <pack>', option('under')).makeOptionMandatory())
    .option('--on <day>', option('whatIfOn'))
    .option('--known <instant>', option('known'))
    .option('--pack <pack>', option('pack'))
    .addOption(layer())
    .option('--question <question>', option('question'))
    .option('--json', option('json'))
    .action((files: string[], options: WhatIfOptions & NamedLedger) =>
      finish(whatIfOfLedger(sourcesOf(files, options), options, language, streams)),
    )

  reads(builder, command('timeline', 'timeline').argument('<household>', about('household')))
    .requiredOption('--question <question>', option('asked'))
    .requiredOption('--from <day>', option('timelineFrom'))
    .requiredOption('--to <day>', option('timelineTo'))
    .option('--known <instant>', option('known'))
    .option('--pack <pack>', option('pack'))
    .addOption(layer())
    .option('--json', option('json'))
    .action((household: string, files: string[], options: TimelineOptions & NamedLedger) =>
      finish(timelineOfHousehold(household, sourcesOf(files, options), options, language, streams)),
    )

  reads(builder, command('lookback', 'lookback'))
    .option('--on <day>', option('lookbackOn'))
    .option('--known <instant>', option('known'))
    .option('--year <year>', option('lookbackYear'))
    .option('--published-at <instant>', option('publishedAt'))
    .option('--population <number>', option('population'))
    .option('--pack <pack>', option('lookbackPack'))
    .addOption(layer())
    .option('--json', option('json'))
    .action((files: string[], options: LookBackOptions & NamedLedger) =>
      finish(lookBackAtExits(sourcesOf(files, options), options, language, streams)),
    )

  reads(builder, command('needs', 'needs'))
    .option('--village <village>', option('village'))
    .option('--on <day>', option('motivationOn'))
    .option('--json', option('json'))
    .action((files: string[], options: NeedsOptions & NamedLedger) =>
      finish(needsOfLedger(sourcesOf(files, options), options, language, streams)),
    )

  reads(builder, command('motivation', 'motivation'))
    .option('--household <household>', option('accountOf'))
    .option('--village <village>', option('village'))
    .option('--on <day>', option('motivationOn'))
    .option('--json', option('json'))
    .action((files: string[], options: MotivationOptions & NamedLedger) =>
      finish(motivationOf(sourcesOf(files, options), options, language, streams)),
    )
}
