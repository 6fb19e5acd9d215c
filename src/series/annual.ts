import { checkedObject, checkedOneOf, DomainError, domain, oneOf, optional } from '../errors.ts'
import type { Figure } from '../figure.ts'
import { learned } from './nowcast/learned.generated.ts'
import { inRow, type NowcastOptions } from './nowcast/nowcast.ts'
import { knownColumns } from './nowcast/parts/evidence.ts'
import { type Months, monthsOf } from './nowcast/parts/monthsOf.ts'
import { type YearOptions, yearChecks, yearOf } from './nowcast/parts/yearOptions.ts'
import { checkedTable } from './nowcast/table.ts'
import type { Series } from './series.ts'

/** How months or quarters become years. */
export interface AnnualOptions extends YearOptions, Pick<NowcastOptions, 'table'> {
  /**
   * What is done with a year that has not all of its months: `refuse`, the default; `leaveOut`; or `nowcast`, by which
   * the last year is forecast, marked `estimate`, and other part-years are left out.
   */
  readonly partial?: 'refuse' | 'leaveOut' | 'nowcast' | undefined
  /** Whether the months add up, where the series does not say so itself. */
  readonly measure?: 'flow' | 'stock' | undefined
  /** The annual value of a stock: that of its `last` month, or the `mean` of its months. */
  readonly stock?: 'last' | 'mean' | undefined
}

/**
 * Annual figures from those of months or quarters (temporal aggregation): flows add up, stocks take the last or the mean.
 *
 * Convention: a fiscal year is called after the calendar year that it starts in. A figure marked `partial` is not of a
 * whole month, so its year is a part-year. A year with a provisional or estimated month is marked `provisional`.
 *
 * @param data a series of months or quarters that says whether it is a flow or a stock
 * @param options the year, and what is done with part-years
 * @returns an annual series in the same unit; `assumed` says in words how it was made and which years are left out
 * @throws {DomainError} where an argument is outside its range, the measure is not said, a year is partial and that is
 * refused, or no year is whole
 *
 * Accuracy: a sum of a year's figures in the order of their time.
 *
 * @example
 * import { annual } from 'tradepath/series'
 * const month = (i: number) => ({ year: 2024 + Math.floor(i / 12), month: 1 + (i % 12), value: i < 12 ? 10 : 11 })
 * const trade = { frequency: 'month' as const, measure: 'flow' as const, figures: Array.from({ length: 18 }, (_, i) => month(i)) }
 * annual(trade, { partial: 'leaveOut' }).figures // [{ year: 2024, value: 120 }]
 * annual(trade, { partial: 'nowcast' }).figures[1]?.mark // 'estimate'
 */
export function annual(data: Series, options: AnnualOptions = {}): Series {
  const { partial = 'refuse', stock, measure, table = learned, ...year } = domain('annual', options, checks)
  const how = methodOf(data, measure, stock)
  const signed = partial !== 'nowcast'
  const months = monthsOf('annual', 'data', data, { ...yearOf(year), stock: how !== 'sum', signed })
  if (how === 'last' && partial === 'nowcast')
    throw new DomainError('annual', 'partial', 'be refuse or leaveOut for the last value of a stock', partial)
  const rows = Array.from({ length: months.cells.length / 12 }, (_, row) => ({
    row,
    known: knownColumns(months, row, Infinity).length,
  }))
  const finalRow = rows.length - 1
  const figures: Figure[] = []
  const notes: string[] = []
  for (const { row, known } of rows) {
    const named = months.firstYear + row
    if (known === 12) figures.push(wholeYear(months, row, how))
    else if (known > 0 && partial === 'refuse') throw partYear(data, named, known)
    else if (known > 0 && partial === 'nowcast' && row === finalRow) {
      const { median } = inRow('annual', months, months.last, table).nowcast
      figures.push(
        Object.freeze({ year: named, value: how === 'mean' ? median / 12 : median, mark: 'estimate' as const }),
      )
      notes.push(`${named} is a nowcast from ${known} of 12 months`)
    } else if (known > 0) notes.push(`${named} is left out, with ${known} of 12 months`)
  }
  if (figures.length === 0) throw new DomainError('annual', 'data', 'have a year with all of its months', data)
  if (!figures.every(({ value }) => Number.isFinite(value)))
    throw new DomainError('annual', 'data', 'have totals below 1.8e308', data)
  return Object.freeze({
    frequency: 'year',
    measure: how === 'sum' ? 'flow' : 'stock',
    figures: Object.freeze(figures),
    assumed: Object.freeze([...(data.assumed ?? []), `${words[how]}, ${yearWords(months.startsIn)}`, ...notes]),
    ...(data.unit !== undefined && { unit: data.unit }),
    ...(data.reporter !== undefined && { reporter: data.reporter }),
  })
}

const checks = {
  partial: optional(oneOf('refuse', 'leaveOut', 'nowcast')),
  measure: optional(oneOf('flow', 'stock')),
  stock: optional(oneOf('last', 'mean')),
  table: optional(checkedTable),
  ...yearChecks,
}

type Method = 'sum' | 'last' | 'mean'

const words: Readonly<Record<Method, string>> = {
  sum: 'a year is the sum of its months',
  last: 'a year is the value of its last month',
  mean: 'a year is the mean of its months',
}

const yearWords = (startsIn: number): string =>
  startsIn === 1 ? 'from January to December' : `from month ${startsIn} on, called after the year that it starts in`

function methodOf(data: unknown, said: 'flow' | 'stock' | undefined, stock: 'last' | 'mean' | undefined): Method {
  const { measure } = checkedObject('annual', 'data', data)
  if (measure !== undefined) checkedOneOf('annual', 'data.measure', measure, ['flow', 'stock'])
  if (measure !== undefined && said !== undefined && said !== measure)
    throw new DomainError('annual', 'measure', `be ${String(measure)}, as the series says, or be left out`, said)
  const kind = said ?? measure
  if (kind === undefined)
    throw new DomainError(
      'annual',
      'measure',
      "be 'flow', whose months add up (trade), or 'stock', whose months do not (a population)",
      kind,
    )
  if (kind === 'flow' && stock !== undefined)
    throw new DomainError('annual', 'stock', 'be left out for a flow, whose months add up', stock)
  if (kind === 'flow') return 'sum'
  if (stock === undefined)
    throw new DomainError(
      'annual',
      'stock',
      "be 'last', the value at the end of the year, or 'mean', that of its months",
      stock,
    )
  return stock
}

function wholeYear({ whole, unsure, firstYear }: Months, row: number, how: Method): Figure {
  const values = whole.subarray(row * 12, row * 12 + 12)
  const sum = values.reduce((total, each) => total + each, 0)
  const value = how === 'sum' ? sum : how === 'mean' ? sum / 12 : (values[11] as number)
  const provisional = unsure.subarray(row * 12, row * 12 + 12).some((months) => months > 0)
  return Object.freeze({ year: firstYear + row, value, ...(provisional && { mark: 'provisional' as const }) })
}

function partYear(data: unknown, year: number, known: number): DomainError {
  const rule = `have whole years, and ${year} has ${known} of 12 months: \`partial\` can be 'leaveOut', or 'nowcast' for the last year`
  return new DomainError('annual', 'data', rule, data)
}
