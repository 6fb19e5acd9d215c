import { checked, DomainError, type Rule, wholeCount } from '../../errors.ts'
import type { CheckedGoal } from '../../goal.ts'

/** A slice of a run: the paths with numbers `from` up to, but not, `to`. */
export interface Slice {
  /** The first path, from 0; 0 where left out. */
  readonly from?: number | undefined
  /** The path after the last one, up to `runs`; `runs` where left out. */
  readonly to?: number | undefined
}

/** How far a simulation looks ahead. */
export interface Horizon {
  /** Years from the base, a whole number from 1 to 1000; those of the goal where left out. */
  readonly years?: number | undefined
}

/** A slice whose ends are known. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The most paths of a slice: what a count of 32 bits holds. */
const mostOfSlice = 2 ** 32 - 1

export function checkedSlice(where: string, { from = 0, to }: Slice, runs: number, most: number = mostOfSlice): Span {
  const start = checked(where, 'from', from, {
    says: `be a whole number from 0 to ${runs - 1}`,
    holds: (value) => Number.isSafeInteger(value) && value >= 0 && value < runs,
  })
  const end = checked(where, 'to', to ?? runs, {
    says: `be a whole number from ${start + 1} to ${Math.min(runs, start + most)}`,
    holds: (value) => Number.isSafeInteger(value) && value > start && value <= Math.min(runs, start + most),
  })
  return { from: start, to: end }
}

const wholeHorizon: Rule = {
  says: 'be a whole number from 1 to 1000',
  holds: (count) => wholeCount.holds(count) && count <= 1000,
}

/** The years that are simulated: those that were asked for, or else those of the goal. */
export function checkedHorizon(where: string, goal: CheckedGoal, years: number | undefined): number {
  if (years === undefined && goal.years === undefined)
    throw new DomainError(where, 'years', 'be given where the goal has no deadline', years)
  return checked(where, 'years', years ?? goal.years, wholeHorizon)
}
