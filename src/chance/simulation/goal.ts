import { checked, checkedObject, positive, wholeYear } from '../../errors.ts'

/** What is simulated: from which value to which, and over how many years. */
export interface Goal {
  /** The value in the base year, greater than 0, in any unit. */
  readonly base: number
  /** The value wanted, greater than 0, in the unit of the base; one below the base is to be reached from above. */
  readonly target: number
  /** Years from the base year, a whole number from 1 to 1000. */
  readonly years: number
  /** The calendar year of the base; 0 where left out, so that years count from the base. */
  readonly baseYear?: number | undefined
}

export function checkedGoal(where: string, value: unknown): Goal {
  const given = checkedObject(where, 'goal', value)
  const base = checked(where, 'base', given['base'], positive)
  const target = checked(where, 'target', given['target'], positive)
  const years = checked(where, 'years', given['years'], {
    says: 'be a whole number from 1 to 1000',
    holds: (count) => Number.isInteger(count) && count >= 1 && count <= 1000,
  })
  const { baseYear } = given
  return Object.freeze({
    base,
    target,
    years,
    ...(baseYear === undefined ? {} : { baseYear: checked(where, 'baseYear', baseYear, wholeYear) }),
  })
}
