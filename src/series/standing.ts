import { anyNumber, DomainError } from '../errors.ts'
import type { Figure } from '../figure.ts'
import { checkedGoal, type Goal } from '../goal.ts'
import { figuresOf } from './parts/figuresOf.ts'
import type { SeriesData } from './series.ts'

/**
 * Whether annual figures reached a target, and whether they stayed.
 *
 * - `notReached`: no figure is there; `closest` is the nearest.
 * - `held`: every figure from `firstYear` on is there.
 * - `lost`: there in `firstYear`, and no longer in `lostYear` nor in the latest year.
 * - `regained`: there in `firstYear`, not in `lostYear`, and again without a break from `heldSince` on.
 */
export type Standing =
  | {
      /** No figure is there. */
      readonly status: 'notReached'
      /** The nearest figure. */
      readonly closest: Figure
      /** Not of this answer. */
      readonly firstYear?: undefined
      /** Not of this answer. */
      readonly lostYear?: undefined
      /** Not of this answer. */
      readonly heldSince?: undefined
    }
  | {
      /** Reached, and not lost since. */
      readonly status: 'held'
      /** The first calendar year there. */
      readonly firstYear: number
      /** Not of this answer. */
      readonly closest?: undefined
      /** Not of this answer. */
      readonly lostYear?: undefined
      /** Not of this answer. */
      readonly heldSince?: undefined
    }
  | {
      /** Reached once, and not there in the latest year. */
      readonly status: 'lost'
      /** The first calendar year there. */
      readonly firstYear: number
      /** The first year after that in which it was not. */
      readonly lostYear: number
      /** Not of this answer. */
      readonly closest?: undefined
      /** Not of this answer. */
      readonly heldSince?: undefined
    }
  | {
      /** Reached, lost, and there again. */
      readonly status: 'regained'
      /** The first calendar year there. */
      readonly firstYear: number
      /** The first year after that in which it was not. */
      readonly lostYear: number
      /** The year from which it has been there without a break. */
      readonly heldSince: number
      /** Not of this answer. */
      readonly closest?: undefined
    }

/**
 * Touched, held or lost: a target that was reached once is not the same as one that is held. China-Africa trade was to
 * be 100 by 2010; it touched that in 2008, lost it in 2009 and held it from 2010.
 *
 * Convention: a figure at the target reaches it, and so does one that is short of it by no more than a relative 1e-12,
 * which is rounding; figures before the base year do not count; a gap says nothing. Values may be of any sign.
 *
 * @param data a series, or what `series` takes, with a figure in the base year or later
 * @param goal the target and its base, which say whether it rises or falls; with a base year, figures count from it on
 * @returns the standing; `lostYear` is the first year in which it was lost
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * import { standing } from 'tradepath/series'
 * const africa = { 2005: 39.7, 2007: 73.4, 2008: 106.6, 2009: 90.8, 2010: 123.3 }
 * standing(africa, { base: 39.7, baseYear: 2005, target: 100 }) // { status: 'regained', firstYear: 2008, lostYear: 2009, heldSince: 2010 }
 * standing({ 2023: 41.02, 2025: 48.7 }, { base: 41.02, target: 82 }) // { status: 'notReached', closest: { year: 2025, value: 48.7 } }
 */
export function standing(data: SeriesData, goal: Goal): Standing {
  const all = figuresOf('standing', 'data', data, anyNumber)
  const { baseYear, direction, target } = checkedGoal('standing', goal, anyNumber)
  const figures = baseYear === undefined ? all : all.filter(({ year }) => year >= baseYear)
  if (figures.length === 0) throw new DomainError('standing', 'data', `have a figure of ${baseYear} or later`, data)
  return standingOf(figures, target, direction)
}

/** Whether a value is at a target or beyond it, but for its rounding: one tolerance, as first passages have. */
export function isAt(value: number, target: number, direction: 'rise' | 'fall'): boolean {
  return (direction === 'fall' ? value - target : target - value) <= 1e-12 * Math.abs(target)
}

/** @param figures at least one, in order */
export function standingOf(figures: readonly Figure[], target: number, direction: 'rise' | 'fall'): Standing {
  const reached = ({ value }: Figure): boolean => isAt(value, target, direction)
  const first = figures.find(reached)
  if (first === undefined) {
    const nearest = (a: Figure, b: Figure): Figure => (isAt(a.value, b.value, direction) ? a : b)
    return { status: 'notReached', closest: figures.reduce(nearest) }
  }
  const lost = figures.find((figure) => figure.year > first.year && !reached(figure))
  if (!lost) return { status: 'held', firstYear: first.year }
  const heldSince = figures[figures.map(reached).lastIndexOf(false) + 1]?.year
  return heldSince !== undefined
    ? { status: 'regained', firstYear: first.year, lostYear: lost.year, heldSince }
    : { status: 'lost', firstYear: first.year, lostYear: lost.year }
}
