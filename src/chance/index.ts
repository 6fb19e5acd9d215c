/**
 * How sure we can be: processes, exact chances, and simulation that can be replayed.
 *
 * @module tradepath/chance
 */

export { DomainError } from '../errors.ts'
export type { Figure } from '../figure.ts'
export type { Goal } from '../goal.ts'
export type { Years } from '../growth/arrival.ts'
export type { Runs } from '../runs.ts'
export { type ArrivalOptions, type ArrivalQuantile, arrivalQuantile } from './exact/arrivalQuantile.ts'
export { type Chances, chance } from './exact/chance.ts'
export { type RequiredDrift, type RequiredDriftOptions, requiredDrift } from './exact/requiredDrift.ts'
export { bootstrap } from './process/bootstrap.ts'
export { custom } from './process/custom.ts'
export { fromHistory } from './process/fromHistory.ts'
export { fromInterval } from './process/fromInterval.ts'
export { jumps } from './process/jumps.ts'
export { meanReverting } from './process/meanReverting.ts'
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
} from './process/process.ts'
export { randomWalk } from './process/randomWalk.ts'
export { regimes } from './process/regimes.ts'
export { type Sector, type Sectors, sectors } from './process/sectors.ts'
export { studentT } from './process/studentT.ts'
export { type Comparison, compare, type Difference } from './simulation/compare.ts'
export type { Ensemble, Levels } from './simulation/ensemble.ts'
export { type FanOptions, fan } from './simulation/fan.ts'
export { merge } from './simulation/merge.ts'
export type { FanRow } from './simulation/parts/fanRows.ts'
export { type Probabilities, probabilities, type Share, type YearProbabilities } from './simulation/probabilities.ts'
export { type SimulateOptions, simulate } from './simulation/simulate.ts'
export { type Parallel, simulateParallel } from './simulation/simulateParallel.ts'
export type { Horizon, Slice } from './simulation/slice.ts'
