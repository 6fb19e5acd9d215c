/**
 * What matters most: from a tornado to Sobol' indices with intervals.
 *
 * @module tradepath/sensitivity
 */

export { DomainError } from '../errors.ts'
export { arrivalRank } from './arrivalRank.ts'
export { arrivesBy } from './arrivesBy.ts'
export { type BreakEven, type BreakEvenFound, type BreakEvenNotMet, breakEven } from './breakEven.ts'
export { type ArrivalModel, cappedYears } from './cappedYears.ts'
export { type DeltaOptions, delta, deltaAnalysis } from './delta.ts'
export { type Elasticities, type Elasticity, elasticities, type Gradient } from './elasticities.ts'
export type { Estimate } from './estimate.ts'
export { type FastDesign, type FastIndices, fast, fastAnalysis, fastDesign } from './fast.ts'
export type { EstimatedFromRows, FromModel, FromRows, RowOptions } from './fromRows.ts'
export { givenData } from './givenData.ts'
export { type Axis, type Grid, type GridCell, grid } from './grid.ts'
export { hsic } from './hsic.ts'
export { type HsicIndex, hsicAnalysis } from './hsicAnalysis.ts'
export type { Inputs } from './inputs.ts'
export type { BatchModel, Columns, FailurePolicy, Model, Point, PointModel } from './model.ts'
export { morris } from './morris.ts'
export { type EstimatedMorris, type MorrisEffect, type MorrisEffects, morrisAnalysis } from './morrisAnalysis.ts'
export { type MorrisDesign, type MorrisOptions, morrisDesign } from './morrisDesign.ts'
export { type Pawn, type PawnOptions, pawn, pawnAnalysis } from './pawn.ts'
export { type RandomDesign, type RandomOptions, type RandomRecord, randomDesign } from './randomDesign.ts'
export { rbdFast, rbdFastAnalysis } from './rbdFast.ts'
export { regional } from './regional.ts'
export { type EstimatedRegional, type Regional, type RegionalInput, regionalAnalysis } from './regionalAnalysis.ts'
export { regression } from './regression.ts'
export {
  type EstimatedRegression,
  type Regression,
  type RegressionIndices,
  regressionAnalysis,
  type SampleRecord,
} from './regressionAnalysis.ts'
export type { InputColumns } from './rows.ts'
export type { ConstantOutput, RunOptions, RunRecord, Runs, TooFewOutputs } from './runs.ts'
export { type ScrambledDesign, scrambledDesign } from './scrambledDesign.ts'
export { type ShapleyDesign, shapleyDesign } from './shapleyDesign.ts'
export { type ShapleyEffects, shapleyAnalysis, shapleyEffects } from './shapleyEffects.ts'
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
