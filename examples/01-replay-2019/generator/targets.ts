// What the generated township has to come to. Here and in `published.json` stand the published numbers, nowhere else:
// the replay counts what it finds.

/** Sizes on the day of exit, households by number of persons, of the exits before 2019 and of 2019 (docs/sources.md#figures-of-the-township). */
export const EXITED_EARLIER: Readonly<Record<number, number>> = { 1: 11, 2: 29, 3: 50, 4: 60, 5: 45, 6: 15, 7: 4 }
export const EXITED_2019: Readonly<Record<number, number>> = { 1: 120, 2: 100, 3: 69, 4: 22, 5: 9 }

/** The exits before 2019, by year. */
export const EARLIER_EXITS: Readonly<Record<number, number>> = { 2016: 50, 2017: 70, 2018: 94 }

/** Safety-net households of one person that stay registered. */
export const REMAINING = 98

/** The nine households of 27 persons of 2019, and the 37 edge households of 141 persons, by size. */
export const IDENTIFIED_2019: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 2, 5: 1 }
export const EDGE_2019: Readonly<Record<number, number>> = { 2: 4, 3: 11, 4: 12, 5: 8, 6: 2 }

/** Years of registration of the 632 households registered before 2019. */
export const REGISTERED: Readonly<Record<number, number>> = { 2015: 560, 2016: 50, 2017: 16, 2018: 6 }

/** Persons who came and went between registration and exit: 26 + 8 − 12 − 4 = 18 more at exit than at registration. */
export const CHANGES = { births: 26, arrivals: 8, deaths: 12, departures: 4 }

/** Persons of the township on the last day of 2019. */
export const POPULATION = 63_000

/** The township as a whole, to be shared out among its villages. */
export const TOWNSHIP = { areaHectares: 7350, arableMu: 81_000, partyBranches: 42, partyMembers: 1272 }

export const AID = {
  firmLinkage: 468,
  industryAdviser: 207,
  publicWelfarePosts: 341,
  finance: 560,
  /** Of them households still registered at the end of 2019: all that the 534 exited leave over. */
  financeRemaining: 26,
  primaryStudents: 169,
  secondaryStudents: 163,
  /** 325 person-terms of 163 secondary students: one was aided in one term only. */
  secondaryTerms: 325,
  townshipStudents: 171,
  chronicCards: 481,
  oneStopClaims: 452,
  houseRehabilitations: 160,
}

export const CADRES = 349
export const TASK_GROUPS = 17
