import type { Standing, Status } from '@hearthfold/core'

/**
 * The questions that matter for each standing: those on which the next act rests, and what is owed after an exit. A pack
 * has rules for those of its era.
 */
const QUESTIONS: Readonly<Record<Standing, readonly string[]>> = {
  unregistered: ['eligible', 'edge', 'sudden-hardship'],
  registered: ['exit-ready', 'eligible'],
  exited: [
    'monitored',
    'unstable',
    'sudden-hardship',
    'eligible',
    'responsibility-lapsed',
    'policy-lapsed',
    'assistance-lapsed',
    'supervision-lapsed',
  ],
  removed: ['eligible', 'edge', 'sudden-hardship'],
  decreased: [],
  merged: [],
}

/** What is asked about a household of a status if nobody says what to ask. */
export function questionsFor({ standing, flag }: Pick<Status, 'standing' | 'flag'>): readonly string[] {
  return flag === 'none' ? QUESTIONS[standing] : [...QUESTIONS[standing], 'risk-eliminated']
}
