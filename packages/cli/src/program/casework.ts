import { Option } from 'commander'
import { calendarOfLedger, type CalendarOptions } from '../commands/calendar.ts'
import { type CluesOptions, cluesOfLedger } from '../commands/clues.ts'
import { dataQuality, type DataQualityOptions } from '../commands/data-quality.ts'
import { dueOfLedger, type DueOptions } from '../commands/due.ts'
import { type LedgerOptions, rectificationLedger } from '../commands/rectification.ts'
import { notice, type NoticeOptions } from '../commands/notice.ts'
import { type Builder, type NamedLedger, reads, sourcesOf } from './builder.ts'

/** The commands that say what is to be done for households. */
export function caseworkCommands(builder: Builder): void {
  const { command, about, option, layer, finish, language, streams } = builder

  reads(builder, command('clues', 'clues'))
    .option('--keys <keys>', option('keys'))
    .option('--actor <id>', option('actor'))
    .option('--hits <hits.csv>', option('hits'))
    .option('--on <day>', option('casework'))
    .option('--known <instant>', option('known'))
    .option('--pack <pack>', option('lookbackPack'))
    .addOption(layer())
    .option('--json', option('json'))
    .action((files: string[], options: CluesOptions & NamedLedger) =>
      finish(cluesOfLedger(sourcesOf(files, options), options, language, streams)),
    )

  reads(builder, command('rectification', 'ledger').alias('ledger'))
    .option('--on <day>', option('casework'))
    .option('--known <instant>', option('known'))
    .option('--within <days>', option('within'))
    .option('--like <item>', option('like'))
    .option('--pack <pack>', option('lookbackPack'))
    .addOption(layer())
    .option('--csv', option('csv'))
    .option('--json', option('json'))
    .action((files: string[], options: LedgerOptions & NamedLedger) =>
      finish(rectificationLedger(sourcesOf(files, options), options, language, streams)),
    )

  reads(builder, command('data-quality', 'dataQuality'))
    .option('--on <day>', option('casework'))
    .option('--village <village>', option('village'))
    .addOption(layer())
    .option('--json', option('json'))
    .action((files: string[], options: DataQualityOptions & NamedLedger) =>
      finish(dataQuality(sourcesOf(files, options), options, language, streams)),
    )

  reads(builder, command('due', 'due'))
    .requiredOption('--on <day>', option('dueOn'))
    .option('--by <village|officer>', option('by'))
    .option('--within <days>', option('ahead'))
    .option('--known <instant>', option('known'))
    .option('--pack <pack>', option('pack'))
    .addOption(layer())
    .option('--json', option('json'))
    .action((files: string[], options: DueOptions & NamedLedger) =>
      finish(dueOfLedger(sourcesOf(files, options), options, language, streams)),
    )

  reads(builder, command('calendar', 'calendar'))
    .requiredOption('--from <day>', option('calendarFrom'))
    .requiredOption('--to <day>', option('calendarTo'))
    .option('--officer <id>', option('officer'))
    .option('--village <village>', option('calendarVillage'))
    .option('--lapses', option('lapses'))
    .option('--known <instant>', option('known'))
    .option('--pack <pack>', option('pack'))
    .addOption(layer())
    .option('--json', option('json'))
    .action((files: string[], options: CalendarOptions & NamedLedger) =>
      finish(calendarOfLedger(sourcesOf(files, options), options, language, streams)),
    )

  // With a village only files are given: then what comes first is the first of them.
  reads(builder, command('notice', 'notice').argument('[household]', about('noticeOf')))
    .option('--keys <keys>', option('keys'))
    .option('--actor <id>', option('actor'))
    .option('--village <village>', option('noticeVillage'))
    .option('--step <step>', option('noticeStep'))
    .option('--on <day>', option('noticeOn'))
    .option('--known <instant>', option('known'))
    .option('--where <place>', option('noticeWhere'))
    .addOption(new Option('--format <format>', option('noticeFormat')).choices(['text', 'html']).default('text', 'text'))
    .option('--pack <pack>', option('pack'))
    .addOption(layer())
    .option('--json', option('json'))
    .action((first: string | undefined, others: string[], options: NoticeOptions & NamedLedger) => {
      const ofVillage = options.village !== undefined
      const files = ofVillage && first !== undefined ? [first, ...others] : others
      return finish(notice(ofVillage ? undefined : first, sourcesOf(files, options), options, language, streams))
    })
}
