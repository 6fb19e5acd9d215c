import { checked, checkedObject, DomainError, growthRate, positive } from '../../errors.ts'
import type { Arrival } from '../../growth/arrival.ts'
import { geometricArrival } from '../../growth/curves/compound.ts'
import { log1p } from '../../numeric/log1p.ts'
import type { Gradient, Point } from './model.ts'

/**
 * The model of this package's question: years until a quantity that grows at a constant rate goes from its base to its
 * target.
 *
 * T = ln(target / base) / ln(1 + rate), and its gradient ∂T/∂rate = -T / ((1 + rate) ln(1 + rate)), ∂T/∂target =
 * 1 / (target · ln(1 + rate)) and ∂T/∂base = -1 / (base · ln(1 + rate)).
 *
 * Convention: it gives an `Arrival`, since at a rate of 0 or below a larger target is never reached. `elasticities`
 * takes it as it is, where it is reached; other methods take one of its finite summaries.
 *
 * Its inputs are those of a goal, `base` and `target`, above 0 and in one unit, and `rate`, growth a year as a fraction,
 * above -1. It throws a `DomainError` where one is outside its range; its gradient also where the target is never reached.
 *
 * Accuracy: 3 units in the last place, the gradient 5.
 *
 * @example
 * import { yearsToGoal } from 'tradepath/sensitivity'
 * yearsToGoal({ base: 41, target: 82, rate: 0.08 }) // { status: 'reached', years: 9.006468342000595 }
 * yearsToGoal({ base: 41, target: 82, rate: -0.02 }).status // 'never'
 * yearsToGoal.gradient({ base: 41, target: 82, rate: 0.08 }).target.toFixed(4) // '0.1585'
 */
export const yearsToGoal: ((point: Point<'base' | 'target' | 'rate'>) => Arrival) &
  Gradient<'base' | 'target' | 'rate'> = /* @__PURE__ */ (() =>
  Object.freeze(Object.assign((point: Growth): Arrival => arrival(point), { gradient })))()

type Growth = Point<'base' | 'target' | 'rate'>

function arrival(point: Growth): Arrival {
  const where = 'yearsToGoal'
  const given = checkedObject(where, 'point', point)
  const logRate = log1p(checked(where, 'rate', given['rate'], growthRate))
  const base = checked(where, 'base', given['base'], positive)
  const target = checked(where, 'target', given['target'], positive)
  return target === base ? { status: 'reached', years: 0 } : geometricArrival(where, base, logRate, target, 'target')
}

function gradient(point: Growth): Growth {
  const answer = arrival(point)
  const { base, target, rate } = point
  const logRate = log1p(rate)
  const slopes = answer.status === 'reached' && {
    base: -1 / (base * logRate),
    target: 1 / (target * logRate),
    rate: -answer.years / ((1 + rate) * logRate),
  }
  if (slopes && Object.values(slopes).every(Number.isFinite)) return slopes
  throw new DomainError('yearsToGoal', 'rate', `be such that the target ${target} is reached`, rate)
}
