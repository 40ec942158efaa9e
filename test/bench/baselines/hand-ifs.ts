import type { HouseholdFacts, Lines, WholeFacts } from './household-facts.ts'

/** The questions in the order of their bits. */
export const QUESTIONS = [
  'eligible',
  'excluded',
  'scrutinise',
  'exit-ready',
  'exited-below-the-line',
  'edge',
  'monitored',
  'hardship',
  'responsibility-lapsed',
  'policy-lapsed',
  'assistance-lapsed',
  'supervision-lapsed',
] as const

const ALL = (1 << QUESTIONS.length) - 1

/** The law of 2014–2020 in ifs: the questions answered yes as bits of `out[0]`, those answered no as bits of `out[1]`. */
export function answerByHand(facts: HouseholdFacts, lines: Lines, out: Int32Array): void {
  if (isWhole(facts)) {
    const yes = answerWhole(facts, lines)
    out[0] = yes
    out[1] = ~yes & ALL
  } else {
    out[0] = yesOf(facts, lines)
    out[1] = noOf(facts, lines)
  }
}

function isWhole(facts: HouseholdFacts): facts is WholeFacts {
  return (
    facts.perCapitaNetIncome !== undefined &&
    facts.perCapitaIncomeAfterSpending !== undefined &&
    facts.incomeDropPercent !== undefined &&
    facts.recentShocks !== undefined &&
    facts.townHousing !== undefined &&
    facts.vehicleValue !== undefined &&
    facts.largeMachinery !== undefined &&
    facts.businessOwner !== undefined &&
    facts.longAbsence !== undefined &&
    facts.selfPaidStudyAbroad !== undefined &&
    facts.hukouWithoutResidence !== undefined &&
    facts.strategicSplit !== undefined &&
    facts.villageCommitteeMember !== undefined &&
    facts.publicPayroll !== undefined &&
    facts.commercialPension !== undefined &&
    facts.unexplainedReport !== undefined &&
    facts.foodSecure !== undefined &&
    facts.clothingSecure !== undefined &&
    facts.dropOuts !== undefined &&
    facts.uninsured !== undefined &&
    facts.housingGrade !== undefined &&
    facts.waterLitres !== undefined &&
    facts.waterFetchMinutes !== undefined &&
    facts.waterOutageDays !== undefined &&
    facts.waterQuality !== undefined &&
    facts.everSplit !== undefined &&
    facts.daysSinceSplit !== undefined &&
    facts.standing !== undefined &&
    facts.everRegistered !== undefined &&
    facts.daysSinceExit !== undefined &&
    facts.exitInIncomeYear !== undefined &&
    facts.daysWithoutResponsible !== undefined &&
    facts.responsibleAssigned !== undefined &&
    facts.daysWithoutHelper !== undefined &&
    facts.helperAssigned !== undefined &&
    facts.daysUnvisited !== undefined &&
    facts.lookedBack !== undefined &&
    facts.daysSinceIncomeStated !== undefined &&
    facts.measuresCutShort !== undefined
  )
}

/** Nothing is missing: what is not a yes is a no. */
function answerWhole(facts: WholeFacts, lines: Lines): number {
  const income = facts.perCapitaNetIncome
  const assets = facts.townHousing || facts.vehicleValue > lines.vehicleThreshold || facts.businessOwner
  const excluded =
    assets || facts.largeMachinery || facts.longAbsence || facts.selfPaidStudyAbroad || facts.hukouWithoutResidence || facts.strategicSplit
  const hard = facts.perCapitaIncomeAfterSpending < lines.incomeAfterSpendingLeast || facts.incomeDropPercent > lines.incomeDropMost
  const atRisk = income < lines.monitoringLine || (hard && facts.recentShocks >= lines.shocksForMonitoring)
  let yes = 0
  if (excluded) yes |= 1 << 1
  else if (income < lines.povertyLine) yes |= 1 << 0
  if (
    facts.villageCommitteeMember ||
    facts.publicPayroll ||
    facts.commercialPension ||
    facts.unexplainedReport ||
    (!facts.everRegistered && facts.everSplit && facts.daysSinceSplit <= lines.splitReviewWithin)
  ) {
    yes |= 1 << 2
  }
  if (
    income > lines.povertyLine &&
    facts.foodSecure &&
    facts.clothingSecure &&
    facts.dropOuts === 0 &&
    facts.uninsured === 0 &&
    (facts.housingGrade === 'A' || facts.housingGrade === 'B') &&
    facts.waterLitres >= lines.waterLitresLeast &&
    facts.waterFetchMinutes <= lines.waterFetchMost &&
    facts.waterOutageDays <= lines.waterOutageMost &&
    facts.waterQuality !== 'unsafe'
  ) {
    yes |= 1 << 3
  }
  if (!facts.everRegistered && income >= lines.povertyLine && atRisk && !assets) yes |= 1 << 5
  if (hard && facts.standing !== 'registered' && facts.standing !== 'decreased') yes |= 1 << 7
  if (facts.standing !== 'exited') return yes
  if (facts.exitInIncomeYear && income <= lines.povertyLine) yes |= 1 << 4
  if (atRisk) yes |= 1 << 6
  if (!facts.responsibleAssigned && facts.daysWithoutResponsible > lines.successorWithin) yes |= 1 << 8
  if (facts.measuresCutShort > 0) yes |= 1 << 9
  if ((!facts.helperAssigned && facts.daysWithoutHelper > lines.successorWithin) || facts.daysUnvisited > lines.visitEvery) yes |= 1 << 10
  if (facts.daysSinceIncomeStated > lines.incomeRecheckWithin || (facts.daysSinceExit > lines.lookBackWithin && !facts.lookedBack))
    yes |= 1 << 11
  return yes
}

// No comparison with undefined holds: so what is compared below is known where the comparison holds.

function yesOf(facts: HouseholdFacts, lines: Lines): number {
  const income = facts.perCapitaNetIncome!
  const assets = facts.townHousing === true || facts.vehicleValue! > lines.vehicleThreshold || facts.businessOwner === true
  const excluded =
    assets ||
    facts.largeMachinery === true ||
    facts.longAbsence === true ||
    facts.selfPaidStudyAbroad === true ||
    facts.hukouWithoutResidence === true ||
    facts.strategicSplit === true
  const noAssets = facts.townHousing === false && facts.vehicleValue! <= lines.vehicleThreshold && facts.businessOwner === false
  const hard = facts.perCapitaIncomeAfterSpending! < lines.incomeAfterSpendingLeast || facts.incomeDropPercent! > lines.incomeDropMost
  const atRisk = income < lines.monitoringLine || (hard && facts.recentShocks! >= lines.shocksForMonitoring)
  let yes = 0
  if (excluded) yes |= 1 << 1
  else if (income < lines.povertyLine && noAssets && noOtherHardItem(facts)) yes |= 1 << 0
  if (
    facts.villageCommitteeMember === true ||
    facts.publicPayroll === true ||
    facts.commercialPension === true ||
    facts.unexplainedReport === true ||
    (facts.everRegistered === false && facts.everSplit === true && facts.daysSinceSplit! <= lines.splitReviewWithin)
  ) {
    yes |= 1 << 2
  }
  if (
    income > lines.povertyLine &&
    facts.foodSecure === true &&
    facts.clothingSecure === true &&
    facts.dropOuts === 0 &&
    facts.uninsured === 0 &&
    (facts.housingGrade === 'A' || facts.housingGrade === 'B') &&
    facts.waterLitres! >= lines.waterLitresLeast &&
    facts.waterFetchMinutes! <= lines.waterFetchMost &&
    facts.waterOutageDays! <= lines.waterOutageMost &&
    (facts.waterQuality === 'good' || facts.waterQuality === 'basic')
  ) {
    yes |= 1 << 3
  }
  if (facts.everRegistered === false && income >= lines.povertyLine && atRisk && noAssets) yes |= 1 << 5
  if (hard && facts.standing !== undefined && facts.standing !== 'registered' && facts.standing !== 'decreased') yes |= 1 << 7
  if (facts.standing !== 'exited') return yes
  if (facts.exitInIncomeYear === true && income <= lines.povertyLine) yes |= 1 << 4
  if (atRisk) yes |= 1 << 6
  if (facts.responsibleAssigned === false && facts.daysWithoutResponsible! > lines.successorWithin) yes |= 1 << 8
  if (facts.measuresCutShort! > 0) yes |= 1 << 9
  if ((facts.helperAssigned === false && facts.daysWithoutHelper! > lines.successorWithin) || facts.daysUnvisited! > lines.visitEvery) {
    yes |= 1 << 10
  }
  if (
    facts.daysSinceIncomeStated! > lines.incomeRecheckWithin ||
    (facts.daysSinceExit! > lines.lookBackWithin && facts.lookedBack === false)
  ) {
    yes |= 1 << 11
  }
  return yes
}

function noOtherHardItem(facts: HouseholdFacts): boolean {
  return (
    facts.largeMachinery === false &&
    facts.longAbsence === false &&
    facts.selfPaidStudyAbroad === false &&
    facts.hukouWithoutResidence === false &&
    facts.strategicSplit === false
  )
}

function noOf(facts: HouseholdFacts, lines: Lines): number {
  const income = facts.perCapitaNetIncome!
  const assets = facts.townHousing === true || facts.vehicleValue! > lines.vehicleThreshold || facts.businessOwner === true
  const noAssets = facts.townHousing === false && facts.vehicleValue! <= lines.vehicleThreshold && facts.businessOwner === false
  const notHard = facts.perCapitaIncomeAfterSpending! >= lines.incomeAfterSpendingLeast && facts.incomeDropPercent! <= lines.incomeDropMost
  const noRisk = income >= lines.monitoringLine && (notHard || facts.recentShocks! < lines.shocksForMonitoring)
  let no = 0
  if (
    income >= lines.povertyLine ||
    assets ||
    facts.largeMachinery === true ||
    facts.longAbsence === true ||
    facts.selfPaidStudyAbroad === true ||
    facts.hukouWithoutResidence === true ||
    facts.strategicSplit === true
  ) {
    no |= 1 << 0
  }
  if (noAssets && noOtherHardItem(facts)) no |= 1 << 1
  if (
    facts.villageCommitteeMember === false &&
    facts.publicPayroll === false &&
    facts.commercialPension === false &&
    facts.unexplainedReport === false &&
    (facts.everRegistered === true || facts.everSplit === false || facts.daysSinceSplit! > lines.splitReviewWithin)
  ) {
    no |= 1 << 2
  }
  if (
    income <= lines.povertyLine ||
    facts.foodSecure === false ||
    facts.clothingSecure === false ||
    (facts.dropOuts !== undefined && facts.dropOuts !== 0) ||
    (facts.uninsured !== undefined && facts.uninsured !== 0) ||
    facts.housingGrade === 'C' ||
    facts.housingGrade === 'D' ||
    facts.waterLitres! < lines.waterLitresLeast ||
    facts.waterFetchMinutes! > lines.waterFetchMost ||
    facts.waterOutageDays! > lines.waterOutageMost ||
    facts.waterQuality === 'unsafe'
  ) {
    no |= 1 << 3
  }
  if (facts.everRegistered === true || income < lines.povertyLine || noRisk || assets) no |= 1 << 5
  if (notHard || facts.standing === 'registered' || facts.standing === 'decreased') no |= 1 << 7
  if (facts.standing !== undefined && facts.standing !== 'exited') return no | AFTER_EXIT
  if (facts.exitInIncomeYear === false || income > lines.povertyLine) no |= 1 << 4
  if (noRisk) no |= 1 << 6
  if (facts.responsibleAssigned === true || facts.daysWithoutResponsible! <= lines.successorWithin) no |= 1 << 8
  if (facts.measuresCutShort! <= 0) no |= 1 << 9
  if ((facts.helperAssigned === true || facts.daysWithoutHelper! <= lines.successorWithin) && facts.daysUnvisited! <= lines.visitEvery) {
    no |= 1 << 10
  }
  if (
    facts.daysSinceIncomeStated! <= lines.incomeRecheckWithin &&
    (facts.daysSinceExit! <= lines.lookBackWithin || facts.lookedBack === true)
  ) {
    no |= 1 << 11
  }
  return no
}

/** What is asked of households that exited. */
const AFTER_EXIT = (1 << 4) | (1 << 6) | (1 << 8) | (1 << 9) | (1 << 10) | (1 << 11)
