/** The kinds of process that are made of numbers: one line for each, by the name that its `kind` has. */

export { kind as bootstrap } from './kinds/bootstrap.ts'
export { kind as custom } from './kinds/custom.ts'
export { kind as dampedTrend } from './kinds/dampedTrend.ts'
export { kind as jumps } from './kinds/jumps.ts'
export { kind as meanReverting } from './kinds/meanReverting.ts'
export { kind as randomWalk } from './kinds/randomWalk.ts'
export { kind as regimes } from './kinds/regimes.ts'
export { kind as studentT } from './kinds/studentT.ts'
