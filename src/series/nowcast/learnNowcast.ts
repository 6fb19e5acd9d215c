import { checkedArray, DomainError, domain, optional } from '../../errors.ts'
import { checkedYear } from '../../numeric/readYear.ts'
import type { Series } from '../series.ts'
import { type Evidence, evidenceOf, knownColumns, shrunk, totalOf } from './parts/evidence.ts'
import { relativeScale, t90, trust } from './parts/forecastRest.ts'
import { type Months, monthsOf } from './parts/monthsOf.ts'
import { type Fitted, quantileOf, robustRidge } from './parts/ridge.ts'
import { type YearOptions, yearChecks, yearOf } from './parts/yearOptions.ts'
import type { NowcastRow, NowcastTable } from './table.ts'

/** What is learned from, beside the panel. */
export interface LearnNowcastOptions extends YearOptions {
  /** The last year that is learned from; all years where left out. */
  readonly through?: number | undefined
}

/**
 * Learns the weights and errors of a nowcast from a panel of monthly or quarterly series.
 *
 * For each finished year with a year before it, and for each number of known months, the logarithm of the rest of the
 * year is regressed on the forecasts of `nowcast`: ridge regression, weighted by each series' own noise, with Huber's
 * weights for outliers. The scale of the error is such that 80 % of the errors lie within its 80 % interval.
 *
 * @param panel series of months or quarters, of positive flows; any units
 * @param options.through the last year learned from, so that a backtest sees the past only
 * @returns the table that `nowcast` takes, as plain data
 * @throws {DomainError} where a series is outside its range or the panel has fewer than 20 finished years to learn from
 *
 * Cost: about 10 µs a year and number of months.
 *
 * Source: shrinkage by ridge regression (Hoerl and Kennard 1970), weights of Huber (1964).
 *
 * @example
 * import { learnNowcast } from 'tradepath/series'
 * const month = (i: number) => ({ year: 2000 + Math.floor(i / 12), month: 1 + (i % 12), value: 100 + (i * 37) % 23 + i })
 * const panel = [{ frequency: 'month' as const, figures: Array.from({ length: 300 }, (_, i) => month(i)) }]
 * learnNowcast(panel).months.length // 11
 */
export function learnNowcast(panel: readonly Series[], options: LearnNowcastOptions = {}): NowcastTable {
  const { through = Infinity, ...year } = domain('learnNowcast', options, checks)
  const series = checkedArray('learnNowcast', 'panel', panel).map((data, place) =>
    monthsOf('learnNowcast', `panel[${place}]`, data, yearOf(year)),
  )
  const found = observed(series, through, typical).filter(({ evidence }) => evidence.degrees > 0)
  const noise =
    quantileOf(
      found.map(({ evidence }) => evidence.noise),
      0.5,
    ) || typical
  const cases = observed(series, through, noise)
  const counts = Array.from({ length: 11 }, (_, i) => cases.filter(({ evidence }) => evidence.known === i + 1))
  if (counts.every(({ length }) => length < fewest))
    throw new DomainError(
      'learnNowcast',
      'panel',
      `have at least ${fewest} finished years, each with one before`,
      panel,
    )
  const draft: NowcastTable = { noise, power: 0.8, months: [] }
  const fits = counts.map((some) => (some.length < fewest ? undefined : fitted(some, draft)))
  const table = { ...draft, power: powerOf(fits, noise) }
  const rows = fits.map((fit) => fit && rowOf(fit, table))
  return Object.freeze({ ...table, months: Object.freeze(rows.map((_, i) => nearestOf(rows, i))) })
}

const checks = { through: optional(checkedYear), ...yearChecks }
const fewest = 20
/** A noise to start with: the usual deviation of a month is then 20 %. */
const typical = 0.04

interface Case {
  readonly year: number
  readonly evidence: Evidence
  readonly rest: number
}

/** Every finished year up to `through`, at 1 to 11 known months. */
function observed(series: readonly Months[], through: number, noise: number): Case[] {
  const cases: Case[] = []
  for (const months of series) {
    const rows = months.cells.length / 12
    for (let row = 1; row < rows && months.firstYear + row <= through; row++) {
      if (knownColumns(months, row, Infinity).length < 12) continue
      const total = totalOf(months, row)
      let known = 0
      for (let last = row * 12; last < row * 12 + 11; last++) {
        const evidence = evidenceOf(months, row, last, noise)
        if (!evidence || evidence.known === known || !(evidence.yearToDate > 0)) continue
        known = evidence.known
        if (total > evidence.soFar) cases.push({ year: months.firstYear + row, evidence, rest: total - evidence.soFar })
      }
    }
  }
  return cases
}

interface Fit extends Fitted {
  readonly cases: readonly Case[]
}

function fitted(cases: readonly Case[], table: NowcastTable): Fit {
  const rows = cases.map(({ evidence }) => {
    const k = trust(evidence)
    return [k, ...evidence.levels.map((level) => k * Math.log(level / evidence.yearToDate))]
  })
  const wanted = cases.map(({ evidence, rest }) => Math.log(rest / evidence.yearToDate))
  const precision = cases.map(({ evidence }) => relativeScale(evidence, table) ** -2)
  return { cases, ...robustRidge(rows, wanted, precision) }
}

/** Twice the slope of log |error| on the logarithm of the noise, within each number of months; from 0 to 1. */
function powerOf(fits: readonly (Fit | undefined)[], prior: number): number {
  let [covariance, variance] = [0, 0]
  for (const fit of fits) {
    if (!fit) continue
    const least = Math.max(quantileOf(fit.errors.map(Math.abs), 0.5) / 10, 1e-12)
    const y = Array.from(fit.errors, (error) => Math.log(Math.max(Math.abs(error), least)))
    const x = fit.cases.map(({ evidence }) => Math.log(shrunk(evidence.noise, evidence.degrees, prior)))
    const [meanX, meanY] = [mean(x), mean(y)]
    for (const [i, each] of x.entries()) {
      covariance += (each - meanX) * ((y[i] as number) - meanY)
      variance += (each - meanX) ** 2
    }
  }
  return variance > 0 ? Math.min(1, Math.max(0, (2 * covariance) / variance)) : 0
}

/**
 * The scale with which 80 % of the errors are within the 80 % interval, widened for what few years cannot show.
 *
 * Series share the good and the bad years, so it is years that are independent. With Y of them, the variance of the next
 * one's error is (1 + 1/Y) (Y - 1) / (Y - 3) that of theirs: Student's predictive distribution of a normal sample.
 */
function rowOf({ weights, errors, cases }: Fit, table: NowcastTable): NowcastRow {
  const standard = cases.map(({ evidence }, i) => Math.abs(errors[i] as number) / relativeScale(evidence, table))
  const years = Math.max(4, new Set(cases.map(({ year }) => year)).size)
  const wider = Math.sqrt(((1 + 1 / years) * (years - 1)) / (years - 3))
  const [drift = 0, ...levels] = weights
  return Object.freeze({ weights: Object.freeze(levels), drift, scale: (wider * quantileOf(standard, 0.8)) / t90 })
}

/** The row of the nearest number of months, for what a panel of quarters or of joined months cannot teach. */
function nearestOf(rows: readonly (NowcastRow | undefined)[], place: number): NowcastRow {
  const there = rows.flatMap((row, at) => (row ? [{ row, away: Math.abs(at - place) }] : []))
  return there.reduce((a, b) => (b.away < a.away ? b : a)).row
}

const mean = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0) / values.length
