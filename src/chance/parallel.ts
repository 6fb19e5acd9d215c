/**
 * `simulate` over workers: threads in Node, Web Workers in a browser.
 *
 * @module tradepath/chance/parallel
 */

export { DomainError } from '../errors.ts'
export type { WorkerLike, WorkerSource } from './simulation/parallel/parts/threads.ts'
export { type ParallelOptions, type SignalLike, simulateParallel } from './simulation/parallel/simulateParallel.ts'
