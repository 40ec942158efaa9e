/** The facts of a household as somebody would declare them who writes the law by hand. What is missing is undefined. */
export interface HouseholdFacts {
  readonly perCapitaNetIncome: number | undefined
  readonly perCapitaIncomeAfterSpending: number | undefined
  readonly incomeDropPercent: number | undefined
  readonly recentShocks: number | undefined
  readonly townHousing: boolean | undefined
  readonly vehicleValue: number | undefined
  readonly largeMachinery: boolean | undefined
  readonly businessOwner: boolean | undefined
  readonly longAbsence: boolean | undefined
  readonly selfPaidStudyAbroad: boolean | undefined
  readonly hukouWithoutResidence: boolean | undefined
  readonly strategicSplit: boolean | undefined
  readonly villageCommitteeMember: boolean | undefined
  readonly publicPayroll: boolean | undefined
  readonly commercialPension: boolean | undefined
  readonly unexplainedReport: boolean | undefined
  readonly foodSecure: boolean | undefined
  readonly clothingSecure: boolean | undefined
  readonly dropOuts: number | undefined
  readonly uninsured: number | undefined
  readonly housingGrade: 'A' | 'B' | 'C' | 'D' | undefined
  readonly waterLitres: number | undefined
  readonly waterFetchMinutes: number | undefined
  readonly waterOutageDays: number | undefined
  readonly waterQuality: 'good' | 'basic' | 'unsafe' | undefined
  readonly everSplit: boolean | undefined
  readonly daysSinceSplit: number | undefined
  readonly standing: 'unregistered' | 'registered' | 'exited' | 'removed' | 'decreased' | undefined
  readonly everRegistered: boolean | undefined
  readonly daysSinceExit: number | undefined
  readonly exitInIncomeYear: boolean | undefined
  readonly daysWithoutResponsible: number | undefined
  readonly responsibleAssigned: boolean | undefined
  readonly daysWithoutHelper: number | undefined
  readonly helperAssigned: boolean | undefined
  readonly daysUnvisited: number | undefined
  readonly lookedBack: boolean | undefined
  readonly daysSinceIncomeStated: number | undefined
  readonly measuresCutShort: number | undefined
}

/** Nothing is missing. */
export type WholeFacts = { readonly [Name in keyof HouseholdFacts]: NonNullable<HouseholdFacts[Name]> }

export interface Lines {
  readonly povertyLine: number
  readonly monitoringLine: number
  readonly incomeAfterSpendingLeast: number
  readonly incomeDropMost: number
  readonly shocksForMonitoring: number
  readonly splitReviewWithin: number
  readonly vehicleThreshold: number
  readonly waterLitresLeast: number
  readonly waterFetchMost: number
  readonly waterOutageMost: number
  readonly visitEvery: number
  readonly lookBackWithin: number
  readonly incomeRecheckWithin: number
  readonly successorWithin: number
}
