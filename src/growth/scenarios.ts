import {
  anyNumber,
  checked,
  checkedArray,
  checkedObject,
  DomainError,
  positive,
  type Rule,
  wholeYear,
} from '../errors.ts'
import { annualArrival } from './annualArrival.ts'
import { type Curve, checkedCurve, valueIn } from './curves/parts/closedForm.ts'
import { finiteRate } from './finiteRate.ts'
import { meanRate } from './requiredRate.ts'

/** What the scenarios are held against. */
export interface Goal {
  /** The value in the base year, greater than 0, in any unit. */
  readonly base: number
  /** The calendar year of the base, a whole number. */
  readonly baseYear: number
  /** The value wanted, greater than 0, in the unit of the base. */
  readonly target: number
  /** Calendar years whose value is wanted, each the base year or later; `value2030` and so on in a row. */
  readonly valuesIn?: readonly number[] | undefined
  /** Calendar years taken as deadlines, each after the base year; `requiredRate2030` and so on in a row. */
  readonly deadlines?: readonly number[] | undefined
}

/** One scenario: a flat row that goes into a table, a CSV or JSON as it is. What does not exist is not in the row. */
export interface ScenarioRow {
  /** The name of the curve. */
  readonly scenario: string
  /** Whether the curve is ever at the target. */
  readonly status: 'reached' | 'never'
  /** Years from the base until the curve is first at the target. */
  readonly years?: number
  /** That moment as a calendar year with its fraction. */
  readonly moment?: number
  /** The first calendar year whose annual figure is at or beyond the target; absent where none is. */
  readonly firstYear?: number
  /** The nearest value to the target, where it is never reached. */
  readonly closest?: number
  readonly [value: `value${number}`]: number
  readonly [rate: `requiredRate${number}`]: number
}

/**
 * Scenarios side by side: when each curve is at the target, and what it gives in the years asked for.
 *
 * @param goal base, base year and target; optionally years whose values are wanted, and deadlines
 * @param curves a curve for each name; each starts at the base
 * @returns a row a curve, in the order of the names (JavaScript puts names that are whole numbers first);
 * `requiredRate…` is the constant growth from the base to the target by that deadline
 * @throws {DomainError} where the goal is outside its range, or a curve does not start at the base
 *
 * @example
 * const rows = scenarios(
 *   { base: 41, baseYear: 2023, target: 82, deadlines: [2030] },
 *   { slow: compound({ base: 41, rate: 0.03 }), steady: compound({ base: 41, rate: 0.08 }) },
 * )
 * rows[1].firstYear // 2033
 * rows[1].requiredRate2030 // 0.10408951367381233
 */
export function scenarios(goal: Goal, curves: Readonly<Record<string, Curve>>): ScenarioRow[] {
  checkedObject('scenarios', 'goal', goal)
  const base = checked('scenarios', 'base', goal.base, positive)
  const baseYear = checked('scenarios', 'baseYear', goal.baseYear, wholeYear)
  const target = checked('scenarios', 'target', goal.target, positive)
  const from = (first: number): Rule => ({
    says: `be a whole number from ${first}`,
    holds: (year) => Number.isSafeInteger(year) && year >= first,
  })
  const years = (name: 'valuesIn' | 'deadlines', rule: Rule): number[] =>
    checkedArray('scenarios', name, goal[name] ?? []).map((year, index) =>
      checked('scenarios', `${name}[${index}]`, year, rule),
    )
  const valuesIn = years('valuesIn', from(baseYear))
  const required = years('deadlines', from(baseYear + 1)).map((year) => [
    `requiredRate${year}`,
    finiteRate('scenarios', 'deadlines', meanRate(base, target, year - baseYear), year),
  ])

  return Object.entries(checkedObject('scenarios', 'curves', curves)).map(([scenario, given]) => {
    const curve = checkedCurve('scenarios', `curves.${scenario}`, given)
    const start = checked('scenarios', `curves.${scenario}.valueAt(0)`, curve.valueAt(0), anyNumber)
    if (Math.abs(start - base) > 1e-9 * base)
      throw new DomainError('scenarios', `curves.${scenario}`, `start at the base ${base}`, start)
    const arrival = curve.timeTo(target)
    const annual = annualArrival(curve, target)
    return {
      scenario,
      status: arrival.status,
      ...(arrival.status === 'reached'
        ? { years: arrival.years, moment: baseYear + arrival.years }
        : { closest: arrival.closest }),
      ...(annual.status === 'reached' && { firstYear: baseYear + annual.years }),
      ...Object.fromEntries(
        valuesIn.map((year) => [`value${year}`, valueIn('scenarios', 'valuesIn', curve, baseYear, year)]),
      ),
      ...Object.fromEntries(required),
    }
  })
}
