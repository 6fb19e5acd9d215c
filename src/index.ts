/**
 * Curves, arrival, required growth, glide paths and scenarios: the front door, without a dependency.
 *
 * @module tradepath
 */

export { DomainError } from './errors.ts'
export type { Figure } from './figure.ts'
export type { Goal } from './goal.ts'
export { annualArrival } from './growth/annualArrival.ts'
export type { Arrival, Never, Reached, Years } from './growth/arrival.ts'
export { type ArrivalYear, arrivalYear } from './growth/arrivalYear.ts'
export type { Curve } from './growth/curve.ts'
export { type CompoundOptions, compound } from './growth/curves/compound.ts'
export { curve } from './growth/curves/curve.ts'
export { deflated } from './growth/curves/deflated.ts'
export { type FadingOptions, fading } from './growth/curves/fading.ts'
export { type GompertzOptions, gompertz } from './growth/curves/gompertz.ts'
export { type LinearOptions, linear } from './growth/curves/linear.ts'
export { type LogisticOptions, logistic } from './growth/curves/logistic.ts'
export { type ScheduleOptions, schedule } from './growth/curves/schedule.ts'
export { sum } from './growth/curves/sum.ts'
export { type Gap, type GapsOptions, gaps } from './growth/gaps.ts'
export { glidePath } from './growth/glidePath.ts'
export { type GoalSeek, goalSeek } from './growth/goalSeek.ts'
export { doublingTime, logRate, perPeriodRate, rateFromLog, rateFromPeriod } from './growth/rates.ts'
export { type Change, type OnScale, requiredChange } from './growth/requiredChange.ts'
export { type CagrOptions, cagr, requiredRate } from './growth/requiredRate.ts'
export { type ScenarioRow, type ScenariosOptions, scenarios } from './growth/scenarios.ts'
export type { LogitScale, Scale } from './scale.ts'
