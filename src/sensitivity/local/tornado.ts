import { DomainError, domain, insideUnit, optional } from '../../errors.ts'
import { type Inputs, readInputs } from '../model/inputs.ts'
import { evaluation, type FailureOptions, failureChecks, type Model, type Point } from '../model/model.ts'
import { basePoint, checkedBase, columnsOf, type Outcome } from './base.ts'

/** The bar of one input in a tornado. */
export interface TornadoBar<Name extends string = string> {
  /** The name of the input. */
  readonly input: Name
  /** At the lower quantile of the input. */
  readonly low: Outcome
  /** At the upper quantile of the input. */
  readonly high: Outcome
  /** The ends of the bar: the least and the greatest output at the low value, the base and the high value of the input. */
  readonly range: readonly [least: number, greatest: number]
  /** The length of the bar, at least 0. */
  readonly swing: number
  /** Whether the output turns on the way: at the base it is beyond both ends, as with `|x|` around 0. */
  readonly bends: boolean
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

/** How a tornado is made. */
export interface TornadoOptions extends FailureOptions {
  /** The lower probability, between 0 and 1; 0.1 where it is left out. */
  readonly low?: number | undefined
  /** The upper probability, above `low`; 0.9 where it is left out. */
  readonly high?: number | undefined
}

/**
 * Tornado: how far the output swings when one input goes from a low to a high quantile, the others at their medians.
 *
 * The bar of an input is the range of the outputs at its low quantile, its median and its high quantile, so that an output
 * that bends in between has its bar too; it is ranked by the length of the bar.
 *
 * It shows each input alone, and so misses interactions; variance-based indices see them. Two bends between the median and
 * an end are not seen: `spider` shows them.
 *
 * @param model the model
 * @param inputs a number (fixed), a pair [low, high] or a distribution by name
 * @param options `low` and `high`, probabilities; `onFailure`: `throw` (the default), or `drop` the input whose evaluation
 * failed; the base must not fail
 * @returns the base case, and a bar a distribution, the longest first; an input that the model does not use has a swing of 0
 * @throws {DomainError} where an argument is outside its range or the model fails
 *
 * Cost: 1 + 2 k evaluations for k distributions.
 *
 * Source: Eschenbach, Interfaces 22 (1992) 40-46.
 *
 * @example
 * import { cappedYears, tornado, yearsToGoal } from 'tradepath/sensitivity'
 * const years = cappedYears(yearsToGoal, 50)
 * const { base, bars } = tornado(years, { base: 41, target: [74, 90], rate: [0.04, 0.12] })
 * base.output.toFixed(2) // '9.01'
 * bars.map(({ input, swing }) => `${input} ${swing.toFixed(2)}`) // ['rate 8.26', 'target 2.03']
 */
export function tornado<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name>,
  options: TornadoOptions = {},
): Tornado<Name> {
  const { low, high, onFailure } = domain('tornado', options, {
    low: optional(insideUnit, 0.1),
    high: optional(insideUnit, 0.9),
    ...failureChecks,
  })
  if (low >= high) throw new DomainError('tornado', 'high', `be greater than low, ${low}`, high)
  const read = readInputs('tornado', inputs)
  const at = basePoint(read)
  const points = [at]
  for (const [k, name] of read.varying.entries())
    for (const p of [low, high]) points.push({ ...at, [name]: read.quantiles[k](p) })
  const evaluate = evaluation('tornado', model, onFailure)
  const { outputs } = evaluate(columnsOf(read.names, points))

  const outcome = (name: Name, row: number): Outcome => ({
    at: points[row][name],
    output: outputs[row],
  })
  const middle = checkedBase('tornado', outputs[0])
  const bars = read.varying.map((input, k) => {
    const ends = [outcome(input, 2 * k + 1), outcome(input, 2 * k + 2)]
    const outputs = [middle, ...ends.map((end) => end.output)]
    const range: TornadoBar['range'] = [Math.min(...outputs), Math.max(...outputs)]
    const bends = ends.every((end) => end.output > middle) || ends.every((end) => end.output < middle)
    return { input, low: ends[0], high: ends[1], range, swing: range[1] - range[0], bends }
  })
  const shown = bars.filter(({ swing }) => Number.isFinite(swing)).sort((a, b) => b.swing - a.swing)
  const dropped = read.varying.filter((name) => !shown.some(({ input }) => input === name))
  return { base: { at, output: middle }, bars: shown, dropped, evaluations: points.length }
}
