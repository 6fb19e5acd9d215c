import { DomainError } from '../../errors.ts'
import { portableExp } from '../../numeric/portable.ts'
import { binOf } from './engine/bins.ts'
import { kernelWith } from './engine/kernel/compiled.ts'
import { lanes } from './engine/kernel/kernel.ts'
import { laidOut } from './engine/laidOut.ts'
import { numbersAt, row } from './engine/layout.ts'
import { eachBlock, opened } from './engine/replay.ts'
import { type Ensemble, type Levels, pathsIn, unpacked } from './ensemble.ts'
import { checkedEnsemble } from './parts/checkedEnsemble.ts'
import { checkedProbabilities, type FanRow, fanRows, placesOf, ranksOf, standard } from './parts/fanRows.ts'

/**
 * The fan chart of an ensemble with the paths' own quantiles: what sorting all levels would give, without keeping them.
 *
 * The counts tell in which bin a quantile lies; the paths are made once more, and the levels in those bins are kept.
 *
 * Convention: as `fan`.
 *
 * @param ensemble what `simulate` or `merge` gave, or the same out of JSON
 * @param probabilities which quantiles, from 0 to 1; left out, the 5, 25, 50, 75 and 95 %
 * @returns a row a year, from the first after the base
 * @throws {DomainError} where a probability is outside its range, or a level is beyond the largest double, or the
 * process is a `custom` one that was lost in JSON
 *
 * Accuracy: the quantiles are those of the paths, within the rounding of an exponential, also in the tails; the mean as
 * `fan`, with the levels of the first and the last bin as they are. Cost: the paths once more.
 *
 * @example
 * const growth = randomWalk({ drift: 0.0769, volatility: 0.08 })
 * const ensemble = simulate(growth, { base: 41, target: 82, years: 10 }, { runs: 10_000, seed: 7 })
 * const [exact, counted] = [exactFan(ensemble, [0.5])[9].p50, fan(ensemble, [0.5])[9].p50]
 * Math.abs(counted / exact - 1) < 1e-4 // true
 */
export function exactFan(ensemble: Ensemble, probabilities: readonly number[] = standard): FanRow[] {
  const wanted = checkedProbabilities('exactFan', probabilities)
  const given = checkedEnsemble('exactFan', 'ensemble', ensemble)
  const { goal, seed, slices, levels } = given
  const paths = pathsIn(given)
  const { layOut } = laidOut('exactFan', given.process, goal)
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
          const level = made[year * lanes + lane] as number
          const number = numbers[binOf(range, level)] as number
          if (number === 0) continue
          const same = lists[number - 1] as Map<number, number>
          same.set(level, (same.get(level) ?? 0) + 1)
        }
      }
    })
  const sorted = lists.map((same) => [...same].sort(([a], [b]) => a - b))
  const inBin = (year: number, bin: number): readonly (readonly [level: number, count: number])[] =>
    sorted[(listOf[year]?.[bin] as number) - 1] as [number, number][]
  return fanRows('exactFan', given, wanted, {
    levelsOf: (year, places) =>
      places.map(({ rank, bin, before }) => {
        let left = rank - before
        const found = inBin(year, bin).find(([, count]) => {
          left -= count
          return left < 0
        })
        if (found) return found[0]
        throw new DomainError('exactFan', 'ensemble', 'be what its process and seed give', ensemble)
      }),
    meanAtEnd(year, bin) {
      const all = inBin(year, bin)
      const paths = all.reduce((sum, [, count]) => sum + count, 0)
      return all.reduce((sum, [level, count]) => sum + (count / paths) * portableExp(level), 0)
    },
  })
}
