import { DomainError } from '../../errors.ts'
import { type Ensemble, type Levels, pathsIn } from './ensemble.ts'
import { checkedEnsemble } from './parts/checkedEnsemble.ts'
import { checkedProbabilities, type FanRow, fanRows, standard } from './parts/fanRows.ts'

/**
 * The fan chart of an ensemble: mean and quantiles of the level, year by year.
 *
 * Convention: the quantile p of n paths lies between the order statistics around (n - 1) p (type 7, as in R and numpy).
 *
 * @param ensemble what `simulate` or `merge` gave, or the same out of JSON
 * @param probabilities which quantiles, from 0 to 1; left out, the 5, 25, 50, 75 and 95 %
 * @returns a row a year, from the first after the base
 * @throws {DomainError} where a probability is outside its range, or its quantile lies beyond the bins, or a level is
 * beyond the largest double
 *
 * Accuracy: a quantile is in the right bin, so within a relative `width` of the paths' own: for a normal log level, 1 / 1100
 * of its standard deviation. It is interpolated in the bin, so that of a million paths of a random walk with 8 %
 * volatility it is within 1e-4 of the level; `exactFan` gives the paths' own. The first and the last bin are open and
 * tell no quantile: seven standard deviations off for a normal log level, but jumps, crises and heavy tails that 1,024
 * paths do not show may lie there (`beyond`); `exactFan` knows them. Cost: some 5 ms for 30 years.
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
  return fanRows('fan', given, wanted, {
    levelsOf(year, places) {
      const { low, width, bins } = given.levels[year] as Levels
      return places.map(({ rank, bin, before, count }) => {
        const p = rank / Math.max(1, pathsIn(given) - 1)
        if (bin === 0 || bin === bins - 1)
          throw new DomainError(
            'fan',
            'probabilities',
            'have their quantiles within the bins: exactFan tells the others',
            p,
          )
        // the levels of a bin lie evenly in it
        return low + (bin + (rank - before + 0.5) / count) * width
      })
    },
  })
}
