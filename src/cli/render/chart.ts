import { arrivalChart } from '../../chart/arrivalChart.ts'
import type { Chart } from '../../chart/chart.ts'
import { fanChart } from '../../chart/fanChart.ts'
import { scenariosChart } from '../../chart/scenariosChart.ts'
import { type TornadoViewBar, tornadoChart } from '../../chart/tornadoChart.ts'
import type { Figure } from '../../figure.ts'
import { rateFromLog } from '../../growth/rates.ts'
import type { Matters } from '../answer/matters.ts'
import type { Forecast, Sureness } from '../answer/odds.ts'
import type { Report } from '../answer/report.ts'
import { curvesOf } from '../answer/rows.ts'
import type { Question } from '../arguments/question.ts'
import type { Section } from './sections.ts'
import { percent } from './table.ts'

/** A chart, and the section of the report that it belongs to. */
export interface Placed {
  readonly about: Section['about']
  readonly chart: Chart
}

/** The charts of a report; the first is the one that tells most. */
export async function chartsOf(question: Question, report: Report): Promise<[Placed, ...Placed[]]> {
  const paths: Placed = { about: 'when', chart: await pathsChart(question, report) }
  if (!report.odds) return [paths]
  const [first] = report.odds.forecasts as [Forecast]
  const arrival = arrivalChart(
    { years: first.years, never: { probability: first.never } },
    { title: `The first year at ${question.target} (${first.name})` },
  )
  return [
    { about: 'odds', chart: fanOf(question, report.odds) },
    { about: 'odds', chart: arrival },
    ...(report.matters ? [{ about: 'matters' as const, chart: mattersChart(report.matters) }] : []),
    paths,
  ]
}

/** Years of the past that are shown beside the future. */
const past = 15

/** The levels of the first view, up to the last year that was asked for. */
function fanOf({ title, unit = '', target, trade, actuals }: Question, { forecasts, from }: Sureness): Chart {
  const [{ name, fan, rows }] = forecasts as [Forecast]
  const { year: start = 0, value } = from
  const until = rows.at(-1)?.year ?? start
  const round = rows.filter(({ year }) => year % 5 === 0)
  const odds = (round.length > 0 ? round : rows)
    .slice(0, 4)
    .map(({ year, annual }) => `${percent(annual, 0)} by ${year}`)
  return fanChart(
    {
      rows: fan.filter(({ year }) => year <= until),
      base: { year: start, value },
      target,
      actuals: (trade ?? actuals).filter(({ year }) => year > start - past && year <= start).map(bare),
    },
    { title, unit, subtitle: `Chance to have been at ${target} (${name}): ${odds.join(', ')}` },
  )
}

const bare = ({ year, value }: Figure): Figure => ({ year, value })

/** As many curves as can be told apart, up to the year when the slowest arrives or the reader has seen enough. */
async function pathsChart(question: Question, { scenarios, goal, unit = '' }: Report): Promise<Chart> {
  const { baseYear = 0, target } = goal
  const curves = (await curvesOf(question)).slice(0, 12)
  const reached = scenarios.flatMap(({ years }) => (years === undefined ? [] : [Math.ceil(years)]))
  const until = baseYear + Math.min(40, Math.max(10, ...reached, ...question.deadlines.map((year) => year - baseYear)))
  return scenariosChart(
    { baseYear, until, target, curves: Object.fromEntries(curves.map(([name, moved]) => [name, moved(0)])) },
    { title: 'The path to the target, by growth a year', unit },
  )
}

function mattersChart({ base, horizon, bars }: Matters): Chart {
  const readable = ({ input, low, high }: (typeof bars)[number]): TornadoViewBar => {
    if (input !== 'logGrowth') return { input: input === 'goal' ? 'target' : 'latest figure', low, high }
    const points = (end: typeof low): typeof low => ({ ...end, at: 100 * rateFromLog(end.at) })
    return { input: 'growth, % a year', low: points(low), high: points(high) }
  }
  return tornadoChart(
    { base: { output: base }, bars: bars.map(readable) },
    { title: 'What moves the years to the target', unit: `years (at most ${horizon})` },
  )
}
