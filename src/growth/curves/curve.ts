import { anyNumber, checked, checkedFunction, positive } from '../../errors.ts'
import type { Years } from '../arrival.ts'
import { type Curve, closedForm } from '../curve.ts'
import { firstArrival } from './parts/firstArrival.ts'

/**
 * A curve from any function of time, known up to a last year.
 *
 * @param valueAt the value after that many years from the base year; continuous, a finite number at every time asked
 * @param until the last time at which `valueAt` may be asked, greater than 0
 * @returns a curve; `timeTo` is `never` where the target is not met by `until`
 * @throws {DomainError} where `until` is not a positive number, or `valueAt` returns anything but a finite number
 *
 * Accuracy: the first arrival is searched for: a look every 1/16 year for 32 years and every 1/64 of the time gone by
 * after that, then solved to the last bit between two looks. A visit shorter than the distance of the looks can be
 * missed. Cost: 16 calls of `valueAt` a year until the arrival, and about 20 more; 60 for a turn that may come nearest.
 *
 * @example
 * import { curve } from 'tradepath'
 * const seasonal = curve((t) => 41 * Math.exp(0.08 * t + 0.02 * Math.sin(2 * Math.PI * t)), 50)
 * seasonal.timeTo(82).years?.toFixed(3) // '8.858'
 */
export function curve(valueAt: (years: Years) => number, until: Years): Curve {
  checkedFunction('curve', 'valueAt', valueAt)
  const end = checked('curve', 'until', until, positive)
  const at = (years: Years): number => checked('curve', `valueAt(${years})`, valueAt(years), anyNumber)
  return closedForm('curve', {
    base: at(0),
    until: end,
    at,
    arrive: (target) => firstArrival(at, end, target),
  })
}
