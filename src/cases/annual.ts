import type { Figure } from '../figure.ts'

/** Figures of the years from the first on; null is a year without one. */
export function annual(first: number, values: readonly (number | null)[]): Figure[] {
  return values.flatMap((value, index) => (value === null ? [] : [{ year: first + index, value }]))
}
