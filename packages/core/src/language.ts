/** The languages in which the library speaks to people. */
export type Language = 'zh' | 'en'

/** One text in every language. */
export type Text = { readonly [language in Language]: string }
