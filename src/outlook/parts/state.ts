import type { Figure } from '../../figure.ts'
import type { CheckedGoal } from '../../goal.ts'
import { isAt, standingOf } from '../../series/standing.ts'
import type { State } from '../answer.ts'

/** Where the quantity stands: by its figures from the base year on, as `standing` has it. */
export function stateOf(
  figures: readonly Figure[],
  { base, baseYear, target, deadline, direction }: CheckedGoal,
): State {
  const counted = figures.filter(({ year }) => baseYear === undefined || year >= baseYear)
  if (counted.length === 0)
    return isAt(base, target, direction) ? { status: 'met', since: baseYear ?? 0 } : { status: 'open' }
  const found = standingOf(counted, target, direction)
  if (found.status === 'regained') return { status: 'met', since: found.heldSince }
  if (found.status === 'lost') return { status: 'lost', metIn: found.firstYear, lostIn: found.lostYear }
  if (found.status === 'held') {
    const begun = found.firstYear > (counted[0] as Figure).year
    return { status: 'met', since: begun ? found.firstYear : heldSince(figures, target, direction) }
  }
  const atDeadline = counted.filter(({ year }) => deadline !== undefined && year <= deadline).at(-1)
  const past = deadline !== undefined && (counted.at(-1) as Figure).year >= deadline
  return past && atDeadline ? { status: 'missed', atDeadline } : { status: 'open' }
}

/** Since when the latest figures are at the target without a break, also before the base year. */
function heldSince(figures: readonly Figure[], target: number, direction: 'rise' | 'fall'): number {
  const short = figures.map(({ value }) => isAt(value, target, direction)).lastIndexOf(false)
  return (figures[short + 1] as Figure).year
}
