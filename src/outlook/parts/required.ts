import type { CheckedGoal } from '../../goal.ts'
import type { Scale } from '../../scale.ts'
import type { RequiredRow, Start, State } from '../answer.ts'
import { changeBetween } from './change.ts'

/** The change a year that leads to the target by each year, from the base and from the start. */
export function requiredOf(
  years: readonly number[],
  { base, baseYear, target }: CheckedGoal,
  start: Start,
  scale: Scale,
  { status }: State,
): RequiredRow[] {
  const open = status !== 'met'
  return years.map((year) => ({
    year,
    ...(baseYear !== undefined &&
      baseYear !== start.year && { fromBase: changeBetween(scale, base, target, year - baseYear) }),
    ...(open && year > start.year && { fromLatest: changeBetween(scale, start.value, target, year - start.year) }),
  }))
}
