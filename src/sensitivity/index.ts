/**
 * What matters most: from a tornado to Sobol' indices with intervals.
 *
 * @module tradepath/sensitivity
 */

export { DomainError } from '../errors.ts'
export { type DeltaOptions, delta, deltaAnalysis } from './dependence/delta.ts'
export { hsic } from './dependence/hsic.ts'
export { type HsicIndex, hsicAnalysis } from './dependence/hsicAnalysis.ts'
export { type Pawn, type PawnOptions, pawn, pawnAnalysis } from './dependence/pawn.ts'
export { type MorrisDesign, type MorrisOptions, morrisDesign } from './design/morrisDesign.ts'
export type { SobolOptions } from './design/parts/sobolPlan.ts'
export { type RandomDesign, type RandomOptions, type RandomRecord, randomDesign } from './design/randomDesign.ts'
export type { ConstantOutput, RunOptions, RunRecord, Runs, TooFewOutputs } from './design/runs.ts'
export { type ScrambledDesign, scrambledDesign } from './design/scrambledDesign.ts'
export { type ShapleyDesign, shapleyDesign } from './design/shapleyDesign.ts'
export { type SobolDesign, sobolDesign } from './design/sobolDesign.ts'
export type { Estimate } from './estimate/estimate.ts'
export type { EstimatedFromRows, FromModel, FromRows, RowOptions } from './estimate/fromRows.ts'
export type { InputColumns } from './estimate/rows.ts'
export { type BreakEven, type BreakEvenFound, type BreakEvenNotMet, breakEven } from './local/breakEven.ts'
export { type Elasticities, type Elasticity, elasticities, type Gradient } from './local/elasticities.ts'
export { type Axis, type Grid, type GridCell, grid } from './local/grid.ts'
export { type Spider, type SpiderLine, type SpiderPoint, spider } from './local/spider.ts'
export { type Outcome, type Tornado, type TornadoBar, tornado } from './local/tornado.ts'
export { arrivalRank } from './model/arrivalRank.ts'
export { arrivesBy } from './model/arrivesBy.ts'
export { type ArrivalModel, cappedYears } from './model/cappedYears.ts'
export type { Inputs } from './model/inputs.ts'
export type { BatchModel, Columns, FailurePolicy, Model, Point, PointModel } from './model/model.ts'
export { yearsToGoal } from './model/yearsToGoal.ts'
export { morris } from './screening/morris.ts'
export {
  type EstimatedMorris,
  type MorrisEffect,
  type MorrisEffects,
  morrisAnalysis,
} from './screening/morrisAnalysis.ts'
export { regional } from './screening/regional.ts'
export {
  type EstimatedRegional,
  type Regional,
  type RegionalInput,
  regionalAnalysis,
} from './screening/regionalAnalysis.ts'
export { regression } from './screening/regression.ts'
export {
  type EstimatedRegression,
  type Regression,
  type RegressionIndices,
  regressionAnalysis,
  type SampleRecord,
} from './screening/regressionAnalysis.ts'
export { type FastDesign, type FastIndices, fast, fastAnalysis, fastDesign } from './variance/fast.ts'
export { givenData } from './variance/givenData.ts'
export { rbdFast, rbdFastAnalysis } from './variance/rbdFast.ts'
export { type ShapleyEffects, shapleyAnalysis, shapleyEffects } from './variance/shapleyEffects.ts'
export {
  type EstimatedSobol,
  type FirstAndTotal,
  type Interaction,
  type SobolIndices,
  sobolAnalysis,
} from './variance/sobolAnalysis.ts'
export { sobolIndices } from './variance/sobolIndices.ts'
