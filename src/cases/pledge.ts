import type { Figure } from '../figure.ts'

/** A public target: its base, target and deadline are what `progress` of `tradepath/series` takes as a target. */
export interface Pledge {
  /** A short name: parties, target and deadline. */
  readonly id: string
  /** Who pledged, by name. */
  readonly parties: string
  /** What is counted, as `goods turnover`. */
  readonly metric: string
  /** The unit of base, target and figures, as `USD bn`. */
  readonly unit: string
  /** The day of the announcement, or what is known of it. */
  readonly pledgedOn: string
  /** The figure it starts from; absent where none was seen. */
  readonly base?: Figure
  /** The value pledged. */
  readonly target: number
  /** The last year for it, where one was set. */
  readonly deadline?: number
  /** Whether it was reached by then; a target that was reached without a deadline is hit. */
  readonly outcome: 'hit' | 'missed' | 'open'
  /** How it came, in words. */
  readonly outcomeNote?: string
  /** What of this entry is approximate; absent where nothing is. */
  readonly approximate?: string
  /** What else there is to know, in words. */
  readonly notes?: string
  /** Addresses of the sources. */
  readonly sources: readonly string[]
}

/** A pledge and the annual figures it can be judged by. */
export interface RecordedPledge extends Pledge {
  /** Annual figures before and after it; years may be missing. */
  readonly figures: readonly Figure[]
  /** Whose figures they are. */
  readonly basis: string
}
