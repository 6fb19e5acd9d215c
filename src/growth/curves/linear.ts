import { anyNumber, domain } from '../../errors.ts'
import { never, reached } from '../arrival.ts'
import { type Curve, closedForm, forever } from '../curve.ts'

/** What linear growth is given by. */
export interface LinearOptions {
  /** The value at t = 0, any finite number, in any unit. */
  readonly base: number
  /** The change a year in the unit of the base, any finite number. */
  readonly perYear: number
}

/**
 * Linear growth: the same amount every year.
 *
 * V(t) = base + perYear · t, and the years to a target are (target - base) / perYear.
 *
 * @param options base and change a year
 * @returns a curve; `timeTo` is `never` with the base as `closest` where the target lies the other way or nothing changes
 * @throws {DomainError} where an argument is not a finite number, or a time lies outside 0 to `until`
 *
 * Accuracy: correctly rounded but for the last bit or two. Cost: well under a microsecond.
 *
 * @example
 * import { linear } from 'tradepath'
 * linear({ base: 41, perYear: 5 }).timeTo(82) // { status: 'reached', years: 8.2 }
 * linear({ base: 41, perYear: 0 }).timeTo(82) // { status: 'never', closest: 41 }
 */
export function linear(options: LinearOptions): Curve {
  const { base, perYear } = domain('linear', options, { base: anyNumber, perYear: anyNumber })
  return closedForm('linear', {
    base,
    until: perYear === 0 ? forever : Math.min(forever, ((forever - Math.abs(base)) / Math.abs(perYear)) * (1 - 1e-15)),
    at: (years) => base + perYear * years,
    arrive(target) {
      if (perYear === 0 || target > base !== perYear > 0) return never(base)
      const gap = target - base
      return reached('linear', target, Number.isFinite(gap) ? gap / perYear : target / perYear - base / perYear)
    },
  })
}
