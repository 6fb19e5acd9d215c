import { type Check, DomainError, domain, optional, type Rule, wholeCount, wholeSeed } from '../../errors.ts'
import { normalCdf } from '../../numeric/normal.ts'
import { studentQuantile } from '../../numeric/studentQuantile.ts'
import { uniforms } from '../../numeric/threefry.ts'
import type { Runs } from '../../runs.ts'
import { filled } from './verified.ts'

/** What depends on each other among the cases of a score, and how its interval is drawn. */
export interface Clustered extends Runs {
  /** The cluster of each case, a number or a name: its year of origin, or its pair. */
  readonly clusters: readonly (number | string)[]
  /**
   * How many clusters that follow each other are drawn together; 1 where left out. Forecasts of n years from successive
   * years overlap: their clusters are the years of origin, and their blocks n years long.
   */
  readonly blockLength?: number | undefined
  /** How often the clusters are drawn anew, from 100 to 100,000. */
  readonly runs: number
  /** A whole number from 0 to 2^53 - 1; the same seed gives the same interval. */
  readonly seed: number
}

/** A score with its 95 % interval. */
export interface ScoreInterval {
  /** The score over all cases. */
  readonly value: number
  /** Lower end of the 95 % interval. */
  readonly low: number
  /** Upper end. */
  readonly high: number
  /** The standard deviation of the score over the draws. */
  readonly standardError: number
  /** The number of clusters. */
  readonly clusters: number
  /** The number of blocks that are independent of each other: clusters / blockLength, rounded down. */
  readonly blocks: number
}

const someRuns: Rule = {
  says: 'be a whole number from 100 to 100000',
  holds: (value) => Number.isInteger(value) && value >= 100 && value <= 100_000,
}

/** Fewer blocks than this say nothing of how much they differ. */
const fewest = 5

/** The cases of each cluster, in the order of years or names. */
export interface Grouping {
  readonly groups: readonly (readonly number[])[]
  readonly blockLength: number
  readonly runs: number
  readonly seed: number
}

/** The options, checked, for so many cases. */
export function grouping(where: string, options: unknown, count: number): Grouping {
  const { clusters, blockLength, runs, seed } = domain(where, options, {
    clusters: clusterNames,
    blockLength: optional(wholeCount, 1),
    runs: someRuns,
    seed: wholeSeed,
  })
  const groups = groupsOf(where, clusters, count)
  if (Math.floor(groups.length / blockLength) < fewest)
    throw new DomainError(where, 'clusters', `be at least ${fewest} blocks of ${blockLength}`, groups.length)
  return { groups, blockLength, runs, seed }
}

/** The cases of each cluster, in the order of years or names. */
export function groupsOf(where: string, clusters: readonly (number | string)[], count: number): number[][] {
  if (clusters.length !== count) throw new DomainError(where, 'clusters', `have ${count} values, one a case`, clusters)
  const found = new Map<number | string, number[]>()
  clusters.forEach((name, index) => {
    const group = found.get(name)
    if (group) group.push(index)
    else found.set(name, [index])
  })
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cases]) => cases)
}

/** An array of numbers, or one of names, that can be put in order. */
export const clusterNames: Check<readonly (number | string)[]> = (where, parameter, value) => {
  const names = filled(where, parameter, value)
  const type = typeof names[0]
  names.forEach((name, index) => {
    const fits = typeof name === type && (typeof name === 'string' || Number.isFinite(name))
    if (!fits) throw new DomainError(where, `${parameter}[${index}]`, 'be a number, or a name, like all others', name)
  })
  return names as readonly (number | string)[]
}

/**
 * A statistic of sums over cases, with the 95 % interval of a circular block bootstrap over clusters (D. N. Politis and J. P.
 * Romano, in R. LePage and L. Billard, Exploring the Limits of Bootstrap, 1992, 263-270).
 *
 * The percentiles are those of Student's t with blocks - 1 degrees of freedom, widened by √(G / (G - 1)) for G blocks, since
 * plain percentiles are too narrow for few of them (T. C. Hesterberg, The American Statistician 69, 2015, 371-386, section 5).
 *
 * @param columns values a case, each to be summed; the statistic takes their sums and the number of cases
 */
export function bootstrapped(
  { groups, blockLength, runs, seed }: Grouping,
  columns: readonly ArrayLike<number>[],
  statistic: (sums: readonly number[], count: number) => number,
): ScoreInterval {
  const totals = columns.map((column) =>
    groups.map((cases) => cases.reduce((sum, i) => sum + (column[i] as number), 0)),
  )
  const counts = groups.map((cases) => cases.length)
  const drawn = new Float64Array(runs)
  const perDraw = Math.ceil(groups.length / blockLength)
  for (let run = 0; run < runs; run++) {
    const uniform = uniforms(seed, run)
    const sums = columns.map(() => 0)
    let count = 0
    let left = groups.length
    for (let block = 0; block < perDraw; block++) {
      const start = Math.floor(uniform(block) * groups.length)
      for (let step = 0; step < blockLength && left > 0; step++, left--) {
        const at = (start + step) % groups.length
        count += counts[at] as number
        for (let c = 0; c < sums.length; c++) (sums[c] as number) += totals[c]?.[at] as number
      }
    }
    drawn[run] = statistic(sums, count)
  }
  const blocks = Math.floor(groups.length / blockLength)
  const whole = totals.map((column) => column.reduce((sum, each) => sum + each, 0))
  const value = statistic(whole, counts.reduce((sum, each) => sum + each, 0)) // biome-ignore format: one line
  return { value, ...interval(drawn, blocks, value), clusters: groups.length, blocks }
}

/** The expanded percentiles, which hold the value itself, and the spread of the draws. */
function interval(
  drawn: Float64Array,
  blocks: number,
  value: number,
): Pick<ScoreInterval, 'low' | 'high' | 'standardError'> {
  const tail = normalCdf(studentQuantile(0.025, blocks - 1) * Math.sqrt(blocks / (blocks - 1)))
  const middle = drawn.reduce((sum, each) => sum + each, 0) / drawn.length
  const squares = drawn.reduce((sum, each) => sum + (each - middle) ** 2, 0)
  const sorted = drawn.sort()
  const at = (p: number): number => {
    const place = p * (sorted.length - 1)
    const below = Math.floor(place)
    const [low, high] = [sorted[below] as number, sorted[Math.min(below + 1, sorted.length - 1)] as number]
    return low + (place - below) * (high - low)
  }
  return {
    low: Math.min(value, at(tail)),
    high: Math.max(value, at(1 - tail)),
    standardError: Math.sqrt(squares / (drawn.length - 1)),
  }
}
