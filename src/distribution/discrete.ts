import { anyNumber, checked, checkedArray, DomainError, notNegative } from '../errors.ts'
import { firstAtLeast } from '../numeric/firstAtLeast.ts'
import { bounded, type Quantile } from './quantile.ts'

/**
 * A discrete distribution: some values, each with its probability.
 *
 * Q(p) is the smallest value whose cumulative probability is at least p. So the values count in rising order, in
 * whatever order they are given; categories are values such as 0, 1, 2.
 *
 * @param values at least one, in any order, in any unit
 * @param probabilities one for each value, at least 0, with the sum 1 (to 1e-9; what is missing is shared out)
 * @returns its quantile function
 * @throws {DomainError} where an argument is outside its range
 *
 * Cost: the logarithm of the number of values.
 *
 * @example
 * import { discrete } from 'tradepath/distribution'
 * const target = discrete([82, 100], [0.75, 0.25])
 * target(0.75) // 82
 * target(0.76) // 100
 */
export function discrete(values: readonly number[], probabilities: readonly number[]): Quantile {
  const chances = checkedArray('discrete', 'probabilities', probabilities)
  const pairs = checkedArray('discrete', 'values', values)
    .map((value, index) => ({
      value: checked('discrete', `values[${index}]`, value, anyNumber),
      chance: checked('discrete', `probabilities[${index}]`, chances[index], notNegative),
    }))
    .filter(({ chance }) => chance > 0)
    .sort((first, second) => first.value - second.value)
  if (chances.length !== values.length)
    throw new DomainError('discrete', 'probabilities', `be one for each of ${values.length} values`, probabilities)
  let sum = 0
  const cumulative = pairs.map(({ chance }) => {
    sum += chance
    return sum
  })
  if (!(Math.abs(sum - 1) <= 1e-9)) throw new DomainError('discrete', 'probabilities', 'have the sum 1', sum)
  const last = pairs.length - 1
  return bounded(
    'discrete',
    'values',
    (p) => (pairs[Math.min(last, firstAtLeast(cumulative, p * sum))] as { value: number }).value,
  )
}
