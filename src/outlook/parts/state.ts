import type { Figure } from '../../figure.ts'
import type { CheckedGoal } from '../../goal.ts'
import type { State } from '../answer.ts'

/** Where the quantity stands: by its figures from the base year on. */
export function stateOf(
  figures: readonly Figure[],
  { base, baseYear, target, deadline, direction }: CheckedGoal,
): State {
  const sign = direction === 'fall' ? -1 : 1
  const counted = figures.filter(({ year }) => baseYear === undefined || year >= baseYear)
  const reached = ({ value }: { value: number }): boolean => sign * (value - target) >= 0
  const latest = counted.at(-1)
  if (!latest) return reached({ value: base }) ? { status: 'met', since: baseYear ?? 0 } : { status: 'open' }
  const lastShort = counted.map(reached).lastIndexOf(false)
  if (lastShort < counted.length - 1) return { status: 'met', since: sinceOf(counted, lastShort, reached, figures) }
  const atDeadline = deadline === undefined ? undefined : counted.filter(({ year }) => year <= deadline).at(-1)
  const met = counted.find((figure) => reached(figure))
  if (met !== undefined) {
    const lost = counted.find((figure) => figure.year > met.year && !reached(figure)) as Figure
    return { status: 'lost', metIn: met.year, lostIn: lost.year }
  }
  if (deadline !== undefined && atDeadline && latest.year >= deadline) return { status: 'missed', atDeadline }
  return { status: 'open' }
}

/** Since when: also before the base year, where all figures back to then were there. */
function sinceOf(
  counted: readonly Figure[],
  lastShort: number,
  reached: (figure: Figure) => boolean,
  all: readonly Figure[],
): number {
  if (lastShort >= 0) return (counted[lastShort + 1] as Figure).year
  const before = all.map(reached).lastIndexOf(false)
  return (all[before + 1] as Figure).year
}
