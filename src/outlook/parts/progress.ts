import type { Figure } from '../../figure.ts'
import type { CheckedGoal } from '../../goal.ts'
import { type Scale, scaleOf } from '../../scale.ts'
import type { ProgressSoFar, State } from '../answer.ts'
import { changeBetween, steadyPath } from './change.ts'

/** How far the figures have come from the base; nothing where no figure is after it. */
export function progressOf(
  figures: readonly Figure[],
  { base: value, baseYear, target }: CheckedGoal,
  scale: Scale,
  { status }: State,
): ProgressSoFar | undefined {
  const latest = figures.at(-1)
  if (baseYear === undefined || !latest || latest.year <= baseYear) return undefined
  const base = figures.find(({ year }) => year === baseYear) ?? { year: baseYear, value }
  const years = latest.year - baseYear
  const step = scaleOf(scale).change(base.value, latest.value) / years
  const arrival = steadyPath(scale, latest.value, step).timeTo(target)
  const ahead = status !== 'met' && arrival.status === 'reached' ? arrival.years : undefined
  return {
    base,
    latest,
    ...(scale === 'log' && { multiple: latest.value / base.value }),
    ...(target !== base.value && { shareOfWay: (latest.value - base.value) / (target - base.value) + 0 }),
    pace: changeBetween(scale, base.value, latest.value, years),
    ...(ahead !== undefined && {
      yearsAtThatPace: ahead,
      firstYearAtThatPace: latest.year + Math.ceil(ahead - 1e-9),
    }),
  }
}
