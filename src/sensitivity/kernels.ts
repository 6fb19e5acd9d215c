import { gammaTail } from '../numeric/gamma.ts'

/** A number for input with output, input with itself, output with itself. */
export interface Pair<T> {
  readonly xy: T
  readonly xx: T
  readonly yy: T
}

/** Sums over all pairs of different rows of the two kernels K (input) and L (output). */
interface Totals {
  readonly n: number
  /** Σ K and Σ L. */
  readonly k: number
  readonly l: number
  /** Σ K L, Σ K² and Σ L². */
  readonly products: Pair<number>
  /** The sums of the rows' sums, multiplied: Σ_i K_i L_i, and so on. */
  readonly rows: Pair<number>
}

/** The totals, and what takes it to leave a group of rows out: row n is of group n modulo their number. */
export interface KernelSums {
  readonly groups: number
  readonly all: Totals
  /** Σ K L and so on over the pairs of each two groups. */
  readonly blocks: Pair<Float64Array>
  /** Sums of K and of L of each row with each group. */
  readonly rowK: Float64Array
  readonly rowL: Float64Array
}

/** As many groups as the jackknife leaves out in turn. */
const groups = 16

/** The Gaussian kernel e^(-d² / 2 s²), s the standard deviation of the values. */
function kernelOf(values: Float64Array): (i: number, j: number) => number {
  let [sum, squares] = [0, 0]
  for (const value of values) sum += value
  for (const value of values) squares += (value - sum / values.length) ** 2
  const factor = -0.5 / (squares / values.length)
  return (i, j) => Math.exp(factor * ((values[i] as number) - (values[j] as number)) ** 2)
}

export function kernelSums(x: Float64Array, y: Float64Array): KernelSums {
  const n = x.length
  const [kernelX, kernelY] = [kernelOf(x), kernelOf(y)]
  const blocks = {
    xy: new Float64Array(groups ** 2),
    xx: new Float64Array(groups ** 2),
    yy: new Float64Array(groups ** 2),
  }
  const [rowK, rowL] = [new Float64Array(n * groups), new Float64Array(n * groups)]
  const add = (to: Float64Array, place: number, term: number): void => {
    to[place] = (to[place] as number) + term
  }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const [k, l] = [kernelX(i, j), kernelY(i, j)]
      const [g, h] = [i % groups, j % groups]
      for (const place of [g * groups + h, h * groups + g]) {
        add(blocks.xy, place, k * l)
        add(blocks.xx, place, k * k)
        add(blocks.yy, place, l * l)
      }
      add(rowK, i * groups + h, k)
      add(rowK, j * groups + g, k)
      add(rowL, i * groups + h, l)
      add(rowL, j * groups + g, l)
    }
  const sums = { groups, blocks, rowK, rowL }
  return { ...sums, all: totals(sums, -1) }
}

/** The totals of all rows but those of a group. */
export function withoutGroup(sums: KernelSums, group: number): Totals {
  return totals(sums, group)
}

function totals({ blocks, rowK, rowL }: Omit<KernelSums, 'all'>, left: number): Totals {
  const products = (block: Float64Array): number =>
    block.reduce((sum, term, place) => {
      const out = Math.floor(place / groups) === left || place % groups === left
      return out ? sum : sum + term
    }, 0)
  const rows = rowK.length / groups
  let [n, k, l, xy, xx, yy] = [0, 0, 0, 0, 0, 0]
  for (let i = 0; i < rows; i++) {
    if (i % groups === left) continue
    let [ki, li] = [0, 0]
    for (let h = 0; h < groups; h++) {
      if (h === left) continue
      ki += rowK[i * groups + h] as number
      li += rowL[i * groups + h] as number
    }
    n++
    k += ki
    l += li
    xy += ki * li
    xx += ki * ki
    yy += li * li
  }
  const { xy: a, xx: b, yy: c } = blocks
  return { n, k, l, products: { xy: products(a), xx: products(b), yy: products(c) }, rows: { xy, xx, yy } }
}

/** The unbiased HSIC (L. Song and others, J. Machine Learning Research 13, 2012, eq. 5). */
export function unbiased({ n, k, l, products, rows }: Totals): Pair<number> {
  const one = (product: number, first: number, second: number, row: number): number =>
    (product + (first * second) / ((n - 1) * (n - 2)) - (2 * row) / (n - 2)) / (n * (n - 3))
  return {
    xy: one(products.xy, k, l, rows.xy),
    xx: one(products.xx, k, k, rows.xx),
    yy: one(products.yy, l, l, rows.yy),
  }
}

/**
 * The chance of an HSIC as large for independent samples, by a gamma distribution with the mean and the variance it then
 * has (A. Gretton and others, "A kernel statistical test of independence", NIPS 20, 2008, section 3).
 */
export function gammaTest(x: Float64Array, y: Float64Array, { all, rowK, rowL }: KernelSums): number {
  const { n, k, l } = all
  const [kernelX, kernelY] = [kernelOf(x), kernelOf(y)]
  // means of the rows, and of all, of the kernels with their diagonals of 1
  const rowMeans = (sums: Float64Array): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => {
      let sum = 1
      for (let h = 0; h < groups; h++) sum += sums[i * groups + h] as number
      return sum / n
    })
  const [meanK, meanL] = [rowMeans(rowK), rowMeans(rowL)]
  const [allK, allL] = [(k + n) / n ** 2, (l + n) / n ** 2]
  let [statistic, squares] = [0, 0]
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      const centredK = kernelX(i, j) - (meanK[i] as number) - (meanK[j] as number) + allK
      const centredL = kernelY(i, j) - (meanL[i] as number) - (meanL[j] as number) + allL
      const product = centredK * centredL
      statistic += i === j ? product : 2 * product
      if (i !== j) squares += 2 * product * product
    }
  const [muX, muY] = [k / (n * (n - 1)), l / (n * (n - 1))]
  const mean = (1 + muX * muY - muX - muY) / n
  const variance = (2 * (n - 4) * (n - 5) * squares) / (n * (n - 1)) / (n * (n - 1) * (n - 2) * (n - 3))
  // n HSIC is gamma with this shape and scale
  return gammaTail(mean ** 2 / variance, (statistic / n) * (mean / (variance * n)))
}
