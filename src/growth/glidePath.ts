import { DomainError, domain } from '../errors.ts'
import { checkedTimedGoal, type Goal, type TimedGoal } from '../goal.ts'
import { type Scale, scaleCheck, scaleOf } from '../scale.ts'
import { never, reached } from './arrival.ts'
import { type Curve, closedForm, forever } from './curve.ts'
import type { OnScale } from './requiredChange.ts'

/**
 * Glide path: the path that a goal implies, from its base to its target at the deadline, and the target from then on.
 *
 * On `log`: V(t) = base · (target / base)^(t / years), the same rate every year. On `level`: the same amount every year,
 * V(t) = base + (target - base) · t / years. On `logit`: the same change of the log odds every year.
 *
 * @param goal base and target, and a deadline with the base year, or a number of years
 * @param options.scale the scale on which the change is the same every year; `log` where it is left out
 * @returns a curve; `timeTo` is `never` with the target as `closest` beyond it, with the base the other way
 * @throws {DomainError} where the goal is outside its range or has no deadline
 *
 * Accuracy: a few units in the last place; exactly the target at the deadline.
 *
 * @example
 * import { glidePath } from 'tradepath'
 * const goal = { base: 41, baseYear: 2023, target: 82, deadline: 2030 }
 * glidePath(goal).valueAt(2).toFixed(2) // '49.98'
 * glidePath(goal).valueAt(7) // 82
 * glidePath({ base: 40, target: 0, years: 10 }, { scale: 'level' }).valueAt(5) // 20
 */
export function glidePath(goal: Goal, options: OnScale = {}): Curve {
  const { scale } = domain('glidePath', options, { scale: scaleCheck })
  return pathTo('glidePath', checkedTimedGoal('glidePath', goal, scaleOf(scale).rule), scale)
}

/** The path of a goal that was checked. */
export function pathTo(where: string, { base, target, years }: TimedGoal, scale: Scale): Curve {
  const { rule, change, moved } = scaleOf(scale)
  const total = change(base, target)
  if (!Number.isFinite(total))
    throw new DomainError(where, 'target', 'be no further from the base than 1.8e308', target)
  const [low, high] = [Math.min(base, target), Math.max(base, target)]
  return closedForm(where, {
    base,
    until: forever,
    at: (time) => (time >= years ? target : Math.min(high, Math.max(low, moved(base, total * (time / years))))),
    arrive(goal) {
      if (goal === target) return { status: 'reached', years }
      if (target === base || goal > base !== target > base) return never(base)
      if (goal < low || goal > high || !rule.holds(goal)) return never(target)
      return reached(where, goal, years * (change(base, goal) / total))
    },
  })
}
