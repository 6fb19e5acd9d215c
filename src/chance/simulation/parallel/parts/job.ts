import type { Goal } from '../../../../goal.ts'
import type { Sectors } from '../../../process/composed/sectors.ts'
import type { Process } from '../../../process/process.ts'
import type { SimulateOptions } from '../../simulate.ts'

/** A slice to simulate: the arguments of `simulate`, checked. The answer is its ensemble. */
export type Job = readonly [
  process: Process | Sectors,
  goal: Goal,
  options: SimulateOptions & { readonly from: number; readonly to: number },
]
