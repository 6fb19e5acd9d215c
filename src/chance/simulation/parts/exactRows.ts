import { DomainError } from '../../../errors.ts'
import { worthOf } from '../engine/aim.ts'
import { binOf } from '../engine/bins.ts'
import { kernelWith } from '../engine/kernel/compiled.ts'
import { lanes } from '../engine/kernel/kernel.ts'
import { laidOut } from '../engine/laidOut.ts'
import { numbersAt, row } from '../engine/layout.ts'
import { eachBlock, opened } from '../engine/replay.ts'
import { type Ensemble, type Levels, pathsIn, unpacked } from '../ensemble.ts'
import { type FanRow, fanRows, placesOf, ranksOf } from './fanRows.ts'

/**
 * The rows of a fan with the paths' own quantiles: what sorting all levels would give, without keeping them. The counts tell in
 * which bin a quantile lies; the paths are made once more, and the levels in those bins are kept.
 */
export function exactRows(where: string, given: Ensemble, wanted: readonly number[]): FanRow[] {
  const { goal, seed, slices, levels } = given
  const paths = pathsIn(given)
  const { layOut, scale } = laidOut(where, given.process, goal, levels.length)
  const worth = worthOf(scale, goal.base)
  const { kernel, x, maker } = opened(layOut, seed, kernelWith)

  const ranks = wanted.flatMap((p) => ranksOf(paths, p))
  // for each bin of each year the number of its list of levels, from 1; 0 where it is not wanted
  const lists: Map<number, number>[] = []
  const listOf = levels.map((year) => {
    const numbers = new Int32Array(year.bins)
    // the first and the last bin are open, so the mean needs what is in them
    for (const bin of [0, year.bins - 1, ...placesOf(unpacked([year]), ranks).map((place) => place.bin)])
      numbers[bin] ||= lists.push(new Map())
    return numbers
  })
  const made = numbersAt(kernel, x + row, levels.length * lanes)
  for (const [from, to] of slices)
    eachBlock(maker, from, to, (count) => {
      for (let year = 0; year < levels.length; year++) {
        const range = levels[year] as Levels
        const numbers = listOf[year] as Int32Array
        for (let lane = 0; lane < count; lane++) {
          const level = made[year * lanes + lane]
          const number = numbers[binOf(range, level)]
          if (number === 0) continue
          const same = lists[number - 1] as Map<number, number>
          same.set(level, (same.get(level) ?? 0) + 1)
        }
      }
    })
  const sorted = lists.map((same) => [...same].sort(([a], [b]) => a - b))
  const inBin = (year: number, bin: number): readonly (readonly [level: number, count: number])[] =>
    sorted[(listOf[year]?.[bin] as number) - 1] as [number, number][]
  return fanRows(where, given, wanted, {
    worth,
    levelsOf: (year, places) =>
      places.map(({ rank, bin, before }) => {
        let left = rank - before
        const found = inBin(year, bin).find(([, count]) => {
          left -= count
          return left < 0
        })
        if (found) return found[0]
        throw new DomainError(where, 'ensemble', 'be what its process and seed give', given)
      }),
    meanAtEnd(year, bin) {
      const all = inBin(year, bin)
      const paths = all.reduce((sum, [, count]) => sum + count, 0)
      return all.reduce((sum, [level, count]) => sum + (count / paths) * worth.raw(level), 0)
    },
  })
}
