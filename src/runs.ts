import { domain, type Rule, wholeCount, wholeSeed } from './errors.ts'

/** How much chance is drawn, and from which seed: whatever draws takes it and gives it back, so that it can be replayed. */
export interface Runs {
  /** Number of paths, or of points of a design; from 1. */
  readonly runs: number
  /** A whole number from 0 to 2^53 - 1; the same seed gives the same draws. */
  readonly seed: number
}

/** The checks of `Runs`, to stand among those of other options. */
export const runsChecks: { readonly runs: Rule; readonly seed: Rule } = { runs: wholeCount, seed: wholeSeed }

export function checkedRuns(where: string, value: unknown): Runs {
  return domain(where, value, runsChecks)
}
