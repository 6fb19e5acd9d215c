import { checkedFunction, DomainError } from '../../../errors.ts'
import type { Scale } from '../../../scale.ts'
import type { Step } from '../plan.ts'
import { type Kind, made, type OnScale } from './parts/kind.ts'
import { rulesOf } from './parts/rules.ts'

/** Growth by any function; it does not survive JSON, and is slower than the others. */
export interface Custom extends OnScale {
  /** The kind of process. */
  readonly kind: 'custom'
  /** The log growth of a year. */
  readonly step: Step
}

/** What `custom` takes beside the step. */
export interface CustomOptions {
  /** The scale on which the value changes; `'log'` where left out. */
  readonly scale?: Scale | undefined
}

/**
 * Growth by any function: the log growth of a year from what went before and from random numbers.
 *
 * The random numbers are functions of their place (seed, path, year, index), so that a run can be repeated in any order:
 * `step` must be a pure function of its argument. A distribution is its quantile function: `normal(0.08, 0.1)(random(0))`.
 *
 * @param step the log growth of a year, a finite number; see `Moment` for what it is given
 * @param options the scale
 * @returns the process, a frozen object; as a function it cannot be sent to a worker or kept as JSON
 * @throws {DomainError} where `step` is not a function
 *
 * Cost: slower than the other processes, which run compiled.
 *
 * @example
 * import { custom } from 'tradepath/chance'
 * // growth that is even between 2 % and 10 %, and never two bad years in a row
 * const process = custom(({ growth, random }) => Math.max(0.02 + 0.08 * random(0), growth < 0.03 ? 0.05 : 0))
 * process.step({ year: 1, growth: 0, logMultiple: 0, random: () => 0.1, constant: () => 0.5 }) // 0.05
 */
export function custom(step: Step, options: CustomOptions = {}): Custom {
  if (typeof options !== 'object' || options === null)
    throw new DomainError('custom', 'options', 'be an object', options)
  return kind.check('custom', { ...options, step }, 'options')
}

export const kind: Kind<Custom> = {
  check: (where, given, parameter) =>
    made(where, 'custom', given, parameter, () => ({
      step(at: string, name: string, value: unknown): Step {
        checkedFunction(at, name, value)
        return value as Step
      },
    })),
  plan: ({ step, scale = 'log' }) => ({ way: 'stepped', step, rule: rulesOf(scale).change }),
}
