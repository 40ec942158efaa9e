import type { Language } from '@hearthfold/core'
import { type Command, Option } from 'commander'
import { DEFAULT_LEDGER } from '../source/source.ts'
import type { ExitCode, Stdio } from '../terminal/stdio.ts'
import { ABOUT } from '../words/about.ts'
import { OPTIONS } from '../words/options.ts'

/** What the groups of commands are built with. */
export interface Builder {
  readonly program: Command
  readonly language: Language
  readonly streams: Stdio
  /** A command with what all have: help, and `--lang`. */
  readonly command: (name: string, about: keyof typeof ABOUT, within?: Command) => Command
  readonly about: (what: keyof typeof ABOUT) => string
  readonly option: (what: keyof typeof OPTIONS) => string
  readonly layer: () => Option
  /** Takes over what a command comes to. */
  readonly finish: (code: Promise<ExitCode>) => Promise<void>
}

export function builderOf(program: Command, language: Language, streams: Stdio, finish: Builder['finish']): Builder {
  const about: Builder['about'] = (what) => ABOUT[what][language]
  const option: Builder['option'] = (what) => OPTIONS[what][language]
  return {
    program,
    language,
    streams,
    about,
    option,
    finish,
    layer: () =>
      new Option('--layer <layer>', option('layer')).default([], '').argParser((one: string, all: readonly string[]) => [...all, one]),
    command: (name, what, within = program) =>
      within.command(name).description(about(what)).helpOption('-h, --help', option('help')).addOption(langOption(language)),
  }
}

export function langOption(language: Language): Option {
  return new Option('--lang <zh|en>', OPTIONS.lang[language])
}

/** An option that may be given several times, and must be at least once where it is mandatory. */
export function repeated(flags: string, description: string): Option {
  return new Option(flags, description).argParser((one: string, all: readonly string[] = []) => [...all, one])
}

/** How a command line names the ledger that is read where no file is given. */
export interface NamedLedger {
  readonly ledger?: string
  readonly keys?: string
}

/** A command that reads ledgers: files that are named, or else the one of `--ledger`. */
export function reads({ option, about }: Builder, command: Command): Command {
  return command.argument('[file...]', about('file')).option('--ledger <ledger>', option('ledger'))
}

/** What a command reads: the files that are named, or the ledger. */
export function sourcesOf(files: readonly string[], { ledger }: NamedLedger): readonly string[] {
  return files.length > 0 ? files : [ledger ?? DEFAULT_LEDGER]
}
