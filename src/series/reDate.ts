import { checked, checkedObject, wholeYear } from '../errors.ts'
import type { Figure } from '../figure.ts'
import { finiteRate } from '../growth/finiteRate.ts'
import { meanRate } from '../growth/requiredRate.ts'
import { checkedTarget, type Target } from './target.ts'

/** A pledge and the growth it requires. */
export interface Dated {
  /** The figure it starts from. */
  readonly base: Figure
  /** The value wanted, in the unit of the base. */
  readonly target: number
  /** The calendar year for it. */
  readonly deadline: number
  /** Years from the base to the deadline. */
  readonly years: number
  /** Growth a year that leads there. */
  readonly requiredRate: number
}

/** A pledge before and after it was moved. */
export interface ReDated {
  /** The pledge as it was. */
  readonly before: Dated
  /** The pledge as it is moved. */
  readonly after: Dated
  /** What the move does to the required growth: after - before, in growth a year; negative where it became easier. */
  readonly change: number
}

/**
 * What a moved deadline, base or target does to the growth a pledge requires. A later deadline looks generous, but where
 * the base has fallen meanwhile it asks for more than before.
 *
 * required = (target / base)^(1 / (deadline - base year)) - 1, before and after.
 *
 * @param pledge the pledge as it was: base, target and deadline
 * @param moved what was changed of them
 * @returns both pledges with their required growth, and the difference
 * @throws {DomainError} where a part is missing or outside its range, or a deadline is not after its base
 *
 * @example
 * // China-Kazakhstan: 40 by 2015, then by 2020; from the old base, and from where trade was
 * const pledge = { base: { year: 2010, value: 20.3 }, target: 40, deadline: 2015 }
 * const onPaper = reDate(pledge, { deadline: 2020 })
 * onPaper.before.requiredRate.toFixed(3) // '0.145'
 * onPaper.after.requiredRate.toFixed(3) // '0.070'
 * reDate(pledge, { base: { year: 2015, value: 14.27 }, deadline: 2020 }).after.requiredRate.toFixed(3) // '0.229'
 */
export function reDate(
  pledge: Target & { base: Figure; deadline: number },
  moved: { base?: Figure | undefined; target?: number | undefined; deadline?: number | undefined },
): ReDated {
  const old = checkedObject('reDate', 'pledge', pledge)
  const changes = checkedObject('reDate', 'moved', moved)
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  const before = dated('pledge', old)
  const after = dated('moved', { ...old, ...Object.fromEntries(given) })
  return { before, after, change: after.requiredRate - before.requiredRate }
}

function dated(parameter: string, value: Record<string, unknown>): Dated {
  const deadline = checked('reDate', `${parameter}.deadline`, value['deadline'], wholeYear)
  const { base, target } = checkedTarget('reDate', parameter, value)
  const years = deadline - base.year
  const rate = finiteRate('reDate', `${parameter}.deadline`, meanRate(base.value, target, years), deadline)
  return { base, target, deadline, years, requiredRate: rate }
}
