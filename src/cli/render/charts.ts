import { arrivalChart } from '../../chart/arrivalChart.ts'
import type { Chart } from '../../chart/chart.ts'
import { fanChart } from '../../chart/fanChart.ts'
import { tornadoChart } from '../../chart/tornadoChart.ts'
import type { Outlook, ProbabilityRow } from '../../outlook/index.ts'
import { level, likely } from '../../outlook/words/numbers.ts'
import { mainYear } from '../../outlook/words/phrases.ts'
import type { Section } from './sections.ts'

/** A chart, and the section of the report that it belongs to. */
export interface Placed {
  readonly about: Section['about']
  readonly chart: Chart
}

/** The charts of an outlook; the first is the one that says most. */
export function chartsOf(outlook: Outlook): Placed[] {
  const { forecast, drivers, state } = outlook
  if (!forecast) return []
  const shown = forecast.path.filter(({ year }) => year <= lastShown(outlook))
  return [
    { about: 'probabilities', chart: fanOf(outlook, shown) },
    ...(state.status === 'met' ? [] : [{ about: 'probabilities' as const, chart: firstYears(outlook, shown) }]),
    ...(drivers.length > 0 ? [{ about: 'drivers' as const, chart: driversChart(outlook) }] : []),
  ]
}

/** Years of the past that are shown beside the future. */
const past = 15

const lastShown = ({ forecast, start }: Outlook): number => forecast?.years.at(-1)?.year ?? start.year + 15

function fanOf(outlook: Outlook, shown: readonly ProbabilityRow[]): Chart {
  const { title = 'Outlook', unit = '', goal, start, series, forecast, state } = outlook
  const chances = (forecast?.years ?? [])
    .slice(0, 4)
    .map(({ year, reached, at }) => `${likely(state.status === 'met' ? at : reached)} by ${year}`)
  return fanChart(
    {
      rows: shown.map(({ year, low, lower, median, upper, high }) => ({
        year,
        mean: median,
        p10: low,
        p25: lower,
        p50: median,
        p75: upper,
        p90: high,
      })),
      base: { year: start.year, value: start.value },
      target: goal.target,
      actuals: series.figures
        .filter(({ year }) => year > start.year - past && year <= start.year)
        .map(({ year, value }) => ({ year, value })),
    },
    { title, unit, subtitle: `Probability of having reached ${level(goal.target)}: ${chances.join(', ')}` },
  )
}

function firstYears({ goal }: Outlook, shown: readonly ProbabilityRow[]): Chart {
  const share = (chance: number) => ({ probability: chance, error: 0 })
  const years = shown.map(({ year, reached, at }, index) => ({
    year,
    annual: share(reached),
    terminal: share(at),
    first: share(reached - (shown[index - 1]?.reached ?? 0)),
  }))
  const never = share(1 - (shown.at(-1)?.reached ?? 0))
  return arrivalChart({ years, never }, { title: `The first year at ${level(goal.target)}` })
}

function driversChart(outlook: Outlook): Chart {
  const { drivers } = outlook
  const points = (value: number): number => 100 * value
  return tornadoChart(
    {
      base: { output: points(drivers[0]?.middle.probability ?? 0) },
      bars: drivers.map(({ input, low, high }) => ({
        input,
        low: { at: low.value, output: points(low.probability) },
        high: { at: high.value, output: points(high.probability) },
      })),
    },
    { title: `What moves the probability by ${mainYear(outlook)}`, unit: 'per cent' },
  )
}
