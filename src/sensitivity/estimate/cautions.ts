import { mayBeNothing } from './estimate.ts'

/**
 * Why an answer says less than it seems to.
 *
 * - `rowsDropped`: failed evaluations were left out. Those that are left depend on which points failed, so that the inputs
 *   are no longer independent: shares of the variance need not add up to 1, and all are of the points that are left.
 * - `heavyTailed`: a few outputs make most of the variance, so that even the variance is not known from this sample.
 *   Intervals reach over all that is possible, from 0 to 1. Take more runs, or indices of the output's logarithm or ranks
 *   (`delta`, `pawn`, `hsic` do not need a variance).
 */
export type Caution = RowsDropped | HeavyTailed

/** Failed evaluations were left out. */
export interface RowsDropped {
  /** Rows were dropped, so that the inputs of those that are left are no longer independent. */
  readonly status: 'rowsDropped'
  /** The share of the points that was left out, above 0 and below 1. */
  readonly share: number
}

/** The variance of the output is not known from this sample. */
export interface HeavyTailed {
  /** A few outputs make most of the variance. */
  readonly status: 'heavyTailed'
  /** The kurtosis of the outputs, E[(y - mean)⁴] / Var(y)²: 3 for a normal output; the larger, the fewer decide. */
  readonly kurtosis: number
}

/** The caution of rows that were left out, if any were. */
export function droppedCaution(share: number): readonly RowsDropped[] {
  return share > 0 ? [{ status: 'rowsDropped', share }] : []
}

/** The cautions of shares of a variance: `variance` by replicate, `values` outputs less their mean, NaN where failed. */
export function cautionsOf({
  share,
  variance,
  values,
}: {
  share: number
  variance: Float64Array
  values: Float64Array
}): readonly Caution[] {
  const heavy: readonly Caution[] = mayBeNothing(variance)
    ? [{ status: 'heavyTailed', kurtosis: kurtosis(values) }]
    : []
  return [...droppedCaution(share), ...heavy]
}

function kurtosis(values: Float64Array): number {
  let [count, squares, fourths] = [0, 0, 0]
  for (const value of values) {
    if (Number.isNaN(value)) continue
    const square = value * value
    count++
    squares += square
    fourths += square * square
  }
  return (fourths * count) / (squares * squares)
}
