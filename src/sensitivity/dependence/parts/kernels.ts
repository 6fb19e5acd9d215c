import { gammaTail } from '../../../numeric/gamma.ts'

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

/** -1 / 2 s², s the standard deviation of the values: the factor of d² in the Gaussian kernel e^(-d² / 2 s²). */
function exponentFactor(values: Float64Array): number {
  let [sum, squares] = [0, 0]
  for (const value of values) sum += value
  for (const value of values) squares += (value - sum / values.length) ** 2
  return -0.5 / (squares / values.length)
}

/** The kernel of the value at i with each value before it. */
function kernelRow(to: Float64Array, values: Float64Array, factor: number, i: number): void {
  const value = values[i]
  for (let j = 0; j < i; j++) {
    const distance = value - values[j]
    to[j] = Math.exp(factor * distance * distance)
  }
}

export function kernelSums(x: Float64Array, y: Float64Array): KernelSums {
  const n = x.length
  const [factorX, factorY] = [exponentFactor(x), exponentFactor(y)]
  const [kernelX, kernelY] = [new Float64Array(n), new Float64Array(n)]
  const [xy, xx, yy] = [new Float64Array(groups ** 2), new Float64Array(groups ** 2), new Float64Array(groups ** 2)]
  const [rowK, rowL] = [new Float64Array(n * groups), new Float64Array(n * groups)]
  for (let i = 0; i < n; i++) {
    kernelRow(kernelX, x, factorX, i)
    kernelRow(kernelY, y, factorY, i)
    const g = i % groups
    for (let j = 0; j < i; j++) {
      const k = kernelX[j]
      const l = kernelY[j]
      const h = j % groups
      const block = g * groups + h
      xy[block] = xy[block] + k * l
      xx[block] = xx[block] + k * k
      yy[block] = yy[block] + l * l
      const mine = i * groups + h
      const theirs = j * groups + g
      rowK[mine] = rowK[mine] + k
      rowK[theirs] = rowK[theirs] + k
      rowL[mine] = rowL[mine] + l
      rowL[theirs] = rowL[theirs] + l
    }
  }
  const sums = { groups, blocks: { xy, xx, yy }, rowK, rowL }
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
      // each pair was added once, and counts twice
      return out ? sum : sum + 2 * term
    }, 0)
  const rows = rowK.length / groups
  let [n, k, l, xy, xx, yy] = [0, 0, 0, 0, 0, 0]
  for (let i = 0; i < rows; i++) {
    if (i % groups === left) continue
    let [ki, li] = [0, 0]
    for (let h = 0; h < groups; h++) {
      if (h === left) continue
      ki += rowK[i * groups + h]
      li += rowL[i * groups + h]
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
 * has (A. Gretton and others, "A kernel statistical test of independence", NIPS 20, 2008, section 3), and its standard
 * deviation there.
 */
export function independence(
  x: Float64Array,
  y: Float64Array,
  { all, rowK, rowL }: KernelSums,
): { pValue: number; deviation: number } {
  const { n, k, l } = all
  const [factorX, factorY] = [exponentFactor(x), exponentFactor(y)]
  const [kernelX, kernelY] = [new Float64Array(n), new Float64Array(n)]
  // means of the rows, and of all, of the kernels with their diagonals of 1
  const rowMeans = (sums: Float64Array): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => {
      let sum = 1
      for (let h = 0; h < groups; h++) sum += sums[i * groups + h]
      return sum / n
    })
  const [meanK, meanL] = [rowMeans(rowK), rowMeans(rowL)]
  const [allK, allL] = [(k + n) / n ** 2, (l + n) / n ** 2]
  let [statistic, squares] = [0, 0]
  for (let i = 0; i < n; i++) {
    kernelRow(kernelX, x, factorX, i)
    kernelRow(kernelY, y, factorY, i)
    const shiftK = allK - meanK[i]
    const shiftL = allL - meanL[i]
    statistic += (1 + shiftK - meanK[i]) * (1 + shiftL - meanL[i])
    for (let j = 0; j < i; j++) {
      const centredK = kernelX[j] + shiftK - meanK[j]
      const centredL = kernelY[j] + shiftL - meanL[j]
      const product = centredK * centredL
      statistic += 2 * product
      squares += 2 * product * product
    }
  }
  const [muX, muY] = [k / (n * (n - 1)), l / (n * (n - 1))]
  const mean = (1 + muX * muY - muX - muY) / n
  const variance = (2 * (n - 4) * (n - 5) * squares) / (n * (n - 1)) / (n * (n - 1) * (n - 2) * (n - 3))
  // n HSIC is gamma with this shape and scale
  const pValue = gammaTail(mean ** 2 / variance, (statistic / n) * (mean / (variance * n)))
  return { pValue, deviation: Math.sqrt(variance) }
}
