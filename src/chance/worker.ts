import type { Goal } from './goal.ts'
import { answerWith } from './platform.ts'
import type { Process } from './process.ts'
import type { Runs, Span } from './runs.ts'
import type { Sectors } from './sectors.ts'
import { simulate } from './simulate.ts'

/** A slice to simulate: the arguments of `simulate`, checked. The answer is its ensemble. */
export type Job = readonly [process: Process | Sectors, goal: Goal, options: Runs & Span]

answerWith((job) => simulate(...(job as Job)))
