import type { Kernel } from './kernel/kernel.ts'
import { normalTable } from './kernel/normalTable.ts'
import { numbersAt, row, type Take, tableSize, type Words, wordRow } from './layout.ts'

/**
 * Which word is which draw: draw = f(seed, path, year, purpose).
 *
 * The words of a year are numbered from 0 (the shock) and 1 (the change of regime), and the same number is the same draw
 * in every process, so that two processes with one seed meet the same luck. The words of a path, the same in all its
 * years, are numbered too: 0 is the error of the drift, 1 decides when the path touches between annual figures.
 */
export const shock = 0
export const change = 1

/** The kernel's purpose for the words of a path with numbers 4 · group to 4 · group + 3, a row each. */
export function ofPath(group: number): number {
  return -1 - group
}

/**
 * The purpose of the words of a path that compose processes: 0 chooses among those of a mixture, 1 is the error of a nowcast.
 * No custom step has these: it has 1e6 numbers of a path.
 */
export const composing: number = ofPath(250_000)

/** Draws laid out in memory: rows, and what fills them. */
export interface Draws {
  readonly at: number
  readonly open: (kernel: Kernel, seed: Words) => (path: Words) => void
}

/** The words of one purpose for all years. */
export function words(years: number, part: number, purpose: number, take: Take): Draws {
  const blocks = Math.ceil(years / 4)
  const at = take(4 * blocks * wordRow)
  return {
    at,
    open: (kernel, seed) => (path) => kernel.words(at, blocks, seed[0], seed[1], part, path[0], path[1], purpose),
  }
}

/** The shocks of all years: standard normal, or of another table. */
export function shocks(years: number, part: number, take: Take, table: () => Float64Array = normalTable): Draws {
  const drawn = words(years, part, shock, take)
  const at = take(years * row)
  const cubics = take(tableSize)
  return {
    at,
    open(kernel, seed) {
      numbersAt(kernel, cubics, tableSize / 8).set(table())
      const draw = drawn.open(kernel, seed)
      return (path) => {
        draw(path)
        kernel.quantiles(at, drawn.at, years, cubics)
      }
    },
  }
}
