import { cholesky } from '../../../numeric/cholesky.ts'

/** Sums, and sums of products, of columns: a row a column, with its products with the columns up to it, then its sum. */
type Sums = Float64Array[]

/** Sums of all rows, and of all but each group of rows; row n is of group n modulo their number. */
export function moments(columns: readonly Float64Array[], groups: number): { all: Sums; without: Sums[] } {
  const rows = columns[0].length
  const empty = (): Sums => columns.map((_, i) => new Float64Array(i + 3))
  const parts = Array.from({ length: groups }, empty)
  for (let row = 0; row < rows; row++) {
    const part = parts[row % groups] as Sums
    for (let i = 0; i < columns.length; i++) {
      const sums = part[i]
      const x = columns[i][row] as number
      for (let j = 0; j <= i; j++) sums[j] = sums[j] + x * (columns[j][row] as number)
      sums[i + 1] = sums[i + 1] + x
      sums[i + 2] = sums[i + 2] + 1
    }
  }
  // added up again without each group, not subtracted: what is left may be far smaller than what is taken
  const allBut = (left: number): Sums =>
    empty().map((sums, i) =>
      sums.map((_, j) => parts.reduce((sum, part, g) => (g === left ? sum : sum + part[i]?.[j]), 0)),
    )
  return { all: allBut(-1), without: parts.map((_, left) => allBut(left)) }
}

/** What a linear regression of the last column on the others says. */
export interface Coefficients {
  /** In standard deviations of the last column for one of its own. */
  readonly slopes: readonly number[]
  /** Partial correlations, kept a rounding inside -1 and 1. */
  readonly partial: readonly number[]
  /** The standard error of a slope that is 0, times the root of the degrees of freedom. */
  readonly noise: readonly number[]
  readonly R2: number
}

/**
 * Undefined where a column can be worked out from the others. One that does not vary goes along with none: its standard
 * deviation is 0, and with it what it does to the last column.
 */
export function coefficients(sums: Sums): Coefficients | undefined {
  const covariance = sums.map((row, i) => {
    const count = row[i + 2]
    return Array.from(row.subarray(0, i + 1), (product, j) => product - (row[i + 1] * sumOf(sums, j)) / count)
  })
  // 0 to rounding, beside the squares that it is a difference of
  const scale = covariance.map((row, i) => Math.sqrt(row[i] > 1e-12 * (sums[i][i] as number) ? row[i] : Infinity))
  const correlation = covariance.map((row, i) => row.map((c, j) => (i === j ? 1 : c / (scale[i] * scale[j]))))
  const r = (correlation.at(-1) as number[]).slice(0, -1)
  const lower = cholesky(correlation.slice(0, -1))
  if (!lower) return undefined
  const slopes = solve(lower, r)
  // R² is rᵀ β; what is left is 0 to rounding where the regression is exact
  const left = Math.max(2 * Number.EPSILON, 1 - slopes.reduce((sum, slope, k) => sum + slope * r[k], 0))
  const inverses = slopes.map(
    (_, k) =>
      solve(
        lower,
        r.map((__, i) => (i === k ? 1 : 0)),
      )[k] as number,
  )
  // from the inverse of the whole correlation matrix, by blocks: P_ky = -β_k / left, P_kk = (R⁻¹)_kk + β_k² / left
  const partial = slopes.map((slope, k) => inside(slope / Math.sqrt(left * inverses[k] + slope * slope)))
  const noise = inverses.map((inverse) => Math.sqrt(left * inverse))
  return { slopes, partial, noise, R2: 1 - left }
}

const sumOf = (sums: Sums, j: number): number => sums[j][j + 1] as number

const inside = (r: number): number => Math.max(-1 + Number.EPSILON, Math.min(1 - Number.EPSILON, r))

/** The x with L Lᵀ x = b. */
function solve(lower: readonly (readonly number[])[], b: readonly number[]): number[] {
  const x = [...b]
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) x[i] = x[i] - lower[i]?.[j] * x[j]
    x[i] = x[i] / lower[i]?.[i]
  }
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < x.length; j++) x[i] = x[i] - lower[j]?.[i] * x[j]
    x[i] = x[i] / lower[i]?.[i]
  }
  return x
}
