import { checked, checkedArray, DomainError, unitInterval } from '../errors.ts'
import { portableExp } from '../numeric/portable.ts'
import { checkedEnsemble } from './checkedEnsemble.ts'
import { calendar, type Ensemble, eachBin, type Levels, pathsIn } from './ensemble.ts'

/** The levels of one year: a flat row that goes into a table, a CSV or a chart as it is. */
export interface FanRow {
  /** The calendar year, or years from the base where the goal has no base year. */
  readonly year: number
  /** The mean level, in the unit of the base. */
  readonly mean: number
  /** The level that so many percent of the paths do not exceed: `p5`, `p50` (the median), `p97.5`. */
  readonly [quantile: `p${number}`]: number
}

/**
 * The fan chart of an ensemble: mean and quantiles of the level, year by year.
 *
 * Convention: the quantile p of n paths lies between the order statistics around (n - 1) p (type 7, as in R and numpy).
 *
 * @param ensemble what `simulate` or `merge` gave, or the same out of JSON
 * @param probabilities which quantiles, from 0 to 1; left out, the 5, 25, 50, 75 and 95 %
 * @returns a row a year, from the first after the base
 * @throws {DomainError} where a probability is outside its range, or a level is beyond the largest double
 *
 * Accuracy: a quantile is in the right bin, so within a relative `width` of the paths' own: 1 / 1100 of the standard
 * deviation of the log level. It is interpolated in the bin, so that of a million paths of a random walk with 8 %
 * volatility it is within 1e-4 of the level; `exactFan` gives the paths' own. In the first and last bin, beyond seven
 * standard deviations, it is within the bin, which has no such width. Cost: some 10 ms for 30 years and five quantiles.
 *
 * @example
 * const growth = randomWalk({ drift: 0.0769, volatility: 0.08 })
 * const goal = { base: 41, target: 82, years: 10, baseYear: 2023 }
 * const rows = fan(simulate(growth, goal, { runs: 100_000, seed: 7 }), [0.05, 0.5, 0.95])
 * rows[6].year // 2030
 * [rows[6].p5, rows[6].p50, rows[6].p95].map(Math.round) // [50, 70, 99]
 */
export function fan(ensemble: Ensemble, probabilities: readonly number[] = standard): FanRow[] {
  const wanted = checkedProbabilities('fan', probabilities)
  const given = checkedEnsemble('fan', 'ensemble', ensemble)
  return fanRows('fan', given, wanted, (year, ranks) => {
    const levels = given.levels[year] as Levels
    // the levels of a bin lie evenly in it
    return placesOf(levels, ranks).map(
      ({ rank, bin, before, count }) => levels.low + (bin + (rank - before + 0.5) / count) * levels.width,
    )
  })
}

export const standard: readonly number[] = [0.05, 0.25, 0.5, 0.75, 0.95]

export function checkedProbabilities(where: string, probabilities: unknown): number[] {
  return Array.from(checkedArray(where, 'probabilities', probabilities), (p, i) =>
    checked(where, `probabilities[${i}]`, p, unitInterval),
  )
}

/** The rows, from the log levels of the paths with some ranks, from 0, in a year. */
export function fanRows(
  where: string,
  ensemble: Ensemble,
  probabilities: readonly number[],
  statistics: (year: number, ranks: readonly number[]) => readonly number[],
): FanRow[] {
  const { goal, levels } = ensemble
  const paths = pathsIn(ensemble)
  const level = (multiple: number): number => {
    const value = goal.base * multiple
    if (value <= Number.MAX_VALUE) return value
    throw new DomainError(where, 'ensemble', 'have levels below 1.8e308', value)
  }
  return levels.map((year, index) => {
    const ranks = probabilities.flatMap((p) => ranksOf(paths, p))
    const values = statistics(index, ranks).map((statistic) => level(portableExp(statistic)))
    const quantiles = probabilities.map((p, k) => {
      const [lower, upper] = values.slice(2 * k) as [number, number]
      const share = (paths - 1) * p - (ranks[2 * k] as number)
      const value = share === 0 ? lower : lower + share * (upper - lower)
      return [`p${Number((p * 100).toPrecision(12))}`, value]
    })
    return { year: calendar(goal, index), mean: level(meanMultiple(year, paths)), ...Object.fromEntries(quantiles) }
  })
}

/** The order statistics that a quantile lies between, from 0. */
export function ranksOf(paths: number, p: number): [below: number, above: number] {
  const below = Math.floor((paths - 1) * p)
  return [below, Math.min(below + 1, paths - 1)]
}

/** Where a path is, by its rank from 0: its bin, the paths before that bin, and those in it. */
export interface Place {
  readonly rank: number
  readonly bin: number
  readonly before: number
  readonly count: number
}

/** The places of some paths, in the order of the ranks given. */
export function placesOf(levels: Levels, ranks: readonly number[]): Place[] {
  const ordered = [...ranks].sort((a, b) => a - b)
  const places = new Map<number, Place>()
  let [next, before] = [0, 0]
  eachBin(levels, (bin, count) => {
    for (let rank = ordered[next]; rank !== undefined && rank < before + count; rank = ordered[++next])
      places.set(rank, { rank, bin, before, count })
    before += count
  })
  return ranks.map((rank) => places.get(rank) as Place)
}

/** The mean of the multiples, each path at the middle of its bin; e^x by a table of e^x at the start of rows of bins, and in a row. */
function meanMultiple({ low, width, bins, counts }: Levels, paths: number): number {
  const inRow = 128
  const multiples = Array.from({ length: inRow }, (_, k) => portableExp((k + 0.5) * width))
  const rows = Array.from({ length: Math.ceil(bins / inRow) }, (_, k) => portableExp(low + k * inRow * width))
  let sum = 0
  eachBin({ low, width, bins, counts }, (bin, count) => {
    sum += (count / paths) * (rows[Math.floor(bin / inRow)] as number) * (multiples[bin % inRow] as number)
  })
  return sum
}
