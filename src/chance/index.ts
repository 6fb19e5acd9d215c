export { DomainError } from '../errors.ts'
export type { Figure } from '../growth/glidePath.ts'
export { bootstrap } from './bootstrap.ts'
export { custom } from './custom.ts'
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
export { studentT } from './studentT.ts'
