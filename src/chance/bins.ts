import { type Kernel, lanes } from '../kernel/kernel.ts'
import { type Layout, type Maker, numbersAt, type Take, twoWords } from './layout.ts'

/**
 * The bins in which the levels of each year are counted.
 *
 * Their range is taken from the first 1024 paths, whatever slice is asked for, so that all slices of a run have the same
 * bins: from their least to their greatest level, and as much again on either side. For a normal level that is ten
 * standard deviations from the mean; what lies beyond is counted in the first and the last bin.
 */
export interface Bins {
  /** Where the kernel finds them: low edge, bins in a unit of log level, last bin, and where its counts are. */
  readonly at: number
  /** Where the counts are, and how many of them a year may have. */
  readonly counts: number
  readonly most: number
}

/** Half of a bin is the bound of a quantile: 2^-14 = 6.1e-5 of the level, as long as the bins are not too many. */
const finest = 2 ** -13
/** Bins of a year at least, and at most of a year and of all years together. */
const fewest = 2048
const mostOfYear = 65536
const mostOfAll = 2 ** 22

export function binsOf(years: number, take: Take): Bins {
  const most = Math.min(mostOfYear, Math.floor(mostOfAll / years))
  return { at: take(years * 32), counts: take(years * most * 4), most }
}

/** The range of each year in the kernel's memory. */
export function setBins(kernel: Kernel, bins: Bins, { x }: Layout, maker: Maker, years: number): void {
  const least = new Float64Array(years).fill(Infinity)
  const greatest = new Float64Array(years).fill(-Infinity)
  const levels = numbersAt(kernel, x + lanes * 8, years * lanes)
  for (let path = 0; path < 1024; path += lanes) {
    maker.draw(twoWords(path))
    maker.step(twoWords(path))
    levels.forEach((level, i) => {
      const year = Math.floor(i / lanes)
      least[year] = Math.min(least[year] as number, level)
      greatest[year] = Math.max(greatest[year] as number, level)
    })
  }
  for (let year = 0; year < years; year++) {
    const low = least[year] as number
    const range = (greatest[year] as number) - low
    const width = widthFor(3 * range, bins.most)
    const edge = Math.floor((low - range) / width) * width
    const number = Math.min(bins.most, Math.ceil((3 * range) / width) + 2)
    numbersAt(kernel, bins.at + year * 32, 3).set([edge, 1 / width, number - 1])
    new Int32Array(kernel.memory, bins.at + year * 32 + 24, 1)[0] = bins.counts + year * bins.most * 4
  }
}

/** The power of 2 that cuts a range into bins: `finest`, finer where that gives few, coarser where it gives too many. */
function widthFor(range: number, most: number): number {
  let width = finest
  while (range / width > most - 2) width *= 2
  while (range / width < fewest && width > 2 ** -30) width /= 2
  return width
}
