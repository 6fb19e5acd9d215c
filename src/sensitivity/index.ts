export { DomainError } from '../errors.ts'
export type { Estimate } from './estimate.ts'
export type { Inputs } from './inputs.ts'
export type { BatchModel, Columns, FailurePolicy, Model, Point, PointModel } from './model.ts'
export type { ConstantOutput, RunOptions, RunRecord, Runs, TooFewOutputs } from './runs.ts'
export {
  type EstimatedSobol,
  type FirstAndTotal,
  type Interaction,
  type SobolIndices,
  sobolAnalysis,
} from './sobolAnalysis.ts'
export { type SobolDesign, sobolDesign } from './sobolDesign.ts'
export { sobolIndices } from './sobolIndices.ts'
export type { SobolOptions } from './sobolPlan.ts'
