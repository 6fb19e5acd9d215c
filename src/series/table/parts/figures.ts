/** Observations to figures: each time once, in order. */

import { DomainError } from '../../../errors.ts'
import type { Figure } from '../../../figure.ts'
import type { Decimal } from '../../../numeric/text/digits.ts'
import type { Cell, Table } from '../table.ts'
import { readCell } from './cells.ts'
import type { Laid } from './layout/observations.ts'
import { flagsTold, markOf } from './marks.ts'
import { refuseMixed } from './select.ts'
import { type Frequency, timesOf, type When } from './time.ts'
import { valuesOf } from './values.ts'

interface Options {
  readonly frequency?: Frequency
  readonly decimal?: Decimal
  readonly scale: number
  readonly sum: boolean
  /** Columns that do not matter. */
  readonly any: ReadonlySet<number>
}

interface Made {
  readonly frequency: Frequency
  readonly figures: readonly Figure[]
  /** The rows that the figures are of. */
  readonly rows: readonly (readonly Cell[])[]
  readonly unit?: string
  readonly assumed: readonly string[]
}

const refuse = (rule: string, received: unknown): never => {
  throw new DomainError('seriesFrom', 'table', rule, received)
}

interface Part extends When {
  readonly value: number
  readonly row: readonly Cell[]
}

export function figuresFrom(table: Table, laid: Laid, options: Options): Made {
  const filled = laid.observations.filter(({ cell }) => cell !== '')
  const times = timesOf(new Set(filled.map(({ when }) => when)), options.frequency)
  const taken = filled.filter(({ when }) => times.at.has(when))
  const figured = taken.filter(({ cell }) => readCell(cell)?.number !== undefined)
  if (figured.length === 0) refuse('have a figure', table)
  const rows = [...new Set(figured.map(({ row }) => row))]
  refuseMixed(
    table,
    rows,
    laid.keys.filter((column) => !options.any.has(column)),
    options.sum,
  )
  const assumed = [...times.assumed]
  const read = valuesOf(
    taken.map(({ cell, when }) => ({ cell, place: () => `${JSON.stringify(cell)} of ${when}` })),
    table,
    options.decimal,
    assumed,
  )
  const flags: Cell[] = []
  let unit: string | undefined
  const parts = taken.flatMap(({ when, status, row }, index): Part[] => {
    const each = read[index]
    if (each === undefined || !('value' in each)) return []
    const told = [each.flag, String(status)].filter((flag): flag is string => flag !== undefined && flag !== '')
    flags.push(...told)
    unit ??= each.unit
    const time = times.at.get(when) as When
    const mark = time.mark ?? told.map(markOf).find((found) => found !== undefined)
    const value = scaled(each.value, each.scale ?? 1, options.scale)
    if (!Number.isFinite(value)) refuse('have figures that can be scaled', each.value)
    return [{ ...time, value, row, ...(mark && { mark }) }]
  })
  assumed.push(...flagsTold(flags))
  const figures = once(parts, options.sum, assumed)
  const plain = unit?.replace(/ ?(thousand|mn|bn|tn|lakh|crore)$/, '')
  return { frequency: times.frequency, figures, rows, ...(plain !== undefined && { unit: plain }), assumed }
}

/** 1e-9 is no double: dividing by 1e9 is right to the last place. */
function scaled(value: number, scale: number, factor: number): number {
  const product = value * scale
  const inverse = 1 / factor
  return factor < 1 && Math.abs(Math.round(inverse) - inverse) < 1e-6 * inverse && Math.round(inverse) < 2 ** 53
    ? product / Math.round(inverse)
    : product * factor
}

const name = ({ year, quarter, month }: When): string =>
  quarter === undefined
    ? month === undefined
      ? `${year}`
      : `${year}-${String(month).padStart(2, '0')}`
    : `${year}Q${quarter}`
const order = ({ year, quarter = 0, month = 0 }: When): number => year * 100 + quarter * 3 + month

/** Each time once: the same figure twice is one, two figures are refused or added up. */
function once(parts: readonly Part[], sum: boolean, assumed: string[]): Figure[] {
  const byTime = new Map<number, Part[]>()
  for (const part of parts) byTime.set(order(part), [...(byTime.get(order(part)) ?? []), part])
  let twice = 0
  const summed: (readonly [figure: Figure, count: number])[] = []
  for (const [, all] of [...byTime].sort(([a], [b]) => a - b)) {
    const [first] = all as [Part]
    const kept = sum ? different(all) : all.filter(({ value }, index) => index === 0 || value !== first.value)
    twice += all.length - kept.length
    if (!sum && kept.length > 1)
      refuse(
        `have each time once; ${name(first)} has ${kept
          .slice(0, 3)
          .map(({ value }) => value)
          .join(' and ')}`,
        name(first),
      )
    const value = kept.reduce((total, part) => total + part.value, 0)
    const { row: _, ...figure } = first
    const mark = all.map((part) => part.mark).find((each) => each !== undefined)
    summed.push([{ ...figure, value, ...(mark && { mark }) }, kept.length])
  }
  if (twice > 0)
    assumed.push(twice === 1 ? '1 figure given twice counted once' : `${twice} figures given twice counted once`)
  if (!sum) return summed.map(([figure]) => figure)
  const most = summed.reduce((greatest, [, count]) => Math.max(greatest, count), -Infinity)
  assumed.push(`up to ${most} figures added up for each time`)
  return summed.map(([figure, count]) => {
    if (count === most) return figure
    assumed.push(`${name(figure)} adds up ${count} of ${most}`)
    return { ...figure, mark: 'partial' as const }
  })
}

/** Rows that differ in any cell. */
function different(parts: readonly Part[]): Part[] {
  const seen = new Set<string>()
  return parts.filter(({ row }) => {
    const key = JSON.stringify(row)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}
