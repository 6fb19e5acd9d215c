/**
 * What answers in a worker, in a browser, in Deno and in Node: it simulates slices, and loads nothing that starts workers.
 */

import { simulate } from '../../simulate.ts'
import type { Job } from './job.ts'

const answer = (job: unknown): unknown => simulate(...(job as Job))

if (typeof addEventListener === 'function') addEventListener('message', ({ data }) => postMessage(answer(data)))
else {
  const { parentPort } = process.getBuiltinModule('node:worker_threads')
  parentPort?.on('message', (message) => parentPort.postMessage(answer(message)))
}

/** What is used of a worker's globals; the library is not tied to the types of a browser. */
declare const addEventListener:
  | undefined
  | ((type: 'message', listen: (event: { readonly data: unknown }) => void) => void)
declare const postMessage: (message: unknown) => void
