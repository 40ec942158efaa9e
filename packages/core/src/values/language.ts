import * as z from 'zod'

/** The languages in which the library speaks to people. */
export type Language = 'zh' | 'en'

/** One text in every language. */
export const Text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
export type Text = { readonly [language in Language]: string }
