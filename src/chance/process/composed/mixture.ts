import { type Check, DomainError, domain, listOf, optional, positive } from '../../../errors.ts'
import { type Elementary, elementary, kindOf } from '../elementary.ts'
import { frozen, type Kind } from '../kinds/parts/kind.ts'
import { sameScale } from './parts/sameScale.ts'

/** One of several processes, drawn once a path: scenarios with weights. */
export interface Mixture {
  /** The kind of process. */
  readonly kind: 'mixture'
  /** The scenarios. */
  readonly scenarios: readonly Scenario[]
}

/** A process and how likely it is to be the one. */
export interface Scenario {
  /** Its weight, greater than 0; weights need not add up to 1. */
  readonly weight: number
  /** Growth in this scenario. Of any kind that is not composed of others. */
  readonly process: Elementary
}

/**
 * Scenarios with weights: each path has one of several processes, drawn with the probability of its weight, for all its years.
 *
 * Probabilities are the weighted means of those of the scenarios. A mixture of random walks has exact chances too.
 *
 * @param scenarios 1 to 256 processes on one scale, each with its weight
 * @returns the process, a frozen plain object
 * @throws {DomainError} where an argument is outside its range, or two processes have different scales
 *
 * @example
 * import { chance, mixture, randomWalk } from 'tradepath/chance'
 * const withRail = randomWalk({ drift: 0.09, volatility: 0.12 })
 * const without = randomWalk({ drift: 0.03, volatility: 0.12 })
 * const trade = mixture([{ weight: 0.3, process: withRail }, { weight: 0.7, process: without }])
 * const goal = { base: 41, baseYear: 2023, target: 82, deadline: 2033 }
 * const [all, first, second] = [trade, withRail, without].map((each) => chance(each, goal).annual)
 * Math.abs(all - (0.3 * first + 0.7 * second)) < 1e-12 // true
 */
export function mixture(scenarios: readonly Scenario[]): Mixture {
  return kind.check('mixture', { scenarios }, 'options')
}

const scenario: Check<Scenario> = (where, parameter, value) => {
  const { weight, process } = domain(where, value, { weight: positive, process: elementary }, parameter)
  return { weight, process }
}

export const kind: Kind<Mixture> = {
  check(where, given, parameter) {
    const { scenarios } = domain(
      where,
      given,
      { kind: optional(() => 'mixture' as const), scenarios: listOf(scenario) },
      parameter,
    )
    const name = parameter === 'options' ? 'scenarios' : `${parameter}.scenarios`
    if (scenarios.length < 1 || scenarios.length > 256)
      throw new DomainError(where, name, 'be 1 to 256 scenarios', scenarios)
    sameScale(where, name, scenarios)
    return frozen({ kind: 'mixture', scenarios })
  },
  plan: ({ scenarios }) => ({
    way: 'mixed',
    parts: scenarios.map(({ weight, process }) => ({ weight, plan: kindOf(process).plan(process) })),
  }),
  walks: ({ scenarios }) => {
    const total = scenarios.reduce((sum, { weight }) => sum + weight, 0)
    const walks = scenarios.map(({ weight, process }) =>
      kindOf(process)
        .walks?.(process)
        .map((walk) => ({ ...walk, weight: (walk.weight * weight) / total })),
    )
    return walks.every((each) => each !== undefined) ? walks.flat() : []
  },
}
