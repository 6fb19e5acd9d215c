import { anyNumber, checked, checkedArray, checkedOneOf, DomainError } from '../../errors.ts'
import { root } from '../../numeric/root.ts'
import { type Inputs, readInputs } from '../model/inputs.ts'
import { checkedPolicy, evaluation, type FailurePolicy, type Model } from '../model/model.ts'
import { basePoint, checkedBase, columnsOf } from './base.ts'
import type { Outcome } from './tornado.ts'

/**
 * The answer of a break-even analysis.
 *
 * - `found`: at `at` the output meets the goal; where that happens more than once, as seen, nearest to the base.
 * - `jumps`: at `at` the output passes the goal in a jump.
 * - `notMet`: the output stays on one side of the goal, as seen; `closest` is the nearest that was seen.
 */
export type BreakEven = BreakEvenFound | BreakEvenNotMet

/** The goal is met, or passed in a jump. */
export interface BreakEvenFound extends Outcome {
  /** The output meets the goal (`found`), or passes it in a jump (`jumps`). */
  readonly status: 'found' | 'jumps'
  /** How many places were seen at which the output meets or passes the goal. */
  readonly crossings: number
  /** The input and the output of the base case. */
  readonly base: Outcome
  /** How often the model was asked. */
  readonly evaluations: number
}

/** The goal is not met. */
export interface BreakEvenNotMet {
  /** The output stays on one side of the goal. */
  readonly status: 'notMet'
  /** Where the output was nearest to the goal. */
  readonly closest: Outcome
  /** The input and the output of the base case. */
  readonly base: Outcome
  /** How often the model was asked. */
  readonly evaluations: number
}

/** Into how many parts the range is cut. */
const parts = 64

/**
 * Break-even: the value of one input at which the output just meets a goal, the others at their medians.
 *
 * The range is looked at in 64 equal parts, and where the output passes the goal within a part, that place is searched
 * out by bracketed inverse quadratic interpolation. Two passings within one part are not seen.
 *
 * @param model the model
 * @param inputs a number or a distribution by name
 * @param options.input the name of the input that is moved; it may be one with a number
 * @param options.goal the output to be met, in its unit
 * @param options.within the lowest and the highest value of the input; its quantiles at 0.001 and 0.999 where it is left
 * out, which only a distribution has
 * @param options.onFailure `throw` (the default), or `drop` the parts where an evaluation failed; the base must not fail
 * @returns `found`, `jumps` or `notMet`, as `BreakEven` says
 * @throws {DomainError} where an argument is outside its range or the model fails
 *
 * Accuracy: the last bit of the input that the model can tell. Cost: 66 evaluations, and some 10 a crossing.
 *
 * @example
 * const years = ({ rate, multiple }) => Math.log(multiple) / Math.log1p(rate)
 * const needed = breakEven(years, { rate: uniform(0.04, 0.12), multiple: 2 }, { input: 'rate', goal: 7 })
 * needed.status // 'found'
 * needed.at.toFixed(4) // '0.1041'
 */
export function breakEven<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name>,
  options: {
    input: NoInfer<Name>
    goal: number
    within?: readonly [low: number, high: number]
    onFailure?: FailurePolicy
  },
): BreakEven {
  const onFailure = checkedPolicy('breakEven', options)
  const goal = checked('breakEven', 'goal', options.goal, anyNumber)
  const read = readInputs('breakEven', inputs)
  const input = checkedOneOf('breakEven', 'input', options.input, read.names)
  const [low, high] = bounds(options.within, read.quantiles[read.varying.indexOf(input)])
  const at = basePoint(read)
  const evaluate = evaluation('breakEven', model, onFailure)
  let evaluations = 0
  const outputs = (values: readonly number[]): Outcome[] => {
    evaluations += values.length
    const found = evaluate(
      columnsOf(
        read.names,
        values.map((value) => ({ ...at, [input]: value })),
      ),
    ).outputs
    return values.map((value, k) => ({ at: value, output: found[k] as number }))
  }
  const edges = Array.from({ length: parts + 1 }, (_, k) => low + (high - low) * (k / parts))
  const [base, ...seen] = outputs([at[input], ...edges]) as [Outcome, ...Outcome[]]
  checkedBase('breakEven', base.output)

  const crossings = seen.flatMap((right, k) => {
    const left = seen[k - 1]
    if (right.output === goal) return [{ ...right, status: 'found' as const }]
    if (!left || left.output === goal || !(left.output < goal !== right.output < goal)) return []
    return Number.isFinite(left.output - right.output) ? crossing(outputs, goal, left, right) : []
  })
  const distance = (value: Outcome): number => Math.abs(value.at - base.at)
  const nearest = crossings.sort((a, b) => distance(a) - distance(b))[0]
  if (nearest) return { ...nearest, crossings: crossings.length, base, evaluations }
  const gap = (value: Outcome): number => Math.abs(value.output - goal)
  const closest = [base, ...seen].filter((value) => Number.isFinite(gap(value))).sort((a, b) => gap(a) - gap(b))[0]
  return { status: 'notMet', closest: closest ?? base, base, evaluations }
}

/** Where the output passes the goal between two values, and whether it meets it there; none where an output on the way fails. */
function crossing(
  outputs: (values: readonly number[]) => Outcome[],
  goal: number,
  left: Outcome,
  right: Outcome,
): (Outcome & { status: 'found' | 'jumps' })[] {
  let failed = false
  const gap = (value: number): number => {
    const distance = (outputs([value])[0] as Outcome).output - goal
    failed ||= !Number.isFinite(distance)
    return failed ? 0 : distance // 0 ends the search
  }
  const { x: at, fx } = root(gap, left.at, right.at)
  if (failed) return []
  // a jump keeps its height however near to it; rounding does not
  const scale = Math.max(Math.abs(goal), Math.abs(left.output), Math.abs(right.output))
  return [{ at, output: fx + goal, status: Math.abs(fx) <= 1e-9 * scale ? 'found' : 'jumps' }]
}

function bounds(within: unknown, quantile: ((p: number) => number) | undefined): [low: number, high: number] {
  if (within === undefined && quantile) {
    const [low, high] = [quantile(0.001), quantile(0.999)]
    if (low < high) return [low, high]
  }
  const given = checkedArray('breakEven', 'within', within)
  const low = checked('breakEven', 'within[0]', given[0], anyNumber)
  const high = checked('breakEven', 'within[1]', given[1], anyNumber)
  if (!(low < high && high - low < Infinity))
    throw new DomainError('breakEven', 'within', 'go from a lower to a higher value', within)
  return [low, high]
}
