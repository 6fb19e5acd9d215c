import type { CheckedGoal } from '../../goal.ts'
import type { Series } from '../../series/series.ts'
import type { Start } from '../answer.ts'

/** What the forecast starts from: the latest whole year, or the base where there are no figures. */
export function startOf({ figures }: Pick<Series, 'figures'>, { base, baseYear = 0 }: CheckedGoal): Start {
  const latest = figures.at(-1)
  return latest && latest.year >= baseYear
    ? { year: latest.year, value: latest.value }
    : { year: baseYear, value: base }
}
