import { type Check, checkedObject, domain, optional } from '../../../errors.ts'
import type { Scale } from '../../../scale.ts'
import { type Elementary, elementary, kindOf } from '../elementary.ts'
import { frozen, type Kind } from '../kinds/parts/kind.ts'
import { rulesOf } from '../kinds/parts/rules.ts'
import { type Mixture, kind as mixed } from './mixture.ts'

/** A first year that is known in part, and then a process. */
export interface FromNowcast {
  /** The kind of process. */
  readonly kind: 'fromNowcast'
  /** Log growth of the first year, as the nowcast has it: ln(nowcast / base). */
  readonly growth: number
  /** Standard deviation of the error of the nowcast, on the log scale: 0.03 for 3 %. */
  readonly error: number
  /** Growth from the second year on. */
  readonly process: Elementary | Mixture
}

/** What `fromNowcast` takes. */
export interface FromNowcastOptions extends Omit<FromNowcast, 'kind'> {}

/**
 * A process that begins at a nowcast with its error: the first year, which is under way, grows by N(growth, error²), and the
 * process goes on from there.
 *
 * The base of the goal is the last figure that is known, and the first year is the one of the nowcast, so that its figure is
 * among those that may reach the target. The touch between two figures of the first year is that of a path with the volatility
 * of the process.
 *
 * @param options growth of the first year and its error, on the scale of the process; the process
 * @returns the process, a frozen plain object
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * import { chance, fromNowcast, randomWalk } from 'tradepath/chance'
 * const walk = randomWalk({ drift: 0.04, volatility: 0.15 })
 * // 48.7 in 2025; what is known of 2026 says 53, give or take 4 %
 * const now = fromNowcast({ growth: Math.log(53 / 48.7), error: 0.04, process: walk })
 * const goal = { base: 48.7, baseYear: 2025, target: 82, deadline: 2030 }
 * chance(now, goal).annual > chance(walk, goal).annual // true
 */
export function fromNowcast(options: FromNowcastOptions): FromNowcast {
  return kind.check('fromNowcast', options, 'options')
}

/** The process that comes after the first year. */
const later: Check<Elementary | Mixture> = (where, parameter, value) =>
  checkedObject(where, parameter, value)['kind'] === 'mixture'
    ? mixed.check(where, value, parameter)
    : elementary(where, parameter, value)

/** The scale of such a process. */
function scaleOfLater(process: Elementary | Mixture): Scale {
  return (process.kind === 'mixture' ? process.scenarios[0].process.scale : process.scale) ?? 'log'
}

export const kind: Kind<FromNowcast> = {
  check(where, given, parameter) {
    const name = parameter === 'options' ? 'process' : `${parameter}.process`
    const process = later(where, name, checkedObject(where, parameter, given)['process'])
    const { change, deviation } = rulesOf(scaleOfLater(process))
    const { growth, error } = domain(
      where,
      given,
      { kind: optional(() => 'fromNowcast' as const), growth: change, error: deviation, process: () => process },
      parameter,
    )
    return frozen({ kind: 'fromNowcast', growth, error, process })
  },
  plan: ({ growth, error, process }) => ({
    way: 'after',
    change: growth,
    error,
    then: process.kind === 'mixture' ? mixed.plan(process) : kindOf(process).plan(process),
  }),
  walks({ growth, error, process }) {
    const walks = process.kind === 'mixture' ? mixed.walks?.(process) : kindOf(process).walks?.(process)
    return (walks ?? []).map((walk) => ({ ...walk, first: { change: growth, error } }))
  },
}
