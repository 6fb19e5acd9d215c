import { checked, DomainError, insideUnit } from '../../errors.ts'
import { type Inputs, readInputs } from '../model/inputs.ts'
import { checkedPolicy, evaluation, type FailurePolicy, type Model, type Point } from '../model/model.ts'
import { basePoint, checkedBase, columnsOf } from './base.ts'

/** An input and an output. */
export interface Outcome {
  /** The value of the input. */
  readonly at: number
  /** The output there, the other inputs at their base. */
  readonly output: number
}

/** The bar of one input in a tornado. */
export interface TornadoBar<Name extends string = string> {
  /** The name of the input. */
  readonly input: Name
  /** At the lower quantile of the input. */
  readonly low: Outcome
  /** At the upper quantile of the input. */
  readonly high: Outcome
  /** The distance between the two outputs, at least 0. */
  readonly swing: number
}

/** What a tornado shows. */
export interface Tornado<Name extends string = string> {
  /** The inputs at their medians, and the output there. */
  readonly base: {
    /** The median of each input, or its fixed value. */
    readonly at: Point<Name>
    /** The output there. */
    readonly output: number
  }
  /** A bar a distribution, the longest first. */
  readonly bars: readonly TornadoBar<Name>[]
  /** The inputs without a bar, because an evaluation failed and the policy is `drop`. */
  readonly dropped: readonly Name[]
  /** How often the model was asked. */
  readonly evaluations: number
}

/**
 * Tornado: how far the output swings when one input goes from a low to a high quantile, the others at their medians.
 *
 * It shows each input alone, and so misses interactions; variance-based indices see them.
 *
 * @param model the model
 * @param inputs a number or a distribution by name
 * @param options.low the lower probability, between 0 and 1; 0.1 where it is left out
 * @param options.high the upper probability, above `low`; 0.9 where it is left out
 * @param options.onFailure `throw` (the default), or `drop` the input whose evaluation failed; the base must not fail
 * @returns the base case, and a bar a distribution, the longest first; an input that the model does not use has a swing of 0
 * @throws {DomainError} where an argument is outside its range or the model fails
 *
 * Cost: 1 + 2 k evaluations for k distributions.
 *
 * Source: Eschenbach, Interfaces 22 (1992) 40-46.
 *
 * @example
 * const years = ({ rate, multiple }) => Math.log(multiple) / Math.log1p(rate)
 * const { base, bars } = tornado(years, { rate: uniform(0.04, 0.12), multiple: uniform(1.8, 2.2), base: 41 })
 * base.output.toFixed(2) // '9.01'
 * bars.map(({ input, swing }) => `${input} ${swing.toFixed(2)}`) // ['rate 8.26', 'multiple 2.08']
 */
export function tornado<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name>,
  options: { low?: number; high?: number; onFailure?: FailurePolicy } = {},
): Tornado<Name> {
  const onFailure = checkedPolicy('tornado', options)
  const low = checked('tornado', 'low', options.low ?? 0.1, insideUnit)
  const high = checked('tornado', 'high', options.high ?? 0.9, insideUnit)
  if (low >= high) throw new DomainError('tornado', 'high', `be greater than low, ${low}`, high)
  const read = readInputs('tornado', inputs)
  const at = basePoint(read)
  const points = [at]
  for (const [k, name] of read.varying.entries())
    for (const p of [low, high]) points.push({ ...at, [name]: read.quantiles[k]?.(p) })
  const evaluate = evaluation('tornado', model, onFailure)
  const { outputs } = evaluate(columnsOf(read.names, points))

  const outcome = (name: Name, row: number): Outcome => ({
    at: points[row]?.[name] as number,
    output: outputs[row] as number,
  })
  const bars = read.varying.map((input, k) => {
    const [first, second] = [outcome(input, 2 * k + 1), outcome(input, 2 * k + 2)]
    return { input, low: first, high: second, swing: Math.abs(second.output - first.output) }
  })
  const shown = bars.filter(({ swing }) => Number.isFinite(swing)).sort((a, b) => b.swing - a.swing)
  const dropped = read.varying.filter((name) => !shown.some(({ input }) => input === name))
  return { base: { at, output: checkedBase('tornado', outputs[0]) }, bars: shown, dropped, evaluations: points.length }
}
