import type { Kernel } from './kernel.ts'
import { module as base64 } from './module.generated.ts'
import { twin } from './twin.ts'

/** A kernel with so many bytes of memory, zero at first: the compiled one where there is WebAssembly, its twin elsewhere. */
export function kernelWith(bytes: number): Kernel {
  compiled ??= compile()
  return compiled === 'none' ? twin(bytes) : instance(compiled, bytes)
}

/** Compiled at first use; 'none' where there is no WebAssembly, or it is not allowed, or has no SIMD. */
let compiled: Module | 'none' | undefined

function compile(): Module | 'none' {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)))
  } catch {
    return 'none'
  }
}

function instance(module: Module, bytes: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65536) })
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
