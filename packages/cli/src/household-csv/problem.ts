import type { Day, Refusal, Text } from '@hearthfold/core'
import type { Heading } from './columns.ts'
import type { Lacking } from './households.ts'

/** What is wrong with a listing, and where: in a cell, or with what the rows of a household say together. */
export type ListingProblem =
  | { readonly code: 'heading'; readonly found: string }
  | { readonly code: 'heading-twice'; readonly column: Heading }
  | { readonly code: 'no-heading'; readonly column: Heading }
  /** Two names that look alike; codes of which a spreadsheet kept fifteen digits; a household of which nobody is the head. */
  | {
      readonly code: 'alike'
      readonly line: number
      readonly column: 'household' | 'village'
      readonly found: string
      readonly other: number
      readonly said: string
    }
  | { readonly code: 'shortened'; readonly line: number; readonly column: 'household'; readonly found: string }
  | { readonly code: 'no-head'; readonly line: number; readonly column: 'relation'; readonly stream: string }
  /** A day that has not come. */
  | { readonly code: 'future'; readonly line: number; readonly column: Heading; readonly today: Day; readonly found: string }
  | { readonly code: 'cell'; readonly line: number; readonly column: Heading; readonly expected: Text; readonly found: string }
  | {
      readonly code: 'contradicts'
      readonly line: number
      readonly column: Heading
      readonly found: string
      readonly other: number
      readonly said: string
    }
  | ({ readonly code: 'lacking' } & Lacking)
  | { readonly code: 'unlawful'; readonly line: number; readonly stream: string; readonly refusal: Refusal }
