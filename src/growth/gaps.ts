import { type Check, checked, checkedArray, domain, optional } from '../errors.ts'
import { checkedAnnual, type Figure } from '../figure.ts'
import { checkedDatedGoal, type Goal, timed } from '../goal.ts'
import { scaleCheck, scaleOf } from '../scale.ts'
import { type Curve, checkedCurve, valueIn } from './curve.ts'
import { pathTo } from './glidePath.ts'
import type { OnScale } from './requiredChange.ts'

/** What figures are held against. */
export interface GapsOptions extends OnScale {
  /** The path from the base year on; the glide path of the goal where it is left out. */
  readonly path?: Curve | undefined
}

/** An annual figure beside the path it is held against. */
export interface Gap {
  /** The calendar year of the figure. */
  readonly year: number
  /** The figure as it came, in its unit. */
  readonly actual: number
  /** The value of the path in that year, in the same unit. */
  readonly path: number
  /** actual - path, in the unit of the figures: negative where the figure is short of a rising path. */
  readonly gap: number
  /** actual / path - 1; absent where the path or the figure is not greater than 0. */
  readonly relativeGap?: number
}

/**
 * The gap of annual figures to the path that a goal implies, year by year.
 *
 * @param figures annual figures, each with its year, the base year or later, in the unit of the goal
 * @param goal base, base year and target; a deadline or years, unless a path is given
 * @param options.path another path, counted from the base year
 * @param options.scale the scale of the glide path; `log` where it is left out
 * @returns a row a figure, in the order given
 * @throws {DomainError} where an argument is outside its range, or a path ends before a figure
 *
 * @example
 * import { gaps } from 'tradepath'
 * const goal = { base: 41, baseYear: 2023, target: 82, deadline: 2030 }
 * gaps([{ year: 2025, value: 48.7 }], goal)[0].gap.toFixed(2) // '-1.28'
 */
export function gaps(figures: readonly Figure[], goal: Goal, options: GapsOptions = {}): Gap[] {
  const { path: given, scale } = domain('gaps', options, { path: optional(curveCheck), scale: scaleCheck })
  const dated = checkedDatedGoal('gaps', goal, scaleOf(scale).rule)
  const { baseYear } = dated
  const path = given ?? pathTo('gaps', timed('gaps', dated, goal), scale)
  return checkedArray('gaps', 'figures', figures).map((figure, index) => {
    const name = `figures[${index}]`
    const { year, value } = checkedAnnual('gaps', name, figure)
    checked('gaps', `${name}.year`, year, {
      says: `be the base year ${baseYear} or later`,
      holds: (each) => each >= baseYear,
    })
    return gapTo(valueIn('gaps', `${name}.year`, path, baseYear, year), { year, value })
  })
}

/** A figure beside the value of a path. */
export function gapTo(path: number, { year, value }: Figure): Gap {
  const relativeGap = (value - path) / path
  const comparable = path > 0 && value > 0 && Number.isFinite(relativeGap)
  return { year, actual: value, path, gap: value - path, ...(comparable && { relativeGap }) }
}

const curveCheck: Check<Curve> = checkedCurve
