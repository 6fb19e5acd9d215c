/** A column or a heading of periods, taken together: what each means, and how often there is a figure. */

import { DomainError } from '../../../errors.ts'
import { type Period, periodName } from '../../../numeric/readPeriod.ts'
import type { Cell } from '../table.ts'
import { periodsOf } from './source/heading.ts'

export type Frequency = 'year' | 'quarter' | 'month'

/** When a figure is of. */
export interface When {
  readonly year: number
  readonly quarter?: number
  readonly month?: number
  readonly months?: number
  readonly mark?: 'provisional' | 'estimate' | 'partial'
}

export interface Times {
  readonly frequency: Frequency
  /** By the text of the period; without those of another frequency and those that are none. */
  readonly at: ReadonlyMap<Cell, When>
  readonly assumed: readonly string[]
}

const refuse = (rule: string, received: unknown): never => {
  throw new DomainError('seriesFrom', 'table', rule, received)
}

/**
 * @param whens the texts of the periods; those that are none are passed over
 * @param wanted the frequency that was asked for
 */
export function timesOf(whens: Iterable<Cell>, wanted: Frequency | undefined): Times {
  const readings = new Map<Cell, readonly Period[]>()
  for (const when of whens)
    if (!readings.has(when)) {
      const periods = periodsOf(when)
      if (periods.length > 0) readings.set(when, periods)
    }
  const assumed: string[] = []
  const settled = new Map<Cell, Period>()
  const monthOrYear = fiscalOrMonth(readings)
  const dayFirst = dayBeforeMonth(readings, assumed)
  for (const [text, periods] of readings) {
    const [first, second] = periods as [Period, Period?]
    settled.set(
      text,
      second === undefined
        ? first
        : first.kind === 'day'
          ? dayFirst
            ? first
            : second
          : monthOrYear === 'fiscal'
            ? first
            : second,
    )
  }
  const { frequency, kept } = frequencyOf([...settled], wanted, assumed)
  const at = new Map(kept.map(([text, period]) => [text, whenOf(period, frequency)]))
  if (kept.some(([, { kind }]) => kind === 'fiscal')) assumed.push('fiscal years by the year in which they begin')
  return { frequency, at, assumed }
}

/** 2011-12 is December 2011 or the fiscal year 2011/12: the other texts tell which. */
function fiscalOrMonth(readings: ReadonlyMap<Cell, readonly Period[]>): 'fiscal' | 'month' {
  const all = [...readings.values()]
  const unclear = all.find((periods) => periods.length > 1 && periods[0]?.kind === 'fiscal')
  if (!unclear) return 'month'
  const kinds = new Set(all.filter((periods) => periods.length === 1).map(([period]) => period?.kind))
  if (kinds.has('month') === kinds.has('fiscal'))
    refuse(
      `have clear periods: one is ${unclear.map(periodName).join(' (a fiscal year) or ')} (a month)`,
      periodName(unclear[1] as Period),
    )
  return kinds.has('month') ? 'month' : 'fiscal'
}

/** 03/04/2019: a day beyond 12 tells which comes first, or that one of the two never changes. */
function dayBeforeMonth(readings: ReadonlyMap<Cell, readonly Period[]>, assumed: string[]): boolean {
  const unclear = [...readings].filter(([, periods]) => periods.length > 1 && periods[0]?.kind === 'day')
  if (unclear.length === 0) return true
  const pairs = [...readings.keys()].flatMap((text) => {
    const pair = /^\s*(\d{1,2})[-/](\d{1,2})[-/]/.exec(String(text))
    return pair ? [[Number(pair[1]), Number(pair[2])] as const] : []
  })
  const firstIsDay = pairs.some(([first]) => first > 12)
  const secondIsDay = pairs.some(([, second]) => second > 12)
  const constant = [0, 1].map((at) => new Set(pairs.map((pair) => pair[at])).size === 1) as [boolean, boolean]
  const clear = firstIsDay !== secondIsDay || (pairs.length > 2 && constant[0] !== constant[1])
  if (!clear || (firstIsDay && secondIsDay))
    refuse(`have clear dates: one is ${unclear[0]?.[1].map(periodName).join(' or ')}`, unclear[0]?.[0])
  const first = firstIsDay || (!secondIsDay && constant[0])
  assumed.push(first ? 'dates with the day first' : 'dates with the month first')
  return first
}

type Dated = readonly [text: Cell, period: Period]

function frequencyOf(
  all: readonly Dated[],
  wanted: Frequency | undefined,
  assumed: string[],
): { frequency: Frequency; kept: readonly Dated[] } {
  if (all.length === 0) refuse('have a column or a heading of years', [])
  const byFrequency = new Map<Frequency, Dated[]>()
  const days = all.filter(([, { kind }]) => kind === 'day')
  const dayFrequency = days.length > 0 ? cadence(days, all.length) : 'year'
  const hasMonths = all.some(([, { kind }]) => kind === 'month')
  for (const dated of all) {
    const { kind } = dated[1]
    if (kind === 'half') refuse('have years, quarters or months; these are half-years', dated[0])
    const frequency =
      kind === 'day'
        ? dayFrequency
        : kind === 'quarter'
          ? 'quarter'
          : kind === 'month' || (kind === 'months' && hasMonths)
            ? 'month'
            : 'year'
    byFrequency.set(frequency, [...(byFrequency.get(frequency) ?? []), dated])
  }
  const found = [...byFrequency.keys()]
  const frequency =
    wanted ?? (byFrequency.has('year') ? 'year' : found.length === 1 ? (found[0] as Frequency) : undefined)
  if (frequency === undefined)
    return refuse(`have one frequency: there are ${found.join('s and ')}s: choose with frequency`, all[0]?.[0])
  const kept = byFrequency.get(frequency)
  if (!kept) return refuse(`have figures by ${frequency}: there are ${found.join('s and ')}s`, frequency)
  if (
    kept.some(([, { kind }]) => kind === 'fiscal') &&
    kept.some(([, { kind }]) => kind === 'year') &&
    frequency === 'year'
  )
    assumed.push('calendar and fiscal years together')
  if (found.length > 1)
    assumed.push(
      `figures by ${frequency} taken, those by ${found.filter((each) => each !== frequency).join(' and ')} left out`,
    )
  return { frequency, kept }
}

const quarterMonths = ['1,4,7,10', '2,5,8,11', '3,6,9,12']

/** How often there is a date: once a year, a quarter or a month. */
function cadence(days: readonly Dated[], count: number): Frequency {
  const dates = new Map(days.map(([, period]) => [periodName(period), period]))
  const years = new Set([...dates.values()].map(({ year }) => year))
  const months = new Set([...dates.values()].map(({ month }) => month as number))
  if (years.size === dates.size) {
    if (months.size === 1) return 'year'
    if (dates.size > 1) refuse('have dates at equal distances: one a year, quarter or month', days[0]?.[0])
  }
  const inMonths = new Set([...dates.values()].map(({ year, month }) => year * 12 + (month as number)))
  if (inMonths.size < dates.size)
    refuse('have one date a month, quarter or year at most: add up days and weeks before', days[0]?.[0])
  const some = [...months].every((month) => month % 3 === ([...months][0] as number) % 3)
  return some &&
    months.size > 1 &&
    count > 2 &&
    quarterMonths.some((each) => [...months].every((month) => each.split(',').includes(String(month))))
    ? 'quarter'
    : 'month'
}

function whenOf(period: Period, frequency: Frequency): When {
  const { kind, year, month, months } = period
  const mark = period.mark && { mark: period.mark }
  if (frequency === 'quarter') return { year, quarter: period.quarter ?? Math.ceil((month as number) / 3), ...mark }
  if (frequency === 'month')
    return { year, month: month as number, ...(kind === 'months' && months && { months }), ...mark }
  // January to June is a part of the year
  if (kind === 'months') return { year, months: months as number, mark: 'partial' }
  return { year, ...mark }
}
