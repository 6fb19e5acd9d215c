import { checked, checkedArray, DomainError, unitInterval } from '../errors.ts'
import { portableExp } from '../numeric/portable.ts'
import { calendar, type Ensemble, eachBin, type Levels, pathsIn } from './ensemble.ts'

/** The levels of one year: a flat row that goes into a table, a CSV or a chart as it is. */
export interface FanRow {
  /** The calendar year, or years from the base where the goal has no base year. */
  readonly year: number
  /** The mean level, in the unit of the base. */
  readonly mean: number
  /** Paths beyond the bins, if any: `fan` knows their number and not their levels, and takes them to be at the edge for the mean. */
  readonly beyond?: number
  /** The level that so many percent of the paths do not exceed: `p5`, `p50` (the median), `p97.5`. */
  readonly [quantile: `p${number}`]: number
}

/** What is known of the levels in a year. */
export interface Reading {
  /** The log levels of the paths with some ranks, from 0. */
  readonly levelsOf: (year: number, ranks: readonly number[]) => readonly number[]
  /** The mean multiple of the base of the paths in the first or the last bin; left out where it is not known. */
  readonly meanAtEnd?: (year: number, bin: number) => number
}

export const standard: readonly number[] = [0.05, 0.25, 0.5, 0.75, 0.95]

export function checkedProbabilities(where: string, probabilities: unknown): number[] {
  return Array.from(checkedArray(where, 'probabilities', probabilities), (p, i) =>
    checked(where, `probabilities[${i}]`, p, unitInterval),
  )
}

export function fanRows(
  where: string,
  ensemble: Ensemble,
  probabilities: readonly number[],
  { levelsOf, meanAtEnd }: Reading,
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
    const values = levelsOf(index, ranks).map((found) => level(portableExp(found)))
    const quantiles = probabilities.map((p, k) => {
      const [lower, upper] = values.slice(2 * k) as [number, number]
      const share = (paths - 1) * p - (ranks[2 * k] as number)
      return [`p${Number((p * 100).toPrecision(12))}`, lower + share * (upper - lower)]
    })
    const { mean, beyond } = meanMultiple(year, paths, meanAtEnd && ((bin) => meanAtEnd(index, bin)))
    return {
      year: calendar(goal, index),
      mean: level(mean),
      ...(beyond > 0 && meanAtEnd === undefined ? { beyond } : {}),
      ...Object.fromEntries(quantiles),
    }
  })
}

/** The order statistics that a quantile lies between, from 0 (type 7). */
export function ranksOf(paths: number, p: number): [below: number, above: number] {
  const place = (paths - 1) * p
  return [Math.floor(place), Math.ceil(place)]
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

/** The first and the last bin are open: what is in them lies beyond the others. */
export function isEnd({ bins }: Levels, bin: number): boolean {
  return bin === 0 || bin === bins - 1
}

/**
 * The mean of the multiples, each path at the middle of its bin, and the paths in the first and the last bin. e^x is a
 * product: of e^x at the start of a row of bins, and of e^x in a row.
 */
function meanMultiple(
  levels: Levels,
  paths: number,
  meanAtEnd?: (bin: number) => number,
): { mean: number; beyond: number } {
  const { low, width, bins } = levels
  const inRow = 128
  const multiples = Array.from({ length: inRow }, (_, k) => portableExp((k + 0.5) * width))
  const rows = Array.from({ length: Math.ceil(bins / inRow) }, (_, k) => portableExp(low + k * inRow * width))
  let [mean, beyond] = [0, 0]
  eachBin(levels, (bin, count) => {
    const middle = (rows[Math.floor(bin / inRow)] as number) * (multiples[bin % inRow] as number)
    const atEnd = isEnd(levels, bin)
    if (atEnd) beyond += count
    mean += (count / paths) * (atEnd && meanAtEnd ? meanAtEnd(bin) : middle)
  })
  return { mean, beyond }
}
