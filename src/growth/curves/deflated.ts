import { checked, growthRate } from '../../errors.ts'
import { log1p } from '../../numeric/log1p.ts'
import { compounded } from '../../numeric/power.ts'
import type { Years } from '../arrival.ts'
import { type Curve, checkedCurve, closedForm, forever } from '../curve.ts'
import { firstArrival } from './parts/firstArrival.ts'

/**
 * A curve in the prices of the base year.
 *
 * V(t) = curve(t) / (1 + inflation)^t: the real value of a nominal path. A target for it is in base-year prices too.
 *
 * Convention: one effective annual rate of price change. For trade values that is the change of an export or import
 * price index; a consumer price index answers purchasing power only.
 *
 * @param curve the nominal path
 * @param inflation price change a year as a fraction, greater than -1
 * @returns a curve; `timeTo` is `never` where the target is not met while the nominal curve is known
 * @throws {DomainError} where `curve` is not a curve or `inflation` is outside its range
 *
 * Accuracy: as the nominal curve; the first arrival is searched for as `curve` does. Cost: 16 calls a year until the
 * arrival.
 *
 * Source: UN, International Merchandise Trade Statistics: Compilers Manual, 28.2-28.3.
 *
 * @example
 * import { compound, deflated } from 'tradepath'
 * const real = deflated(compound({ base: 41, rate: 0.08 }), 0.025)
 * real.timeTo(82).years?.toFixed(2) // '13.26'
 */
export function deflated(curve: Curve, inflation: number): Curve {
  const nominal = checkedCurve('deflated', 'curve', curve)
  const rate = checked('deflated', 'inflation', inflation, growthRate)
  const at = (years: Years): number => nominal.valueAt(years) / compounded(1, rate, years)
  // falling prices: as long as the index is a number to divide by
  const until = Math.min(nominal.until, rate < 0 ? -Math.log(1e290) / log1p(rate) : forever)
  return closedForm('deflated', {
    base: at(0),
    until,
    at,
    arrive: (target) => firstArrival(at, until, target),
  })
}
