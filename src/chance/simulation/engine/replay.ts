import { arena } from './kernel/arena.ts'
import { type Kernel, lanes } from './kernel/kernel.ts'
import { type Layout, type Maker, type Take, twoWords } from './layout.ts'

/**
 * Calls back for each block of paths from one number up to, but not, another, when their levels are made: with how many
 * there are, from the first lane on. A block ends with the slice, and where the lower word of a path starts again.
 */
export function eachBlock(maker: Maker, from: number, to: number, visit: (paths: number) => void): void {
  for (let path = from; path < to; ) {
    const paths = Math.min(lanes, to - path, 2 ** 32 - (path % 2 ** 32))
    const place = twoWords(path)
    maker.draw(place)
    maker.step(place)
    visit(paths)
    path += paths
  }
}

/** A kernel with a process laid out in it, and nothing else. */
export function opened(
  layOut: (take: Take) => Layout,
  seed: number,
  kernelWith: (bytes: number) => Kernel,
): { readonly kernel: Kernel; readonly x: number; readonly maker: Maker } {
  const { take, size } = arena()
  const layout = layOut(take)
  const kernel = kernelWith(size())
  return { kernel, x: layout.x, maker: layout.open(kernel, twoWords(seed)) }
}
