/**
 * The one file that knows where it runs: it starts a worker in a browser (or Deno) and in Node, and speaks for the worker.
 *
 * Node's module is asked for by name at run time, so that no bundler for the browser sees it. The file of the worker is
 * named as bundlers expect it (`new Worker(new URL(…, import.meta.url))`) and comes from the same place as the page, so a
 * strict content security policy lets it pass. All code is built one folder deep, so the path is right from any file.
 */

/** A worker as its owner sees it. */
export interface Thread {
  readonly post: (message: unknown) => void
  readonly end: () => void
}

/** Starts a worker: `hear` gets its messages, `fail` hears that it does not run, or no longer does. */
export function thread(hear: (message: unknown) => void, fail: (reason: string) => void): Thread {
  try {
    return started(hear, fail)
  } catch (error) {
    fail((error as Error).message) // in a bundle that has no import.meta.url, for one
    return { post() {}, end() {} }
  }
}

function started(hear: (message: unknown) => void, fail: (reason: string) => void): Thread {
  if (typeof Worker === 'function') {
    const worker = new Worker(new URL('../chance/worker.js', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }) => hear(data)
    worker.onerror = ({ message }) => fail(message ?? 'the file did not load')
    return { post: (message) => worker.postMessage(message), end: () => worker.terminate() }
  }
  const { Worker: NodeWorker } = process.getBuiltinModule('node:worker_threads')
  const worker = new NodeWorker(new URL('../chance/worker.js', import.meta.url), { execArgv: [] })
  worker.on('message', hear)
  worker.on('error', ({ message }) => fail(message))
  worker.on('exit', () => fail('it ended'))
  return { post: (message) => worker.postMessage(message), end: () => void worker.terminate() }
}

/** In a worker: answers each message. */
export function answerWith(answer: (message: unknown) => unknown): void {
  if (typeof addEventListener === 'function') addEventListener('message', ({ data }) => postMessage(answer(data)))
  else {
    const { parentPort } = process.getBuiltinModule('node:worker_threads')
    parentPort?.on('message', (message) => parentPort.postMessage(answer(message)))
  }
}

/** Threads that the machine runs at once. */
export function processors(): number {
  if (typeof navigator === 'object') return navigator.hardwareConcurrency
  return process.getBuiltinModule('node:os').availableParallelism()
}

/** What is used of a browser's globals; the library is not tied to the types of a browser. */
interface WebWorker {
  onmessage: (event: { readonly data: unknown }) => void
  onerror: (event: { readonly message?: string }) => void
  readonly postMessage: (message: unknown) => void
  readonly terminate: () => void
}
declare const Worker: undefined | (new (file: URL, options: { type: 'module' }) => WebWorker)
declare const addEventListener:
  | undefined
  | ((type: 'message', listen: (event: { readonly data: unknown }) => void) => void)
declare const postMessage: (message: unknown) => void
declare const navigator: undefined | { readonly hardwareConcurrency: number }
