import type { Figure } from '../figure.ts'

/** Figures of the years from the first on, as a line of numbers; `-` is a year without one. */
export function annual(first: number, line: string): Figure[] {
  return line
    .split(' ')
    .flatMap((value, index) => (value === '-' ? [] : [{ year: first + index, value: Number(value) }]))
}

/** Figures of some years only. */
export function byYear(values: Readonly<Record<number, number>>): Figure[] {
  return Object.entries(values).map(([year, value]) => ({ year: Number(year), value }))
}
