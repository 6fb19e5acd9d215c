import { groupCount } from '../design/scrambledDesign.ts'
import { type Estimate, leftOutEstimate } from '../estimate/estimate.ts'
import { type FromRows, fromRows, type Method, type RowOptions } from '../estimate/fromRows.ts'
import { ordinals } from '../estimate/ordinals.ts'
import type { InputColumns } from '../estimate/rows.ts'

/**
 * First-order Sobol' indices from rows of inputs and outputs that already exist: no model, no design.
 *
 * S1_i = Var(E[y | x_i]) / Var(y). The rows are sorted by x_i into about √rows classes of equal size; the variance of
 * the class means comes from products of the means of different groups of rows, whose noise has nothing to do with each
 * other's, so that the estimate is not pushed up by it (and can come out below 0).
 *
 * Convention: rows are independent draws of independent inputs, or those of `scrambledDesign`; row n is of group n modulo 8,
 * and the 95 % interval is that of leaving a group out.
 *
 * @param columns the inputs by name, an array of finite numbers each, at least 32; one that does not vary has no index
 * @param outputs as many finite numbers
 * @param options.onFailure `throw` (the default) or `drop`: leave a row out whose output is not finite
 * @returns `estimated` with `indices` by name; `constant` or `tooFewOutputs` as `FromRows` says
 * @throws {DomainError} where an argument is outside its range
 *
 * Accuracy: for 4,096 rows some 0.01. Cost: a sort an input; no evaluations.
 *
 * Source: E. Plischke, "How to compute variance-based sensitivity indicators with your spreadsheet software",
 * Environmental Modelling & Software 35 (2012); the products of groups: W. Hoeffding, U-statistics (1948).
 *
 * @example
 * const { columns } = scrambledDesign({ rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2) }, { runs: 4096, seed: 7 })
 * const outputs = columns.rate.map((g, row) => Math.log(columns.multiple[row]) / Math.log1p(g))
 * givenData(columns, outputs).indices.rate.estimate.toFixed(2) // '0.96'
 */
export function givenData<Name extends string>(
  columns: InputColumns<Name>,
  outputs: ArrayLike<number>,
  options: RowOptions = {},
): FromRows<Name, Estimate> {
  return fromRows('givenData', columns, outputs, options, classMeans)
}

const classMeans: Method<Estimate> =
  ({ y, group }) =>
  (x) => {
    const classes = Math.floor(Math.sqrt(y.length))
    const classOf = classesByRank(x, classes)
    const sums = new Float64Array(classes * groupCount)
    const counts = new Float64Array(classes * groupCount)
    const squares = new Float64Array(groupCount)
    for (let row = 0; row < y.length; row++) {
      const value = y[row] as number
      const cell = (classOf[row] as number) * groupCount + (group[row] as number)
      sums[cell] = (sums[cell] as number) + value
      counts[cell] = (counts[cell] as number) + 1
      squares[group[row] as number] = (squares[group[row] as number] as number) + value * value
    }
    return leftOutEstimate((left) => shareOfMeans(sums, counts, squares, left))
  }

/** Var(E[y | class]) / Var(y) from the groups but one; the products are those of different groups. */
function shareOfMeans(sums: Float64Array, counts: Float64Array, squares: Float64Array, left: number): number {
  let [between, rows, total] = [0, 0, 0]
  for (let cell = 0; cell < sums.length; cell += groupCount) {
    let [sum, count, ownSums, ownCounts] = [0, 0, 0, 0]
    for (let g = 0; g < groupCount; g++) {
      if (g === left) continue
      const [s, n] = [sums[cell + g] as number, counts[cell + g] as number]
      sum += s
      count += n
      ownSums += s * s
      ownCounts += n * n
    }
    const pairs = count * count - ownCounts
    if (pairs > 0) between += (count * (sum * sum - ownSums)) / pairs
    rows += count
  }
  for (let g = 0; g < groupCount; g++) if (g !== left) total += squares[g] as number
  return rows === 0 ? 0 : between / total
}

/** The class of each row: classes of equal size by the order of x. */
export function classesByRank(x: Float64Array, classes: number): Uint32Array {
  return ordinals(x).map((place) => Math.floor((place * classes) / x.length))
}
