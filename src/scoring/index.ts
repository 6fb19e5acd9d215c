/**
 * Scores of forecasts: probabilities, quantiles and distributions held against what was observed.
 *
 * @module tradepath/scoring
 */

export { DomainError } from '../errors.ts'
export { brier } from './brier.ts'
export { type BrierDecomposition, brierDecomposition } from './brierDecomposition.ts'
export { coverage } from './coverage.ts'
export { crps } from './crps.ts'
export { crpsLognormal } from './crpsLognormal.ts'
export { crpsNormal } from './crpsNormal.ts'
export { type DieboldMariano, type DieboldMarianoOptions, dieboldMariano } from './dieboldMariano.ts'
export { type Interval, intervalScore } from './intervalScore.ts'
export {
  type IsotonicOptions,
  type IsotonicReliability,
  isotonicReliability,
  type ReliabilityBand,
} from './isotonicReliability.ts'
export { logScore } from './logScore.ts'
export type { Bins } from './parts/bins.ts'
export type { Clustered, ScoreInterval } from './parts/clusters.ts'
export type { Outcome } from './parts/verified.ts'
export type { Proportion } from './parts/wilson.ts'
export { pinball } from './pinball.ts'
export { pit } from './pit.ts'
export { type Reliability, type ReliabilityBin, reliability } from './reliability.ts'
export { skill } from './skill.ts'
