/** The one shape of every result: what a method finds, input by input. */
import { type Caution, droppedCaution } from './cautions.ts'
import type { Estimate } from './estimate.ts'

/** What an input (or group) does to the variance of the output, as shares of it. */
export interface SobolIndex {
  /** The share by this input alone. */
  readonly S1: Estimate
  /** The share in which it takes part, alone or with others; 0 for an input that does nothing. */
  readonly ST: Estimate
}

/** What moving an input (or group) does to the output, per unit of probability. */
export interface MorrisIndex {
  /** The mean of the absolute effects: how much the input matters; 0 for one that does nothing. */
  readonly muStar: Estimate
  /** The mean effect, with its sign; absent for a group of several inputs. */
  readonly mu?: Estimate
  /** The standard deviation of the effects: bends and interactions; absent for a group of several inputs. */
  readonly sigma?: number
}

/** How far knowing an input moves the distribution of the output: Kolmogorov distances over slices of the input. */
export interface PawnIndex {
  /** Mean over the slices. */
  readonly mean: Estimate
  /** Median over the slices. */
  readonly median: number
  /** Highest of the slices: above 0 by noise where the input does nothing. */
  readonly maximum: number
  /** The distance of each slice, from the lowest values of the input up; about 0, on either side, where it does nothing. */
  readonly slices: readonly number[]
}

/** How much the output depends on one input, in any way. */
export interface HsicIndex {
  /** R²-HSIC: 0 for independence (an estimate may be below), 1 where input and output are the same. */
  readonly R2: Estimate
  /** The chance of such a dependence, or a stronger one, for an input that does nothing; by the gamma approximation. */
  readonly pValue: number
}

/** Four readings of how an input and the output go together, each from -1 to 1 for independent inputs. */
export interface RegressionIndex {
  /** Standardised regression coefficient: standard deviations of output for one of input. */
  readonly SRC: Estimate
  /** The same of the ranks. */
  readonly SRRC: Estimate
  /** Partial correlation coefficient: the correlation left when the linear effect of the other inputs is taken off both. */
  readonly PCC: Estimate
  /** The same of the ranks. */
  readonly PRCC: Estimate
}

/** One input where the goal was met, beside where it was missed. */
export interface RegionalIndex {
  /** The Kolmogorov-Smirnov distance between the two: from 0, no difference, to 1, no overlap. */
  readonly distance: number
  /** The chance of such a distance, or a larger one, for an input that does nothing. */
  readonly pValue: number
  /** Its median where the goal was met. */
  readonly medianMet: number
  /** Its median where the goal was missed. */
  readonly medianMissed: number
}

/** The indices that each method finds of one input. A new method is one more member, here and in `analyse`. */
export interface Indices {
  /** Sobol' indices. */
  readonly sobol: SobolIndex
  /** Elementary effects. */
  readonly morris: MorrisIndex
  /** Shapley effects: a share of the variance; the shares sum to 1. */
  readonly shapley: {
    /** The share of the variance. */
    readonly effect: Estimate
  }
  /** First-order Sobol' indices from rows. */
  readonly givenData: {
    /** The share of the variance by this input alone. */
    readonly S1: Estimate
  }
  /** Borgonovo's delta. */
  readonly delta: {
    /** From 0, no influence, to 1. */
    readonly delta: Estimate
  }
  /** PAWN. */
  readonly pawn: PawnIndex
  /** HSIC. */
  readonly hsic: HsicIndex
  /** Regression and rank regression. */
  readonly regression: RegressionIndex
  /** Monte Carlo filtering. */
  readonly regional: RegionalIndex
}

/** The name of a method. */
export type Method = keyof Indices

/** What two inputs do to the variance together, beyond what each does alone. */
export interface Interaction {
  /** The names of the two inputs, or groups. */
  readonly between: readonly [string, string]
  /** The share of the variance that only the two together cause. */
  readonly S2: Estimate
}

/** What every result says of itself. */
export interface Analysed<M extends Method> {
  /** The method. */
  readonly method: M
  /** Evaluations of the model, or rows that were given, failed ones included. */
  readonly evaluations: number
  /** How many of them gave no finite number and were dropped; 0 unless `onFailure` is `drop`. */
  readonly failed: number
}

/** There are indices. */
export interface Estimated<M extends Method, Name extends string> extends Analysed<M> {
  /** There are indices. */
  readonly status: 'estimated'
  /** By the name of the input, or of the group; one that does not vary has none. */
  readonly indices: { readonly [K in Name]: Indices[M] } & (M extends Grouping ? Grouped<M> : unknown)
  /** Why the indices or their intervals say less than they seem to; none as a rule. */
  readonly cautions: readonly Caution[]
}

/** Indices of groups, by the name of the group. */
export interface Grouped<M extends Method> {
  /** The indices of one group. */
  readonly [group: string]: Indices[M]
}

/** Methods that can move inputs together, as groups. */
export type Grouping = 'sobol' | 'morris'

/** The output does not vary: there is nothing to share out. */
export interface ConstantOutput<M extends Method> extends Analysed<M>, Nothing {
  /** The output does not vary. */
  readonly status: 'constant'
  /** The one output. */
  readonly output: number
}

/** So many evaluations failed, or so few rows were given, that what is left says nothing. */
export interface TooFewOutputs<M extends Method> extends Analysed<M>, Nothing {
  /** Too few outputs are left. */
  readonly status: 'tooFewOutputs'
}

/** The goal is met in fewer than 8 rows, or missed in fewer than 8: there is nothing to compare. */
export interface OneSided<M extends Method> extends Analysed<M>, Nothing {
  /** Too few rows on one side of the goal. */
  readonly status: 'oneSided'
  /** How many rows met the goal. */
  readonly met: number
  /** How many did not. */
  readonly missed: number
}

/** Absent where nothing is estimated, so that `result.indices?.rate` needs no question about the status before it. */
export interface Nothing {
  /** None. */
  readonly indices?: undefined
  /** None. */
  readonly interactions?: undefined
}

/** A method other than `sobol` estimates no interactions. */
export interface NoInteractions {
  /** None. */
  readonly interactions?: undefined
}

/** What a method finds beside its indices. */
export interface Beside {
  /** Of `sobol`. */
  readonly sobol: {
    /** A row a pair, in the order of the inputs; none where second order was not asked. */
    readonly interactions: readonly Interaction[]
    /** Independent scrambles that the intervals come from. */
    readonly replicates: number
  }
  /** Of `regression`. */
  readonly regression: {
    /** The share of the variance of the output that the linear regression explains: how far SRC and PCC can be trusted. */
    readonly R2: number
    /** The same of the ranks, for SRRC and PRCC. */
    readonly rankR2: number
  }
  /** Of `regional`. */
  readonly regional: {
    /** How many rows met the goal. */
    readonly met: number
    /** How many did not. */
    readonly missed: number
  }
}

/**
 * The result of a method.
 *
 * - `estimated`: `indices` by input, each with `estimate`, `low` and `high`; for `sobol` also `interactions`.
 * - `constant`: the output does not vary, `output` is its value.
 * - `tooFewOutputs`: so many evaluations failed that nothing can be said.
 * - `oneSided` (of `regional` only): nearly all rows, or nearly none, meet the goal.
 */
export type Analysis<M extends Method = Method, Name extends string = string> =
  | (Estimated<M, Name> & (M extends keyof Beside ? Beside[M] : NoInteractions))
  | ConstantOutput<M>
  | TooFewOutputs<M>
  | (M extends 'regional' ? OneSided<M> : never)

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** An `Analysis` before it is said what it comes from: what an estimator gives. */
export type Found<M extends Method, Name extends string = string> = Without<
  Analysis<M, Name>,
  keyof Analysed<M> | 'cautions'
> & { readonly cautions?: readonly Caution[] }

/** What was found, with what it comes from; an estimator that has cautions of its own gives them. */
export function analysed<M extends Method, Name extends string, Record extends Omit<Analysed<M>, 'method'>>(
  method: M,
  found: Found<M, Name>,
  record: Record,
): Analysis<M, Name> & Record {
  const { cautions = droppedCaution(record.failed / record.evaluations) } = found
  const own = found.status === 'estimated' ? { ...found, cautions } : found
  return { ...own, method, ...record } as unknown as Analysis<M, Name> & Record
}
