import { type Check, DomainError, domain, flag, oneOf, optional, positive, text } from '../../errors.ts'
import type { Figure } from '../../figure.ts'
import type { Decimal } from '../../numeric/text/digits.ts'
import type { Series } from '../series.ts'
import { checkedTable } from './parts/checkedTable.ts'
import { figuresFrom } from './parts/figures.ts'
import { crosstabObservations, crosstabOf } from './parts/layout/crosstab.ts'
import { longObservations } from './parts/layout/long.ts'
import { isMultiplier, isReporter, isUnit, unitIn } from './parts/layout/names.ts'
import type { Laid } from './parts/layout/observations.ts'
import { periodColumns, wideObservations } from './parts/layout/wide.ts'
import { cellAt, distinct, rowsWhere, type Wanted } from './parts/select.ts'
import type { Frequency } from './parts/time.ts'
import type { Cell, Table } from './table.ts'

/** What to take from a table, where it does not say so itself. */
export interface SeriesFromOptions {
  /** The column of years or dates. */
  readonly year?: string | undefined
  /** The column of figures. */
  readonly value?: string | undefined
  /**
   * Which rows: cells by the name of their column, as `{ partner: 'Kazakhstan' }`. A list takes several (to add up), and
   * `'*'` says that the column does not matter.
   */
  readonly where?: Readonly<Record<string, string | number | readonly (string | number)[]>> | undefined
  /** What every figure is multiplied by, greater than 0: 1e-9 from dollars to billions. */
  readonly scale?: number | undefined
  /** The unit of the figures, after `scale`. */
  readonly unit?: string | undefined
  /** Who recorded them. */
  readonly reporter?: string | undefined
  /** Whether figures of the same time are added up; refused otherwise. */
  readonly sum?: boolean | undefined
  /** Which figures, where a file has annual, quarterly and monthly ones; the annual ones where there are any. */
  readonly frequency?: 'year' | 'quarter' | 'month' | undefined
  /** The decimal separator, where the figures do not show it. */
  readonly decimal?: '.' | ',' | undefined
  /** Whether months add up to years (`flow`) or not (`stock`). */
  readonly measure?: 'flow' | 'stock' | undefined
}

const wantedCells: Check<Readonly<Record<string, Wanted>>> = (where, parameter, value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DomainError(where, parameter, 'be an object of columns and their cells', value)
  for (const [name, wanted] of Object.entries(value)) {
    const cells: unknown[] = Array.isArray(wanted) ? wanted : [wanted]
    if (
      cells.length === 0 ||
      !Array.from(cells).every(
        (cell) => typeof cell === 'string' || (typeof cell === 'number' && Number.isFinite(cell)),
      )
    )
      throw new DomainError(where, `${parameter}.${name}`, 'be the cell of a column, or a list of cells', wanted)
  }
  return value as Record<string, Wanted>
}

const checks = {
  year: optional(text),
  value: optional(text),
  where: optional(wantedCells, {}),
  scale: optional(positive, 1),
  unit: optional(text),
  reporter: optional(text),
  sum: optional(flag, false),
  frequency: optional(oneOf<Frequency>('year', 'quarter', 'month')),
  decimal: optional(oneOf<Decimal>('.', ',')),
  measure: optional(oneOf('flow', 'stock')),
}

/**
 * A series from a table: which column has the times and which the figures, in long and wide layouts.
 *
 * It finds the columns by itself where that is clear, and says in `assumed` what it took for granted. Where it is not
 * clear it refuses and names the choices. It never adds up or mixes partners, units or indicators unless `sum` says so. A
 * time given twice with the same figure counts once; with two figures it is refused. Gaps (`:`, `..`, `n/a`, `-`) stay
 * gaps. Flags `p` and `e` become the `mark` of a figure; others are dropped, and `assumed` counts them.
 *
 * @param table what `readTable` or `readWorkbook` gave
 * @param options what to take, where the table does not say so
 * @returns the series: annual, quarterly or monthly, in the order of time
 * @throws {DomainError} where the table is not clear; the message names what to choose from
 *
 * @example
 * import { DomainError, readTable, seriesFrom } from 'tradepath/series'
 * const table = readTable('partner,year,exports (USD bn)\nWorld,2022,"1,234.5"\nWorld,2023,"1,302.0"\nPeru,2023,1.5')
 * seriesFrom(table, { where: { partner: 'World' } }).figures // [{ year: 2022, value: 1234.5 }, { year: 2023, value: 1302 }]
 * seriesFrom(table, { where: { partner: 'World' } }).unit // 'USD bn'
 * try {
 *   seriesFrom(table)
 * } catch (error) {
 *   if (!(error instanceof DomainError)) throw error
 *   error.rule // 'be of one thing; it has several "partner": World, Peru: choose with where'
 * }
 */
export function seriesFrom(table: Table, options: SeriesFromOptions = {}): Series {
  const read = checkedTable(table)
  const given = domain('seriesFrom', options, checks)
  const { rows, asked } = rowsWhere(read, given.where)
  const laid = layout(read, rows, given)
  const any = new Set([...asked].filter((column) => anyCell(read, given.where, column)))
  const made = figuresFrom(read, laid, { ...given, any })
  const unit = given.unit ?? (given.scale === 1 ? (unitOf(read, made.rows, laid, made.unit) ?? undefined) : undefined)
  const reporter = given.reporter ?? single(read, made.rows, isReporter)
  return Object.freeze({
    ...(made.frequency !== 'year' && { frequency: made.frequency }),
    ...(given.measure && { measure: given.measure }),
    assumed: Object.freeze([...new Set([...read.assumed, ...laid.assumed, ...made.assumed])]),
    figures: Object.freeze(made.figures.map((figure) => Object.freeze(figure))),
    ...(unit !== undefined && { unit }),
    ...(reporter !== undefined && { reporter }),
  }) as Series & { figures: readonly Figure[] }
}

/** Whether a column was asked for with `*`. */
function anyCell(table: Table, where: Readonly<Record<string, Wanted>>, column: number): boolean {
  return Object.entries(where).some(
    ([name, wanted]) => wanted === '*' && rowsWhere(table, { [name]: '*' }).asked.has(column),
  )
}

function layout(table: Table, rows: readonly (readonly Cell[])[], options: { year?: string; value?: string }): Laid {
  const { year, value } = options
  const periods = periodColumns(table)
  if (periods.length > 0 && year === undefined) {
    if (value !== undefined && !periods.some((column) => table.columns[column] === value))
      throw new DomainError(
        'seriesFrom',
        'value',
        'not be given where years are columns: choose a row with where',
        value,
      )
    return wideObservations(table, rows, periods)
  }
  const crosstab = year === undefined && value === undefined ? crosstabOf(table, rows) : undefined
  return crosstab ? crosstabObservations(table, rows, crosstab) : longObservations(table, rows, options)
}

/** The one cell that all rows have in the columns of a kind. */
function single(
  table: Table,
  rows: readonly (readonly Cell[])[],
  isOne: (name: string) => boolean,
): string | undefined {
  const cells = table.columns.flatMap((name, column) => {
    const cell = isOne(name) ? distinct(rows, column) : []
    return cell.length === 1 && cell[0] !== '' ? [String(cell[0])] : []
  })
  // of a code and its label, the label
  return cells.sort((a, b) => b.length - a.length)[0]
}

/** The unit as a column, the heading, the cells or a line above the table have it. */
function unitOf(
  table: Table,
  rows: readonly (readonly Cell[])[],
  laid: Laid,
  cells: string | undefined,
): string | undefined {
  const named = single(table, rows, isUnit)
  const multiplier = single(table, rows, isMultiplier)
  if (named !== undefined)
    return multiplier === undefined || /^(0|1|units?)$/i.test(multiplier.trim())
      ? named
      : `${named}, ${multiplier.trim()}`
  if (cells !== undefined && cells !== '') return cells
  const heading = laid.heading === undefined ? undefined : unitIn(laid.heading)
  if (heading !== undefined) return heading
  const labels = laid.keys.flatMap((column) => {
    const unit = unitIn(String(cellAt(rows[0], column)))
    return unit === undefined ? [] : [unit]
  })
  return labels[0] ?? unitNoted(table.notes)
}

/** ONS: a line `Unit: m` under a line `PreUnit: £`. */
function unitNoted(notes: readonly string[]): string | undefined {
  const [before, unit] = ['pre-?unit', 'units?'].map((name) =>
    notes.map((line) => new RegExp(`^${name}: *(.+)$`, 'i').exec(line)?.[1]).find((found) => found !== undefined),
  )
  return unit === undefined ? undefined : `${before ?? ''}${unit}`
}
