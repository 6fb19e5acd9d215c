import { optional, type Rule } from '../../../errors.ts'
import { type Kind, made, type OnScale } from './parts/kind.ts'
import type { Rules } from './parts/rules.ts'

/** A level and a trend that both learn from each year's surprise, where the trend fades: ETS(A,Ad,N) on the scale. */
export interface DampedTrend extends OnScale {
  /** The kind of process. */
  readonly kind: 'dampedTrend'
  /** Log growth a year at the base, b(0), from -700 to 700. */
  readonly trend: number
  /** Share of the trend that remains after a year, φ, from 0 to 1; 1 for a trend that goes on, Holt's method. */
  readonly damping: number
  /** Share of a surprise that stays in the level, α, from 0 to 2. */
  readonly levelWeight: number
  /** Share of a surprise that goes into the trend, β, from 0 to 4. */
  readonly trendWeight: number
  /** Standard deviation of a year's surprise, from 0 to 700. */
  readonly volatility: number
  /** Standard deviation of the error of the trend at the base; 0 where left out. */
  readonly driftError?: number | undefined
}

/** What `dampedTrend` takes. */
export interface DampedTrendOptions extends Omit<DampedTrend, 'kind'> {}

/**
 * A damped trend: exponential smoothing as a process, ETS(A,Ad,N) on the log scale. It is the benchmark of the forecasting
 * competitions, and what `ets` of R and `ETSModel` of statsmodels fit: their `alpha`, `beta`, `phi` and `sigma` go in here.
 *
 * y(t) = l(t-1) + φ b(t-1) + e(t), l(t) = l(t-1) + φ b(t-1) + α e(t), b(t) = φ b(t-1) + β e(t), e normal with the volatility,
 * from l(0) = ln base and b(0) = trend. So E y(h) = ln base + trend (φ + … + φ^h), and
 * Var y(h) = volatility² (1 + Σ c_j²) over j = 1 … h - 1 with c_j = α + β (φ + … + φ^j).
 *
 * Convention: with α = 1, β = 0 and φ = 1 it is the random walk with that drift, with the same paths.
 *
 * @param options trend, damping, the two weights, volatility, the error of the trend, and the scale
 * @returns the process, a frozen plain object
 * @throws {DomainError} where an argument is outside its range
 *
 * Source: R. J. Hyndman, A. B. Koehler, J. K. Ord and R. D. Snyder, Forecasting with Exponential Smoothing (2008), tables 2.2
 * and 6.2; E. S. Gardner and E. McKenzie, "Forecasting trends in time series", Management Science 31 (1985) 1237-1246.
 *
 * @example
 * import { dampedTrend, probabilities, simulate } from 'tradepath/chance'
 * const fading = dampedTrend({ trend: 0.12, damping: 0.9, levelWeight: 0.9, trendWeight: 0.1, volatility: 0.1 })
 * const ensemble = simulate(fading, { base: 41, target: 82, years: 10 }, { runs: 20_000, seed: 7 })
 * probabilities(ensemble).years[9].terminal.probability > 0.45 // true
 */
export function dampedTrend(options: DampedTrendOptions): DampedTrend {
  return kind.check('dampedTrend', options, 'options')
}

const within = (most: number): Rule => ({ says: `be from 0 to ${most}`, holds: (value) => value >= 0 && value <= most })

const checks = ({ change, deviation }: Rules) => ({
  trend: change,
  damping: within(1),
  levelWeight: within(2),
  trendWeight: within(4),
  volatility: deviation,
  driftError: optional(deviation),
})

export const kind: Kind<DampedTrend> = {
  check: (where, given, parameter) => made(where, 'dampedTrend', given, parameter, checks),
  plan: ({ trend, damping, levelWeight, trendWeight, volatility, driftError = 0 }) => ({
    way: 'followed',
    states: 2,
    start([level, slope], error) {
      level.fill(0)
      for (let path = 0; path < slope.length; path++) slope[path] = trend + driftError * error[path]
    },
    follow(now, shock, [level, slope]) {
      for (let path = 0; path < now.length; path++) {
        const surprise = volatility * shock[path]
        const expected = damping * slope[path]
        now[path] = level[path] + (expected + surprise)
        level[path] += expected + levelWeight * surprise
        slope[path] = expected + trendWeight * surprise
      }
    },
  }),
}
