import type { Goal } from '../../goal.ts'
import type { Runs } from '../../runs.ts'
import type { Sectors } from '../process/composed/sectors.ts'
import type { Process } from '../process/process.ts'

/**
 * What a simulation leaves: counts of paths, whole numbers that add up. It is plain data, as good after JSON; its size
 * does not depend on the number of runs. `probabilities` and `fan` read it, `merge` adds slices up.
 */
export interface Ensemble extends Runs {
  /** The process as it was given. */
  readonly process: Process | Sectors
  /** The goal as it was given. */
  readonly goal: Goal
  /** The paths it holds: from the first up to, but not, the second number; in order, apart from each other. */
  readonly slices: readonly (readonly [from: number, to: number])[]
  /** Paths at or beyond the target in year 1, 2, ... */
  readonly terminal: readonly number[]
  /** Paths at or beyond the target in some year up to year 1, 2, ... */
  readonly annual: readonly number[]
  /**
   * Paths that touched the target at some moment up to year 1, 2, ...; only for processes that say what happens between
   * annual figures: `randomWalk`, `meanReverting` and `regimes`, whose log level is a Brownian bridge in between.
   */
  readonly continuous?: readonly number[]
  /** How the levels of year 1, 2, ... are distributed. */
  readonly levels: readonly Levels[]
}

/** Counts of a year's levels in bins of equal width on the scale of the process; the first and the last bin are open. */
export interface Levels {
  /** ln(level / base), or the change from the base on another scale, at the lower edge of the first bin. */
  readonly low: number
  /** Width of a bin on the scale. */
  readonly width: number
  /** Number of bins. */
  readonly bins: number
  /** Paths in each bin, from the first; a negative number -n stands for n empty bins, and empty ones at the end are left out. */
  readonly counts: readonly number[]
}

/** The counts of every bin, empty ones too; of the same bins more than once, their sum. */
export function unpacked(all: readonly Levels[]): Float64Array {
  const sum = new Float64Array(all[0]?.bins ?? 0)
  for (const { counts } of all) {
    let bin = 0
    for (const count of counts) {
      if (count > 0) sum[bin] = sum[bin] + count
      bin += count > 0 ? 1 : -count
    }
  }
  return sum
}

/** The counts with their empty bins in short. */
export function packed(counts: Uint32Array | Float64Array): number[] {
  const short: number[] = []
  for (let bin = 0; bin < counts.length; bin++) {
    const start = bin
    while (counts[bin] === 0) bin++
    if (bin === counts.length) break
    if (bin > start) short.push(start - bin)
    short.push(counts[bin])
  }
  return short
}

/** The members of a goal that was checked, and nothing that follows from them. */
export function goalAsGiven({ base, target, years, deadline, baseYear, direction }: Goal): Goal {
  return Object.freeze({
    base: base + 0,
    target: target + 0,
    ...(years !== undefined && { years }),
    ...(deadline !== undefined && { deadline }),
    ...(baseYear !== undefined && { baseYear }),
    ...(direction !== undefined && { direction }),
  })
}

/** The year with that index from 0. */
export function calendar(goal: Goal, index: number): number {
  return (goal.baseYear ?? 0) + index + 1
}

/** Paths that an ensemble holds. */
export function pathsIn({ slices }: Ensemble): number {
  return slices.reduce((sum, [from, to]) => sum + (to - from), 0)
}
