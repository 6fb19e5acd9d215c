import { anyNumber, checked, checkedArray, DomainError, unitInterval } from '../../errors.ts'

/** Whether it happened: true or 1, false or 0. */
export type Outcome = boolean | number

/** A chance that was told, and what came of it, 1 or 0. */
export interface Verified {
  readonly forecast: number
  readonly happened: 0 | 1
}

/** Chances and outcomes in pairs, each checked. */
export function verified(where: string, forecasts: unknown, outcomes: unknown): Verified[] {
  const chances = filled(where, 'forecasts', forecasts)
  const came = sameLength(where, 'outcomes', outcomes, chances.length)
  return chances.map((chance, index) => ({
    forecast: checked(where, `forecasts[${index}]`, chance, unitInterval),
    happened: checkedOutcome(where, `outcomes[${index}]`, came[index]),
  }))
}

function checkedOutcome(where: string, parameter: string, value: unknown): 0 | 1 {
  if (value === true || value === 1) return 1
  if (value === false || value === 0) return 0
  throw new DomainError(where, parameter, 'be true or false, or 1 or 0', value)
}

/** The value as an array with something in it. */
export function filled(where: string, parameter: string, value: unknown): readonly unknown[] {
  const array = checkedArray(where, parameter, value)
  if (array.length === 0) throw new DomainError(where, parameter, 'have at least one value', value)
  return array
}

export function sameLength(where: string, parameter: string, value: unknown, length: number): readonly unknown[] {
  const array = checkedArray(where, parameter, value)
  if (array.length !== length) throw new DomainError(where, parameter, `have ${length} values, one a forecast`, value)
  return array
}

/** A sample from a distribution, as a sorted copy. */
export function sortedSample(where: string, sample: unknown): Float64Array {
  const values = filled(where, 'sample', sample).map((value, index) =>
    checked(where, `sample[${index}]`, value, anyNumber),
  )
  return Float64Array.from(values).sort()
}

/** The score, where a double can hold it. */
export function finiteScore(where: string, parameter: string, score: number, received: unknown): number {
  if (!Number.isFinite(score)) throw new DomainError(where, parameter, 'give a score below 1.8e308', received)
  return score + 0
}

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
