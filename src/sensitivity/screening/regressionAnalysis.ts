import { DomainError } from '../../errors.ts'
import { ranks } from '../../numeric/ranks.ts'
import { type Estimate, jackknifeEstimate } from '../estimate/estimate.ts'
import { checkedRows, fewestRows, type InputColumns, type Rows } from '../estimate/rows.ts'
import { checkedPolicy, type FailurePolicy } from '../model/model.ts'
import { scaled } from '../model/outputs.ts'
import { type Coefficients, coefficients, moments } from './parts/partialCorrelation.ts'

/**
 * Regression indices.
 *
 * - `estimated`: `indices` by input, and how much of the variance the regressions explain.
 * - `constant`: the output does not vary, `output` is its value.
 * - `tooFewOutputs`: fewer than 32 rows are left, or fewer than four for each input.
 */
export type Regression<Name extends string = string> =
  | EstimatedRegression<Name>
  | (SampleRecord & {
      /** The output does not vary. */
      readonly status: 'constant'
      /** The one output. */
      readonly output: number
    })
  | (SampleRecord & {
      /** Too few rows are left. */
      readonly status: 'tooFewOutputs'
    })

/** What every analysis of a sample says about it. */
export interface SampleRecord {
  /** Rows that the answer comes from. */
  readonly rows: number
  /** Rows left out because their output is not finite; 0 unless they are dropped. */
  readonly failed: number
}

/** Indices by input. */
export interface EstimatedRegression<Name extends string = string> extends SampleRecord {
  /** There are coefficients. */
  readonly status: 'estimated'
  /** By the name of the input; one that does not vary has none. */
  readonly indices: { readonly [K in Name]: RegressionIndices }
  /** The share of the variance of the output that the linear regression explains: how far SRC and PCC can be trusted. */
  readonly R2: number
  /** The same of the ranks, for SRRC and PRCC. */
  readonly rankR2: number
}

/** Four readings of how an input and the output go together, each from -1 to 1 for independent inputs. */
export interface RegressionIndices {
  /** Standardised regression coefficient: standard deviations of output for one of input. */
  readonly SRC: Estimate
  /** The same of the ranks. */
  readonly SRRC: Estimate
  /** Partial correlation coefficient: the correlation left when the linear effect of the other inputs is taken off both. */
  readonly PCC: Estimate
  /** The same of the ranks. */
  readonly PRCC: Estimate
}

/**
 * Regression indices from rows that exist: columns of inputs and the outputs beside them, drawn at random.
 *
 * @param columns a column of finite numbers for each input that varies, or what `randomDesign` gave
 * @param outputs finite numbers, one a row
 * @param options.onFailure `throw` (the default) or `drop`: leave the rows out whose output is not finite
 * @returns what `regression` gives for the same rows, without `runs`, `seed` and `evaluations`
 * @throws {DomainError} where the columns do not fit the outputs, or can be worked out from each other
 *
 * Cost: a microsecond for each row and input.
 *
 * @example
 * const design = randomDesign({ rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2) }, { runs: 1000, seed: 7 })
 * const { rate, multiple } = design.columns
 * const outputs = rate.map((g, row) => Math.log(multiple[row]) / Math.log1p(g))
 * regressionAnalysis(design, outputs).indices.rate.PRCC.estimate < -0.99 // true
 */
export function regressionAnalysis<Name extends string>(
  columns: InputColumns<Name>,
  outputs: ArrayLike<number>,
  options: { readonly onFailure?: FailurePolicy | undefined } = {},
): Regression<Name> {
  const where = 'regressionAnalysis'
  return regressionOf(where, checkedRows(where, columns, outputs, checkedPolicy(where, options)))
}

/** Groups of rows for the jackknife. */
const groups = 32

export function regressionOf<Name extends string>(where: string, rows: Rows<Name>): Regression<Name> {
  const { names, inputs, outputs, failed } = rows
  const record = { rows: outputs.length, failed }
  if (outputs.length < Math.max(fewestRows, 4 * names.length)) return { status: 'tooFewOutputs', ...record }
  const { values, constant } = scaled(outputs)
  if (constant !== undefined) return { status: 'constant', output: constant, ...record }
  const all = inputs.map((input, k) => ({ name: names[k] as Name, ...scaled(input) }))
  const used = all.filter((input) => input.constant === undefined)
  const centred = used.map((input) => input.values)
  const plain = estimates(where, centred, values)
  const ranked = estimates(where, centred.map(ranks), ranks(values))
  const indices = Object.fromEntries(
    used.map(({ name }, k) => [
      name,
      { SRC: plain.slopes[k], SRRC: ranked.slopes[k], PCC: plain.partial[k], PRCC: ranked.partial[k] },
    ]),
  ) as EstimatedRegression<Name>['indices']
  return { status: 'estimated', indices, R2: plain.R2, rankR2: ranked.R2, ...record }
}

/** The coefficients of all rows, each with the interval of the delete-a-group jackknife. */
function estimates(
  where: string,
  inputs: readonly Float64Array[],
  outputs: Float64Array,
): { slopes: Estimate[]; partial: Estimate[]; R2: number } {
  const { all, without } = moments([...inputs, outputs], groups)
  const whole = coefficients(all)
  if (!whole) throw new DomainError(where, 'columns', 'be such that none can be worked out from the others', undefined)
  // where a group alone tells columns apart the rest knows nothing of them: 0 there makes the intervals wide
  const parts = without.map(coefficients)
  const estimate = (of: (some: Coefficients | undefined) => number) => jackknifeEstimate(of(whole), parts.map(of))
  const slopes = whole.slopes.map((_, k) => estimate((some) => some?.slopes[k] ?? 0))
  // Fisher's z, on which a correlation is nearly normal, so that an interval ends within -1 and 1
  const partial = whole.partial.map((r, k) => {
    const z = estimate((some) => Math.atanh(some?.partial[k] ?? 0))
    return { estimate: r, low: Math.tanh(z.low), high: Math.tanh(z.high) }
  })
  return { slopes, partial, R2: whole.R2 }
}
