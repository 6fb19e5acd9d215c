import { checked, type Rule } from '../errors.ts'

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
