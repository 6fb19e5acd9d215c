// The forecasters that benchmarks/calibration.mjs compares: each learns from what was known at an origin, and gives for the
// figures of a pair the chance of a question, and where it is a random walk, that walk.
import { readFileSync } from 'node:fs'
import { AutoETS, initSync } from '@bsull/augurs/ets'
import { fromHistory } from 'tradepath/chance'
import { backtest, calibrate, calibrated } from 'tradepath/evidence'
import { annualChances } from './annual-chances.mjs'

export const multiples = [1.25, 1.5, 2]
const last = 10
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const mean = (values) => values.reduce((total, each) => total + each, 0) / values.length

/** A random walk as a forecaster of one pair; chances are computed when they are first asked for. */
function walk(process) {
  let chances
  const tell = ({ multiple, years }) => {
    chances ??= annualChances(process, multiples, last)
    return chances[multiples.indexOf(multiple)]?.[years] ?? 0
  }
  return Object.assign(tell, { process })
}

/** The forecasters by name, for a panel; what is learned at an origin is learned once. */
export function forecasters(panel, { horizons }) {
  const learned = new Map()
  const at = (origin) => {
    if (!learned.has(origin)) learned.set(origin, calibrate(panel, origin))
    return learned.get(origin)
  }
  const rate = baseRates(panel, horizons)
  return {
    calibrated: (_, origin) => (known) => walk(calibrated(known, at(origin))),
    'base rate then': (_, origin) => () => (question) => rate(origin, question),
    'pooled growth': (_, origin) => (known) => {
      const { growth, growthError, volatility } = at(origin)
      const sigma = volatility * known.at(-1).value ** -at(origin).sizeExponent
      return walk({ drift: growth - sigma ** 2 / 2, volatility: sigma, driftError: growthError })
    },
    'own random walk': () => (known) => walk(fromHistory(known.slice(-11))),
    'no drift': () => (known) => walk({ ...fromHistory(known.slice(-11)), drift: 0, driftError: 0 }),
    'damped trend': () => (known) => damped(recent(known)),
    ETS: () => (known) => ets(recent(known)),
  }
}

/** How often it happened, of all pairs at USD 1 bn or more, within windows that had closed by the origin. */
function baseRates(panel, horizons) {
  const plan = { origins: range(1960, 2019), horizons, multiples, atLeast: 1, figures: 1 }
  const past = backtest(panel, () => () => () => 0, plan)
  const known = new Map()
  return (origin, { multiple, years }) => {
    const key = `${origin} ${multiple} ${years}`
    if (!known.has(key)) {
      const closed = past.filter(
        (row) => row.multiple === multiple && row.years === years && row.origin + years <= origin,
      )
      known.set(key, mean(closed.map(({ happened }) => Number(happened))))
    }
    return known.get(key)
  }
}

/** Log figures of the last 25 years without a gap. */
function recent(known) {
  const run = known.slice(-25)
  const from = run.findLastIndex((figure, i) => i > 0 && figure.year !== run[i - 1].year + 1)
  return run.slice(Math.max(0, from)).map(({ value }) => Math.log(value))
}

/** Normal numbers for paths, the same for every pair. */
const paths = 300
const normals = (() => {
  let state = 20240703
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state + 0.5) / 2 ** 32
  }
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
  return Array.from({ length: paths }, () => Array.from({ length: last }, normal))
})()

/** The share of paths at or above a multiple in some year; a path says by how much log trade has changed after each year. */
function shares(path) {
  const reached = multiples.map(() => new Float64Array(last + 1))
  for (const shocks of normals) {
    let top = Number.NEGATIVE_INFINITY
    path(shocks).forEach((change, i) => {
      top = Math.max(top, change)
      multiples.forEach((multiple, m) => {
        if (top >= Math.log(multiple)) reached[m][i + 1] += 1 / paths
      })
    })
  }
  return ({ multiple, years }) => Math.min(1, reached[multiples.indexOf(multiple)]?.[years] ?? 0)
}

/** Holt's damped trend of log trade, (A, Ad, N), by the squared errors of one year ahead on a grid. */
function damped(logs) {
  if (logs.length < 5) return () => 0.5
  let best = { squares: Number.POSITIVE_INFINITY }
  for (const alpha of [0.3, 0.6, 0.9])
    for (const beta of [0.05, 0.2])
      for (const phi of [0.8, 0.9, 0.98]) {
        let level = logs[0]
        let trend = (logs[Math.min(4, logs.length - 1)] - logs[0]) / Math.min(4, logs.length - 1)
        let squares = 0
        for (const value of logs.slice(1)) {
          const error = value - level - phi * trend
          squares += error ** 2
          level += phi * trend + alpha * error
          trend = phi * trend + alpha * beta * error
        }
        if (squares < best.squares) best = { squares, alpha, beta, phi, level, trend }
      }
  const { alpha, beta, phi, level, trend } = best
  const sigma = Math.sqrt(best.squares / Math.max(1, logs.length - 3))
  return shares((shocks) => {
    let [now, slope] = [level, trend]
    return shocks.map((shock) => {
      const value = now + phi * slope + sigma * shock
      now += phi * slope + alpha * sigma * shock
      slope = phi * slope + alpha * beta * sigma * shock
      return value - logs.at(-1)
    })
  })
}

let ready = false
/**
 * ETS, chosen and fitted by @bsull/augurs on log trade. It gives intervals a year and no paths: paths have independent steps
 * here, whose variances add up to those of the intervals.
 */
function ets(logs) {
  if (logs.length < 8) return damped(logs)
  if (!ready) initSync({ module: readFileSync('node_modules/@bsull/augurs/ets_bg.wasm') })
  ready = true
  const model = new AutoETS(1, 'ZZN')
  try {
    model.fit(Float64Array.from(logs))
    const { point, intervals } = model.predict(last, 0.8)
    const spread = point.map((value, i) => (intervals.upper[i] - value) / 1.2815515655446004)
    const steps = spread.map((each, i) => Math.sqrt(Math.max(0, each ** 2 - (spread[i - 1] ?? 0) ** 2)))
    return shares((shocks) => {
      let sum = 0
      return shocks.map((shock, i) => {
        sum += steps[i] * shock
        return point[i] - logs.at(-1) + sum
      })
    })
  } catch {
    return damped(logs) // where no model fits
  } finally {
    model.free()
  }
}
