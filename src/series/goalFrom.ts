import { anyNumber, checkedObject, DomainError, domain, optional } from '../errors.ts'
import { calendarYear, type Figure } from '../figure.ts'
import { type CheckedGoal, checkedGoal, type DatedGoal, type Goal } from '../goal.ts'
import { figuresOf } from './parts/figuresOf.ts'
import type { SeriesData } from './series.ts'

/** Which figure a goal starts from. */
export interface GoalFromOptions {
  /** The calendar year of the figure; the latest where it is left out. */
  readonly year?: number | undefined
}

/**
 * A goal that starts from a figure of a series: the latest, or that of a year. So "what does it take from here" is
 * `requiredRate(goalFrom(figures, goal))`.
 *
 * Convention: target, deadline and direction stay as they are. A goal that was to rise still is to rise, though its latest
 * figure may be beyond the target. Without a deadline, a number of `years` counts from the new base where the goal has no
 * base year, and is shortened by the years gone by where it has one.
 *
 * @param data a series, or what `series` takes
 * @param goal the target and what else is known; it may lack a base
 * @param options.year the year of the figure; the latest where it is left out
 * @returns a goal whose base and base year are those of the figure
 * @throws {DomainError} where an argument is outside its range, there is no figure of that year, or the deadline is not after it
 *
 * @example
 * import { goalFrom } from 'tradepath/series'
 * const china = { 2023: 41.02, 2024: 43.82, 2025: 48.7 }
 * goalFrom(china, { target: 82, deadline: 2030 }) // { base: 48.7, target: 82, direction: 'rise', baseYear: 2025, deadline: 2030, years: 5 }
 * goalFrom(china, { target: 82 }, { year: 2023 }).base // 41.02
 */
export function goalFrom(
  data: SeriesData,
  goal: Omit<Goal, 'base'> & { readonly base?: number | undefined },
  options: GoalFromOptions = {},
): DatedGoal {
  const { year } = domain('goalFrom', options, { year: optional(calendarYear) })
  const figure = figureOf(figuresOf('goalFrom', 'data', data, anyNumber), year)
  if (checkedObject('goalFrom', 'goal', goal)['base'] === undefined) return from(figure, goal)
  const old = checkedGoal('goalFrom', goal, anyNumber)
  return from(figure, { target: old.target, direction: old.direction, ...timesOf(old, figure.year) })
}

function figureOf(figures: readonly Figure[], year: number | undefined): Figure {
  const found = year === undefined ? figures[figures.length - 1] : figures.find((figure) => figure.year === year)
  if (found === undefined) throw new DomainError('goalFrom', 'year', 'be the year of a figure', year)
  return found
}

function timesOf({ deadline, baseYear, years }: CheckedGoal, year: number): { deadline?: number; years?: number } {
  if (deadline !== undefined) return { deadline }
  if (years === undefined) return {}
  return { years: baseYear === undefined ? years : years - (year - baseYear) }
}

function from({ year, value }: Figure, goal: object): DatedGoal {
  return { ...checkedGoal('goalFrom', { ...goal, base: value, baseYear: year }, anyNumber), baseYear: year }
}
