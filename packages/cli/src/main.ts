import type { Language } from '@hearthfold/core'
import { Command, CommanderError, Option } from 'commander'
import { calendarOfLedger, type CalendarOptions } from './calendar.ts'
import { check, type CheckOptions } from './check.ts'
import { dueOfLedger, type DueOptions } from './due.ts'
import { type ExplainOptions, explainHousehold } from './explain.ts'
import { isLanguage, localeLanguage, namedLanguage } from './language.ts'
import { messages, type UsageProblem } from './messages.ts'
import { notice, type NoticeOptions } from './notice.ts'
import { wanted } from './options.ts'
import { analysePackFiles, type PackAnalyseOptions } from './pack-analyse.ts'
import { type PackShowOptions, showPackFiles } from './pack-show.ts'
import { replay, type ReplayOptions } from './replay.ts'
import { type CluesOptions, cluesOfLedger } from './clues.ts'
import { dataQuality, type DataQualityOptions } from './data-quality.ts'
import { type LedgerOptions, rectificationLedger } from './ledger.ts'
import { lookBackAtExits, type LookBackOptions } from './lookback.ts'
import { type MotivationOptions, motivationOf } from './motivation.ts'
import type { ExitCode, Streams } from './streams.ts'
import { type TimelineOptions, timelineOfHousehold } from './timeline.ts'
import { type WhatIfOptions, whatIfOfLedger } from './what-if.ts'

/**
 * Runs the command line and gives the exit code.
 *
 * @param args the arguments that follow the name of the command
 * @example
 * await main(['replay', '--help'], process) // 0
 */
export async function main(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const named = namedLanguage(args)
  const language = named !== undefined && isLanguage(named) ? named : localeLanguage(streams.env)
  if (named !== undefined && named !== language) {
    streams.stderr.write(`${wanted('--lang', 'language', named, language).problem}\n`)
    return 2
  }
  let code: ExitCode = 0
  const program = programOf(language, streams, async (command) => {
    code = await command
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    if (error.code !== 'commander.help') streams.stderr.write(`${messages[language].seeHelp(usageProblem(error, language))}\n`)
    return 2
  }
}

function programOf(language: Language, streams: Streams, finish: (command: Promise<ExitCode>) => Promise<void>): Command {
  const { about, option, helpTitles } = messages[language]
  const program = new Command('hearthfold')
    .description(about.program)
    .helpOption('-h, --help', option.help)
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureHelp({ styleTitle: (title) => helpTitles[title] ?? title, helpWidth: 100 })
    .configureOutput({
      writeOut: (text) => void streams.stdout.write(text),
      writeErr: (text) => void streams.stderr.write(text),
      outputError: () => {},
    })
  const lang = () => new Option('--lang <zh|en>', option.lang)
  program.addOption(lang())
  const layer = () => new Option('--layer <layer>', option.layer).default([], '').argParser((one: string, all: readonly string[]) => [...all, one])
  const command = (name: string, description: string, within = program) =>
    within.command(name).description(description).helpOption('-h, --help', option.help)

  command('replay', about.replay)
    .argument('<file...>', about.file)
    .option('--published <table.json>', option.published)
    .option('--year <year>', option.year)
    .option('--on <day>', option.on)
    .option('--known <instant>', option.known)
    .option('--village <village>', option.village)
    .option('--json', option.json)
    .option('--keep-going', option.keepGoing)
    .addOption(lang())
    .action((files: string[], options: ReplayOptions) => finish(replay(files, options, language, streams)))

  command('explain', about.explain)
    .argument('<household>', about.household)
    .argument('<file...>', about.file)
    .option('--on <day>', option.explainOn)
    .option('--known <instant>', option.known)
    .option('--pack <pack>', option.pack)
    .addOption(layer())
    .option('--question <question>', option.question)
    .option('--json', option.json)
    .addOption(lang())
    .action((household: string, files: string[], options: ExplainOptions) =>
      finish(explainHousehold(household, files, options, language, streams)),
    )

  command('what-if', about.whatIf)
    .argument('<file...>', about.file)
    .addOption(new Option('--under <pack>', option.under).makeOptionMandatory().argParser((one: string, all: readonly string[] = []) => [...all, one]))
    .option('--on <day>', option.whatIfOn)
    .option('--known <instant>', option.known)
    .option('--pack <pack>', option.pack)
    .addOption(layer())
    .option('--question <question>', option.question)
    .option('--json', option.json)
    .addOption(lang())
    .action((files: string[], options: WhatIfOptions) => finish(whatIfOfLedger(files, options, language, streams)))

  command('timeline', about.timeline)
    .argument('<household>', about.household)
    .argument('<file...>', about.file)
    .requiredOption('--question <question>', option.asked)
    .requiredOption('--from <day>', option.timelineFrom)
    .requiredOption('--to <day>', option.timelineTo)
    .option('--known <instant>', option.known)
    .option('--pack <pack>', option.pack)
    .addOption(layer())
    .option('--json', option.json)
    .addOption(lang())
    .action((household: string, files: string[], options: TimelineOptions) => finish(timelineOfHousehold(household, files, options, language, streams)))

  command('lookback', about.lookback)
    .argument('<file...>', about.file)
    .option('--on <day>', option.lookbackOn)
    .option('--known <instant>', option.known)
    .option('--year <year>', option.lookbackYear)
    .option('--published-at <instant>', option.publishedAt)
    .option('--population <number>', option.population)
    .option('--pack <pack>', option.lookbackPack)
    .addOption(layer())
    .option('--json', option.json)
    .addOption(lang())
    .action((files: string[], options: LookBackOptions) => finish(lookBackAtExits(files, options, language, streams)))

  command('clues', about.clues)
    .argument('<file...>', about.file)
    .option('--hits <hits.csv>', option.hits)
    .option('--on <day>', option.casework)
    .option('--known <instant>', option.known)
    .option('--pack <pack>', option.lookbackPack)
    .addOption(layer())
    .option('--json', option.json)
    .addOption(lang())
    .action((files: string[], options: CluesOptions) => finish(cluesOfLedger(files, options, language, streams)))

  command('ledger', about.ledger)
    .argument('<file...>', about.file)
    .option('--on <day>', option.casework)
    .option('--known <instant>', option.known)
    .option('--within <days>', option.within)
    .option('--like <item>', option.like)
    .option('--pack <pack>', option.lookbackPack)
    .addOption(layer())
    .option('--csv', option.csv)
    .option('--json', option.json)
    .addOption(lang())
    .action((files: string[], options: LedgerOptions) => finish(rectificationLedger(files, options, language, streams)))

  command('data-quality', about.dataQuality)
    .argument('<file...>', about.file)
    .option('--on <day>', option.casework)
    .option('--village <village>', option.village)
    .addOption(layer())
    .option('--json', option.json)
    .addOption(lang())
    .action((files: string[], options: DataQualityOptions) => finish(dataQuality(files, options, language, streams)))

  command('motivation', about.motivation)
    .argument('<file...>', about.file)
    .option('--household <household>', option.accountOf)
    .option('--village <village>', option.village)
    .option('--on <day>', option.motivationOn)
    .option('--json', option.json)
    .addOption(lang())
    .action((files: string[], options: MotivationOptions) => finish(motivationOf(files, options, language, streams)))

  command('due', about.due)
    .argument('<file...>', about.file)
    .requiredOption('--on <day>', option.dueOn)
    .option('--by <village|officer>', option.by)
    .option('--within <days>', option.ahead)
    .option('--known <instant>', option.known)
    .option('--pack <pack>', option.pack)
    .addOption(layer())
    .option('--json', option.json)
    .addOption(lang())
    .action((files: string[], options: DueOptions) => finish(dueOfLedger(files, options, language, streams)))

  command('calendar', about.calendar)
    .argument('<file...>', about.file)
    .requiredOption('--from <day>', option.calendarFrom)
    .requiredOption('--to <day>', option.calendarTo)
    .option('--officer <id>', option.officer)
    .option('--village <village>', option.calendarVillage)
    .option('--lapses', option.lapses)
    .option('--known <instant>', option.known)
    .option('--pack <pack>', option.pack)
    .addOption(layer())
    .option('--json', option.json)
    .addOption(lang())
    .action((files: string[], options: CalendarOptions) => finish(calendarOfLedger(files, options, language, streams)))

  command('notice', about.notice)
    .argument('<household>', about.noticeOf)
    .argument('[file...]', about.file)
    .option('--village <village>', option.noticeVillage)
    .option('--step <step>', option.noticeStep)
    .option('--on <day>', option.noticeOn)
    .option('--known <instant>', option.known)
    .option('--where <place>', option.noticeWhere)
    .addOption(new Option('--format <format>', option.noticeFormat).choices(['text', 'html']).default('text', 'text'))
    .option('--pack <pack>', option.pack)
    .addOption(layer())
    .option('--json', option.json)
    .addOption(lang())
    .action((first: string, others: string[], options: NoticeOptions) => finish(notice([first, ...others], options, language, streams)))

  command('check', about.check)
    .argument('[file...]', about.checked)
    .addOption(layer())
    .option('--properties', option.properties)
    .option('--seed <number>', option.seed)
    .option('--runs <number>', option.runs)
    .option('--json', option.json)
    .addOption(lang())
    .action((files: string[], options: CheckOptions) => finish(check(files, options, language, streams)))

  const pack = command('pack', about.pack).helpCommand(false)
  command('show', about.packShow, pack)
    .argument('[pack]', about.packShown)
    .addOption(layer())
    .option('--from <id>', option.from)
    .option('--on <day>', option.showOn)
    .option('--json', option.json)
    .addOption(lang())
    .action((named: string | undefined, options: PackShowOptions) => finish(showPackFiles(named, options, language, streams)))
  command('analyse', about.packAnalyse, pack)
    .argument('<pack>', about.packShown)
    .addOption(layer())
    .addOption(new Option('--against <pack>', option.against).argParser((one: string, all: readonly string[] = []) => [...all, one]))
    .option('--json', option.json)
    .addOption(lang())
    .action((named: string, options: PackAnalyseOptions) => finish(analysePackFiles(named, options, language, streams)))
  return program
}

/** What commander finds wrong, in words; its own words for what is not in the list. */
function usageProblem({ code, message }: CommanderError, language: Language): string {
  const { usage } = messages[language]
  const named = /'([^']+)'/.exec(message)?.[1] ?? ''
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1]
  const what = choices === undefined ? named : `${named} (${choices})`
  return Object.hasOwn(usage, code) ? usage[code as UsageProblem](what) : message.replace(/^error: /, '')
}
