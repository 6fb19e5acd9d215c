import { checkedArray, DomainError } from '../../errors.ts'
import type { Years } from '../arrival.ts'
import { type Curve, checkedCurve, closedForm, forever } from '../curve.ts'
import { firstArrival } from './parts/firstArrival.ts'

/**
 * The sum of curves: sectors or flows that add up, exports and imports, old trade and new growth points.
 *
 * V(t) = V1(t) + V2(t) + …, each part with its own base, in one unit.
 *
 * @param curves the parts, at least one
 * @returns a curve, known as long as all its parts are; `timeTo` is `never` where the target is not met by then
 * @throws {DomainError} where `curves` is empty or holds something else than curves
 *
 * Accuracy: values to the rounding of the addition; the first arrival is searched for as `curve` does, for as long as
 * the parts are known: a visit shorter than 1/16 year can be missed. Cost: 16 calls of each part a year until the
 * arrival; some 1,400 calls of each for an arrival that never comes.
 *
 * @example
 * import { compound, sum } from 'tradepath'
 * const trade = sum([compound({ base: 36, rate: 0.04 }), compound({ base: 5, rate: 0.25 })])
 * trade.valueAt(0) // 41
 * trade.timeTo(82).years?.toFixed(2) // '8.33'
 */
export function sum(curves: readonly Curve[]): Curve {
  const parts = checkedArray('sum', 'curves', curves).map((part, index) =>
    checkedCurve('sum', `curves[${index}]`, part),
  )
  if (parts.length === 0) throw new DomainError('sum', 'curves', 'hold at least one curve', curves)
  const until = parts.reduce((least, part) => Math.min(least, part.until), forever)
  const at = (years: Years): number => parts.reduce((total, part) => total + part.valueAt(years), 0)
  return closedForm('sum', { base: at(0), until, at, arrive: (target) => firstArrival(at, until, target) })
}
