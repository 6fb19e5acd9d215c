import { anyNumber, checked, checkedArray, checkedFunction, DomainError } from '../errors.ts'
import { root } from '../numeric/root.ts'

/**
 * The answer of a goal seek.
 *
 * - `found`: `value` is where the function is at the target.
 * - `notBracketed`: the function is on the same side of the target at both ends, `atLow` and `atHigh`.
 * - `notConverged`: the search closed in on `value`, but the function jumps over the target there, to `reached`.
 */
export type GoalSeek =
  | {
      /** The target is met. */
      readonly status: 'found'
      /** Where the function is at the target. */
      readonly value: number
    }
  | {
      /** The target is not between the two ends. */
      readonly status: 'notBracketed'
      /** The function at the low end. */
      readonly atLow: number
      /** The function at the high end. */
      readonly atHigh: number
    }
  | {
      /** The function jumps over the target. */
      readonly status: 'notConverged'
      /** Where it jumps. */
      readonly value: number
      /** The function there. */
      readonly reached: number
    }

/**
 * Goal seek: the value of any lever at which a result meets its target. Which long-run rate, which capacity, which share
 * of a sector gets there by 2030?
 *
 * Solves f(x) = target for x between two bounds, by bracketed inverse quadratic interpolation.
 *
 * @param f a continuous function of the lever, finite between the bounds; its results in the unit of the target
 * @param target the result wanted, a finite number
 * @param within the lowest and the highest value of the lever, in this order
 * @returns `found` with a value between the bounds (one of them, where the function meets the target more than once);
 * `notBracketed` or `notConverged` as `GoalSeek` says
 * @throws {DomainError} where an argument is outside its range, or `f` returns anything but a finite number
 *
 * Accuracy: the last bit of x that f can tell; `found` means within a relative 1e-9 of the target, on the scale of the
 * target and of the values at the bounds. Cost: some 10 calls of `f`.
 *
 * Source: Chandrupatla, Advances in Engineering Software 28 (1997) 145-149.
 *
 * @example
 * import { fading, goalSeek } from 'tradepath'
 * const in2030 = (longRun: number) => fading({ base: 41, rate: 0.32, longRun, halfLife: 1 }).valueAt(7)
 * const found = goalSeek(in2030, 82, [0, 0.2])
 * found.status === 'found' && found.value.toFixed(4) // '0.0545'
 * goalSeek(in2030, 1000, [0, 0.2]).status // 'notBracketed'
 */
export function goalSeek(
  f: (x: number) => number,
  target: number,
  within: readonly [low: number, high: number],
): GoalSeek {
  checkedFunction('goalSeek', 'f', f)
  const goal = checked('goalSeek', 'target', target, anyNumber)
  const bounds = checkedArray('goalSeek', 'within', within)
  const low = checked('goalSeek', 'within[0]', bounds[0], anyNumber)
  const high = checked('goalSeek', 'within[1]', bounds[1], anyNumber)
  if (low >= high) throw new DomainError('goalSeek', 'within', 'go from a lower to a higher value', within)

  const at = (x: number): number => checked('goalSeek', `f(${x})`, f(x), anyNumber)
  const [atLow, atHigh] = [at(low), at(high)]
  if (atLow !== goal && atHigh !== goal && atLow > goal === atHigh > goal)
    return { status: 'notBracketed', atLow, atHigh }
  const { x: value } = root((x) => at(x) - goal, low, high)
  const result = at(value)
  const scale = Math.max(Math.abs(goal), Math.abs(atLow), Math.abs(atHigh))
  return Math.abs(result - goal) <= 1e-9 * scale
    ? { status: 'found', value }
    : { status: 'notConverged', value, reached: result }
}
