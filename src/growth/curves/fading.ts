import { domain, growthRate, positive } from '../../errors.ts'
import { log1p } from '../../numeric/log1p.ts'
import { logRatio } from '../../numeric/logRatio.ts'
import { grown } from '../../numeric/power.ts'
import { root } from '../../numeric/root.ts'
import { type Arrival, never, reached, type Years } from '../arrival.ts'
import { type Curve, closedForm, forever } from '../curve.ts'

/** What fading growth is given by. */
export interface FadingOptions {
  /** The value at t = 0, greater than 0, in any unit. */
  readonly base: number
  /** Growth a year now as a fraction, greater than -1. */
  readonly rate: number
  /** Growth a year in the long run as a fraction, greater than -1. */
  readonly longRun: number
  /** Years in which the difference of the two halves, greater than 0. */
  readonly halfLife: number
}

/**
 * Fading growth: log growth decays from today's rate to a long-run rate. The honest way to use a "+32 % last year".
 *
 * The log growth rate at time t is r(t) = r∞ + (r0 - r∞) · 2^(-t / halfLife), with r = ln(1 + rate), so
 * V(t) = base · exp(r∞ · t + (r0 - r∞) · halfLife / ln 2 · (1 - 2^(-t / halfLife))).
 *
 * Convention: both rates are effective annual rates; the distance between them halves every `halfLife` years.
 *
 * @param options base, both rates and the half-life of their difference
 * @returns a curve; where the two rates differ in sign it turns once. `timeTo` is `never` with that peak (or trough),
 * with the limit that growth fading to 0 approaches, or with the base as `closest` where it does not get there
 * @throws {DomainError} where an argument is outside its range
 *
 * Accuracy: years to a relative 2e-15, or to what the last bit of the log growth is worth in years where the curve is
 * nearly flat: at a turn any method loses half the digits. Cost: about a microsecond for an arrival, which is solved in
 * a bracket (a closed form where the long-run rate is 0).
 *
 * @example
 * import { fading } from 'tradepath'
 * const cooling = fading({ base: 41, rate: 0.32, longRun: 0.03, halfLife: 2 })
 * cooling.timeTo(82).years?.toFixed(4) // '4.4371'
 * fading({ base: 41, rate: 0.32, longRun: -0.05, halfLife: 2 }).timeTo(82).status // 'never'
 */
export function fading(options: FadingOptions): Curve {
  const { base, halfLife, ...rates } = domain('fading', options, checks)
  const now = log1p(rates.rate)
  const longRun = log1p(rates.longRun)
  // kept in a range where neither it nor its inverse overflows: 1e290 years is for ever
  const decay = Math.min(1e290, Math.max(1e-290, Math.LN2 / halfLife))
  // the log growth that the fading part adds in all
  const total = (now - longRun) / decay
  const logGrowth = (years: Years): number => {
    const faded = decay * years
    return faded < 1 ? now * years - total * lag(faded) : longRun * years - total * Math.expm1(-faded)
  }

  // when growth is 0 on its way to the other sign, and the log growth until then, or the limit of growth that fades to 0
  const turn = Math.log1p(Math.min(forever, Math.max(0, -now / longRun))) / decay
  const extreme = longRun === 0 ? total : logGrowth(turn)
  const way = Math.sign(longRun)

  /** First passage of the log growth at a goal other than 0. */
  function arrive(target: number): Arrival {
    const goal = logRatio(target, base)
    const solve = (from: Years, to: Years): Arrival =>
      reached('fading', target, to <= forever ? root((years) => logGrowth(years) - goal, from, to).x : to)
    // of the way to the extreme; infinite where there is none
    const share = goal / extreme
    if (longRun === 0) {
      if (share > 0 && share < 1) return { status: 'reached', years: -log1p(-share) / decay }
      return never(share > 0 ? grown(base, extreme) : base)
    }
    if (share > 0 && share <= 1) return solve(0, turn)
    if (way * goal < 0) return never(grown(base, extreme))
    // from a year on, or from the turn, doubled until the goal lies between
    let from = turn
    let to = Math.max(turn, 1)
    while (way * (goal - logGrowth(to)) > 0) {
      from = to
      to *= 2
    }
    return solve(from, to)
  }

  const ends = Math.max(extreme, logGrowth(1e300)) > logRatio(forever, base)
  const largest = ends ? arrive(forever) : never(base)
  return closedForm('fading', {
    base,
    until: largest.status === 'reached' ? largest.years * (1 - 1e-12) : 1e300,
    at: (years) => grown(base, logGrowth(years)),
    arrive: (target) => (target > 0 ? arrive(target) : never(longRun < 0 ? 0 : grown(base, Math.min(0, extreme)))),
  })
}

const checks = { base: positive, rate: growthRate, longRun: growthRate, halfLife: positive }

/** x - 1 + e^-x for 0 ≤ x < 1, as the series x²/2 - x³/6 + …: at first the growth is today's, and the rest small. */
function lag(x: number): number {
  let sum = 1
  for (let n = 18; n > 2; n--) sum = 1 - (x / n) * sum
  return ((x * x) / 2) * sum
}
