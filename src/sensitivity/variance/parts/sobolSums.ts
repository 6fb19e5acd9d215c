import { closedPair, jansen, jansenOfTwo, saltelli, saltelliOfFour } from '../sobolEstimators.ts'

/** What the sums need to know of a design. */
export interface Layout {
  readonly runs: number
  readonly replicates: number
  readonly secondOrder: boolean
  /** How many inputs or groups. */
  readonly groups: number
  /** Outputs a base point. */
  readonly width: number
  /** The pairs of groups, none without second order. */
  readonly pairs: readonly (readonly [number, number])[]
}

export function layoutOf(runs: number, replicates: number, secondOrder: boolean, groups: number): Layout {
  const width = groups * (secondOrder ? 2 : 1) + 2
  const pairs: [number, number][] = []
  if (secondOrder) for (let g = 0; g < groups; g++) for (let h = g + 1; h < groups; h++) pairs.push([g, h])
  return { runs, replicates, secondOrder, groups, width, pairs }
}

/** Terms of one base point: of the variance, of S1, ST and the control of each group, of S1 + S2 of each pair. */
interface Terms {
  squares: number
  readonly first: Float64Array
  readonly total: Float64Array
  readonly control: Float64Array
  readonly closed: Float64Array
}

function emptyTerms({ groups, pairs }: Layout): Terms {
  const [first, total, control] = [new Float64Array(groups), new Float64Array(groups), new Float64Array(groups)]
  return { squares: 0, first, total, control, closed: new Float64Array(pairs.length) }
}

/** The terms of base point n; false where an evaluation failed, so that the base point is left out whole. */
function readTerms(into: Terms, { secondOrder, groups: k, width, pairs }: Layout, values: Float64Array, n: number) {
  const row = n * width
  let squares = 0
  for (let slot = 0; slot < width; slot++) squares += values[row + slot] ** 2
  if (Number.isNaN(squares)) return false
  into.squares = squares / width // every row of the design has the distribution of the output
  const a = values[row]
  const b = values[row + width - 1]
  for (let g = 0; g < k; g++) {
    const ab = values[row + 1 + g]
    const ba = values[row + 1 + k + g]
    into.first[g] = secondOrder ? saltelliOfFour(a, b, ab, ba) : saltelli(a, b, ab)
    into.total[g] = secondOrder ? jansenOfTwo(a, b, ab, ba) : jansen(a, ab)
    into.control[g] = secondOrder ? 0.5 * (a * b + ab * ba) : a * b
  }
  for (let pair = 0; pair < pairs.length; pair++) {
    const [g, h] = pairs[pair] as [number, number]
    const one = closedPair(a, b, values[row + 1 + k + g], values[row + 1 + h])
    const other = closedPair(a, b, values[row + 1 + k + h], values[row + 1 + g])
    into.closed[pair] = 0.5 * (one + other)
  }
  return true
}

/** Sums over the base points of each replicate, an array of replicates each. */
export interface SobolSums {
  readonly first: readonly Float64Array[]
  readonly total: readonly Float64Array[]
  readonly control: readonly Float64Array[]
  readonly closed: readonly Float64Array[]
  readonly variance: Float64Array
  /** Base points that are left. */
  readonly counts: Float64Array
  /** Over all base points, products with the control of each group: of S1, of ST, of the squares and of itself. */
  readonly products: readonly Float64Array[]
}

export function sumsOf(layout: Layout, values: Float64Array): SobolSums {
  const { runs, replicates, groups, pairs } = layout
  const sums = (count: number) => Array.from({ length: count }, () => new Float64Array(replicates))
  const [first, total, control, closed] = [sums(groups), sums(groups), sums(groups), sums(pairs.length)]
  const [variance, counts] = [new Float64Array(replicates), new Float64Array(replicates)]
  const products = Array.from({ length: groups }, () => new Float64Array(4))
  const terms = emptyTerms(layout)
  for (let n = 0; n < runs; n++) {
    if (!readTerms(terms, layout, values, n)) continue
    const r = n % replicates
    const { squares } = terms
    add(counts, r, 1)
    add(variance, r, squares)
    for (let g = 0; g < groups; g++) {
      const [one, all, nothing] = [terms.first[g], terms.total[g], terms.control[g] as number]
      add(first[g], r, one)
      add(total[g], r, all)
      add(control[g], r, nothing)
      add(products[g], 0, one * nothing)
      add(products[g], 1, all * nothing)
      add(products[g], 2, squares * nothing)
      add(products[g], 3, nothing * nothing)
    }
    for (let pair = 0; pair < pairs.length; pair++) add(closed[pair], r, terms.closed[pair])
  }
  return { first, total, control, closed, variance, counts, products }
}

/** An index as a ratio: (its terms less a multiple of those of the control) over the terms of the variance. */
export interface Ratio {
  readonly share: number
  /** Of the control; 0 for S2. */
  readonly factor: number
}

/**
 * The skewness of the sum over the base points of what each adds to the error of a ratio.
 *
 * @param ratios S1 of each group, then ST, then S2 of each pair
 */
export function skewnessOf(layout: Layout, values: Float64Array, ratios: readonly Ratio[]): number[] {
  const { runs, groups, pairs } = layout
  const shares = Float64Array.from(ratios, ({ share }) => share)
  const factors = Float64Array.from(ratios, ({ factor }) => factor)
  const [squares, cubes] = [new Float64Array(ratios.length), new Float64Array(ratios.length)]
  const terms = emptyTerms(layout)
  const error = (place: number, term: number, control: number) => {
    const residual = term - factors[place] * control - shares[place] * terms.squares
    const square = residual * residual
    squares[place] = squares[place] + square
    cubes[place] = cubes[place] + square * residual
  }
  for (let n = 0; n < runs; n++) {
    if (!readTerms(terms, layout, values, n)) continue
    for (let g = 0; g < groups; g++) {
      const control = terms.control[g]
      error(g, terms.first[g], control)
      error(groups + g, terms.total[g], control)
    }
    for (let pair = 0; pair < pairs.length; pair++) {
      const [g, h] = pairs[pair] as [number, number]
      const together = terms.closed[pair] - terms.first[g] - terms.first[h]
      error(2 * groups + pair, together, 0)
    }
  }
  return Array.from(squares, (sum, place) => (sum > 0 ? cubes[place] / sum ** 1.5 : 0))
}

function add(to: Float64Array | undefined, at: number, term: number): void {
  ;(to as Float64Array)[at] = ((to as Float64Array)[at] as number) + term
}
