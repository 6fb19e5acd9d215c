import type { Process } from '../../process/process.ts'
import type { Sectors } from '../../process/sectors.ts'
import type { Goal } from '../goal.ts'
import type { Runs, Span } from '../runs.ts'
import { simulate } from '../simulate.ts'
import { answerWith } from './platform.ts'

/** A slice to simulate: the arguments of `simulate`, checked. The answer is its ensemble. */
export type Job = readonly [process: Process | Sectors, goal: Goal, options: Runs & Span]

answerWith((job) => simulate(...(job as Job)))
