import { checkedObject, DomainError } from '../errors.ts'
import type { Figure } from '../figure.ts'
import { figuresOf } from './parts/figuresOf.ts'

/** Figures in the order of their time, each time once: annual, unless `frequency` says otherwise. */
export interface Series {
  /** What each figure is of; `year` where absent. */
  readonly frequency?: 'year' | 'quarter' | 'month'
  /** Whether the values of months add up to that of a year (`flow`, as trade) or not (`stock`, as a population). */
  readonly measure?: 'flow' | 'stock'
  /** What a reader of a file took for granted, in words. */
  readonly assumed?: readonly string[]
  /** The figures, from the first to the last; a time that is missing is a gap. */
  readonly figures: readonly Figure[]
  /** The unit of the values, as `USD bn`. */
  readonly unit?: string
  /** Who recorded them, as `China`. */
  readonly reporter?: string
}

/**
 * What a series can be made from: pairs of year and value, figures or other rows with `year` and `value`, an object with
 * the years as keys, text of two columns, or a series.
 */
export type SeriesData =
  | Series
  | readonly {
      /** The calendar year. */
      readonly year: number | string
      /** Its value; a gap where there is none. */
      readonly value: SeriesCell
    }[]
  | readonly (readonly [year: number | string, value: SeriesCell])[]
  | Readonly<Record<number, SeriesCell>>
  | string

/** A value as data has it: a number, a number as text, or nothing. */
export type SeriesCell = number | string | null | undefined

/**
 * An annual series, from whatever form the figures are in.
 *
 * The rules: a year without a value (absent, null, empty text, `NA` or `..`) is a gap, and nothing is put in its place; a year given
 * twice with the same value counts once, with two values it is refused; order does not matter. Numbers may be text, as
 * CSV readers give them (`'20.31'`). Text has a line a figure, with two columns apart by a tab, semicolon or comma, in
 * quotes or not; a first line in which nothing begins with a digit is a heading; a decimal comma is refused.
 *
 * @param data the figures: values greater than 0, whole years, at least one
 * @param labels.unit the unit of the values
 * @param labels.reporter who recorded them
 * @returns a frozen plain object; every function of this entry takes it, and takes `data` itself as well
 * @throws {DomainError} where a year or value is outside its range or a year has two values
 *
 * @example
 * const china = series({ 2024: 43.82, 2023: 41.02, 2025: 48.7 }, { unit: 'USD bn', reporter: 'China' })
 * china.figures[0] // { year: 2023, value: 41.02 }
 * series([[2023, 41.02], [2025, 48.7]]).figures.length // 2
 * series('year,total\n2023,41.02\n2024,\n2025,48.7').figures.length // 2
 */
export function series(
  data: SeriesData,
  labels: { unit?: string | undefined; reporter?: string | undefined } = {},
): Series {
  const figures = Object.freeze(figuresOf('series', 'data', data))
  const { unit, reporter } = checkedObject('series', 'labels', labels)
  const kept = typeof data === 'object' && 'figures' in data ? (data as Series) : undefined
  return Object.freeze({
    figures,
    ...label('unit', unit ?? kept?.unit),
    ...label('reporter', reporter ?? kept?.reporter),
  })
}

function label(name: 'unit' | 'reporter', value: unknown): Partial<Record<typeof name, string>> {
  if (value === undefined) return {}
  if (typeof value !== 'string') throw new DomainError('series', `labels.${name}`, 'be text', value)
  return { [name]: value }
}
