export { DomainError } from '../errors.ts'
export type { Figure } from '../growth/glidePath.ts'
export { bootstrap } from './bootstrap.ts'
export { custom } from './custom.ts'
export type { Ensemble, Levels } from './ensemble.ts'
export { exactFan } from './exactFan.ts'
export { type FanRow, fan } from './fan.ts'
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
export type { Runs, Slice } from './runs.ts'
export { type Sector, type Sectors, sectors } from './sectors.ts'
export { simulate } from './simulate.ts'
export { studentT } from './studentT.ts'
