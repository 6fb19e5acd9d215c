import { normalQuantile } from '../../../numeric/normal.ts'
import { groupCount } from '../../design/scrambledDesign.ts'
import { type Estimate, jackknifeEstimate } from '../../estimate/estimate.ts'
import type { GroupedRows } from '../../estimate/fromRows.ts'
import { ordinals } from '../../estimate/ordinals.ts'

/**
 * Borgonovo's delta as ∫∫ (c(u, v) - 1)₊ du dv, where c is the density of the ranks of input and output.
 *
 * c - 1 = Σ θ_kl φ_k(u) φ_l(v) with φ_k(u) = √2 cos(π k u) and θ_kl = E[φ_k(u) φ_l(v)], estimated by its mean; terms
 * within the noise, z / √rows, are left out.
 */
export function copulaDelta({ y, group }: GroupedRows): (x: Float64Array) => Estimate {
  const rows = y.length
  const terms = Math.min(32, Math.max(4, Math.round(1.5 * Math.cbrt(rows))))
  const threshold = normalQuantile(1 - 0.025 / terms ** 2) // one of all the terms in one of twenty samples
  const ofOutput = waves(ranks(y), terms)
  const sizes = new Float64Array(groupCount)
  for (const g of group) sizes[g] = (sizes[g] as number) + 1
  return (x) => {
    const sums = products(waves(ranks(x), terms), ofOutput, group, terms)
    const all = new Float64Array(terms * terms)
    for (const own of sums) for (let t = 0; t < all.length; t++) all[t] = (all[t] as number) + (own[t] as number)
    const without = sums.map((own, g) =>
      positivePart(
        all.map((sum, t) => sum - (own[t] as number)),
        terms,
        rows - (sizes[g] as number),
        threshold,
      ),
    )
    return jackknifeEstimate(positivePart(all, terms, rows, threshold), without)
  }
}

function ranks(values: Float64Array): Float64Array {
  return Float64Array.from(ordinals(values), (place) => (place + 0.5) / values.length)
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
      const weight = a[from + k] as number
      for (let l = 0; l < terms; l++)
        own[k * terms + l] = (own[k * terms + l] as number) + weight * (ofRow[l] as number)
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

function positivePart(sums: Float64Array, terms: number, rows: number, threshold: number): number {
  const least = threshold * Math.sqrt(rows)
  // first along v for each k that has a term left, then along u
  const alongV = new Float64Array(terms * grid)
  const kept: number[] = []
  for (let k = 0; k < terms; k++) {
    for (let l = 0; l < terms; l++) {
      const sum = sums[k * terms + l] as number
      if (Math.abs(sum) < least) continue
      if (kept.at(-1) !== k) kept.push(k)
      for (let v = 0; v < grid; v++)
        alongV[k * grid + v] = (alongV[k * grid + v] as number) + (sum / rows) * (gridWaves[v * 32 + l] as number)
    }
  }
  let total = 0
  for (let u = 0; u < grid; u++)
    for (let v = 0; v < grid; v++) {
      let excess = 0
      for (const k of kept) excess += (gridWaves[u * 32 + k] as number) * (alongV[k * grid + v] as number)
      if (excess > 0) total += excess
    }
  // a narrow ridge rings, and δ is at most 1
  return Math.min(1, total / grid ** 2)
}
