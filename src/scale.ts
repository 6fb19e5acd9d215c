/** The scales on which change is measured: what values each allows, and how each is left and entered without loss. */

import { anyNumber, type Check, checked, checkedArray, DomainError, positive, type Rule } from './errors.ts'
import { logRatio } from './numeric/logRatio.ts'
import { grown } from './numeric/power.ts'

/**
 * The scale on which a quantity changes evenly, or by chance.
 *
 * - `log`: positive quantities, as trade. A change is a log growth.
 * - `level`: quantities of any sign, 0 allowed, as a balance or net emissions. A change is in the unit of the values.
 * - `{ logit: [low, high] }`: shares between two bounds that are never reached, as literacy in per cent. A change is one
 *   of ln((value - low) / (high - value)), the log odds.
 */
export type Scale = 'log' | 'level' | LogitScale

/** Shares between two bounds. */
export interface LogitScale {
  /** The bounds, as [0, 100] for per cent; every value lies between them. */
  readonly logit: readonly [low: number, high: number]
}

/** What a scale does with values. */
export interface ScaleOf {
  /** What a value must be; `base` and `target` of a goal too. */
  readonly rule: Rule
  /** The value on the scale: ln v, v, or ln((v - low) / (high - v)). */
  readonly transform: (value: number) => number
  /** The value at a place on the scale: the inverse of `transform`. */
  readonly inverse: (place: number) => number
  /** How much of the scale a unit of the value is: the derivative of `transform` by the value. */
  readonly derivative: (value: number) => number
  /** transform(to) - transform(from), with the digits that the difference would lose. */
  readonly change: (from: number, to: number) => number
  /** inverse(transform(from) + change), likewise. */
  readonly moved: (from: number, change: number) => number
}

const log: ScaleOf = {
  rule: positive,
  transform: Math.log,
  inverse: Math.exp,
  derivative: (value) => 1 / value,
  change: (from, to) => logRatio(to, from),
  moved: grown,
}

const level: ScaleOf = {
  rule: anyNumber,
  transform: (value) => value,
  inverse: (place) => place,
  derivative: () => 1,
  change: (from, to) => to - from,
  moved: (from, change) => from + change,
}

/** With its bounds as given; a value keeps its digits near both. */
function logit(low: number, high: number): ScaleOf {
  const width = high - low
  // from the nearer bound; `odds` may be infinite, or 0
  const at = (odds: number): number => (odds < 1 ? low + width * (odds / (1 + odds)) : high - width / (1 + odds))
  return {
    rule: { says: `be between ${low} and ${high}`, holds: (value) => value > low && value < high },
    transform: (value) => logRatio(value - low, high - value),
    inverse: (place) => at(Math.exp(place)),
    derivative: (value) => 1 / (value - low) + 1 / (high - value),
    change: (from, to) => logRatio(to - low, from - low) + logRatio(high - from, high - to),
    moved(from, change) {
      // v + (v - low)(high - v)(e^c - 1) / ((high - v) + (v - low) e^c): nothing cancels for a small change
      if (Math.abs(change) < 1) {
        const [below, above] = [from - low, high - from]
        return from + ((below / width) * above * Math.expm1(change)) / (1 + (below / width) * Math.expm1(change))
      }
      return at(grown((from - low) / (high - from), change))
    },
  }
}

/** What a scale that was checked does with values. */
export function scaleOf(scale: Scale): ScaleOf {
  if (scale === 'log') return log
  if (scale === 'level') return level
  return logit(...scale.logit)
}

/** The value as a scale; logarithmic where it is left out. A check that stands among those of other options. */
export const scaleCheck: Check<Scale> = (where, parameter, value) => {
  if (value === undefined) return 'log'
  if (value === 'log' || value === 'level') return value
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== 'logit')
    throw new DomainError(where, parameter, "be 'log', 'level' or { logit: [low, high] }", value)
  const name = `${parameter}.logit`
  const bounds = checkedArray(where, name, (value as Record<string, unknown>)['logit'])
  if (bounds.length !== 2) throw new DomainError(where, name, 'be two bounds, the lower and the upper', bounds)
  const low = checked(where, `${name}[0]`, bounds[0], anyNumber)
  const high = checked(where, `${name}[1]`, bounds[1], {
    says: `be greater than the lower bound ${low}, by less than 1.8e308`,
    holds: (bound) => bound > low && bound - low < Infinity,
  })
  return { logit: [low, high] }
}
