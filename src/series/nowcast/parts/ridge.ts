/** Linear regression that shrinks its weights and lets no outlier lead it. */
import { cholesky } from '../../../numeric/cholesky.ts'

/** Weights and what they leave unexplained. */
export interface Fitted {
  readonly weights: readonly number[]
  readonly errors: Float64Array
}

/**
 * Ridge regression through the origin, weighted by `precision` and by Huber's weights with k = 1.5, four times.
 *
 * @param rows the regressors of each case
 * @param precision one over the variance of each case's error, up to a factor
 */
export function robustRidge(
  rows: readonly (readonly number[])[],
  wanted: readonly number[],
  precision: readonly number[],
): Fitted {
  let influence = precision
  let weights: readonly number[] = []
  const errors = new Float64Array(rows.length)
  for (let round = 0; round < 4; round++) {
    weights = ridge(rows, wanted, influence)
    for (const [i, row] of rows.entries())
      errors[i] = (wanted[i] as number) - row.reduce((total, each, j) => total + each * (weights[j] as number), 0)
    const standard = precision.map((each, i) => Math.abs(errors[i] as number) * Math.sqrt(each))
    const most = 1.5 * 1.4826 * quantileOf(standard, 0.5)
    influence = precision.map((each, i) => each * ((standard[i] as number) > most ? most / (standard[i] as number) : 1))
  }
  return { weights, errors }
}

/** (X'WX + λ diag(X'WX)) b = X'Wy, with λ a tenth. */
function ridge(
  rows: readonly (readonly number[])[],
  wanted: readonly number[],
  influence: readonly number[],
): number[] {
  const size = rows[0]?.length ?? 0
  const square = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  const right = new Array<number>(size).fill(0)
  for (const [i, row] of rows.entries())
    for (let a = 0; a < size; a++) {
      const weighted = (influence[i] as number) * (row[a] as number)
      right[a] = (right[a] as number) + weighted * (wanted[i] as number)
      for (let b = 0; b < size; b++)
        (square[a] as number[])[b] = ((square[a] as number[])[b] as number) + weighted * (row[b] as number)
    }
  for (let a = 0; a < size; a++) (square[a] as number[])[a] = ((square[a] as number[])[a] as number) * 1.1 + 1e-9
  return solved(square, right)
}

/** x with A x = b, A symmetric and positive definite: L y = b, then L' x = y. */
function solved(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const lower = cholesky(a) as number[][]
  const x = [...b]
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) x[i] = (x[i] as number) - (lower[i]?.[j] as number) * (x[j] as number)
    x[i] = (x[i] as number) / (lower[i]?.[i] as number)
  }
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < x.length; j++) x[i] = (x[i] as number) - (lower[j]?.[i] as number) * (x[j] as number)
    x[i] = (x[i] as number) / (lower[i]?.[i] as number)
  }
  return x
}

/** The value below which a part p of the values lies. */
export function quantileOf(values: Iterable<number>, p: number): number {
  const sorted = Float64Array.from(values).sort()
  const place = p * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
  return low + (high - low) * (place - Math.floor(place))
}
