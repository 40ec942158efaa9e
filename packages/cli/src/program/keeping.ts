import type { Command } from 'commander'
import {
  backup,
  erase,
  type EraseOptions,
  exportLedger,
  type JsonOptions,
  type PersonalOptions,
  rebuild,
  sealLedger,
  table,
  verifyLedgerOf,
  type VerifyOptions,
} from '../commands/maintenance.ts'
import { importFiles, type ImportOptions } from '../commands/import.ts'
import { init } from '../commands/init.ts'
import type { KeptOptions } from '../keeping/open.ts'
import { record, type RecordOptions } from '../commands/record.ts'
import { show, type ShowOptions } from '../commands/show.ts'
import { upgrade, type UpgradeOptions } from '../keeping/upgrade.ts'
import { type Builder, repeated } from './builder.ts'

/** The commands that keep a ledger. */
export function keepingCommands(builder: Builder): void {
  const { about, option, layer, finish, language, streams } = builder
  const keeps = (name: string, what: Parameters<Builder['command']>[1]): Command =>
    builder.command(name, what).option('--ledger <ledger>', option('ledger')).option('--keys <keys>', option('keys'))
  const signed = (command: Command) => command.option('--actor <id>', option('actor'))

  keeps('init', 'init').action((options: KeptOptions) => finish(init(options, language, streams)))

  signed(keeps('import', 'import'))
    .argument('<file...>', about('imported'))
    .option('--batch <name>', option('batch'))
    .option('--dry-run', option('dryRun'))
    .option('--pack <pack>', option('packToKeep'))
    .addOption(layer())
    .option('--json', option('json'))
    .action((files: string[], options: ImportOptions) => finish(importFiles(files, options, language, streams)))

  signed(keeps('record', 'record'))
    .argument('[file]', about('commands'))
    .option('--pack <pack>', option('lookbackPack'))
    .addOption(layer())
    .option('--json', option('json'))
    .action((file: string | undefined, options: RecordOptions) => finish(record(file, options, language, streams)))

  personal(signed(keeps('show', 'show')))
    .argument('<household>', about('household'))
    .option('--on <day>', option('explainOn'))
    .option('--json', option('json'))
    .action((household: string, options: ShowOptions) => finish(show(household, options, language, streams)))

  keeps('verify', 'verify')
    .addOption(repeated('--sealed <size:root>', option('sealed')))
    .option('--thorough', option('thorough'))
    .option('--json', option('json'))
    .action((options: VerifyOptions) => finish(verifyLedgerOf(options, language, streams)))

  keeps('seal', 'seal')
    .option('--json', option('json'))
    .action((options: JsonOptions) => finish(sealLedger(options, language, streams)))

  personal(signed(keeps('export', 'export'))).action((options: PersonalOptions) => finish(exportLedger(options, language, streams)))

  keeps('backup', 'backup')
    .argument('<file>', about('backupFile'))
    .action((file: string, options: KeptOptions) => finish(backup(file, options, language, streams)))

  keeps('erase-person', 'erase')
    .argument('<household>', about('household'))
    .argument('<member>', about('member'))
    .option('--texts', option('texts'))
    .option('--json', option('json'))
    .action((household: string, member: string, options: EraseOptions) => finish(erase(household, member, options, language, streams)))

  keeps('rebuild', 'rebuild')
    .argument('[table...]', about('tables'))
    .option('--json', option('json'))
    .action((names: string[], options: JsonOptions) => finish(rebuild(names, options, language, streams)))

  builder
    .command('upgrade', 'upgrade')
    .option('--ledger <ledger>', option('ledger'))
    .option('--yes', option('dumped'))
    .option('--json', option('json'))
    .action((options: UpgradeOptions) => finish(upgrade(options, language, streams)))

  keeps('table', 'table')
    .argument('<table>', about('tables'))
    .action((name: string, options: KeptOptions) => finish(table(name, options, language, streams)))

  function personal(command: Command): Command {
    return command
      .option('--known <instant>', option('known'))
      .option('--personal', option('personal'))
      .option('--reason <text>', option('reason'))
  }
}
