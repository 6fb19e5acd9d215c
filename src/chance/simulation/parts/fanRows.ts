import { type Check, DomainError, listOf, unitInterval } from '../../../errors.ts'
import { portableExp } from '../../../numeric/portable.ts'
import type { Worth } from '../engine/aim.ts'
import { calendar, type Ensemble, type Levels, pathsIn, unpacked } from '../ensemble.ts'

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
export interface KnownLevels {
  /** What a place on the scale is worth. */
  readonly worth: Worth
  /** The places of some paths on the scale. */
  readonly levelsOf: (year: number, places: readonly Place[]) => readonly number[]
  /** The mean raw worth of the paths in the first or the last bin; left out where it is not known. */
  readonly meanAtEnd?: (year: number, bin: number) => number
}

export const standard: readonly number[] = [0.05, 0.25, 0.5, 0.75, 0.95]

/** Probabilities whose quantiles are wanted. */
export const probabilityList: Check<readonly number[]> = listOf(unitInterval)

export function fanRows(
  where: string,
  ensemble: Ensemble,
  probabilities: readonly number[],
  { worth, levelsOf, meanAtEnd }: KnownLevels,
): FanRow[] {
  const { goal, levels } = ensemble
  const paths = pathsIn(ensemble)
  const level = (raw: number): number => {
    const value = worth.value(raw)
    if (Math.abs(value) <= Number.MAX_VALUE) return value
    throw new DomainError(where, 'ensemble', 'have levels below 1.8e308', value)
  }
  return levels.map((year, index) => {
    const ranks = probabilities.flatMap((p) => ranksOf(paths, p))
    const counts = unpacked([year])
    const values = levelsOf(index, placesOf(counts, ranks)).map((found) => level(worth.raw(found)))
    const quantiles = probabilities.map((p, k) => {
      const [lower, upper] = values.slice(2 * k) as [number, number]
      const share = (paths - 1) * p - ranks[2 * k]
      return [`p${Number((p * 100).toPrecision(12))}`, lower + share * (upper - lower)]
    })
    const ends = counts.length > 1 ? [counts[0], counts.at(-1)] : [counts[0]]
    const beyond = meanAtEnd ? 0 : ends.reduce<number>((sum, count = 0) => sum + count, 0)
    return {
      year: calendar(goal, index),
      mean: level(meanRaw(worth, year, counts, paths, meanAtEnd && ((bin) => meanAtEnd(index, bin)))),
      ...(beyond > 0 ? { beyond } : {}),
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

/** The places of some paths, by the counts of all bins. */
export function placesOf(counts: Float64Array, ranks: readonly number[]): Place[] {
  const ordered = [...ranks].sort((a, b) => a - b)
  const places = new Map<number, Place>()
  let [next, before] = [0, 0]
  for (let bin = 0; next < ordered.length && bin < counts.length; bin++) {
    const count = counts[bin]
    for (let rank = ordered[next]; rank !== undefined && rank < before + count; rank = ordered[++next])
      places.set(rank, { rank, bin, before, count })
    before += count
  }
  return ranks.map((rank) => places.get(rank) as Place)
}

/** The mean raw worth, each path at the middle of its bin, or as `meanAtEnd` has it in the first and the last. */
function meanRaw(
  worth: Worth,
  { low, width, bins }: Levels,
  counts: Float64Array,
  paths: number,
  meanAtEnd?: (bin: number) => number,
): number {
  const rawOf =
    worth.raw === portableExp ? exponentials(low, width) : (bin: number) => worth.raw(low + (bin + 0.5) * width)
  let mean = 0
  for (let bin = 0; bin < bins; bin++) {
    const count = counts[bin]
    if (count === 0) continue
    const known = bin === 0 || bin === bins - 1 ? meanAtEnd?.(bin) : undefined
    mean += (count / paths) * (known ?? rawOf(bin))
  }
  return mean
}

/** e^x in the middle of each bin, as a product: of e^x at the start of a row of bins, and of e^x in a row. */
function exponentials(low: number, width: number): (bin: number) => number {
  const inRow = 128
  const multiples = Float64Array.from({ length: inRow }, (_, k) => portableExp((k + 0.5) * width))
  let start = -1
  let first = 0
  return (bin) => {
    if (bin - (bin % inRow) !== start) {
      start = bin - (bin % inRow)
      first = portableExp(low + start * width)
    }
    return first * multiples[bin - start]
  }
}
