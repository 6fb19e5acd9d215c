import { checked, DomainError, type Rule } from '../../errors.ts'
import type { CheckedGoal, Goal } from '../../goal.ts'
import type { RandomWalk } from '../process/kinds/randomWalk.ts'
import { checkedProcess, type Process } from '../process/process.ts'
import { overWays, type Way, waysTo } from './parts/ways.ts'

/** Three chances that are often confused, and one more. */
export interface Chances {
  /** The value *is* at the target, or beyond it, after so many years. */
  readonly terminal: number
  /** Some annual figure up to then was: what statistics that come once a year will report. */
  readonly annual: number
  /** The path touched it at any moment up to then. */
  readonly continuous: number
  /** The path touches it at any moment at all. */
  readonly ever: number
}

/**
 * The exact chances that a random walk reaches its goal: no simulation.
 *
 * With log growth N(μ, s²) a year, an error d of the drift and a = ln(target / base):
 * - terminal: Φ((n μ - a) / √(n s² + n² d²))
 * - continuous: the inverse Gaussian distribution of the first passage, Φ((μ t - a) / (s √t)) +
 *   e^(2 μ a / s²) Φ((-a - μ t) / (s √t)), and its mean over the drift
 * - annual: the survival recursion from year to year, by quadrature
 * - ever: continuous, as the years grow without bound
 *
 * Convention: years count from the base. A target above the base is reached from below and one below it from above, unless
 * the goal has a `direction`. Where the base is at or beyond the target, `continuous` and `ever` are 1; `terminal` and
 * `annual` are about the years after the base year.
 * `terminal` ≤ `annual` ≤ `continuous` ≤ `ever` in whole years; in between, `annual` counts the figures published by then.
 * Without any volatility the answers are 0 or 1.
 *
 * @param process a `randomWalk`, with or without `driftError`, on any scale; a `mixture` of them; `fromNowcast` of either
 * @param goal base, target and deadline: more than 0 (with a nowcast 1) and at most 200 years from the base, also parts of one
 * @returns the chances, each from 0 to 1
 * @throws {DomainError} where an argument is outside its range, or the process is of another kind: `simulate` answers for these
 *
 * Accuracy: 1e-12 of each chance, however small, where s is 1e-3 of a or more; the rounding of a and μ, 1e-16 of them,
 * is felt as 1e-16 / s, so 1e-10 at s = 1e-6. With a drift error, `annual` is right to an absolute 1e-12. Cost: under a
 * microsecond but for `annual`: about 0.3 ms for 10 years, 1 ms for 30, 20 ms for 200, and up to 30 times that
 * with a drift error; after a nowcast some 30 times as much again.
 *
 * Source: D. R. Cox and H. D. Miller, The Theory of Stochastic Processes (1965), 5.7, for the first passage.
 *
 * @example
 * import { logRate } from 'tradepath'
 * import { chance, randomWalk } from 'tradepath/chance'
 * const trade = randomWalk({ drift: logRate(0.08), volatility: 0.08 })
 * const doubled = chance(trade, { base: 41, target: 82, years: 10 })
 * doubled.terminal.toFixed(3) // '0.619'
 * doubled.annual.toFixed(3) // '0.636'
 * doubled.continuous.toFixed(3) // '0.683'
 * doubled.ever // 1
 */
export function chance(process: Process, goal: Goal): Chances {
  const { ways, goal: aim } = waysTo('chance', process, goal)
  const years = checkedYears('chance', aim, ways)
  return {
    terminal: terminal(ways, years),
    annual: annual(ways, years),
    continuous: continuous(ways, years),
    ever: ever(ways, years),
  }
}

const [terminal, annual, continuous, ever] = (['terminal', 'annual', 'continuous', 'ever'] as const).map(overWays)

/** The years of a goal, as far as the exact functions look ahead. */
export function checkedYears(where: string, { years, ...goal }: CheckedGoal, ways: readonly Way[]): number {
  if (years === undefined) throw new DomainError(where, 'goal', 'have a deadline (with a baseYear) or years', goal)
  const first = ways.some((way) => way.first)
  return checked(where, 'years', years, first ? withFirst : horizon)
}

/** Years that the recursion is run for. */
export const longest = 200
export const horizon: Rule = {
  says: `be greater than 0 and at most ${longest}`,
  holds: (value) => value > 0 && value <= longest,
}

const withFirst: Rule = {
  says: `be from 1, the year of the nowcast, to ${longest}`,
  holds: (value) => value >= 1 && value <= longest,
}

/** The value as a random walk on the log scale. */
export function checkedWalk(where: string, value: unknown, parameter = 'process'): RandomWalk {
  const walk = checkedProcess(where, parameter, value)
  if (walk.kind !== 'randomWalk')
    throw new DomainError(where, parameter, 'be a randomWalk; simulate answers for the other kinds', walk.kind)
  return walk
}
