/**
 * What matters most: from a tornado to Sobol' indices with intervals.
 *
 * @module tradepath/sensitivity
 */

export { DomainError } from '../errors.ts'
export { type BreakEven, type BreakEvenFound, type BreakEvenNotMet, breakEven } from './breakEven.ts'
export { type Elasticities, type Elasticity, elasticities, type Gradient } from './elasticities.ts'
export type { Estimate } from './estimate.ts'
export { type Axis, type Grid, type GridCell, grid } from './grid.ts'
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
export { type Spider, type SpiderLine, type SpiderPoint, spider } from './spider.ts'
export { type Outcome, type Tornado, type TornadoBar, tornado } from './tornado.ts'
export { yearsToGoal } from './yearsToGoal.ts'
