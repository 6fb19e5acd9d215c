import { checked, checkedObject, DomainError, growthRate, positive } from '../../errors.ts'
import type { Arrival } from '../../growth/arrival.ts'
import { geometricArrival } from '../../growth/curves/compound.ts'
import { log1p } from '../../numeric/log1p.ts'
import type { Gradient } from '../local/elasticities.ts'
import type { Point } from './model.ts'

/**
 * The model of this package's question: years until a quantity that grows at a constant rate is a multiple of its base.
 *
 * T = ln(multiple) / ln(1 + rate), and its gradient ∂T/∂rate = -T / ((1 + rate) ln(1 + rate)) and
 * ∂T/∂multiple = 1 / (multiple · ln(1 + rate)).
 *
 * Convention: it gives an `Arrival`, since at a rate of 0 or below a multiple above 1 is never reached. `elasticities`
 * takes it as it is, where it is reached; other methods take one of its finite summaries.
 *
 * Its inputs: `rate`, growth a year as a fraction, above -1; `multiple`, the target over the base, above 0. It throws a
 * `DomainError` where one is outside its range; its gradient also where the multiple is never reached.
 *
 * Accuracy: 3 units in the last place, the gradient 5.
 *
 * @example
 * yearsToGoal({ rate: 0.08, multiple: 2 }) // { status: 'reached', years: 9.006468342000595 }
 * yearsToGoal({ rate: -0.02, multiple: 2 }).status // 'never'
 * yearsToGoal.gradient({ rate: 0.08, multiple: 2 }).multiple.toFixed(4) // '6.4968'
 */
export const yearsToGoal: ((point: Point<'rate' | 'multiple'>) => Arrival) & Gradient<'rate' | 'multiple'> =
  /* @__PURE__ */ (() => Object.freeze(Object.assign((point: Growth): Arrival => arrival(point), { gradient })))()

type Growth = { readonly rate: number; readonly multiple: number }

function arrival(point: Growth): Arrival {
  const { rate, multiple } = checkedObject('yearsToGoal', 'point', point) as unknown as Growth
  const logRate = log1p(checked('yearsToGoal', 'rate', rate, growthRate))
  const goal = checked('yearsToGoal', 'multiple', multiple, positive)
  return goal === 1 ? { status: 'reached', years: 0 } : geometricArrival('yearsToGoal', 1, logRate, goal, 'multiple')
}

function gradient(point: Growth): Growth {
  const answer = arrival(point)
  const { rate, multiple } = point
  const logRate = log1p(rate)
  const slopes = answer.status === 'reached' && {
    rate: -answer.years / ((1 + rate) * logRate),
    multiple: 1 / (multiple * logRate),
  }
  if (slopes && Number.isFinite(slopes.rate) && Number.isFinite(slopes.multiple)) return slopes
  throw new DomainError('yearsToGoal', 'rate', `be such that the multiple ${multiple} is reached`, rate)
}
