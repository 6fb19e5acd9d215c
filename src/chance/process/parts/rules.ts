import { checked, DomainError, type Rule } from '../../../errors.ts'

/**
 * Log growth by which a sum of years that are sure may be short of the target by rounding and be there: the rule of
 * `annualArrival`.
 */
export const rounding = 1e-12

/** Log growth a year whose factor, e^growth, is a double. */
export const logGrowth: Rule = { says: 'be from -700 to 700', holds: (value) => Math.abs(value) <= 700 }
/** A standard deviation of log growth. */
export const deviation: Rule = { says: 'be from 0 to 700', holds: (value) => value >= 0 && value <= 700 }

/** The deviation of that name as a member, where it is given; `undefined` counts as left out. */
export function optionalDeviation<K extends string>(
  where: string,
  name: K,
  value: unknown,
): { readonly [name in K]?: number } {
  return value === undefined ? {} : ({ [name]: checked(where, name, value, deviation) } as { [name in K]?: number })
}

/**
 * The members that were made of what was given, as a frozen object; one that was given and is none of them is refused, since a
 * misspelt `driftError` would be a drift that is known.
 */
export function sealed<P extends { readonly kind: string }>(where: string, given: Record<string, unknown>, made: P): P {
  const stray = Object.keys(given).find((name) => !(name in made) && given[name] !== undefined)
  if (stray !== undefined)
    throw new DomainError(where, stray, `be left out: ${made.kind} has no such member`, given[stray])
  return Object.freeze(made)
}
