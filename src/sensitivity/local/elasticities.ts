import { anyNumber, checked, checkedObject, DomainError } from '../../errors.ts'
import { derivative } from '../../numeric/derivative.ts'
import { atPoint, evaluation, type Gradient, type Model, type Point } from '../model/model.ts'
import { columnsOf } from './base.ts'

/** How much one input matters at a point. */
export interface Elasticity<Name extends string = string> {
  /** The name of the input. */
  readonly input: Name
  /** The value of the input. */
  readonly at: number
  /** Change of the output for one unit more of the input, other things equal. */
  readonly derivative: number
  /** Estimate of the absolute error of the derivative; 0 where it comes from the model's own gradient. */
  readonly error: number
  /** Change of the output in per cent for 1 % more of the input; absent where the output is 0, and at a kink. */
  readonly elasticity?: number
  /** The derivatives on either side, where the output has a kink; `derivative` is then their mean. Absent elsewhere. */
  readonly kink?: Kink
}

/** Where a line bends in one point: it goes differently on either side. */
export interface Kink {
  /** The derivative towards smaller values of the input. */
  readonly below: number
  /** The derivative towards larger values. */
  readonly above: number
}

/** The elasticities of a model at a point. */
export interface Elasticities<Name extends string = string> {
  /** The output at the point. */
  readonly output: number
  /** The model's own gradient, or differences extrapolated to a step of 0. */
  readonly method: 'gradient' | 'extrapolation'
  /** One row an input, in the order given. */
  readonly inputs: readonly Elasticity<Name>[]
  /** How often the model was asked, its gradient not counted. */
  readonly evaluations: number
}

/**
 * Elasticities and derivatives of a model at a point: local sensitivity.
 *
 * derivative = ∂f/∂x; elasticity = (∂f/∂x) · x / f, the per cent of output for a per cent of input.
 *
 * Convention: a model with a `gradient` is asked for it; any other is differentiated by central differences at halved
 * steps, extrapolated to 0 (Ridders), and each derivative comes with an estimate of its error.
 *
 * @param model the model
 * @param at a finite number for each of its names
 * @returns output, derivatives and elasticities; at a kink the derivatives on both sides; an error as large as its
 * derivative says that there is none, as at a jump
 * @throws {DomainError} where `at` is outside its range, the model fails there, or on one side at every step
 *
 * Accuracy: that of the gradient, or the error reported: 1e-13 to 1e-10 of a smooth model's derivative, for a model that
 * is right to rounding. Cost: 1 evaluation and the gradient, or some 20 evaluations an input, up to 121 at 0 or at a
 * jump, and at most 250, where the domain ends nearby.
 *
 * Source: Ridders, Advances in Engineering Software 4 (1982) 75-76.
 *
 * @example
 * import { elasticities, yearsToGoal } from 'tradepath/sensitivity'
 * const { output, inputs } = elasticities(yearsToGoal, { base: 41, target: 82, rate: 0.08 })
 * output // 9.006468342000595
 * const lines = inputs.map(({ input, elasticity }) => `${input} ${elasticity?.toFixed(4)}`)
 * lines // ['base -1.4427', 'target 1.4427', 'rate -0.9625']
 */
export function elasticities<Name extends string>(model: Model<NoInfer<Name>>, at: Point<Name>): Elasticities<Name> {
  const given = checkedObject('elasticities', 'at', at)
  const names = Object.keys(given) as Name[]
  if (names.length === 0) throw new DomainError('elasticities', 'at', 'have a number for each name of the model', at)
  const point = Object.fromEntries(
    names.map((name) => [name, checked('elasticities', `at.${name}`, given[name], anyNumber)]),
  ) as Point<Name>
  const asked = typeof model === 'function' ? yearsWhereReached(model) : model
  const output = atPoint('elasticities', asked)(point)
  const slopes = hasGradient(model) ? ownSlopes(model, names, point) : extrapolated(asked, names, point)
  const inputs = slopes.map(({ slope, error, kink }, k) => {
    const input = names[k]
    const row = { input, at: point[input], derivative: slope, error }
    if (kink) return { ...row, kink }
    const elasticity = (slope / output) * point[input]
    return Number.isFinite(elasticity) ? { ...row, elasticity } : row
  })
  const evaluations = 1 + slopes.reduce((sum, slope) => sum + slope.evaluations, 0)
  return { output, method: hasGradient(model) ? 'gradient' : 'extrapolation', inputs, evaluations }
}

type Slope = { slope: number; error: number; kink?: Kink; evaluations: number }

function hasGradient<Name extends string>(model: Model<Name>): model is Model<Name> & Gradient<Name> {
  return 'gradient' in model && typeof model.gradient === 'function'
}

function ownSlopes<Name extends string>(
  { gradient }: Gradient<Name>,
  names: readonly Name[],
  at: Point<Name>,
): Slope[] {
  const slopes = checkedObject('elasticities', 'model.gradient', gradient(at))
  return names.map((name) => ({
    // a name that the model does not use is not in its gradient
    slope: checked('elasticities', `model.gradient.${name}`, slopes[name] ?? 0, anyNumber),
    error: 0,
    evaluations: 0,
  }))
}

function extrapolated<Name extends string>(model: Model<Name>, names: readonly Name[], at: Point<Name>): Slope[] {
  const evaluate = evaluation('elasticities', model, 'drop')
  return names.map((name) => {
    let evaluations = 0
    const along = (x: number): number => {
      evaluations++
      return evaluate(columnsOf(names, [{ ...at, [name]: x }])).outputs[0]
    }
    const found = derivative(along, at[name])
    if (found && Number.isFinite(found.slope + found.error)) return { ...found, evaluations }
    throw new DomainError('elasticities', 'model', `be finite on both sides of ${name}`, at[name])
  })
}

/** The model, with the years of an arrival in the place of one that is reached. */
function yearsWhereReached<Name extends string>(model: Extract<Model<Name>, (...args: never) => unknown>): Model<Name> {
  return (point) => {
    const answer = model(point)
    return typeof answer === 'object' && answer?.status === 'reached' ? answer.years : answer
  }
}
