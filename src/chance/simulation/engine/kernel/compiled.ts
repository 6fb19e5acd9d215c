import type { Kernel } from './kernel.ts'
import { module as base64 } from './module.generated.ts'
import { twin } from './twin.ts'

/**
 * A kernel with so many bytes of memory, zero at first: the compiled one where there is WebAssembly, its twin elsewhere.
 *
 * One that was given back is used again: a new memory costs more than 100,000 paths, page by page at first touch.
 */
export function kernelWith(bytes: number): Kernel {
  const again = spare
  spare = undefined
  if (again && again.memory.byteLength >= bytes) {
    new Uint8Array(again.memory).fill(0, 0, bytes)
    return again
  }
  compiled ??= compile()
  return compiled ? instance(compiled, bytes) : twin(bytes)
}

/** Takes a kernel back that nobody uses any longer. */
export function giveBack(kernel: Kernel): void {
  spare = kernel
}

let spare: Kernel | undefined

/** Compiled at first use; false where there is no WebAssembly, or it is not allowed, or has no SIMD. */
let compiled: Module | false | undefined

function compile(): Module | false {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)))
  } catch {
    return false
  }
}

function instance(module: Module, bytes: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: (bytes >> 16) + 1 })
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  return { ...(exports as unknown as Omit<Kernel, 'memory'>), memory: memory.buffer }
}

/** What is used of the global of that name; the library is not tied to the types of a browser or of Node. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => Module
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Instance: new (module: Module, imports: object) => { readonly exports: unknown }
}
declare const atob: (base64: string) => string
type Module = { readonly compiled: unique symbol }
