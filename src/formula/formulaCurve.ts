import { domain, optional, positive } from '../errors.ts'
import type { Years } from '../growth/arrival.ts'
import { type Curve, closedForm } from '../growth/curve.ts'
import { firstArrival } from '../growth/curves/parts/firstArrival.ts'
import { ofTime } from './ofTime.ts'

/** How far a curve from text is known unless the caller says. */
export const defaultHorizon: Years = 1000

/** How far a curve from text is known. */
export interface FormulaCurveOptions {
  /** The last time that can be asked, in years, greater than 0; 1,000 where left out. */
  readonly until?: Years | undefined
}

/**
 * A curve from text: a value over time that a person types.
 *
 * V(t) is the text, in the language of `formula`, with `t` as its only name.
 *
 * Convention: t is in years from the base year; the base is V(0).
 *
 * @param text a formula of `t`, continuous in t
 * @param options until
 * @returns a curve; `timeTo` is `never`, with the nearest value found, where the target is not met by `until`
 * @throws {DomainError} where `text` is not a formula of `t` alone or leaves the reals at t = 0, or `until` is out of its
 * range; `valueAt` and `timeTo` throw where the formula leaves the reals at a time that they ask for, naming the part
 *
 * Accuracy: values as `formula` gives them. The first arrival is searched for as `curve` does: a look every 1/16 year
 * for a century and every 1/64 of the time gone by after that, then solved to the last bit between two looks. It can
 * miss a visit that begins and ends between two looks, and all that happens after `until`; a jump over the target counts
 * as arrival. Cost: 16 values a year until the arrival and about 20 more; some 1,800 for an arrival that never comes.
 *
 * @example
 * import { formulaCurve } from 'tradepath/formula'
 *
 * const path = formulaCurve('41 * exp(0.05*t + 0.2*(1-exp(-t/3)))')
 * path.valueAt(0) // 41
 * path.timeTo(82).years?.toFixed(4) // '10.0054'
 */
export function formulaCurve(text: string, options: FormulaCurveOptions = {}): Curve {
  const { until } = domain('formulaCurve', options, { until: optional(positive, defaultHorizon) })
  const at = ofTime('formulaCurve', text)
  return closedForm('formulaCurve', {
    base: at(0),
    until,
    at,
    arrive: (target) => firstArrival(at, until, target),
  })
}
