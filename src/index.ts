/**
 * Curves, arrival, required growth, glide paths and scenarios: the front door, without a dependency.
 *
 * @module tradepath
 */

export { DomainError } from './errors.ts'
export { annualArrival } from './growth/annualArrival.ts'
export type { Arrival, Never, Reached, Years } from './growth/arrival.ts'
export { type ArrivalYear, arrivalYear } from './growth/arrivalYear.ts'
export type { Curve } from './growth/closedForm.ts'
export { compound } from './growth/compound.ts'
export { curve } from './growth/curve.ts'
export { deflated } from './growth/deflated.ts'
export { fading } from './growth/fading.ts'
export { type Figure, type Gap, gaps, glidePath } from './growth/glidePath.ts'
export { type GoalSeek, goalSeek } from './growth/goalSeek.ts'
export { gompertz } from './growth/gompertz.ts'
export { linear } from './growth/linear.ts'
export { logistic } from './growth/logistic.ts'
export { doublingTime, logRate, perPeriodRate, rateFromLog, rateFromPeriod } from './growth/rates.ts'
export { cagr, requiredRate } from './growth/requiredRate.ts'
export { type Goal, type ScenarioRow, scenarios } from './growth/scenarios.ts'
export { schedule } from './growth/schedule.ts'
export { sum } from './growth/sum.ts'
