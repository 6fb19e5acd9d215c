import { checked, wholeCount, wholeSeed } from '../../errors.ts'

/** How much chance is drawn, and from which seed: whatever draws takes it and gives it back, so that it can be replayed. */
export interface Runs {
  /** Number of paths, from 1. */
  readonly runs: number
  /** A whole number from 0 to 2^53 - 1; the same seed gives the same paths. */
  readonly seed: number
}

/** A slice of a run: the paths with numbers `from` up to, but not, `to`. */
export interface Slice {
  /** The first path, from 0; 0 where left out. */
  readonly from?: number | undefined
  /** The path after the last one, up to `runs`; `runs` where left out. */
  readonly to?: number | undefined
}

/** A slice whose ends are known. */
export interface Span {
  readonly from: number
  readonly to: number
}

export function checkedRuns(where: string, given: Record<string, unknown>): Runs {
  return {
    runs: checked(where, 'runs', given['runs'], wholeCount),
    seed: checked(where, 'seed', given['seed'], wholeSeed),
  }
}

/** The most paths of a slice: what a count of 32 bits holds. */
const mostOfSlice = 2 ** 32 - 1

export function checkedSlice(
  where: string,
  given: Record<string, unknown>,
  runs: number,
  most: number = mostOfSlice,
): Span {
  const { from = 0, to = runs } = given
  const start = checked(where, 'from', from, {
    says: `be a whole number from 0 to ${runs - 1}`,
    holds: (value) => Number.isSafeInteger(value) && value >= 0 && value < runs,
  })
  const end = checked(where, 'to', to, {
    says: `be a whole number from ${start + 1} to ${Math.min(runs, start + most)}`,
    holds: (value) => Number.isSafeInteger(value) && value > start && value <= Math.min(runs, start + most),
  })
  return { from: start, to: end }
}
