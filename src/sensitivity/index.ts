/**
 * What matters most: from a tornado to Sobol' indices with intervals.
 *
 * @module tradepath/sensitivity
 */

export { DomainError } from '../errors.ts'
export type { Runs } from '../runs.ts'
export { analyse, type RowMethodName, type RowOptions } from './analyse.ts'
export { delta } from './dependence/delta.ts'
export { hsic } from './dependence/hsic.ts'
export { type PawnOptions, pawn } from './dependence/pawn.ts'
export { type MorrisDesign, type MorrisOptions, morrisDesign } from './design/morrisDesign.ts'
export type { Group, Groups } from './design/parts/groups.ts'
export type { SobolOptions } from './design/parts/sobolPlan.ts'
export { randomDesign } from './design/randomDesign.ts'
export type { RunOptions } from './design/runs.ts'
export type { SampleDesign, SampleOptions } from './design/sample.ts'
export { scrambledDesign } from './design/scrambledDesign.ts'
export { type ShapleyDesign, shapleyDesign } from './design/shapleyDesign.ts'
export { type SobolDesign, sobolDesign } from './design/sobolDesign.ts'
export type {
  Analysed,
  Analysis,
  Beside,
  ConstantOutput,
  Estimated,
  Grouped,
  Grouping,
  HsicIndex,
  Indices,
  Interaction,
  Method,
  MorrisIndex,
  NoInteractions,
  Nothing,
  OneSided,
  PawnIndex,
  RegionalIndex,
  RegressionIndex,
  SobolIndex,
  TooFewOutputs,
} from './estimate/analysis.ts'
export type { Caution, HeavyTailed, RowsDropped } from './estimate/cautions.ts'
export type { Estimate } from './estimate/estimate.ts'
export type { InputColumns } from './estimate/rows.ts'
export type { Outcome } from './local/base.ts'
export {
  type BreakEven,
  type BreakEvenFound,
  type BreakEvenNotMet,
  type BreakEvenOptions,
  breakEven,
} from './local/breakEven.ts'
export { type Elasticities, type Elasticity, elasticities, type Kink } from './local/elasticities.ts'
export { type Axis, type Grid, type GridCell, type GridOptions, grid } from './local/grid.ts'
export { type Spider, type SpiderLine, type SpiderOptions, type SpiderPoint, spider } from './local/spider.ts'
export { type Tornado, type TornadoBar, type TornadoOptions, tornado } from './local/tornado.ts'
export { arrivalRank } from './model/arrivalRank.ts'
export { arrivesBy } from './model/arrivesBy.ts'
export { type ArrivalModel, cappedYears } from './model/cappedYears.ts'
export type { Input, Inputs } from './model/inputs.ts'
export type {
  BatchModel,
  Columns,
  FailureOptions,
  FailurePolicy,
  Gradient,
  Model,
  Point,
  PointModel,
} from './model/model.ts'
export { yearsToGoal } from './model/yearsToGoal.ts'
export { type IndexRow, rows } from './rows.ts'
export { morris } from './screening/morris.ts'
export { regional } from './screening/regional.ts'
export type { RegionalOptions } from './screening/regionalAnalysis.ts'
export { regression } from './screening/regression.ts'
export { shapleyEffects } from './variance/shapleyEffects.ts'
export { sobolIndices } from './variance/sobolIndices.ts'
