/** Places in a kernel's memory, handed out before there is one: each begins at a multiple of 16 bytes. */
export interface Arena {
  /** The offset of so many bytes that nothing else has. */
  readonly take: (bytes: number) => number
  /** All that was taken so far. */
  readonly size: () => number
}

export function arena(): Arena {
  let size = 0
  return {
    take(bytes) {
      const at = size
      size += Math.ceil(bytes / 16) * 16
      return at
    },
    size: () => size,
  }
}
