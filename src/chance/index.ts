export { DomainError } from '../errors.ts'
export type { Years } from '../growth/arrival.ts'
export type { Figure } from '../growth/glidePath.ts'
export { type ArrivalQuantile, arrivalQuantile } from './arrivalQuantile.ts'
export { bootstrap } from './bootstrap.ts'
export { type Chances, chance } from './chance.ts'
export { custom } from './custom.ts'
export { fromHistory } from './fromHistory.ts'
export { fromInterval } from './fromInterval.ts'
export { jumps } from './jumps.ts'
export { meanReverting } from './meanReverting.ts'
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
export { studentT } from './studentT.ts'
