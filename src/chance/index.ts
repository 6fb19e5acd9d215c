/**
 * How sure we can be: processes, exact chances, simulation that can be replayed, and scores of forecasts.
 *
 * @module tradepath/chance
 */

export { DomainError } from '../errors.ts'
export type { Years } from '../growth/arrival.ts'
export type { Figure } from '../growth/glidePath.ts'
export { type ArrivalQuantile, arrivalQuantile } from './arrivalQuantile.ts'
export { type BaseRate, baseRate } from './baseRates/baseRate.ts'
export type { BaseRates } from './baseRates/baseRates.ts'
export { learnBaseRates } from './baseRates/learnBaseRates.ts'
export { bootstrap } from './bootstrap.ts'
export { backtest, type Forecaster, type Foretold, type Verdict } from './calibration/backtest.ts'
export { calibrate } from './calibration/calibrate.ts'
export { calibrated, type SizeAndGrowth } from './calibration/calibrated.ts'
export type { Calibration } from './calibration/calibration.ts'
export type { Panel, PanelPair } from './calibration/panel.ts'
export { type Chances, chance } from './chance.ts'
export { type Comparison, compare, type Difference } from './compare.ts'
export { custom } from './custom.ts'
export type { Ensemble, Levels } from './ensemble.ts'
export { exactFan } from './exactFan.ts'
export { fan } from './fan.ts'
export type { FanRow } from './fanRows.ts'
export { fromHistory } from './fromHistory.ts'
export { fromInterval } from './fromInterval.ts'
export type { Goal } from './goal.ts'
export { jumps } from './jumps.ts'
export { meanReverting } from './meanReverting.ts'
export { merge } from './merge.ts'
export { type Odds, odds, type Share, type YearOdds } from './odds.ts'
export type {
  Bootstrap,
  Custom,
  Jumps,
  MeanReverting,
  Moment,
  Process,
  RandomWalk,
  Regime,
  Regimes,
  Step,
  StudentT,
} from './process.ts'
export { randomWalk } from './randomWalk.ts'
export { regimes } from './regimes.ts'
export { type RequiredDrift, requiredDrift } from './requiredDrift.ts'
export type { Runs, Slice } from './runs.ts'
export type { Bins } from './scoring/bins.ts'
export { brier } from './scoring/brier.ts'
export { type BrierDecomposition, brierDecomposition } from './scoring/brierDecomposition.ts'
export { coverage } from './scoring/coverage.ts'
export { crps } from './scoring/crps.ts'
export { crpsLognormal } from './scoring/crpsLognormal.ts'
export { crpsNormal } from './scoring/crpsNormal.ts'
export { type Interval, intervalScore } from './scoring/intervalScore.ts'
export { logScore } from './scoring/logScore.ts'
export { pinball } from './scoring/pinball.ts'
export { pit } from './scoring/pit.ts'
export { type Reliability, type ReliabilityBin, reliability } from './scoring/reliability.ts'
export { skill } from './scoring/skill.ts'
export type { Outcome } from './scoring/verified.ts'
export type { Proportion } from './scoring/wilson.ts'
export { type Sector, type Sectors, sectors } from './sectors.ts'
export { simulate } from './simulate.ts'
export { type Parallel, simulateParallel } from './simulateParallel.ts'
export { studentT } from './studentT.ts'
