import { DomainError, domain, insideUnit, listOf, optional } from '../../errors.ts'
import { type Inputs, readInputs } from '../model/inputs.ts'
import { evaluation, type FailureOptions, failureChecks, type Model, type Point } from '../model/model.ts'
import { basePoint, checkedBase, columnsOf, type Outcome } from './base.ts'

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
  /** Whether the output turns along the line: it neither only rises nor only falls. */
  readonly bends: boolean
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

/** How a spider is made. */
export interface SpiderOptions extends FailureOptions {
  /** Those whose quantiles are taken, each between 0 and 1 and rising; 0.05, 0.15 ... 0.45, 0.5, 0.55 ... 0.95 where left out. */
  readonly probabilities?: readonly number[] | undefined
}

/**
 * Spider: how the output moves along each input, from a low to a high quantile, the others at their medians.
 *
 * Where a tornado has two points an input, a spider has a line: it shows bends and turns.
 *
 * @param model the model
 * @param inputs a number (fixed), a pair [low, high] or a distribution by name
 * @param options `probabilities`; `onFailure`: `throw` (the default), or `drop` the points whose evaluation failed; the
 * base must not fail
 * @returns the base case, and a line a distribution
 * @throws {DomainError} where an argument is outside its range or the model fails
 *
 * Cost: 1 + k n evaluations for k distributions and n probabilities.
 *
 * @example
 * import { cappedYears, spider, yearsToGoal } from 'tradepath/sensitivity'
 * const inputs = { base: 41, target: 82, rate: [0.04, 0.12] } as const
 * const { lines } = spider(cappedYears(yearsToGoal, 50), inputs, { probabilities: [0.25, 0.5, 0.75] })
 * lines[0]?.points.map(({ output }) => output.toFixed(1)) // ['11.9', '9.0', '7.3']
 */
export function spider<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name>,
  options: SpiderOptions = {},
): Spider<Name> {
  const { probabilities, onFailure } = domain('spider', options, {
    probabilities: optional(listOf(insideUnit), spread),
    ...failureChecks,
  })
  if (probabilities.length === 0 || probabilities.some((p, k) => k > 0 && p <= probabilities[k - 1]))
    throw new DomainError('spider', 'probabilities', 'be at least one, and rising', probabilities)
  const read = readInputs('spider', inputs)
  const at = basePoint(read)
  const points = read.varying.flatMap((name, k) =>
    probabilities.map((p) => ({ ...at, [name]: read.quantiles[k](p) }) as Point<Name>),
  )
  const evaluate = evaluation('spider', model, onFailure)
  const { outputs, failed } = evaluate(columnsOf(read.names, [at, ...points]))
  const output = checkedBase('spider', outputs[0])
  const lines = read.varying.map((input, k) => {
    const first = k * probabilities.length
    const line = probabilities.map((p, i) => ({
      p,
      at: points[first + i][input],
      output: outputs[1 + first + i],
    }))
    const shown = line.filter((point) => Number.isFinite(point.output))
    return { input, points: shown, bends: turns(shown.map((point) => point.output)) }
  })
  return { base: { at, output }, lines, failed, evaluations: points.length + 1 }
}

/** With the median, where a line may bend. */
const spread = [0.05, 0.15, 0.25, 0.35, 0.45, 0.5, 0.55, 0.65, 0.75, 0.85, 0.95]

function turns(outputs: readonly number[]): boolean {
  const steps = outputs.slice(1).map((output, k) => output - outputs[k])
  return steps.some((step) => step > 0) && steps.some((step) => step < 0)
}
