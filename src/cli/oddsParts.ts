import type { Forecast, Sureness } from './odds.ts'
import type { Grid } from './sections.ts'
import { fixed, percent } from './table.ts'

/** How sure: the odds side by side, and the first view in detail. */
export function oddsParts(
  { forecasts, from, runs, seed, last, baseRates }: Sureness,
  target: number,
): (string | Grid)[] {
  const [first] = forecasts as [Forecast, ...Forecast[]]
  const rates = new Map(baseRates?.map(({ year, touched }) => [year, odds(touched.share)]))
  const known = rates.size > 0
  const touched = first.rows.some(({ continuous }) => continuous !== undefined)
  const start = from.year === undefined ? '' : ` (${from.year})`
  const even = first.even === undefined ? `in no year up to ${last}` : `in ${first.even}`
  return [
    {
      caption: `From ${from.value}${start}: chance that an annual figure is at ${target} by then`,
      head: ['by', ...forecasts.map(({ name }) => name), ...(known ? ['base rate'] : [])],
      rows: first.rows.map(({ year }, index) => [
        String(year),
        ...forecasts.map(({ rows }) => odds(rows[index]?.annual ?? 0)),
        ...(known ? [rates.get(year) ?? ''] : []),
      ]),
    },
    ...forecasts.flatMap(({ name, says }) => (says === undefined ? [] : [`${name}: ${says}`])),
    ...(known ? ['base rate: how often pairs of its size grew as much in that time, 1980-2020'] : []),
    {
      caption: `${first.name}: three chances, and the level`,
      head: ['by', 'is at it', 'has been', ...(touched ? ['touched it'] : []), '10 %', '50 %', '90 %'],
      rows: first.rows.map((row) => [
        String(row.year),
        odds(row.terminal),
        odds(row.annual),
        ...(touched ? [odds(row.continuous ?? 0)] : []),
        ...[row.low, row.median, row.high].map((level) => fixed(level, 1)),
      ]),
    },
    `As likely as not ${even}; held at ${last}: ${odds(first.held)}, never until then: ${odds(first.never)}`,
    `${runs.toLocaleString('en')} runs, seed ${seed}; a chance is within ${points(first)} points (5 standard errors)`,
  ]
}

/** A chance for reading: 12.3 %. */
function odds(chance: number): string {
  return percent(chance, 1)
}

function points(forecast: Forecast): string {
  return (500 * Math.max(...forecast.rows.map(({ error }) => error))).toFixed(2)
}
