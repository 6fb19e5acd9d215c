import { domain, growthRate, positive } from '../../errors.ts'
import { log1p } from '../../numeric/log1p.ts'
import { logRatio } from '../../numeric/logRatio.ts'
import { compounded } from '../../numeric/power.ts'
import { type Arrival, never, reached } from '../arrival.ts'
import { type Curve, closedForm, lastYear } from '../curve.ts'

/** What compound growth is given by. */
export interface CompoundOptions {
  /** The value at t = 0, greater than 0, in any unit. */
  readonly base: number
  /** Growth a year as a fraction (0.08 for 8 %), greater than -1; negative for decline. */
  readonly rate: number
}

/**
 * Compound growth: the same rate every year.
 *
 * V(t) = base · (1 + rate)^t, and the years to a target are ln(target / base) / ln(1 + rate) (Excel's PDURATION).
 *
 * Convention: `rate` is the effective annual rate, compounding is continuous in between (geometric within the year).
 *
 * @param options base and rate
 * @returns a curve; `timeTo` is `never` with the base as `closest` where the target lies the other way or the rate is 0,
 * and with 0 where a falling curve is asked for a target at or below 0
 * @throws {DomainError} where `base` or `rate` is outside its range, or a time or target is not finite
 *
 * Accuracy: years within 3 units in the last place over the whole domain (rates from 1e-30, any multiple); values
 * within 4, for the exact time that is given. Cost: well under a microsecond.
 *
 * @example
 * import { compound } from 'tradepath'
 * const trade = compound({ base: 41, rate: 0.08 })
 * trade.timeTo(82) // { status: 'reached', years: 9.006468342000595 }
 * trade.valueAt(9).toFixed(2) // '81.96'
 * compound({ base: 41, rate: -0.02 }).timeTo(82) // { status: 'never', closest: 41 }
 */
export function compound(options: CompoundOptions): Curve {
  const { base, rate } = domain('compound', options, checks)
  const logRate = log1p(rate)
  return closedForm('compound', {
    base,
    until: lastYear(base, logRate),
    at: (years) => compounded(base, rate, years),
    arrive: (target) => geometricArrival('compound', base, logRate, target),
  })
}

const checks = { base: positive, rate: growthRate }

/** First passage of base · e^(logRate · t) at a target other than the base. */
export function geometricArrival(
  where: string,
  base: number,
  logRate: number,
  target: number,
  parameter?: string,
): Arrival {
  if (logRate < 0 && target <= 0) return never(0)
  if (logRate === 0 || target > base !== logRate > 0) return never(base)
  return reached(where, target, logRatio(target, base) / logRate, parameter)
}
