import { groupCount } from '../../design/scrambledDesign.ts'

/** Kolmogorov distances of classes of rows to all rows. */
export interface Distances {
  /** max over y of |F_class(y) - F(y)|, a class. */
  readonly plain: readonly number[]
  /** A list a group of rows: F_class - F of its own rows, where and with the sign of the maximum of the other rows; NaN
   * where a class has none of its own rows. */
  readonly heldOut: readonly (readonly number[])[]
  /** Rows a class. */
  readonly sizes: readonly number[]
}

/**
 * @param upwards the rows in ascending order of y
 * @param classOf the class of each row; one at or beyond `classes` is in none
 */
export function heldOutDistances(
  y: Float64Array,
  upwards: Uint32Array,
  classOf: Uint32Array,
  classes: number,
  group: Uint8Array,
): Distances {
  // counts by group (the last: all groups) and class (the last: all rows), of all rows and of those up to y
  const [width, all] = [classes + 1, groupCount]
  const size = new Float64Array((groupCount + 1) * width)
  const count = (into: Float64Array, row: number) => {
    for (const g of [group[row], all]) {
      const own = classOf[row]
      if (own < classes) into[g * width + own] = into[g * width + own] + 1
      into[g * width + classes] = into[g * width + classes] + 1
    }
  }
  for (let row = 0; row < y.length; row++) count(size, row)
  const upTo = new Float64Array(size.length)
  const best = new Float64Array(size.length)
  const held = new Float64Array(size.length)
  for (let k = 0; k < upwards.length; k++) {
    const row = upwards[k]
    count(upTo, row)
    if (k + 1 < upwards.length && y[upwards[k + 1] as number] === y[row]) continue // a step ends after equal values
    for (let g = 0; g <= groupCount; g++) {
      // for a group the other rows; for `all` every row
      const without = (array: Float64Array, c: number) =>
        array[all * width + c] - (g === all ? 0 : array[g * width + c])
      const whole = without(upTo, classes) / without(size, classes)
      for (let c = 0; c < classes; c++) {
        const distance = without(upTo, c) / without(size, c) - whole
        if (!(Math.abs(distance) > best[g * width + c])) continue
        best[g * width + c] = Math.abs(distance)
        const own = upTo[g * width + c] / size[g * width + c]
        const ownWhole = upTo[g * width + classes] / size[g * width + classes]
        held[g * width + c] = Math.sign(distance) * (own - ownWhole)
      }
    }
  }
  const row = (array: Float64Array, g: number) => Array.from(array.subarray(g * width, g * width + classes))
  return {
    plain: row(best, all),
    heldOut: Array.from({ length: groupCount }, (_, g) => row(held, g)),
    sizes: row(size, all),
  }
}
