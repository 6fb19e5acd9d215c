import { DomainError } from '../errors.ts'
import type { Figure } from '../figure.ts'
import { figuresOf } from './parts/figuresOf.ts'
import type { SeriesData } from './series.ts'
import { checkedTarget, type Target } from './target.ts'

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
    }
  | {
      /** Reached, and not lost since. */
      readonly status: 'held'
      /** The first calendar year there. */
      readonly firstYear: number
    }
  | {
      /** Reached once, and not there in the latest year. */
      readonly status: 'lost'
      /** The first calendar year there. */
      readonly firstYear: number
      /** The first year after that in which it was not. */
      readonly lostYear: number
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
    }

/**
 * Touched, held or lost: a target that was reached once is not the same as one that is held. China-Africa trade was to
 * be 100 by 2010; it touched that in 2008, lost it in 2009 and held it from 2010.
 *
 * Convention: a figure at the target is there; figures before the year of the base do not count; a gap says nothing.
 *
 * @param data a series, or what `series` takes, with a figure in the base year or later
 * @param target the value wanted, with its base and direction where they are not the first figure and towards the target
 * @returns the standing; `lostYear` is the first year in which it was lost
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * standing({ 2005: 39.7, 2007: 73.4, 2008: 106.6, 2009: 90.8, 2010: 123.3 }, { target: 100 }) // { status: 'regained', firstYear: 2008, lostYear: 2009, heldSince: 2010 }
 * standing({ 2023: 41.02, 2025: 48.7 }, { target: 82 }) // { status: 'notReached', closest: { year: 2025, value: 48.7 } }
 */
export function standing(data: SeriesData, target: Target): Standing {
  const all = figuresOf('standing', 'data', data)
  const { base, sign, target: goal } = checkedTarget('standing', 'target', target, all[0])
  const figures = all.filter(({ year }) => year >= base.year)
  if (figures.length === 0) throw new DomainError('standing', 'data', `have a figure of ${base.year} or later`, data)
  return standingOf(figures, goal, sign)
}

/** @param figures at least one, in order */
export function standingOf(figures: readonly Figure[], target: number, sign: 1 | -1): Standing {
  const there = ({ value }: Figure): boolean => sign * (value - target) >= 0
  const first = figures.findIndex(there)
  if (first === -1) {
    const nearest = (a: Figure, b: Figure): Figure => (sign * (b.value - a.value) > 0 ? b : a)
    return { status: 'notReached', closest: figures.reduce(nearest) }
  }
  const firstYear = (figures[first] as Figure).year
  const lost = figures.slice(first).find((figure) => !there(figure))
  if (!lost) return { status: 'held', firstYear }
  const since = figures[figures.map(there).lastIndexOf(false) + 1]
  return since
    ? { status: 'regained', firstYear, lostYear: lost.year, heldSince: since.year }
    : { status: 'lost', firstYear, lostYear: lost.year }
}
