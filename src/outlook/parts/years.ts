import { DomainError } from '../../errors.ts'
import type { CheckedGoal } from '../../goal.ts'
import type { Start, State } from '../answer.ts'

/** How many years are looked ahead beyond the start, at the least and at the most. */
const horizon = { least: 30, most: 1000 }

/** The years that are shown: those asked, or the deadline and the round years after it. */
export function yearsOf(
  start: Start,
  known: number,
  { baseYear = 0, deadline, years }: CheckedGoal,
  asked: readonly number[] = [],
): number[] {
  const late = asked.find((year) => year <= known)
  if (late !== undefined) throw new DomainError('outlook', 'years', `be after ${known}, the latest figure`, late)
  if (asked.length > 0) return [...new Set(asked)].sort((a, b) => a - b)
  const first = deadline ?? (years === undefined ? undefined : baseYear + Math.ceil(years))
  const from = first === undefined || first <= known ? undefined : first
  // round years, the first of them some three years ahead
  const round = [1, 2, 3, 4].map((step) => 5 * (Math.floor((start.year + 2) / 5) + step))
  return from === undefined ? round.slice(0, 3) : [from, ...round.filter((year) => year > from).slice(0, 2)]
}

/** The year that the answer is about: the deadline, or the middle of the years shown. */
export function mainYearOf(shown: readonly number[], { deadline, years }: CheckedGoal, { status }: State): number {
  const open = status !== 'missed' && (deadline !== undefined || years !== undefined)
  return (open ? shown[0] : (shown[1] ?? shown[0])) as number
}

/** The last year that is simulated. */
export function horizonOf(start: Start, years: readonly number[]): number {
  const last = Math.max(start.year + horizon.least, ...years)
  if (last - start.year > horizon.most)
    throw new DomainError('outlook', 'years', `be at most ${start.year + horizon.most}`, last)
  return last
}
