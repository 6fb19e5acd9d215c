import { normalQuantile } from '../../../numeric/normal.ts'
import { groupCount } from '../../design/scrambledDesign.ts'
import { equalRuns } from '../../estimate/equalRuns.ts'
import { type Estimate, jackknifeEstimate } from '../../estimate/estimate.ts'
import type { GroupedRows } from '../../estimate/fromRows.ts'

/**
 * Borgonovo's delta as ∫∫ (c(u, v) - 1)₊ du dv, where c is the density of the ranks of input and output.
 *
 * c - 1 = Σ θ_kl φ_k(u) φ_l(v) with φ_k(u) = √2 cos(π k u) and θ_kl = E[φ_k(u) φ_l(v)], estimated by its mean; terms
 * within the noise, z / √rows for waves of variance 1, are left out. Equal values share their ranks evenly, so that a row
 * has the mean of each wave over the ranks of its value.
 */
export function copulaDelta({ y, group }: GroupedRows): (x: Float64Array) => Estimate {
  const rows = y.length
  const terms = Math.min(32, Math.max(4, Math.round(1.5 * Math.cbrt(rows))))
  const quantile = normalQuantile(1 - 0.025 / terms ** 2) // one of all the terms in one of twenty samples
  const ofOutput = rankWaves(y, terms)
  const sizes = new Float64Array(groupCount)
  for (const g of group) sizes[g] = sizes[g] + 1
  return (x) => {
    const ofInput = rankWaves(x, terms)
    // where values are equal a wave has less than variance 1, and so has the noise
    const noise = thresholds(deviations(ofInput, terms), deviations(ofOutput, terms), quantile)
    const sums = products(ofInput, ofOutput, group, terms)
    const all = new Float64Array(terms * terms)
    for (const own of sums) for (let t = 0; t < all.length; t++) all[t] = all[t] + own[t]
    const without = sums.map((own, g) =>
      positivePart(
        all.map((sum, t) => sum - own[t]),
        terms,
        rows - sizes[g],
        noise,
      ),
    )
    const { estimate, low, high } = jackknifeEstimate(positivePart(all, terms, rows, noise), without)
    // a single term θ has the part θ (∫ |φ|)² / 2 = 4 θ / π² above 0: the largest that may have been left out
    const unseen = (4 / Math.PI ** 2) * (noise.reduce((most, one) => Math.max(most, one), 0) / Math.sqrt(rows))
    return { estimate, low, high: Math.max(high, Math.min(1, unseen)) }
  }
}

/** z times the deviations of the two waves, a term. */
function thresholds(ofInput: Float64Array, ofOutput: Float64Array, quantile: number): Float64Array {
  const terms = ofInput.length
  return Float64Array.from(
    { length: terms * terms },
    (_, t) => quantile * (ofInput[Math.floor(t / terms)] as number) * ofOutput[t % terms],
  )
}

/** The standard deviation of each wave over the rows; its mean is 0. */
function deviations(rows: Float64Array, terms: number): Float64Array {
  const squares = new Float64Array(terms)
  for (let at = 0; at < rows.length; at++) squares[at % terms] = squares[at % terms] + rows[at] ** 2
  return squares.map((sum) => Math.sqrt((sum * terms) / rows.length))
}

/** The waves of each row, a block of terms: the mean over the ranks, from 0 to 1, that its value has. */
function rankWaves(values: Float64Array, terms: number): Float64Array {
  const { order, starts } = equalRuns(values)
  const rows = values.length
  const out = new Float64Array(rows * terms)
  for (let run = 0; run + 1 < starts.length; run++) {
    const [from, to] = [starts[run], starts[run + 1] as number]
    const [middle, half] = [(from + to) / (2 * rows), (to - from) / (2 * rows)]
    const own = waves(Float64Array.of(middle), terms)
    // the mean of cos over an interval is cos at its middle times sin(w) / w
    if (to - from > 1)
      for (let k = 0; k < terms; k++) {
        const w = Math.PI * (k + 1) * half
        own[k] = (own[k] * Math.sin(w)) / w
      }
    for (let place = from; place < to; place++) out.set(own, order[place] * terms)
  }
  return out
}

/** √2 cos(π k u) for k = 1 ... terms, a block of terms a point; by cos (k + 1) a = 2 cos a cos k a - cos (k - 1) a. */
function waves(points: Float64Array, terms: number): Float64Array {
  const out = new Float64Array(points.length * terms)
  points.forEach((u, row) => {
    const twice = 2 * Math.cos(Math.PI * u)
    let [before, now] = [Math.SQRT2, (Math.SQRT2 * twice) / 2]
    for (let k = 0; k < terms; k++) {
      out[row * terms + k] = now
      ;[before, now] = [now, twice * now - before]
    }
  })
  return out
}

/** Σ φ_k(u) φ_l(v) over the rows of each group. */
function products(a: Float64Array, b: Float64Array, group: Uint8Array, terms: number): Float64Array[] {
  const sums = Array.from({ length: groupCount }, () => new Float64Array(terms * terms))
  for (let row = 0; row < group.length; row++) {
    const own = sums[group[row] as number] as Float64Array
    const [from, ofRow] = [row * terms, b.subarray(row * terms, (row + 1) * terms)]
    for (let k = 0; k < terms; k++) {
      const weight = a[from + k]
      for (let l = 0; l < terms; l++) own[k * terms + l] = own[k * terms + l] + weight * ofRow[l]
    }
  }
  return sums
}

const grid = 64
const gridWaves = /* @__PURE__ */ (() =>
  waves(
    Float64Array.from({ length: grid }, (_, k) => (k + 0.5) / grid),
    32,
  ))()

function positivePart(sums: Float64Array, terms: number, rows: number, noise: Float64Array): number {
  const scale = Math.sqrt(rows)
  // first along v for each k that has a term left, then along u
  const alongV = new Float64Array(terms * grid)
  const kept: number[] = []
  for (let k = 0; k < terms; k++) {
    for (let l = 0; l < terms; l++) {
      const sum = sums[k * terms + l]
      if (!(Math.abs(sum) > noise[k * terms + l] * scale)) continue
      if (kept.at(-1) !== k) kept.push(k)
      for (let v = 0; v < grid; v++) alongV[k * grid + v] = alongV[k * grid + v] + (sum / rows) * gridWaves[v * 32 + l]
    }
  }
  let total = 0
  for (let u = 0; u < grid; u++)
    for (let v = 0; v < grid; v++) {
      let excess = 0
      for (const k of kept) excess += gridWaves[u * 32 + k] * alongV[k * grid + v]
      if (excess > 0) total += excess
    }
  // a narrow ridge rings, and δ is at most 1
  return Math.min(1, total / grid ** 2)
}
