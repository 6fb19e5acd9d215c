/**
 * The outlook of a quantity with a target: one call for all answers, and three sentences that say them.
 *
 * @module tradepath/outlook
 */

export { DomainError } from '../errors.ts'
export type { CheckedGoal, Goal } from '../goal.ts'
export type { Outlook, OutlookSeries, ProgressSoFar, RequiredRow, ScenarioOutlook, Start, State } from './answer.ts'
export type {
  Driver,
  DriverPoint,
  ForecastOutlook,
  ForOneHalf,
  NaiveOutlook,
  ProbabilityRow,
} from './forecastAnswer.ts'
export { inWords } from './inWords.ts'
export { type OutlookGoal, type OutlookInput, type OutlookOptions, outlook } from './outlook.ts'
export { type OutlookPart, type OutlookRow, outlookRows } from './outlookRows.ts'
export type { NamedCurve } from './parts/scenarios.ts'
export { targetFrom } from './targetFrom.ts'
