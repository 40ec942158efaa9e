import type { Language } from '@hearthfold/core'

/** The environment of a process, as far as this command reads it. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The language of a locale environment: the first of LC_ALL, LC_MESSAGES and LANG that is set decides. Windows sets none of them: there it is
 * the language of the system.
 */
export function localeLanguage(env: Environment, system: () => string = ofSystem): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || system()
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

function ofSystem(): string {
  return process.platform === 'win32' ? new Intl.DateTimeFormat().resolvedOptions().locale : ''
}

/** Whether a text names a language that the command speaks. */
export function isLanguage(text: string): text is Language {
  return text === 'zh' || text === 'en'
}

/**
 * What `--lang` names in a command line; undefined where it is left out. Read before anything else, so that what is wrong
 * with the rest can be said in that language.
 */
export function namedLanguage(args: readonly string[]): string | undefined {
  const end = args.indexOf('--')
  const options = end < 0 ? args : args.slice(0, end)
  const at = options.findLastIndex((one) => one === '--lang' || one.startsWith('--lang='))
  return at < 0 ? undefined : options[at] === '--lang' ? options[at + 1] : options[at]!.slice('--lang='.length)
}
