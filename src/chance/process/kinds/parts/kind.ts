import { type Checks, checkedObject, domain, oneOf, optional } from '../../../../errors.ts'
import { type Scale, scaleCheck } from '../../../../scale.ts'
import type { Plan } from '../../plan.ts'
import { type Rules, rulesOf } from './rules.ts'

/** What a file of `kinds` says of its kind of process. */
export interface Kind<P> {
  /** The value as a process of this kind: a frozen object with its members and no others. */
  readonly check: (where: string, given: unknown, parameter: string) => P
  /** How the engine makes its paths. */
  readonly plan: (process: P) => Plan
  /** The random walks that it is a mixture of, where it is one: the exact functions answer for these. */
  readonly walks?: (process: P) => readonly Walk[]
}

/** A random walk by its numbers, and the probability that it is this one. */
export interface Walk {
  readonly weight: number
  readonly drift: number
  readonly volatility: number
  readonly driftError: number
  /** A first year of its own, before the walk begins. */
  readonly first?: { readonly change: number; readonly error: number } | undefined
}

/** What every process may have. */
export interface OnScale {
  /** The scale on which the value changes: `'log'`, where left out, `'level'`, or `{ logit: [low, high] }`. */
  readonly scale?: Scale | undefined
}

/**
 * A frozen process with the members that it was given, each checked; one that its kind does not have is refused, since a
 * misspelt `driftError` would be a drift that is known.
 *
 * @param parameter `options` for the function that makes it, the name of the argument for one that is taken, from JSON too
 */
export function made<P extends { readonly kind: string }>(
  where: string,
  kind: P['kind'],
  given: unknown,
  parameter: string,
  checksOf: (rules: Rules) => Checks,
): P {
  const { scale } = checkedObject(where, parameter, given)
  const name = parameter === 'options' ? 'scale' : `${parameter}.scale`
  const checks = checksOf(rulesOf(scaleCheck(where, name, scale)))
  const all = { kind: optional(oneOf(kind)), ...checks, scale: optional(scaleCheck) }
  return frozen({ kind, ...domain(where, given, all, parameter) } as unknown as P)
}

/** The value with all that it holds, which cannot be changed any more. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}
