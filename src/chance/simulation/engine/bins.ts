import type { Levels } from '../ensemble.ts'
import type { Aim } from './aim.ts'
import { type Kernel, lanes } from './kernel/kernel.ts'
import { type Layout, type Maker, numbersAt, type Take } from './layout.ts'
import { eachBlock } from './replay.ts'

/**
 * The bins in which the levels of each year are counted.
 *
 * Their range is taken from the first 1024 paths of the run, whatever slice is asked for, so that all slices have the same
 * bins: from the least to the greatest level, and six tenths of that range more on either side. For a normal level that is
 * seven standard deviations from the mean; what lies beyond is counted in the first and the last bin, as what these paths
 * do not show: rare jumps, or heavy tails.
 */
export interface Bins {
  /** Where the kernel finds them: low edge, bins in a unit of log level, last bin, and where its counts are. */
  readonly at: number
  /** Where the counts are, and how many of them a year may have. */
  readonly counts: number
  readonly most: number
}

/** Bins of a year, and at most of all years together. */
const mostOfYear = 16384
const mostOfAll = 2 ** 22
/** Finer than this is of no use: a bin of a level that nothing moves is still wider than a rounding. */
const finest = 2 ** -40
/** Paths that are looked at, and what is added to their range on either side. */
const pilots = 1024
const margin = 0.6

export function binsOf(years: number, take: Take): Bins {
  const most = Math.min(mostOfYear, Math.floor(mostOfAll / years))
  return { at: take(years * 32), counts: take(years * most * 4), most }
}

/** The range of each year, also in the kernel's memory. */
export function setBins(
  kernel: Kernel,
  bins: Bins,
  { x }: Layout,
  maker: Maker,
  { years, unit, anySize }: Aim,
): Omit<Levels, 'counts'>[] {
  const levels = numbersAt(kernel, x + lanes * 8, years * lanes)
  const least = levels.slice().fill(Infinity)
  const greatest = levels.slice().fill(-Infinity)
  eachBlock(maker, 0, pilots, () => {
    for (let i = 0; i < levels.length; i++) {
      least[i] = Math.min(least[i], levels[i])
      greatest[i] = Math.max(greatest[i], levels[i])
    }
  })
  return Array.from({ length: years }, (_, year) => {
    const low = Math.min(...least.subarray(year * lanes, (year + 1) * lanes))
    const range = Math.max(...greatest.subarray(year * lanes, (year + 1) * lanes)) - low
    const size = anySize ? Math.max(unit, Math.abs(low), 1e-290) : 1
    const width = Math.max(((1 + 2 * margin) * range) / bins.most, finest * size)
    // where nothing moves, all is in the second bin: the first and the last are for what lies beyond
    const edge = low - Math.max(margin * range, width) - width / 2
    const at = bins.at + year * 32
    numbersAt(kernel, at, 3).set([edge, 1 / width, bins.most - 1])
    new Int32Array(kernel.memory, at + 24, 1)[0] = bins.counts + year * bins.most * 4
    return { low: edge, width, bins: bins.most }
  })
}

/** The bin of a log level, as the kernel has it. */
export function binOf({ low, width, bins }: Levels, level: number): number {
  const place = (level - low) * (1 / width)
  return Math.floor(Math.min(Math.max(place, 0), bins - 1))
}
