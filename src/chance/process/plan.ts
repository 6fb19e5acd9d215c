import type { Rule } from '../../errors.ts'

/**
 * How the engine makes the paths of a process: in one of the ways that it knows, with the numbers that the way takes. A kind of
 * process describes itself by a plan; where its numbers lie in memory only the engine knows.
 */
export type Plan =
  | LinearPlan
  | SwitchingPlan
  | ResampledPlan
  | SteppedPlan
  | FollowedPlan
  | MixedPlan
  | AfterPlan
  | SumPlan

/**
 * Change = drift + deviation, where the deviation is persistence · that of the year before + volatility · shock. The fastest way.
 */
export interface LinearPlan {
  readonly way: 'linear'
  readonly drift: number
  readonly driftError: number
  readonly volatility: number
  /** Change of the base year, from which the deviation starts; without one it starts from 0. */
  readonly start?: number
  readonly persistence: number
  /** Degrees of freedom of the shocks, which are normal without any. */
  readonly degrees?: number
}

/** Normal change in each of several states, with a Markov chain between them. */
export interface SwitchingPlan {
  readonly way: 'switching'
  readonly states: readonly { readonly drift: number; readonly volatility: number }[]
  readonly transition: readonly (readonly number[])[]
  readonly start: number
  /** Whether the value is a Brownian bridge within a year, so that the path may touch the target there. */
  readonly bridged: boolean
}

/** Past changes, drawn again in blocks with a mean length. */
export interface ResampledPlan {
  readonly way: 'resampled'
  readonly changes: readonly number[]
  readonly block: number
}

/** A function of the year, path by path: the slowest way. */
export interface SteppedPlan {
  readonly way: 'stepped'
  readonly step: Step
  /** What a change must be. */
  readonly rule: Rule
}

/** A recursion over the years, a block of paths at a time: what none of the other ways can do. */
export interface FollowedPlan {
  readonly way: 'followed'
  /** How many numbers the recursion keeps for each path. */
  readonly states: number
  /** Sets the numbers of year 0 from a standard normal error of each path. */
  readonly start: (states: readonly Float64Array[], error: Float64Array) => void
  /** Makes the places `now` of a year, by path, from its standard normal shocks. */
  readonly follow: (now: Float64Array, shock: Float64Array, states: readonly Float64Array[]) => void
}

/** One of several plans, drawn once a path. */
export interface MixedPlan {
  readonly way: 'mixed'
  readonly parts: readonly { readonly weight: number; readonly plan: Plan }[]
}

/** A first year of its own, N(change, error²), and then another plan. */
export interface AfterPlan {
  readonly way: 'after'
  readonly change: number
  readonly error: number
  readonly then: Plan
}

/** The sum of values that each have a plan, on the log scale. */
export interface SumPlan {
  readonly way: 'sum'
  readonly parts: readonly { readonly base: number; readonly plan: Plan }[]
  /** Of the parts' shocks. */
  readonly correlation?: readonly (readonly number[])[] | undefined
}

/**
 * The change of a year, as a function of what went before and of random numbers: a pure function of its argument.
 *
 * @param now the year, what is known at its start, and its random numbers
 * @returns log growth of the year (the change on the scale of the process), a finite number
 */
export type Step = (now: Moment) => number

/** What a step is given. */
export interface Moment {
  /** The year whose growth is wanted, from 1. */
  readonly year: number
  /** Change of the year before; 0 in year 1. */
  readonly growth: number
  /** ln(value at the end of the year before / base), or its change from the base on another scale; 0 in year 1. */
  readonly logMultiple: number
  /** The random number of this path and year with that index from 0: between 0 and 1, never either. */
  readonly random: (index: number) => number
  /** The random number of this path with that index from 0, the same in all its years. */
  readonly constant: (index: number) => number
}
