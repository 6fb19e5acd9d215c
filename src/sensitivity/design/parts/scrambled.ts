import { sobolColumn } from '../../../numeric/sobolSequence.ts'
import { threefry } from '../../../numeric/threefry.ts'

/** Where a column of a scrambled Sobol' sequence comes from; other numbers have nothing to do with it. */
export interface Place {
  readonly seed: number
  readonly replicate: number
  readonly dimension: number
}

/** Points of a scrambled Sobol' sequence, from an index on: uniform on (0, 1), the same whatever the pieces. */
export function scrambledPoints(place: Place, from: number, count: number): Float64Array {
  const { seed, replicate, dimension } = place
  const points = new Float64Array(count)
  threefry(words, [seed | 0, Math.floor(seed / 2 ** 32), replicate, 0x50b01], [dimension, 0, 0, 0])
  sobolColumn(points, dimension, from, words[0])
  return points
}

const words = /* @__PURE__ */ new Int32Array(4)

/**
 * The place of each name among all of them in alphabetical order: names that are given dimensions by it get the same
 * numbers in whatever order they are written.
 */
export function alphabetical(names: readonly string[]): number[] {
  const sorted = [...names].sort()
  return names.map((name) => sorted.indexOf(name))
}
