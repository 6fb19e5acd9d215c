/**
 * The closed forms at a precision you choose, every digit right; on decimal.js.
 *
 * @module tradepath/decimal
 */

export { DomainError } from '../errors.ts'
export { compound } from './compound.ts'
export type { Arrival, Curve } from './curve.ts'
export { fading } from './fading.ts'
export { gompertz } from './gompertz.ts'
export { linear } from './linear.ts'
export { logistic } from './logistic.ts'
export { type PlainArrival, plain } from './plain.ts'
export { doublingTime, logRate, perPeriodRate, rateFromLog, rateFromPeriod } from './rates.ts'
export type { Numeric, Precision } from './read.ts'
export { cagr, requiredRate } from './requiredRate.ts'
export { schedule } from './schedule.ts'
