import type { Language } from '@hearthfold/core'
import { floorProblem, floorProblemText } from '@hearthfold/store'
import { Command, CommanderError } from 'commander'
import { isLanguage, localeLanguage, namedLanguage } from '../terminal/language.ts'
import { messages, type UsageProblem } from '../words/messages.ts'
import { wanted } from '../input/options.ts'
import { type Builder, builderOf, langOption } from './builder.ts'
import { caseworkCommands } from './casework.ts'
import { keepingCommands } from './keeping.ts'
import { lawCommands } from './law.ts'
import { plainStreams } from '../terminal/plain-stdio.ts'
import { readingCommands } from './reading.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'

/**
 * Runs the command line and gives the exit code.
 *
 * @param args the arguments that follow the name of the command
 * @example
 * await main(['replay', '--help'], process) // 0
 */
export async function main(args: readonly string[], around: Stdio): Promise<ExitCode> {
  const streams = plainStreams(around, args.includes('--json') || args.includes('export'))
  const named = namedLanguage(args)
  const language = named !== undefined && isLanguage(named) ? named : localeLanguage(streams.env)
  if (named !== undefined && named !== language) {
    streams.stderr.write(`${wanted('--lang', 'language', named, language).problem}\n`)
    return 2
  }
  const below = floorProblem()
  if (below) return (streams.stderr.write(`${floorProblemText(below)[language]}\n`), 2)
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

function programOf(language: Language, streams: Stdio, finish: Builder['finish']): Command {
  const { helpTitles } = messages[language]
  const program = new Command('hearthfold')
  const builder = builderOf(program, language, streams, finish)
  program
    .description(builder.about('program'))
    .helpOption('-h, --help', builder.option('help'))
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureHelp({ styleTitle: (title) => helpTitles[title] ?? title, helpWidth: 100 })
    .configureOutput({
      writeOut: (text) => void streams.stdout.write(text),
      writeErr: (text) => void streams.stderr.write(text),
      outputError: () => {},
    })
    .addOption(langOption(language))
  readingCommands(builder)
  caseworkCommands(builder)
  keepingCommands(builder)
  lawCommands(builder)
  return program
}

/** What commander finds wrong, in words; its own words for what is not in the list. */
function usageProblem({ code, message }: CommanderError, language: Language): string {
  const { usage, ofParser } = messages[language]
  const named = /'([^']+)'/.exec(message)?.[1] ?? ''
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1]
  const what = choices === undefined ? named : `${named} (${choices})`
  return Object.hasOwn(usage, code) ? usage[code as UsageProblem](what) : ofParser(message.replace(/^error: /, ''))
}
