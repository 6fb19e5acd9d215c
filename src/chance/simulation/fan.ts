import { DomainError, domain, flag, optional } from '../../errors.ts'
import { worthOf } from './engine/aim.ts'
import { type Ensemble, type Levels, pathsIn } from './ensemble.ts'
import { checkedEnsemble, scaleOfEnsemble } from './parts/checkedEnsemble.ts'
import { exactRows } from './parts/exactRows.ts'
import { type FanRow, fanRows, probabilityList, standard } from './parts/fanRows.ts'

/** What `fan` takes beside the ensemble. */
export interface FanOptions {
  /** Which quantiles, from 0 to 1; the 5, 25, 50, 75 and 95 % where left out. */
  readonly probabilities?: readonly number[] | undefined
  /** Makes the paths once more for their own quantiles, in place of those of the counts; false where left out. */
  readonly exact?: boolean | undefined
}

/**
 * The fan chart of an ensemble: mean and quantiles of the value, year by year.
 *
 * Convention: the quantile p of n paths lies between the order statistics around (n - 1) p (type 7, as in R and numpy).
 *
 * @param ensemble what `simulate` or `merge` gave, or the same out of JSON
 * @param options which quantiles, and whether exactly
 * @returns a row a year, from the first after the base
 * @throws {DomainError} where a probability is outside its range, or its quantile lies beyond the bins and is not asked for
 * exactly, or a value is beyond the largest double; with `exact`, where the process is a `custom` one that was lost in JSON
 *
 * Accuracy: a quantile is in the right bin, so within a relative `width` of the paths' own: for a normal log level, 1 / 1100
 * of its standard deviation. It is interpolated in the bin, so that of a million paths of a random walk with 8 %
 * volatility it is within 1e-4 of the value. The first and the last bin are open and tell no quantile: seven standard
 * deviations off for a normal log level, but jumps, crises and heavy tails that 1,024 paths do not show may lie there
 * (`beyond`). With `exact`, the quantiles are those of the paths, within the rounding of an exponential, also in the tails.
 * Cost: some 5 ms for 30 years; with `exact`, the paths once more.
 *
 * @example
 * import { fan, randomWalk, simulate } from 'tradepath/chance'
 * const growth = randomWalk({ drift: 0.0769, volatility: 0.08 })
 * const goal = { base: 41, target: 82, years: 10, baseYear: 2023 }
 * const ensemble = simulate(growth, goal, { runs: 100_000, seed: 7 })
 * const rows = fan(ensemble, { probabilities: [0.05, 0.5, 0.95] })
 * rows[6].year // 2030
 * const in2030 = [rows[6].p5, rows[6].p50, rows[6].p95].map(Math.round)
 * in2030 // [50, 70, 99]
 * const exact = fan(ensemble, { probabilities: [0.5], exact: true })
 * Math.abs(rows[6].p50 / exact[6].p50 - 1) < 1e-4 // true
 */
export function fan(ensemble: Ensemble, options: FanOptions = {}): FanRow[] {
  const { probabilities = standard, exact = false } = domain('fan', options, {
    probabilities: optional(probabilityList),
    exact: optional(flag),
  })
  const given = checkedEnsemble('fan', 'ensemble', ensemble)
  return exact ? exactRows('fan', given, probabilities) : countedRows('fan', given, probabilities)
}

function countedRows(where: string, ensemble: Ensemble, probabilities: readonly number[]): FanRow[] {
  return fanRows(where, ensemble, probabilities, {
    worth: worthOf(scaleOfEnsemble(where, ensemble), ensemble.goal.base),
    levelsOf(year, places) {
      const { low, width, bins } = ensemble.levels[year] as Levels
      return places.map(({ rank, bin, before, count }) => {
        const p = rank / Math.max(1, pathsIn(ensemble) - 1)
        if (bin === 0 || bin === bins - 1)
          throw new DomainError(
            where,
            'probabilities',
            'have their quantiles within the bins: exact: true gives the others',
            p,
          )
        // the levels of a bin lie evenly in it
        return low + (bin + (rank - before + 0.5) / count) * width
      })
    },
  })
}
