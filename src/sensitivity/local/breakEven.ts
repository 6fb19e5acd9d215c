import { anyNumber, anything, checked, checkedArray, DomainError, domain, oneOf } from '../../errors.ts'
import { root } from '../../numeric/root.ts'
import { type Inputs, readInputs } from '../model/inputs.ts'
import { evaluation, type FailureOptions, failureChecks, type Model } from '../model/model.ts'
import { basePoint, checkedBase, columnsOf, type Outcome } from './base.ts'

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
  /** Absent: there is no such value. */
  readonly at?: undefined
  /** Where the output was nearest to the goal. */
  readonly closest: Outcome
  /** The input and the output of the base case. */
  readonly base: Outcome
  /** How often the model was asked. */
  readonly evaluations: number
}

/** What is to be met, by which input. */
export interface BreakEvenOptions<Name extends string = string> extends FailureOptions {
  /** The name of the input that is moved; it may be one with a number. */
  readonly input: Name
  /** The output to be met, in its unit. */
  readonly goal: number
  /** The lowest and the highest value of the input; its quantiles at 0.001 and 0.999 where left out, for one that varies. */
  readonly within?: readonly [low: number, high: number] | undefined
}

/** Into how many parts the range is cut. */
const parts = 64

/**
 * Break-even: the value of one input at which the output just meets a goal, the others at their medians.
 *
 * The range is looked at in 64 equal parts, and where the output passes the goal within a part, that place is searched
 * out by bracketed inverse quadratic interpolation. Where the output turns back before the goal, the place of the turn is
 * searched out too: there it may touch the goal, or pass it and come back. Other pairs of passings within one part are not
 * seen.
 *
 * @param model the model
 * @param inputs a number (fixed), a pair [low, high] or a distribution by name
 * @param options `input` and `goal`; `within`; `onFailure`: `throw` (the default), or `drop` the parts where an evaluation
 * failed; the base must not fail
 * @returns `found`, `jumps` or `notMet`, as `BreakEven` says
 * @throws {DomainError} where an argument is outside its range or the model fails
 *
 * Accuracy: the last bit of the input that the model can tell. Cost: 66 evaluations, some 10 a crossing, and up to
 * 82 a turn.
 *
 * @example
 * import { breakEven, cappedYears, yearsToGoal } from 'tradepath/sensitivity'
 * const inputs = { base: 41, target: 82, rate: [0.04, 0.12] } as const
 * const needed = breakEven(cappedYears(yearsToGoal, 50), inputs, { input: 'rate', goal: 7 })
 * needed.status // 'found'
 * needed.at?.toFixed(4) // '0.1041'
 */
export function breakEven<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name>,
  options: BreakEvenOptions<NoInfer<Name>>,
): BreakEven {
  const where = 'breakEven'
  const read = readInputs(where, inputs)
  const { goal, within, onFailure, ...given } = domain(where, options, {
    input: oneOf<string>(...read.names),
    goal: anyNumber,
    within: anything,
    ...failureChecks,
  })
  const input = given.input as Name
  const [low, high] = bounds(within, read.quantiles[read.varying.indexOf(input)])
  const at = basePoint(read)
  const evaluate = evaluation(where, model, onFailure)
  let evaluations = 0
  const outputs: Outputs = (values) => {
    evaluations += values.length
    const points = values.map((value) => ({ ...at, [input]: value }))
    const found = evaluate(columnsOf(read.names, points)).outputs
    return values.map((value, k) => ({ at: value, output: found[k] }))
  }
  const edges = Array.from({ length: parts + 1 }, (_, k) => low + (high - low) * (k / parts))
  const [base, ...seen] = outputs([at[input], ...edges])
  checkedBase(where, base.output)

  const turns = seen.flatMap((middle, k) => turn(outputs, goal, [seen[k - 1], middle, seen[k + 1]]))
  const all = [...seen, ...turns].sort((a, b) => a.at - b.at)
  const places = all.flatMap((right, k) => passing(outputs, goal, all[k - 1], right))
  const distance = (value: Outcome): number => Math.abs(value.at - base.at)
  const nearest = places.sort((a, b) => distance(a) - distance(b))[0]
  if (nearest) return { ...nearest, crossings: places.length, base, evaluations }
  const gap = (value: Outcome): number => Math.abs(value.output - goal)
  const closest = [base, ...all].filter((value) => Number.isFinite(gap(value))).sort((a, b) => gap(a) - gap(b))[0]
  return { status: 'notMet', closest: closest ?? base, base, evaluations }
}

/** The outputs at some values of the input; NaN where the evaluation failed. */
type Outputs = (values: readonly number[]) => Outcome[]

type Place = Outcome & { readonly status: 'found' | 'jumps' }

/** Where the output meets the goal at a value, or passes it on the way there from the value before. */
function passing(outputs: Outputs, goal: number, left: Outcome | undefined, right: Outcome): Place[] {
  if (right.output === goal) return [{ ...right, status: 'found' }]
  if (!left || left.output === goal || !(left.output < goal !== right.output < goal)) return []
  return Number.isFinite(left.output - right.output) ? crossing(outputs, goal, left, right) : []
}

/**
 * The place where the output turns back towards one side of the goal: it may touch the goal there, or pass it twice within
 * one part. Golden-section search of the smallest distance, which ends where the goal is passed.
 */
function turn(outputs: Outputs, goal: number, around: readonly (Outcome | undefined)[]): Outcome[] {
  const gaps = around.map((value) => (value ? value.output - goal : Number.NaN))
  const [before, here, after] = gaps.map((gap) => gap * Math.sign(gaps[1]))
  if (!(here > 0 && here < before && here <= after)) return []
  const [left, , right] = around as readonly Outcome[]
  const sign = Math.sign(gaps[1])
  const at = (value: number): Outcome & { gap: number } => {
    const [found] = outputs([value])
    return { ...found, gap: sign * (found.output - goal) }
  }
  let [low, high] = [left.at, right.at]
  let [a, b] = [at(high - golden * (high - low)), at(low + golden * (high - low))]
  for (let step = 0; step < 80 && a.gap > 0 && b.gap > 0 && a.at < b.at; step++) {
    if (a.gap < b.gap) {
      ;[high, b] = [b.at, a]
      a = at(high - golden * (high - low))
    } else {
      ;[low, a] = [a.at, b]
      b = at(low + golden * (high - low))
    }
  }
  const nearest = b.gap < a.gap ? b : a
  if (!Number.isFinite(nearest.gap)) return []
  const scale = Math.max(Math.abs(goal), Math.abs(left.output), Math.abs(right.output))
  const output = Math.abs(nearest.gap) <= touch * scale ? goal : nearest.output
  return [{ at: nearest.at, output }]
}

/** (√5 - 1) / 2 */
const golden = 0.6180339887498949
/** How near to the goal, beside the size of the numbers, counts as there. */
const touch = 1e-9

/** Where the output passes the goal between two values, and whether it meets it there; none where an output on the way fails. */
function crossing(outputs: Outputs, goal: number, left: Outcome, right: Outcome): Place[] {
  let failed = false
  const gap = (value: number): number => {
    const distance = outputs([value])[0].output - goal
    failed ||= !Number.isFinite(distance)
    return failed ? 0 : distance // 0 ends the search
  }
  const { x: at, fx } = root(gap, left.at, right.at)
  if (failed) return []
  // a jump keeps its height however near to it; rounding does not
  const scale = Math.max(Math.abs(goal), Math.abs(left.output), Math.abs(right.output))
  return [{ at, output: fx + goal, status: Math.abs(fx) <= touch * scale ? 'found' : 'jumps' }]
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
