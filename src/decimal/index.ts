/**
 * The closed forms at a precision you choose, every digit right; on decimal.js.
 *
 * @module tradepath/decimal
 */

export { DomainError } from '../errors.ts'
export { type CompoundOptions, compound } from './compound.ts'
export type { Arrival, Curve } from './curve.ts'
export { type FadingOptions, fading } from './fading.ts'
export { gompertz } from './gompertz.ts'
export { type LinearOptions, linear } from './linear.ts'
export { logistic } from './logistic.ts'
export { type PlainArrival, plain } from './plain.ts'
export { doublingTime, logRate, perPeriodRate, rateFromLog, rateFromPeriod } from './rates.ts'
export type { Numeric, Precision } from './read.ts'
export { type CagrOptions, cagr, type DecimalGoal, requiredRate } from './requiredRate.ts'
export type { SaturatingOptions } from './saturating.ts'
export { type ScheduleOptions, schedule } from './schedule.ts'
