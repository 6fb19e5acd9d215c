import type { Forecast, Sureness } from '../answer/odds.ts'
import type { Grid } from './sections.ts'
import { levels, percent } from './table.ts'

/** How sure: the odds side by side, and the first view in detail. */
export function oddsParts(
  { forecasts, from, runs, seed, last, baseRates }: Sureness,
  target: number,
): (string | Grid)[] {
  const [first] = forecasts as [Forecast, ...Forecast[]]
  const rates = new Map(baseRates?.map(({ year, annual }) => [year, odds(annual.share)]))
  const known = rates.size > 0
  const touched = first.rows.some(({ continuous }) => continuous !== undefined)
  const start = from.year === undefined ? '' : ` (${from.year})`
  const dated = from.year !== undefined
  const by = dated ? 'by' : 'years'
  const year = (when: number): string => (dated ? String(when) : `year ${when}`)
  const even =
    first.even === undefined
      ? `Less likely than not by ${year(last)}; held then:`
      : `As likely as not in ${year(first.even)}; held at ${year(last)}:`
  const written = levels(from.value)
  return [
    ...sideBySide(forecasts).map((views, index) => ({
      ...(index === 0 && {
        caption: `From ${from.value}${start}: chance that an annual figure is at ${target} by then`,
      }),
      head: [by, ...views.map(({ name }) => name), ...(known ? ['base rate'] : [])],
      rows: first.rows.map((row, at) => [
        String(row.year),
        ...views.map(({ rows }) => odds(rows[at]?.annual ?? 0)),
        ...(known ? [rates.get(row.year) ?? ''] : []),
      ]),
    })),
    ...forecasts.flatMap(({ name, says }) => (says === undefined ? [] : [`${name}: ${says}`])),
    ...(known ? ['base rate: how often pairs of its size grew as much in that time, 1960-2020'] : []),
    {
      caption: `${first.name}: three chances, and the level`,
      head: [by, 'is at it', 'has been', ...(touched ? ['touched it'] : []), '10 %', '50 %', '90 %'],
      rows: first.rows.map((row) => [
        String(row.year),
        odds(row.terminal),
        odds(row.annual),
        ...(touched ? [odds(row.continuous ?? 0)] : []),
        ...[row.low, row.median, row.high].map(written),
      ]),
    },
    `${even} ${odds(first.held)}, never until then: ${odds(first.never)}`,
    `${runs.toLocaleString('en')} runs, seed ${seed}; a chance is within ${points(first)} points (5 standard errors)`,
  ]
}

/** As many views beside each other as fit into a line. */
function sideBySide(forecasts: readonly Forecast[]): Forecast[][] {
  const tables: Forecast[][] = [[]]
  let room = lineWidth
  for (const forecast of forecasts) {
    const width = 2 + Math.max(forecast.name.length, '100.0 %'.length)
    if (width > room) {
      tables.push([])
      room = lineWidth
    }
    tables.at(-1)?.push(forecast)
    room -= width
  }
  return tables
}

/** What 80 columns leave beside the years. */
const lineWidth = 74

/** A chance for reading: 12.3 %. */
function odds(chance: number): string {
  return percent(chance, 1)
}

function points(forecast: Forecast): string {
  return (500 * Math.max(...forecast.rows.map(({ error }) => error))).toFixed(2)
}
