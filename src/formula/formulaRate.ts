import { DomainError, domain, optional, positive, type Rule } from '../errors.ts'
import type { Years } from '../growth/arrival.ts'
import { type Curve, closedForm } from '../growth/curve.ts'
import { firstArrival } from '../growth/curves/parts/firstArrival.ts'
import { integral } from '../numeric/integral.ts'
import { log1p } from '../numeric/log1p.ts'
import { grown } from '../numeric/power.ts'
import { defaultHorizon } from './formulaCurve.ts'
import { ofTime } from './ofTime.ts'

/** Where a curve from the text of its rate begins, and how far it is known. */
export interface FormulaRateOptions {
  /** The value at t = 0, greater than 0, in any unit. */
  readonly base: number
  /** The last time that can be asked, in years, greater than 0 and at most 10,000; 1,000 where left out. */
  readonly until?: Years | undefined
}

const horizon: Rule = {
  says: 'be greater than 0 and at most 10000',
  holds: (years) => years > 0 && years <= 10_000,
}

/**
 * A curve from the text of its growth rate: growth that changes over time in a way that a person types.
 *
 * The text is the rate g(t), in the language of `formula` with `t` as its only name. The log growth rate at time t is
 * ln(1 + g(t)), so V(t) = base · exp(∫ ln(1 + g(s)) ds from 0 to t).
 *
 * Convention: g is the effective annual rate at that moment as a fraction, as in `compound` and `fading`: a constant
 * text is `compound`, and `fading` is `expm1(r + (r0 - r) * 2^(-t/halfLife))` with log rates r and r0.
 *
 * @param text a formula of `t`, greater than -1 at every t asked; jumps and kinks (a conditional) are allowed
 * @param options base, until
 * @returns a curve; `timeTo` is `never`, with the nearest value found, where the target is not met by `until`
 * @throws {DomainError} where `text` is not a formula of `t` alone, or an option is out of its range; `valueAt` and
 * `timeTo` throw where the rate is not greater than -1, leaves the reals or is too rough to be integrated
 *
 * Accuracy: values to a relative 1e-12 for a century of a smooth rate, by Gauss-Legendre quadrature year by year,
 * intervals halved until they agree. The first arrival is searched for as `curve` does, and can miss what that misses.
 * Cost: 30 rates for each year up to the furthest time asked, once, and 30 for the begun year at each time; some 1,000
 * for each jump or kink.
 *
 * @example
 * import { formulaRate } from 'tradepath/formula'
 *
 * const cooling = formulaRate('0.03 + 0.29*2^(-t/2)', { base: 41 })
 * cooling.timeTo(82).years?.toFixed(4) // '4.1368'
 * formulaRate('0.08', { base: 41 }).valueAt(9).toFixed(2) // '81.96'
 */
export function formulaRate(text: string, options: FormulaRateOptions): Curve {
  const checks = { base: positive, until: optional(horizon, defaultHorizon) }
  const { base, until } = domain('formulaRate', options, checks)
  const rate = ofTime('formulaRate', text)
  const logRate = (time: Years): number => {
    const growth = rate(time)
    if (growth > -1) return log1p(growth)
    throw new DomainError('formulaRate', 'text', `give a rate greater than -1 at t = ${time}`, growth)
  }
  const logGrowthOver = (from: Years, to: Years): number => {
    const growth = integral(logRate, from, to)
    if (Number.isFinite(growth)) return growth
    throw new DomainError('formulaRate', 'text', `give a rate that can be integrated from t = ${from} to ${to}`, text)
  }

  // log growth from 0 to the end of each year asked for so far, and what the additions have lost (Kahan)
  const ends = [0]
  let lost = 0
  const logGrowth = (time: Years): number => {
    const year = Math.floor(time)
    for (let last = ends.length - 1; last < year; last++) {
      const growth = logGrowthOver(last, last + 1) - lost
      const sum = (ends[last] as number) + growth
      lost = sum - (ends[last] as number) - growth
      ends.push(sum)
    }
    return (ends[year] as number) + (time > year ? logGrowthOver(year, time) : 0)
  }
  const at = (time: Years): number => grown(base, logGrowth(time))
  return closedForm('formulaRate', {
    base,
    until,
    at,
    arrive: (target) => firstArrival(at, until, target),
  })
}
