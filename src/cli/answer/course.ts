import type { Figure } from '../../figure.ts'
import { type Standing, standingOf } from '../../series/standing.ts'
import type { Question } from '../arguments/question.ts'

/** From the base to the latest figure, and whether that is at the target. */
export interface Course {
  /** The base in its year, as exactly as it is known, and the figures after it; without a calendar, the base in year 0. */
  readonly figures: readonly [base: Figure, ...Figure[]]
  readonly latest: Figure
  /** +1 where the target is above the base, or at it; -1 where it is below. */
  readonly sign: 1 | -1
  /** Touched, held or lost. */
  readonly target: Standing
  /** Since when it is at the target, where the latest figure is. */
  readonly since?: number
}

/** The direction is that from the base to the target, wherever the latest figure is. */
export function courseOf({ base, baseYear = 0, target, actuals }: Question): Course {
  const start = actuals.find(({ year }) => year === baseYear) ?? { year: baseYear, value: base }
  const figures: Course['figures'] = [start, ...actuals.filter(({ year }) => year > baseYear)]
  const direction = target < base ? 'fall' : 'rise'
  const found = standingOf(figures, target, direction)
  const since = found.status === 'held' ? found.firstYear : found.status === 'regained' ? found.heldSince : undefined
  return {
    figures,
    latest: figures.at(-1) as Figure,
    sign: direction === 'fall' ? -1 : 1,
    target: found,
    ...(since !== undefined && { since }),
  }
}
