import { checkedFunction } from '../../errors.ts'
import { sealed } from './parts/rules.ts'
import type { Custom, Step } from './process.ts'

/**
 * Growth by any function: the log growth of a year from what went before and from random numbers.
 *
 * The random numbers are functions of their place (seed, path, year, index), so that a run can be repeated in any order:
 * `step` must be a pure function of its argument. A distribution is its quantile function: `normal(0.08, 0.1)(random(0))`.
 *
 * @param step the log growth of a year, a finite number; see `Moment` for what it is given
 * @returns the process, a frozen object; as a function it cannot be sent to a worker or kept as JSON
 * @throws {DomainError} where `step` is not a function
 *
 * Cost: slower than the other processes, which run compiled.
 *
 * @example
 * // growth that is even between 2 % and 10 %, and never two bad years in a row
 * const process = custom(({ growth, random }) => Math.max(0.02 + 0.08 * random(0), growth < 0.03 ? 0.05 : 0))
 * process.step({ year: 1, growth: 0, logMultiple: 0, random: () => 0.1, constant: () => 0.5 }) // 0.05
 */
export function custom(step: Step): Custom {
  return checkedCustom('custom', { step })
}

export function checkedCustom(where: string, given: Record<string, unknown>): Custom {
  checkedFunction(where, 'step', given['step'])
  return sealed(where, given, { kind: 'custom', step: given['step'] as Step })
}
