import { chance, longest } from '../../chance/exact/chance.ts'
import { randomWalk } from '../../chance/process/kinds/randomWalk.ts'
import { anyNumber, anything, type Check, checked, checkedFunction, domain, text } from '../../errors.ts'
import type { CheckedGoal } from '../../goal.ts'
import type { Curve } from '../../growth/curve.ts'
import { log1p } from '../../numeric/log1p.ts'
import { type Scale, scaleOf } from '../../scale.ts'
import { isAt } from '../../series/standing.ts'
import type { ScenarioOutlook, Start } from '../answer.ts'
import { change as said } from '../words/numbers.ts'
import { afterOneYear, steadyPath } from './change.ts'

/** A scenario of one's own: a curve that starts at the value it is handed. */
export interface NamedCurve {
  /** How the row is called. */
  readonly name: string
  /** The curve from a starting value. */
  readonly curve: (start: number) => Pick<Curve, 'timeTo' | 'valueAt'>
}

/** A change a year, or a curve with its name. */
export const scenarioCheck: Check<number | NamedCurve> = (where, parameter, value) => {
  if (typeof value === 'number') return checked(where, parameter, value, anyNumber)
  const { name, curve } = domain(where, value, { name: text, curve: anything }, parameter)
  checkedFunction(where, `${parameter}.curve`, curve)
  return { name, curve: curve as NamedCurve['curve'] }
}

/** When each scenario is at the target, from the start; beside it, what the same change since the base would have given. */
export function scenariosOf(
  given: readonly (number | NamedCurve)[],
  goal: CheckedGoal,
  scale: Scale,
  start: Start,
  chances?: ScenarioChances,
): ScenarioOutlook[] {
  return given.map((scenario) => {
    if (typeof scenario !== 'number')
      return { name: scenario.name, ...arrivalOf(scenario.curve(start.value), goal, start) }
    const fromBase =
      goal.baseYear === undefined || goal.baseYear === start.year
        ? undefined
        : { year: goal.baseYear, value: goal.base }
    const before = fromBase && arrivalOf(steady(scale, fromBase.value, scenario), goal, fromBase)
    const probability = chances && probabilityOf(scenario, goal, scale, start, chances)
    return {
      name: said(scale, scenario),
      change: scenario,
      ...arrivalOf(steady(scale, start.value, scenario), goal, start),
      ...(before?.firstYear !== undefined && { firstYearFromBase: before.firstYear }),
      ...(probability !== undefined && { probability }),
    }
  })
}

/** What gives each scenario a probability: how far a year strays from it, and by when. */
export interface ScenarioChances {
  readonly volatility: number
  /** The year that the answer is about. */
  readonly by: number
}

/** The exact chance that some annual figure up to that year is at the target, where the change strays by chance. */
function probabilityOf(
  scenario: number,
  { target, direction }: CheckedGoal,
  scale: Scale,
  { value, year }: Start,
  { volatility, by }: ScenarioChances,
): number | undefined {
  const years = by - year
  if (!(years > 0 && years <= longest)) return undefined
  const drift = scaleOf(scale).change(value, afterOneYear(scale, value, scenario))
  return chance(randomWalk({ drift, volatility, scale }), { base: value, target, years, direction }).annual
}

/** The path of a steady change: on the logit scale, of that many points in its first year. */
function steady(scale: Scale, base: number, change: number): ReturnType<typeof steadyPath> {
  // of a rate itself: the value after a year would lose its last digits
  const step = scale === 'log' ? log1p(change) : scaleOf(scale).change(base, afterOneYear(scale, base, change))
  return steadyPath(scale, base, step)
}

function arrivalOf(
  path: Pick<Curve, 'timeTo'>,
  { target, direction }: CheckedGoal,
  { year, value }: { readonly year: number; readonly value: number },
): Omit<ScenarioOutlook, 'name' | 'change'> {
  if (isAt(value, target, direction)) return { status: 'reached', years: 0, moment: year, firstYear: year }
  const arrival = path.timeTo(target)
  if (arrival.status === 'never') return { status: 'never', closest: arrival.closest }
  // an arrival a rounding after a year's end counts for that year, as in arrivalYear
  return {
    status: 'reached',
    years: arrival.years,
    moment: year + arrival.years,
    firstYear: year + Math.ceil(arrival.years - 1e-9),
  }
}

/** Scenarios where none are given: rates that people try, or shares of what the target requires. */
export function usualScenarios(scale: Scale, { direction, target }: CheckedGoal, { value }: Start): number[] {
  const sign = direction === 'fall' ? -1 : 1
  if (scale === 'log') return [0.02, 0.03, 0.05, 0.08, 0.1, 0.15].map((rate) => sign * rate)
  return [40, 20, 10, 5].map((years) => target / years - value / years).filter((change) => change !== 0)
}
