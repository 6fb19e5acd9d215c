import { checked, type Rule, wholeSeed } from '../../errors.ts'
import { checkedPolicy, type FailurePolicy } from '../model/model.ts'

/** How often, and from which seed: echoed in every result, so that it can be replayed. */
export interface Runs {
  /** How many points of the sequence, a power of two from 16 to 2^24; each may cost several evaluations. */
  readonly runs: number
  /** A whole number from 0 to 2^53 - 1; 0 is as good as any. */
  readonly seed: number
}

/** `Runs`, and what is done about a failed evaluation. */
export interface RunOptions extends Runs {
  /** `throw` (the default) or `drop`: leave the points out that an evaluation failed at, and count them. */
  readonly onFailure?: FailurePolicy | undefined
}

/** What every result says about the runs it came from. */
export interface RunRecord extends Runs {
  /** Evaluations of the model, failed ones included. */
  readonly evaluations: number
  /** Evaluations that threw or gave no finite number; 0 unless they are dropped. */
  readonly failed: number
}

/** The output does not vary: there is no variance to share out. */
export interface ConstantOutput extends RunRecord {
  /** The output does not vary. */
  readonly status: 'constant'
  /** The one output. */
  readonly output: number
}

/** So many evaluations failed that what is left says nothing. */
export interface TooFewOutputs extends RunRecord {
  /** So many evaluations failed that nothing can be said. */
  readonly status: 'tooFewOutputs'
}

const powerOfTwo: Rule = {
  says: 'be a power of two from 16 to 2^24',
  holds: (value) => value >= 16 && value <= 2 ** 24 && Number.isInteger(Math.log2(value)),
}

export function checkedRuns(where: string, options: RunOptions): Runs & { onFailure: FailurePolicy } {
  const onFailure = checkedPolicy(where, options)
  return {
    runs: checked(where, 'runs', options.runs, powerOfTwo),
    seed: checked(where, 'seed', options.seed, wholeSeed),
    onFailure,
  }
}
