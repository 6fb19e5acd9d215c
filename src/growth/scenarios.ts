import { anyNumber, type Check, checked, checkedObject, DomainError, domain, listOf, optional } from '../errors.ts'
import { calendarYear } from '../figure.ts'
import { checkedDatedGoal, type Goal } from '../goal.ts'
import { annualArrival } from './annualArrival.ts'
import { type Curve, checkedCurve, valueIn } from './curve.ts'
import { finiteRate } from './finiteRate.ts'
import { meanRate } from './requiredRate.ts'

/** Which years a row says something of. */
export interface ScenariosOptions {
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
 * @param goal base, base year and target; both values greater than 0
 * @param curves a curve for each name; each starts at the base
 * @param options.valuesIn years whose values are wanted
 * @param options.deadlines years taken as deadlines; the deadline of the goal where it has one and this is left out
 * @returns a row a curve, in the order of the names (JavaScript puts names that are whole numbers first);
 * `requiredRate…` is the constant growth from the base to the target by that deadline
 * @throws {DomainError} where an argument is outside its range, or a curve does not start at the base
 *
 * @example
 * import { compound, scenarios } from 'tradepath'
 * const rows = scenarios(
 *   { base: 41, baseYear: 2023, target: 82, deadline: 2030 },
 *   { slow: compound({ base: 41, rate: 0.03 }), steady: compound({ base: 41, rate: 0.08 }) },
 * )
 * rows[1].firstYear // 2033
 * rows[1].requiredRate2030 // 0.10408951367381233
 */
export function scenarios(
  goal: Goal,
  curves: Readonly<Record<string, Curve>>,
  options: ScenariosOptions = {},
): ScenarioRow[] {
  const { base, baseYear, target, deadline } = checkedDatedGoal('scenarios', goal)
  const from = (first: number): Check<readonly number[] | undefined> => optional(listOf(yearFrom(first)))
  const { valuesIn = [], deadlines = deadline === undefined ? [] : [deadline] } = domain('scenarios', options, {
    valuesIn: from(baseYear),
    deadlines: from(baseYear + 1),
  })
  const required = deadlines.map((year) => [
    `requiredRate${year}`,
    finiteRate('scenarios', 'deadlines', meanRate(base, target, year - baseYear), year),
  ])
  return Object.entries(checkedObject('scenarios', 'curves', curves)).map(([scenario, given]) => {
    const curve = checkedCurve('scenarios', `curves.${scenario}`, given)
    const start = checked('scenarios', `curves.${scenario}.valueAt(0)`, curve.valueAt(0), anyNumber)
    if (Math.abs(start - base) > 1e-9 * base)
      throw new DomainError('scenarios', `curves.${scenario}`, `start at the base ${base}`, start)
    return {
      scenario,
      ...arrivalOf(curve, target, baseYear),
      ...Object.fromEntries(
        valuesIn.map((year) => [`value${year}`, valueIn('scenarios', 'valuesIn', curve, baseYear, year)]),
      ),
      ...Object.fromEntries(required),
    }
  })
}

function arrivalOf(curve: Curve, target: number, baseYear: number): Omit<ScenarioRow, 'scenario'> {
  const arrival = curve.timeTo(target)
  const annual = annualArrival(curve, target)
  return {
    status: arrival.status,
    ...(arrival.status === 'reached'
      ? { years: arrival.years, moment: baseYear + arrival.years }
      : { closest: arrival.closest }),
    ...(annual.status === 'reached' && { firstYear: baseYear + annual.years }),
  }
}

const yearFrom =
  (first: number): Check<number> =>
  (where, parameter, value) =>
    checked(where, parameter, calendarYear(where, parameter, value), {
      says: `be ${first} or later`,
      holds: (year) => year >= first,
    })
