import { DomainError } from '../../errors.ts'
import { type Estimate, jackknifeEstimate } from '../estimate/estimate.ts'
import { type FromRows, fromRows, type Method, type RowOptions } from '../estimate/fromRows.ts'
import type { InputColumns } from '../estimate/rows.ts'
import { scaled } from '../model/outputs.ts'
import { gammaTest, kernelSums, type Pair, unbiased, withoutGroup } from './parts/kernels.ts'

/** How much the output depends on one input, in any way. */
export interface HsicIndex {
  /** R²-HSIC: 0 for independence (an estimate may be below), 1 where input and output are the same. */
  readonly R2: Estimate
  /** The chance of such a dependence, or a stronger one, for an input that does nothing; by the gamma approximation. */
  readonly pValue: number
}

/**
 * HSIC indices of rows that exist: columns of inputs and the outputs beside them, drawn at random.
 *
 * @param columns a column of finite numbers for each input that varies, or what `randomDesign` gave
 * @param outputs finite numbers, one a row, at most 8192
 * @param options.onFailure `throw` (the default) or `drop`: leave the rows out whose output is not finite
 * @returns what `hsic` gives for the same rows, without `runs`, `seed` and `evaluations`
 * @throws {DomainError} where the columns do not fit the outputs, or there are more than 8192 rows
 *
 * @example
 * const design = randomDesign({ rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2) }, { runs: 500, seed: 7 })
 * const { rate, multiple } = design.columns
 * const outputs = rate.map((g, row) => Math.log(multiple[row]) / Math.log1p(g))
 * hsicAnalysis(design, outputs).indices.rate.pValue < 1e-6 // true
 */
export function hsicAnalysis<Name extends string>(
  columns: InputColumns<Name>,
  outputs: ArrayLike<number>,
  options: RowOptions = {},
): FromRows<Name, HsicIndex> {
  return fromRows('hsicAnalysis', columns, outputs, options, hsicMethod('hsicAnalysis'))
}

/** Beyond, the pairs of rows are too many to wait for. */
export const mostRows = 8192

export function hsicMethod(where: string): Method<HsicIndex> {
  return ({ y }) => {
    if (y.length > mostRows)
      throw new DomainError(where, 'outputs', `be at most ${mostRows}, since every pair of them is compared`, y.length)
    return (x) => index(scaled(x).values, y)
  }
}

function index(x: Float64Array, y: Float64Array): HsicIndex {
  const sums = kernelSums(x, y)
  // 0 where the rows that are left are all alike
  const R2 = ({ xy, xx, yy }: Pair<number>): number => (xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0)
  const without = Array.from({ length: sums.groups }, (_, group) => R2(unbiased(withoutGroup(sums, group))))
  return { R2: jackknifeEstimate(R2(unbiased(sums.all)), without), pValue: gammaTest(x, y, sums) }
}
