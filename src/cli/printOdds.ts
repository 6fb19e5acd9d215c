import type { Matters } from './matters.ts'
import type { Forecast, Sureness } from './odds.ts'
import { fixed, percent, table } from './table.ts'

/** How sure: the odds side by side, and the first view in detail. */
export function oddsLines({ forecasts, from, runs, seed, last }: Sureness, target: number): string[] {
  const [first] = forecasts as [Forecast, ...Forecast[]]
  const rows = first.rows.map((row, index) => [
    year(row.year),
    ...forecasts.map(({ rows }) => odds(rows[index]?.annual ?? 0)),
  ])
  const touched = first.rows.some(({ continuous }) => continuous !== undefined)
  const detail = first.rows.map((row) => [
    year(row.year),
    odds(row.terminal),
    odds(row.annual),
    ...(touched ? [odds(row.continuous ?? 0)] : []),
    ...[row.low, row.median, row.high].map((level) => fixed(level, 1)),
  ])
  const start = from.year === undefined ? '' : ` (${from.year})`
  const even = first.even === undefined ? `in no year up to ${year(last)}` : `in ${year(first.even)}`
  return [
    `From ${from.value}${start}: chance that an annual figure is at ${target} by then`,
    ...table(['by', ...forecasts.map(({ name }) => name)], rows),
    '',
    `${first.name}: three chances, and the level`,
    ...table(['by', 'is at it', 'has been', ...(touched ? ['touched it'] : []), '10 %', '50 %', '90 %'], detail),
    `As likely as not ${even}; held at ${year(last)}: ${odds(first.held)}, never until then: ${odds(first.never)}`,
    `${runs.toLocaleString('en')} runs, seed ${seed}; a chance is within ${points(first)} points (5 standard errors)`,
  ]
}

/** What matters most: bars of the tornado, and elasticities. */
export function mattersLines({ bars, base, horizon, elasticities }: Matters): string[] {
  const widest = Math.max(...bars.flatMap(({ low, high }) => [low.output, high.output]), base)
  const least = Math.min(...bars.flatMap(({ low, high }) => [low.output, high.output]), base)
  const place = (years: number): number => Math.round(((years - least) / (widest - least || 1)) * (barWidth - 1))
  const years = (count: number): string => (count >= horizon ? `${horizon} or more` : count.toFixed(1))
  const rows = bars.map((bar) => {
    const [from, to] = [place(bar.low.output), place(bar.high.output)].sort((a, b) => a - b) as [number, number]
    const drawn = Array.from({ length: barWidth }, (_, column) =>
      column === place(base) ? '|' : column >= from && column <= to ? '#' : ' ',
    )
    return [bar.says, `${years(bar.low.output)} to ${years(bar.high.output)}`, drawn.join('').trimEnd()]
  })
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] as string).length)))
  return [
    `Years to the target, ${years(base)} at the middle (|); one input at a time`,
    ...rows.map(([says, range, drawn]) =>
      `${says?.padEnd(widths[0] as number)}  ${range?.padEnd(widths[1] as number)}  ${drawn}`.trimEnd(),
    ),
    ...elasticities.map(
      ({ says, elasticity }) => `1 % more ${says}: ${elasticity > 0 ? '+' : ''}${elasticity.toFixed(2)} % years`,
    ),
  ]
}

const barWidth = 28

function year(value: number): string {
  return String(value)
}

/** A chance for reading: 12.3 %. */
function odds(chance: number): string {
  return percent(chance, 1)
}

function points(forecast: Forecast): string {
  return (500 * Math.max(...forecast.rows.map(({ error }) => error))).toFixed(2)
}
