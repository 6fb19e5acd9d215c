import type { RandomWalk } from '../chance/process/kinds/randomWalk.ts'
import { randomWalk } from '../chance/process/kinds/randomWalk.ts'
import { DomainError, domain, oneOf, optional } from '../errors.ts'
import type { Figure } from '../figure.ts'
import { type Scale, scaleCheck, scaleOf } from '../scale.ts'
import { figuresOf } from '../series/parts/figuresOf.ts'
import type { SeriesData } from '../series/series.ts'
import { calibrated } from './calibration/calibrated.ts'

/** How a forecast reads a history. */
export interface ForecastOptions {
  /** The scale of change; `log` where left out. */
  readonly scale?: Scale | undefined
  /** What the figures are, where much is known of such series: `trade` is the trade of two countries in current USD bn. */
  readonly class?: 'trade' | undefined
}

/** What a history says of the years to come. */
export interface Forecast {
  /** The process that follows the latest figure. */
  readonly process: RandomWalk
  /** What it was learned from, in a sentence. */
  readonly basis: string
  /** The share of its own average change that is taken to last; the rest is what the prior says. */
  readonly weight: number
  /** The walk with its own last years' average and spread, as most tools would fit it. */
  readonly naive: {
    /** Its process. */
    readonly process: RandomWalk
    /** Years of change that it was fitted to. */
    readonly over: number
  }
}

/** Years of change that a series is judged by, and those that the naive walk is fitted to. */
const memory = { own: 20, naive: 10 }
/** Fewer annual changes than this say nothing of a spread. */
const fewest = 3

/**
 * Forecast of a series from its own history: a random walk on its scale whose average change is shrunk towards no change.
 *
 * With n annual changes of mean m and spread s on the scale, and the prior that the lasting change of a series is normal
 * around 0 with standard deviation τ: w = τ² / (τ² + s² / n), drift = w m, driftError = √w s / √n.
 * τ is a stated choice, wide on purpose: 0.05 of log growth, 0.1 of log odds, and half the spread on the level scale, which has
 * no unit of its own. For the trade of two countries a panel says more: `class: 'trade'` is `calibrated`.
 *
 * Convention: only changes between years that follow each other count, the last 20 of them; the spread is from the mean
 * absolute deviation, since a few wild years should not set it.
 *
 * @param series annual figures, or what `series` takes
 * @param options the scale, and the class of the series
 * @returns the process, what it rests on, the weight of its own past, and the naive walk of its last ten years
 * @throws {DomainError} where there are fewer than 4 annual figures in a row of years, or a value is not on the scale
 *
 * Accuracy: what it scored on panels is in docs/calibration.md. Cost: microseconds.
 *
 * Source: the normal prior with known variance, as in D. V. Lindley and A. F. M. Smith, JRSS B 34 (1972) 1-41.
 *
 * @example
 * import { forecast } from 'tradepath/evidence'
 * const { process, weight } = forecast({ 2019: 100, 2020: 97, 2021: 104, 2022: 108, 2023: 113, 2024: 117 })
 * process.drift < 0.0314 // true
 * weight > 0.7 // true
 */
export function forecast(series: SeriesData, options: ForecastOptions = {}): Forecast {
  const { scale, class: of } = domain('forecast', options, { scale: scaleCheck, class: optional(oneOf('trade')) })
  const figures = figuresOf('forecast', 'series', series, scaleOf(scale).rule)
  const changes = changesOf(figures, scale)
  const naive = { process: ownWalk(changes.slice(-memory.naive), scale), over: Math.min(memory.naive, changes.length) }
  if (of === 'trade') {
    if (scale !== 'log') throw new DomainError('forecast', 'scale', "be 'log' for trade", scale)
    return { process: calibrated(figures), basis: onPanel, weight: 1, naive }
  }
  const own = changes.slice(-memory.own)
  const { mean, spread } = momentsOf(own)
  const prior = priorSpread(scale, spread)
  const noise = spread ** 2 / own.length
  const weight = noise === 0 ? 1 : prior ** 2 / (prior ** 2 + noise)
  const process = walk(scale, weight * mean, spread, Math.sqrt(weight * noise))
  return { process, basis: basisOf(own.length, weight), weight, naive }
}

const onPanel = 'own growth shrunk towards 2,318 series of bilateral trade'

const basisOf = (years: number, weight: number): string =>
  `own change of the last ${years} years, of which ${Math.round(weight * 100)} % is taken to last (a stated prior, not a panel)`

/** What is held of a series before it is seen: the spread of lasting changes a year over series, on the scale. */
function priorSpread(scale: Scale, spread: number): number {
  if (scale === 'log') return 0.05
  return scale === 'level' ? spread / 2 : 0.1
}

function changesOf(figures: readonly Figure[], scale: Scale): number[] {
  const { change, rule } = scaleOf(scale)
  for (const { year, value } of figures)
    if (!rule.holds(value)) throw new DomainError('forecast', `series[${year}]`, `${rule.says} on this scale`, value)
  const changes = figures.flatMap(({ year, value }, index) => {
    const before = figures[index - 1]
    return before && before.year === year - 1 ? [change(before.value, value)] : []
  })
  if (changes.length < fewest)
    throw new DomainError('forecast', 'series', `have ${fewest + 1} annual figures in a row of years, or more`, figures)
  return changes
}

/** Mean and spread; of a normal distribution the deviation is √(π / 2) times the mean absolute one. */
function momentsOf(changes: readonly number[]): { mean: number; spread: number } {
  const n = changes.length
  const mean = changes.reduce((sum, each) => sum + each, 0) / n
  const absolute = changes.reduce((sum, each) => sum + Math.abs(each - mean), 0) / n
  return { mean, spread: Math.sqrt(Math.PI / 2) * absolute * Math.sqrt(n / (n - 1)) }
}

function ownWalk(changes: readonly number[], scale: Scale): RandomWalk {
  const n = changes.length
  const mean = changes.reduce((sum, each) => sum + each, 0) / n
  const spread = Math.sqrt(changes.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (n - 1))
  return walk(scale, mean, spread, spread / Math.sqrt(n))
}

function walk(scale: Scale, drift: number, volatility: number, driftError: number): RandomWalk {
  return randomWalk({ drift, volatility, driftError, ...(scale !== 'log' && { scale }) })
}
