import { type Estimate, leftOutEstimate } from '../../estimate/estimate.ts'
import type { GroupedRows } from '../../estimate/fromRows.ts'
import { ordinals } from '../../estimate/ordinals.ts'

/** Borgonovo's delta by Plischke's classes and kernels, with the interval of leaving out an eighth of the rows. */
export function kernelDelta({ y, group }: GroupedRows): (x: Float64Array) => Estimate {
  return (x) => {
    const from = (left: number) => {
      const kept = (_: number, row: number) => group[row] !== left
      const some = y.filter(kept)
      return plischkeDelta(ordinals(x.filter(kept)), some, rangeOf(some))
    }
    return leftOutEstimate(from)
  }
}

/**
 * Σ over classes of (rows in class / 2 rows) ∫ |f(y) - f_class(y)| dy, by the trapezium rule; classes by the places of the
 * input, densities by Gaussian kernels with Silverman's width. E. Plischke and others, European Journal of Operational Research 226 (2013).
 */
export function plischkeDelta(places: Uint32Array, y: Float64Array, points: Float64Array): number {
  const rows = y.length
  const classes = classCount(rows)
  const density = kernelDensity(y, points)
  const members: number[][] = Array.from({ length: classes }, () => [])
  // class j has the ranks r, from 1, with rows j / classes < r ≤ rows (j + 1) / classes
  places.forEach((place, row) => {
    ;(members[Math.ceil(((place + 1) * classes) / rows) - 1] as number[]).push(y[row] as number)
  })
  let total = 0
  for (const member of members) {
    const own = kernelDensity(Float64Array.from(member), points)
    const gap = (k: number) => Math.abs((density[k] as number) - (own[k] as number))
    let area = 0
    for (let k = 1; k < 100; k++) area += (gap(k) + gap(k - 1)) * ((points[k] as number) - (points[k - 1] as number))
    total += (member.length / (4 * rows)) * area
  }
  // a kernel that is narrower than the points are apart has an area that is not 1, and δ is at most 1
  return Math.min(1, total)
}

/** 100 points from the lowest to the highest of the values. */
export function rangeOf(values: Float64Array): Float64Array {
  const sorted = values.slice().sort()
  const [low, high] = [sorted[0] as number, sorted.at(-1) as number]
  return Float64Array.from({ length: 100 }, (_, k) => low + ((high - low) * k) / 99)
}

/** Classes for a number of rows: Plischke's rule, as in SALib. */
function classCount(rows: number): number {
  const exponent = 2 / (7 + Math.tanh((1500 - rows) / 500))
  return Math.round(Math.min(Math.ceil(rows ** exponent), 48))
}

/** Gaussian kernels of Silverman's width at the points; none where the values do not vary. */
function kernelDensity(values: Float64Array, points: Float64Array): Float64Array {
  const count = values.length
  let mean = 0
  for (const value of values) mean += value / count
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2
  const width = ((count * 3) / 4) ** (-1 / 5) * Math.sqrt(squares / (count - 1))
  // 0 to rounding, beside the range of all values
  if (!(width > 1e-9 * ((points.at(-1) as number) - (points[0] as number)))) return new Float64Array(points.length)
  const scale = 1 / (width * count * Math.sqrt(2 * Math.PI))
  return points.map((point) => {
    let sum = 0
    for (const value of values) sum += Math.exp(-0.5 * ((point - value) / width) ** 2)
    return sum * scale
  })
}
