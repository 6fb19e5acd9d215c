import { DomainError } from '../errors.ts'
import { type Estimate, jackknifeEstimate } from './estimate.ts'
import { gammaTest, kernelSums, type Pair, unbiased, withoutGroup } from './kernels.ts'
import type { FailurePolicy } from './model.ts'
import { scaled } from './outputs.ts'
import { failurePolicy } from './randomDesign.ts'
import type { SampleRecord } from './regressionAnalysis.ts'
import { checkedRows, fewestRows, type InputColumns, type Rows } from './rows.ts'

/**
 * Indices of dependence.
 *
 * - `estimated`: `indices` by input.
 * - `constant`: the output does not vary, `output` is its value.
 * - `tooFewOutputs`: fewer than 32 rows are left.
 */
export type Hsic<Name extends string = string> =
  | EstimatedHsic<Name>
  | (SampleRecord & { readonly status: 'constant'; readonly output: number })
  | (SampleRecord & { readonly status: 'tooFewOutputs' })

/** Indices by input. */
export interface EstimatedHsic<Name extends string = string> extends SampleRecord {
  readonly status: 'estimated'
  /** By the name of the input. */
  readonly indices: { readonly [K in Name]: HsicIndex }
}

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
 * @throws {DomainError} where the columns do not fit the outputs or do not vary, or there are more than 8192 rows
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
  options: { readonly onFailure?: FailurePolicy | undefined } = {},
): Hsic<Name> {
  const where = 'hsicAnalysis'
  return hsicOf(where, checkedRows(where, columns, outputs, failurePolicy(where, options)))
}

/** Beyond, the pairs of rows are too many to wait for. */
export const mostRows = 8192

export function hsicOf<Name extends string>(where: string, rows: Rows<Name>): Hsic<Name> {
  const { names, inputs, outputs, failed } = rows
  if (outputs.length > mostRows)
    throw new DomainError(
      where,
      'outputs',
      `be at most ${mostRows}, since every pair of them is compared`,
      outputs.length,
    )
  const record = { rows: outputs.length, failed }
  if (outputs.length < fewestRows) return { status: 'tooFewOutputs', ...record }
  const output = scaled(outputs)
  if (output.constant !== undefined) return { status: 'constant', output: output.constant, ...record }
  const indices = names.map((name, k) => {
    const input = scaled(inputs[k] as Float64Array)
    if (input.constant !== undefined)
      throw new DomainError(where, `columns.${name}`, 'hold values that differ', input.constant)
    return [name, index(input.values, output.values)]
  })
  return { status: 'estimated', indices: Object.fromEntries(indices), ...record }
}

function index(x: Float64Array, y: Float64Array): HsicIndex {
  const sums = kernelSums(x, y)
  // 0 where the rows that are left are all alike
  const R2 = ({ xy, xx, yy }: Pair<number>): number => (xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0)
  const without = Array.from({ length: sums.groups }, (_, group) => R2(unbiased(withoutGroup(sums, group))))
  return { R2: jackknifeEstimate(R2(unbiased(sums.all)), without), pValue: gammaTest(x, y, sums) }
}
