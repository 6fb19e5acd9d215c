import { calendar, type Ensemble, pathsIn } from './ensemble.ts'
import { checkedEnsemble } from './parts/checkedEnsemble.ts'

/** A probability as counted, and how far the count may be off. */
export interface Share {
  /** Share of the paths, from 0 to 1. */
  readonly probability: number
  /** Its Monte Carlo standard error, √(p (1 - p) / paths); where no path was counted, p is below 3 / paths with 95 % confidence. */
  readonly error: number
}

/** The probabilities up to one year. */
export interface YearProbabilities {
  /** The calendar year, or years from the base where the goal has no base year. */
  readonly year: number
  /** The value is at or beyond the target in this year. */
  readonly terminal: Share
  /** Some annual figure up to this year is at or beyond the target. */
  readonly annual: Share
  /** The path touches the target at some moment up to this year; only where the process says what happens within a year. */
  readonly continuous?: Share
  /** This is the first year whose annual figure is at or beyond the target. */
  readonly first: Share
}

/** The probabilities of an ensemble. */
export interface Probabilities {
  /** Paths that were counted. */
  readonly paths: number
  /** A row a year, from the first after the base. */
  readonly years: readonly YearProbabilities[]
  /** The target is reached in some year and not lost by the last: the figure of the last year is at or beyond it. */
  readonly held: Share
  /** No annual figure up to the last year is at or beyond the target. */
  readonly never: Share
}

/**
 * The probabilities of reaching the target, as an ensemble counted them: the three chances of each year, the distribution of
 * the first year, and the chances that the target is held and that it is never reached.
 *
 * @param ensemble what `simulate` or `merge` gave, or the same out of JSON
 * @returns probabilities with their Monte Carlo standard errors, of the paths that the ensemble holds
 * @throws {DomainError} where it is none
 *
 * @example
 * import { probabilities, randomWalk, simulate } from 'tradepath/chance'
 * const growth = randomWalk({ drift: 0.0769, volatility: 0.08 })
 * const ensemble = simulate(growth, { base: 41, target: 82, years: 10, baseYear: 2023 }, { runs: 100_000, seed: 7 })
 * const { year, terminal, annual, continuous } = probabilities(ensemble).years[9]
 * year // 2033
 */
export function probabilities(ensemble: Ensemble): Probabilities {
  const given = checkedEnsemble('probabilities', 'ensemble', ensemble)
  return probabilitiesOf(given, pathsIn(given))
}

/** The probabilities of so many paths by their counts. */
export function probabilitiesOf({ goal, terminal, annual, continuous }: Ensemble, paths: number): Probabilities {
  const share = (count: number): Share => {
    const probability = count / paths
    return { probability, error: Math.sqrt((probability * (1 - probability)) / paths) }
  }
  const last = annual.length - 1
  return {
    paths,
    years: annual.map((count, index) => ({
      year: calendar(goal, index),
      terminal: share(terminal[index]),
      annual: share(count),
      ...(continuous ? { continuous: share(continuous[index]) } : {}),
      first: share(count - (annual[index - 1] ?? 0)),
    })),
    held: share(terminal[last]),
    never: share(paths - annual[last]),
  }
}
