import { checked, checkedArray, checkedObject, DomainError, notNegative, type Rule } from '../../errors.ts'
import type { BaseRates } from './baseRates.ts'

const thousandths: Rule = { says: 'be from 0 to 1000', holds: (value) => value >= 0 && value <= 1000 }

/** The value as what `learnBaseRates` gives: rising lists, and a row of counts and shares for each of their classes. */
export function checkedBaseRates(where: string, parameter: string, value: unknown): Omit<BaseRates, 'span'> {
  const given = checkedObject(where, parameter, value)
  const rising = (name: 'sizes' | 'growths' | 'years' | 'multiples', least: number): number[] => {
    const list = checkedArray(where, `${parameter}.${name}`, given[name])
    if (list.length < least) throw new DomainError(where, `${parameter}.${name}`, `have ${least} numbers or more`, list)
    return list.map((each, i) =>
      checked(where, `${parameter}.${name}[${i}]`, each, {
        says: 'be a number that rises from the one before',
        holds: (number) => i === 0 || number > (list[i - 1] as number),
      }),
    )
  }
  const [sizes, growths] = [rising('sizes', 1), rising('growths', 0)]
  const [years, multiples] = [rising('years', 2), rising('multiples', 2)]
  const rows = checkedArray(where, `${parameter}.rows`, given['rows'])
  const count = sizes.length * (growths.length + 2) * years.length
  if (rows.length !== count) throw new DomainError(where, `${parameter}.rows`, `be ${count} rows`, rows)
  return {
    sizes,
    growths,
    years,
    multiples,
    rows: rows.map((row, i) => {
      const cells = checkedArray(where, `${parameter}.rows[${i}]`, row)
      if (cells.length !== 3 + 2 * multiples.length)
        throw new DomainError(where, `${parameter}.rows[${i}]`, `have ${3 + 2 * multiples.length} numbers`, cells)
      return cells.map((cell, k) =>
        checked(where, `${parameter}.rows[${i}][${k}]`, cell, k < 3 ? notNegative : thousandths),
      )
    }),
  }
}
