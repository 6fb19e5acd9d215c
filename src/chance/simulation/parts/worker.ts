import type { Goal } from '../../../goal.ts'
import type { Process } from '../../process/process.ts'
import type { Sectors } from '../../process/sectors.ts'
import { type SimulateOptions, simulate } from '../simulate.ts'
import type { Span } from '../slice.ts'
import { answerWith } from './platform.ts'

/** A slice to simulate: the arguments of `simulate`, checked. The answer is its ensemble. */
export type Job = readonly [process: Process | Sectors, goal: Goal, options: SimulateOptions & Span]

answerWith((job) => simulate(...(job as Job)))
