import { checkedObject, DomainError, domain } from '../errors.ts'
import { checkedTimedGoal, type Goal, type TimedGoal } from '../goal.ts'
import { type Change, changeBetween, type OnScale } from '../growth/requiredChange.ts'
import { type Scale, scaleCheck, scaleOf } from '../scale.ts'

/** A goal and the change it requires. */
export interface Dated {
  /** The goal, with its number of years. */
  readonly goal: TimedGoal
  /** The change a year that leads from its base to its target by its deadline. */
  readonly required: Change
}

/** A goal before and after it was moved. */
export interface ReDated {
  /** The goal as it was. */
  readonly before: Dated
  /** The goal as it is moved. */
  readonly after: Dated
  /**
   * What the move does to the required change, after - before: in growth a year on the scale `log`, else in the unit of
   * the scale a year. Negative where less growth is required.
   */
  readonly difference: number
}

/**
 * What a moved deadline, base or target does to the growth a goal requires. A later deadline looks generous, but where the
 * base has fallen meanwhile it requires more than before.
 *
 * The required change is that of `requiredChange`, before and after.
 *
 * @param goal the goal as it was: base, base year, target and deadline (or years)
 * @param moved what was changed of them; a new deadline or base year replaces the number of years
 * @param options.scale `log` where it is left out
 * @returns both goals with their required change, and the difference
 * @throws {DomainError} where a part is missing or outside its range, or a deadline is not after its base year
 *
 * @example
 * import { reDate } from 'tradepath/series'
 * // China-Kazakhstan: 40 by 2015, then by 2020; from the old base, and from where trade was
 * const goal = { base: 20.3, baseYear: 2010, target: 40, deadline: 2015 }
 * const onPaper = reDate(goal, { deadline: 2020 })
 * onPaper.before.required.rate?.toFixed(3) // '0.145'
 * onPaper.after.required.rate?.toFixed(3) // '0.070'
 * reDate(goal, { base: 14.27, baseYear: 2015, deadline: 2020 }).after.required.rate?.toFixed(3) // '0.229'
 */
export function reDate(goal: Goal, moved: Partial<Goal>, options: OnScale = {}): ReDated {
  const { scale } = domain('reDate', options, { scale: scaleCheck })
  const { rule } = scaleOf(scale)
  const old = checkedTimedGoal('reDate', goal, rule)
  const changes = Object.fromEntries(
    Object.entries(checkedObject('reDate', 'moved', moved)).filter(([, value]) => value !== undefined),
  )
  // years follow from the years of base and deadline; of the two that are given, the moved ones hold
  const { years, direction, ...rest } = old
  const dated = 'deadline' in changes || ('baseYear' in changes && old.deadline !== undefined)
  const kept = 'years' in changes ? without(rest, 'deadline') : dated ? rest : { ...rest, years }
  const given = goal.direction === undefined ? {} : { direction }
  const after = movedGoal({ ...kept, ...given, ...changes }, rule)
  const [first, second] = [datedOf(old, scale), datedOf(after, scale)]
  const of = ({ required }: Dated): number => required.rate ?? required.perYear
  return { before: first, after: second, difference: of(second) - of(first) }
}

function movedGoal(goal: object, rule: Parameters<typeof checkedTimedGoal>[2]): TimedGoal {
  try {
    return checkedTimedGoal('reDate', goal, rule)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    throw new DomainError('reDate', `moved.${error.parameter}`, error.rule, error.received)
  }
}

function without<T extends object>(value: T, name: keyof T): Partial<T> {
  const { [name]: _, ...rest } = value
  return rest as Partial<T>
}

function datedOf(goal: TimedGoal, scale: Scale): Dated {
  return { goal, required: changeBetween(['reDate', 'years'], [goal.base, goal.target], goal.years, scale) }
}
