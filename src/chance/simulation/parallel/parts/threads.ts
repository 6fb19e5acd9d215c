/**
 * The one file that knows where it runs: it starts a worker in a browser (or Deno) and in Node.
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

/** A worker of the browser or of Node, as far as it is used. */
export interface WorkerLike {
  /** Sends it a message. */
  postMessage(message: unknown): void
  /** Ends it. */
  terminate(): unknown
  /** Hears of its messages and errors, in a browser. */
  addEventListener?(type: 'message' | 'error', listen: (event: unknown) => void): void
  /** Hears of its messages and errors, in Node. */
  on?(type: string, listen: (...what: unknown[]) => void): unknown
}

/** Where a worker comes from: the address of its file, or a function that starts one. */
export type WorkerSource = string | URL | (() => WorkerLike)

/** Starts a worker: `hear` gets its messages, `fail` hears that it does not run, or no longer does. */
export function thread(
  source: WorkerSource | undefined,
  hear: (message: unknown) => void,
  fail: (reason: string) => void,
): Thread {
  try {
    const worker = typeof source === 'function' ? source() : started(source)
    if (typeof worker.addEventListener === 'function') {
      worker.addEventListener('message', (event) => hear((event as { readonly data: unknown }).data))
      worker.addEventListener('error', (event) =>
        fail((event as { readonly message?: string }).message ?? 'the file did not load'),
      )
    } else {
      worker.on?.('message', hear)
      worker.on?.('error', (error) => fail((error as Error).message))
      worker.on?.('exit', () => fail('it ended'))
    }
    return { post: (message) => worker.postMessage(message), end: () => void worker.terminate() }
  } catch (error) {
    fail((error as Error).message) // in a bundle that has no import.meta.url, for one
    return { post() {}, end() {} }
  }
}

function started(source: string | URL | undefined): WorkerLike {
  if (typeof Worker === 'function') {
    if (source !== undefined) return fromAnywhere(String(source))
    if (elsewhere(import.meta.url)) return fromAnywhere(String(new URL('../chance/worker.js', String(import.meta.url))))
    return new Worker(new URL('../chance/worker.js', import.meta.url), { type: 'module' })
  }
  const { Worker: NodeWorker } = process.getBuiltinModule('node:worker_threads')
  return new NodeWorker(source ?? new URL('../chance/worker.js', import.meta.url), { execArgv: [] })
}

/** Whether an address is of another origin than the page: a browser starts no worker from there. */
function elsewhere(address: string): boolean {
  return typeof location === 'object' && /^https?:/.test(address) && new URL(address).origin !== location.origin
}

/** A worker from any origin: from another one, a Blob of the page's own imports the file. */
function fromAnywhere(address: string): WorkerLike {
  const Web = Worker as WebWorker
  const whole = typeof location === 'object' ? String(new URL(address, location.href)) : address
  if (!elsewhere(whole)) return new Web(whole, { type: 'module' })
  const own = URL.createObjectURL(new Blob([`import ${JSON.stringify(whole)}`], { type: 'text/javascript' }))
  return new Web(own, { type: 'module' })
}

/** Threads that the machine runs at once. */
export function processors(): number {
  if (typeof navigator === 'object') return navigator.hardwareConcurrency
  return process.getBuiltinModule('node:os').availableParallelism()
}

/** What is used of a browser's globals; the library is not tied to the types of a browser. */
declare const Worker: undefined | WebWorker
type WebWorker = new (file: string | URL, options: { type: 'module' }) => WorkerLike
declare const navigator: undefined | { readonly hardwareConcurrency: number }
declare const location: undefined | { readonly href: string; readonly origin: string }
