import { anyNumber, domain, listOf, oneOf, optional, text } from '../errors.ts'
import type { Figure } from '../figure.ts'
import { figuresOfAny, frequencyOf } from './parts/figuresOf.ts'

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
      /** The month, from 1 to 12, of a monthly figure. */
      readonly month?: number | undefined
      /** The quarter, from 1 to 4, of a quarterly figure. */
      readonly quarter?: number | undefined
      /** How many months a monthly figure covers. */
      readonly months?: number | undefined
      /** What its source says of it. */
      readonly mark?: Figure['mark'] | undefined
    }[]
  | readonly (readonly [year: number | string, value: SeriesCell])[]
  | Readonly<Record<number, SeriesCell>>
  | string

/** A value as data has it: a number, a number as text, or nothing. */
export type SeriesCell = number | string | null | undefined

/** What a series says of its values. */
export interface SeriesLabels {
  /** The unit of the values, as `USD bn`. */
  readonly unit?: string | undefined
  /** Who recorded them, as `China`. */
  readonly reporter?: string | undefined
}

/**
 * A series, from whatever form the figures are in: annual, or of months or quarters where rows say so.
 *
 * The rules: a year without a value (absent, null, empty text, `NA`, `..`, `:` or `-`) is a gap, and nothing is put in its
 * place; a year given twice with the same value counts once, with two values it is refused; order does not matter. Values
 * may be 0 or negative: a function that takes logarithms refuses those. Numbers may be text, as CSV readers give them
 * (`'20.31'`): a text such as `1.120` is read by what the other values show, and refused where they show nothing. Text has a
 * line a figure, with two columns apart by a tab, semicolon or comma, in quotes or not; a first line in which nothing
 * begins with a digit is a heading.
 *
 * @param data the figures: at least one, of years from 1000 to 2999
 * @param labels unit and reporter; those of the data where they are left out
 * @returns a frozen plain object; every function of this entry takes it, and takes `data` itself as well
 * @throws {DomainError} where a year or value is outside its range or ambiguous, a year has two values, or a row has a
 * member of another name
 *
 * @example
 * import { series } from 'tradepath/series'
 * const china = series({ 2024: 43.82, 2023: 41.02, 2025: 48.7 }, { unit: 'USD bn', reporter: 'China' })
 * china.figures[0] // { year: 2023, value: 41.02 }
 * series([[2023, 41.02], [2025, 48.7]]).figures.length // 2
 * series('year,total\n2023,41.02\n2024,\n2025,48.7').figures.length // 2
 * series('2019;640\n2020;1.120\n2021;1.305,5').figures[1] // { year: 2020, value: 1120 }
 */
export function series(data: SeriesData, labels: SeriesLabels = {}): Series {
  const figures = Object.freeze(figuresOfAny('series', 'data', data, anyNumber))
  const { unit, reporter } = domain('series', labels, { unit: optional(text), reporter: optional(text) }, 'labels')
  const given: Partial<Series> = typeof data === 'object' && 'figures' in data ? (data as Series) : {}
  const frequency = frequencyOf(figures[0])
  return Object.freeze({
    figures,
    ...(frequency !== 'year' && { frequency }),
    ...(given.measure !== undefined && { measure: measure('series', 'data.measure', given.measure) }),
    ...(given.assumed !== undefined && {
      assumed: Object.freeze(listOf(text)('series', 'data.assumed', given.assumed)),
    }),
    ...label('unit', unit ?? given.unit),
    ...label('reporter', reporter ?? given.reporter),
  })
}

const measure = oneOf('flow', 'stock')

function label(name: 'unit' | 'reporter', value: unknown): Partial<Record<typeof name, string>> {
  return value === undefined ? {} : { [name]: text('series', `labels.${name}`, value) }
}
