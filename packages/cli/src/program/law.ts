import { check, type CheckOptions } from '../commands/check.ts'
import { analysePackFiles, type PackAnalyseOptions } from '../commands/pack-analyse.ts'
import { type PackShowOptions, showPackFiles } from '../commands/pack-show.ts'
import { type Builder, repeated } from './builder.ts'

/** The commands about the law as data. They read no ledger. */
export function lawCommands({ command, about, option, layer, finish, language, streams }: Builder): void {
  command('check', 'check')
    .argument('[file...]', about('checked'))
    .addOption(layer())
    .option('--properties', option('properties'))
    .option('--seed <number>', option('seed'))
    .option('--runs <number>', option('runs'))
    .option('--json', option('json'))
    .action((files: string[], options: CheckOptions) => finish(check(files, options, language, streams)))

  const pack = command('pack', 'pack').helpCommand(false)
  command('show', 'packShow', pack)
    .argument('[pack]', about('packShown'))
    .addOption(layer())
    .option('--from <id>', option('from'))
    .option('--on <day>', option('showOn'))
    .option('--ledger <ledger>', option('keptPack'))
    .option('--json', option('json'))
    .action((named: string | undefined, options: PackShowOptions) => finish(showPackFiles(named, options, language, streams)))
  command('analyse', 'packAnalyse', pack)
    .argument('<pack>', about('packShown'))
    .addOption(layer())
    .addOption(repeated('--against <pack>', option('against')))
    .option('--json', option('json'))
    .action((named: string, options: PackAnalyseOptions) => finish(analysePackFiles(named, options, language, streams)))
}
