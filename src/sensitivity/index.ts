export { DomainError } from '../errors.ts'
export type { Inputs } from './inputs.ts'
export type { BatchModel, Columns, FailurePolicy, Model, Point, PointModel } from './model.ts'
