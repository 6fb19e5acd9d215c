import { checked, checkedArray, DomainError, insideUnit } from '../../errors.ts'
import { type Inputs, readInputs } from '../model/inputs.ts'
import { checkedPolicy, evaluation, type FailurePolicy, type Model, type Point } from '../model/model.ts'
import { basePoint, checkedBase, columnsOf } from './base.ts'
import type { Outcome } from './tornado.ts'

/** A point of a line in a spider chart. */
export interface SpiderPoint extends Outcome {
  /** The probability of which `at` is the quantile. */
  readonly p: number
}

/** The line of one input in a spider chart. */
export interface SpiderLine<Name extends string = string> {
  /** The name of the input. */
  readonly input: Name
  /** In the order of the probabilities; without those whose evaluation failed, where the policy is `drop`. */
  readonly points: readonly SpiderPoint[]
}

/** What a spider chart shows. */
export interface Spider<Name extends string = string> {
  /** The inputs at their medians, and the output there. */
  readonly base: {
    /** The median of each input, or its fixed value. */
    readonly at: Point<Name>
    /** The output there. */
    readonly output: number
  }
  /** A line a distribution, in the order given. */
  readonly lines: readonly SpiderLine<Name>[]
  /** How many evaluations failed. */
  readonly failed: number
  /** How often the model was asked. */
  readonly evaluations: number
}

/**
 * Spider: how the output moves along each input, from a low to a high quantile, the others at their medians.
 *
 * Where a tornado has two points an input, a spider has a line: it shows bends and turns.
 *
 * @param model the model
 * @param inputs a number or a distribution by name
 * @param options.probabilities those whose quantiles are taken, each between 0 and 1 and rising; 0.05, 0.15 to 0.95 where
 * they are left out
 * @param options.onFailure `throw` (the default), or `drop` the points whose evaluation failed; the base must not fail
 * @returns the base case, and a line a distribution
 * @throws {DomainError} where an argument is outside its range or the model fails
 *
 * Cost: 1 + k n evaluations for k distributions and n probabilities.
 *
 * @example
 * const years = ({ rate, multiple }) => Math.log(multiple) / Math.log1p(rate)
 * const { lines } = spider(years, { rate: uniform(0.04, 0.12), multiple: 2 }, { probabilities: [0.25, 0.5, 0.75] })
 * lines[0].points.map(({ output }) => output.toFixed(1)) // ['11.9', '9.0', '7.3']
 */
export function spider<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name>,
  options: { probabilities?: readonly number[]; onFailure?: FailurePolicy } = {},
): Spider<Name> {
  const onFailure = checkedPolicy('spider', options)
  const probabilities = checkedProbabilities(options.probabilities ?? tenths)
  const read = readInputs('spider', inputs)
  const at = basePoint(read)
  const points = read.varying.flatMap((name, k) =>
    probabilities.map((p) => ({ ...at, [name]: read.quantiles[k]?.(p) }) as Point<Name>),
  )
  const evaluate = evaluation('spider', model, onFailure)
  const { outputs, failed } = evaluate(columnsOf(read.names, [at, ...points]))
  const output = checkedBase('spider', outputs[0])
  const lines = read.varying.map((input, k) => {
    const first = k * probabilities.length
    const line = probabilities.map((p, i) => ({
      p,
      at: points[first + i]?.[input] as number,
      output: outputs[1 + first + i] as number,
    }))
    return { input, points: line.filter((point) => Number.isFinite(point.output)) }
  })
  return { base: { at, output }, lines, failed, evaluations: points.length + 1 }
}

const tenths = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95]

function checkedProbabilities(given: unknown): number[] {
  const list = checkedArray('spider', 'probabilities', given).map((p, k) =>
    checked('spider', `probabilities[${k}]`, p, insideUnit),
  )
  if (list.length === 0 || list.some((p, k) => k > 0 && p <= (list[k - 1] as number)))
    throw new DomainError('spider', 'probabilities', 'be at least one, and rising', given)
  return list
}
