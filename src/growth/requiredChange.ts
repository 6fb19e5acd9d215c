import { DomainError, domain } from '../errors.ts'
import { checkedTimedGoal, type Goal } from '../goal.ts'
import { type Scale, scaleCheck, scaleOf } from '../scale.ts'
import { meanRate } from './requiredRate.ts'

/** The scale that a change is measured on. */
export interface OnScale {
  /** `log` for positive quantities (the default), `level` for any sign, `{ logit: [low, high] }` for shares. */
  readonly scale?: Scale | undefined
}

/** A constant change a year. */
export interface Change {
  /** The scale on which it is the same every year. */
  readonly scale: Scale
  /** The change a year on that scale: log growth, units, or log odds. Negative for a fall. */
  readonly perYear: number
  /** Growth a year as a fraction, e^perYear - 1; on the `log` scale only. */
  readonly rate?: number
  /** The mean change a year in the unit of the values, as points for a share in per cent: from one end to the other. */
  readonly amount: number
}

/**
 * Required change: the constant change a year that leads from the base to the target by the deadline, on any scale.
 *
 * perYear = (f(target) - f(base)) / years, with f(v) = ln v on the scale `log`, v on `level`, and
 * ln((v - low) / (high - v)) on `logit`.
 *
 * Convention: on `log` the `rate` is that of `requiredRate`, in per cent of the value; on `level` perYear and amount are
 * the same number, in units, and never a per cent; for a share, say the `amount` in points.
 *
 * @param goal base and target, and a deadline with the base year, or a number of years. The scale says what values there
 * are: greater than 0, any, or between the bounds
 * @param options.scale the scale; `log` where it is left out
 * @returns the change a year, on the scale and in the unit of the values; `rate` on the `log` scale
 * @throws {DomainError} where the goal is outside its range or has no deadline, or a change would be above 1.8e308
 *
 * Accuracy: a few units in the last place. Cost: about a microsecond.
 *
 * @example
 * import { requiredChange } from 'tradepath'
 * const emissions = { base: 3600, baseYear: 2023, target: 0, deadline: 2050 }
 * requiredChange(emissions, { scale: 'level' }).perYear.toFixed(1) // '-133.3'
 * const literacy = { base: 58, target: 70, years: 7 }
 * requiredChange(literacy, { scale: { logit: [0, 100] } }).amount.toFixed(2) // '1.71'
 */
export function requiredChange(goal: Goal, options: OnScale = {}): Change {
  const { scale } = domain('requiredChange', options, { scale: scaleCheck })
  const { base, target, years } = checkedTimedGoal('requiredChange', goal, scaleOf(scale).rule)
  return changeBetween(['requiredChange', 'years'], [base, target], years, scale)
}

/** The change a year that leads from one value to another; `parameter` is at fault where no double holds it. */
export function changeBetween(
  [where, parameter]: readonly [where: string, parameter: string],
  [from, to]: readonly [from: number, to: number],
  years: number,
  scale: Scale,
): Change {
  const perYear = scaleOf(scale).change(from, to) / years
  const amount = (to - from) / years
  const rate = scale === 'log' ? meanRate(from, to, years) : 0
  if (!Number.isFinite(perYear) || !Number.isFinite(amount) || !Number.isFinite(rate))
    throw new DomainError(where, parameter, 'give a change a year below 1.8e308', years)
  return { scale, perYear: perYear + 0, ...(scale === 'log' && { rate: rate + 0 }), amount: amount + 0 }
}
