import { checked, checkedArray, DomainError, unitInterval } from '../errors.ts'
import { portableExp } from '../numeric/portable.ts'
import { calendar, type Ensemble, eachBin, type Levels } from './ensemble.ts'
import { pathsIn } from './odds.ts'

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
 * The fan chart of an ensemble: quantiles of the level, year by year.
 *
 * Convention: the quantile of n paths between the order statistics around (n - 1) p (type 7, as in R and numpy).
 *
 * @param ensemble what `simulate` or `merge` gave, or the same out of JSON
 * @param probabilities which quantiles, from 0 to 1; left out, the 5, 25, 50, 75 and 95 %
 * @returns a row a year, from the first after the base
 * @throws {DomainError} where a probability is outside its range, or a level is beyond the largest double
 *
 * Accuracy: within a bin of the paths' own quantile, a relative `width` of that year's levels. Cost: about a millisecond.
 */
export function fan(ensemble: Ensemble, probabilities: readonly number[] = standard): FanRow[] {
  const wanted = Array.from(checkedArray('fan', 'probabilities', probabilities), (p, i) =>
    checked('fan', `probabilities[${i}]`, p, unitInterval),
  )
  const { base } = ensemble.goal
  const paths = pathsIn(ensemble)
  return ensemble.levels.map((levels, index) => ({
    year: calendar(ensemble.goal, index),
    mean: finite(base * meanMultiple(levels, paths)),
    ...Object.fromEntries(
      wanted.map((p) => [`p${+(p * 100).toPrecision(12)}`, finite(base * portableExp(logQuantile(levels, paths, p)))]),
    ),
  }))
}

const standard = [0.05, 0.25, 0.5, 0.75, 0.95]

/** The mean of the levels, each at the middle of its bin. */
function meanMultiple(levels: Levels, paths: number): number {
  let sum = 0
  eachBin(levels, (bin, count) => {
    sum += count * portableExp(levels.low + (bin + 0.5) * levels.width)
  })
  return sum / paths
}

/** The quantile of the log level: a share of the way between two order statistics. */
function logQuantile(levels: Levels, paths: number, p: number): number {
  const place = (paths - 1) * p
  const below = Math.floor(place)
  const share = place - below
  const lower = orderStatistic(levels, below)
  return share === 0 ? lower : lower + share * (orderStatistic(levels, below + 1) - lower)
}

/** The log level of the path with that rank from 0: those of a bin lie evenly in it. */
function orderStatistic(levels: Levels, rank: number): number {
  let before = 0
  let found = levels.low
  eachBin(levels, (bin, count) => {
    if (rank >= before && rank < before + count)
      found = levels.low + (bin + (rank - before + 0.5) / count) * levels.width
    before += count
  })
  return found
}

function finite(level: number): number {
  if (level > Number.MAX_VALUE) throw new DomainError('fan', 'ensemble', 'have levels below 1.8e308', level)
  return level
}
