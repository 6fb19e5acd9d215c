/**
 * What matters most: from a tornado to Sobol' indices with intervals.
 *
 * @module tradepath/sensitivity
 */

export { DomainError } from '../errors.ts'
export type { Inputs } from './inputs.ts'
export type { BatchModel, Columns, FailurePolicy, Model, Point, PointModel } from './model.ts'
