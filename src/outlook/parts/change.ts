import type { Arrival } from '../../growth/arrival.ts'
import { changeBetween as constantChange } from '../../growth/requiredChange.ts'
import { type Scale, scaleOf } from '../../scale.ts'

/**
 * The average change a year from one value to another, as people say it on that scale: a rate on the log scale, units on
 * the level scale, and units of the share (points) on the logit scale.
 */
export function changeBetween(scale: Scale, from: number, to: number, years: number): number {
  const { rate, amount } = constantChange(['outlook', 'target'], [from, to], years, scale)
  return rate ?? amount
}

/** The value after a year of that change. */
export function afterOneYear(scale: Scale, from: number, change: number): number {
  return scale === 'log' ? from * (1 + change) : from + change
}

/** A path that is steady on its scale: the value after t years, and when it is first at a target. */
export interface SteadyPath {
  readonly valueAt: (years: number) => number
  readonly timeTo: (target: number) => Arrival
}

/** The path that moves by `step` a year on the scale: growth, a line, or an S-curve between two bounds. */
export function steadyPath(scale: Scale, base: number, step: number): SteadyPath {
  const { change, moved } = scaleOf(scale)
  return {
    valueAt: (years) => moved(base, step * years),
    timeTo(target) {
      const years = target === base ? 0 : change(base, target) / step
      return years >= 0 && Number.isFinite(years) ? { status: 'reached', years } : { status: 'never', closest: base }
    },
  }
}
