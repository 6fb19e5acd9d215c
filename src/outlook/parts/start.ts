import type { CheckedGoal } from '../../goal.ts'
import { type Scale, scaleOf } from '../../scale.ts'
import { remaining } from '../../series/nowcast/remaining.ts'
import type { Start } from '../answer.ts'
import type { Given } from './given.ts'

/** A year that is known, with its value. */
export interface Known {
  readonly year: number
  readonly value: number
}

/** The latest whole year, or the base where there are no figures: the simulation begins there. */
export function latestOf({ figures }: Pick<Given, 'figures'>, { base, baseYear = 0 }: CheckedGoal): Known {
  const latest = figures.at(-1)
  return latest && latest.year >= baseYear
    ? { year: latest.year, value: latest.value }
    : { year: baseYear, value: base }
}

/** What the answer starts from: what an unfinished year is expected to be, or else the latest whole year. */
export function startOf(given: Given, goal: CheckedGoal, scale: Scale, latest: Known): Start {
  const { nowcast, within } = given
  if (!nowcast || !within || nowcast.year <= latest.year) return latest
  const { year, median, months, soFar, yearToDate, low, high, sdLog } = nowcast
  const wanted = pathValue(goal, scale, year)
  const rest =
    wanted === undefined ? undefined : remaining({ ...within, measure: 'flow' }, wanted, { direction: goal.direction })
  return {
    year,
    value: median,
    nowcast: {
      months,
      soFar,
      ...(yearToDate !== undefined && { growth: yearToDate }),
      low,
      high,
      error: sdLog,
      ...(rest &&
        wanted !== undefined && {
          onPath: {
            value: wanted,
            needed: rest.needed,
            probability: rest.chance,
            ...(rest.growth !== undefined && { growth: rest.growth }),
          },
        }),
    },
  }
}

/** Where the even path from the base to the target is in that year; nothing without a deadline, or outside its time. */
function pathValue({ base, baseYear, target, years }: CheckedGoal, scale: Scale, year: number): number | undefined {
  if (baseYear === undefined || years === undefined || year <= baseYear || year > baseYear + years) return undefined
  const { change, moved } = scaleOf(scale)
  const value = moved(base, (change(base, target) * (year - baseYear)) / years)
  return value >= 0 ? value : undefined
}
