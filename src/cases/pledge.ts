import type { Figure } from '../figure.ts'
import type { Goal } from '../goal.ts'
import type { LogitScale } from '../scale.ts'

/** What was promised: a goal whose base has a year. */
export interface PledgedGoal extends Goal {
  /** The year of the base. */
  readonly baseYear: number
}

/** What a pledge is about. */
export type PledgeKind = 'trade' | 'exports' | 'investment' | 'energy' | 'development' | 'climate'

/**
 * What became of a pledge, by the annual figures up to its deadline:
 *
 * - `met`: a figure up to the deadline reached the target and the deadline is over (or none was set);
 * - `metEarly`: a figure reached it, but the deadline is still ahead, so the pledge is not closed;
 * - `missed`: the deadline is over and no figure up to it reached the target;
 * - `open`: the deadline is ahead, or none was set, and no figure has reached the target;
 * - `unknown`: the deadline is over, but no figure of that year was found.
 */
export type PledgeOutcome = 'met' | 'metEarly' | 'missed' | 'open' | 'unknown'

/** A public target. */
export interface Pledge {
  /** A short name: parties, target and deadline. */
  readonly id: string
  /** The promise in one line: who, what, from where, to where, by when. */
  readonly title: string
  /** What it is about. */
  readonly kind: PledgeKind
  /** Who promised, by name. Pledges of the same parties are not independent. */
  readonly parties: string
  /** What is counted, as `goods trade`. */
  readonly measure: string
  /** The unit of base, target and figures, as `USD bn`. */
  readonly unit: string
  /** The scale that its changes live on: absent for positive quantities (`log`); shares have two bounds. */
  readonly scale?: 'level' | LogitScale
  /** The day of the promise: `YYYY-MM-DD`, or as much of it as is known (`YYYY-MM`, `YYYY`). */
  readonly madeOn: string
  /** What was promised; pass it to any function that takes a goal. */
  readonly goal: PledgedGoal
  /** What became of it by the deadline, as of the figures up to 2025. */
  readonly outcome: PledgeOutcome
  /**
   * How the pledge came into the register: `memory` where it was named first and searched for afterwards, so that its
   * outcome may have been known; `search` where a search for something else turned it up.
   */
  readonly found: 'memory' | 'search'
  /** What of this entry is approximate; absent where nothing is. */
  readonly approximate?: string
  /** Where the outcome is taken from words instead of figures, whose they are; absent where the figures say it. */
  readonly judgedBy?: string
  /** What else there is to know, in words. */
  readonly notes?: string
  /** Addresses of the sources. */
  readonly sources: readonly string[]
}

/** A pledge and the annual figures it can be judged by. */
export interface RecordedPledge extends Pledge {
  /** Annual figures before and after it; years may be missing, and there may be none after the base. */
  readonly figures: readonly Figure[]
  /** Whose figures they are. */
  readonly basis: string
}
