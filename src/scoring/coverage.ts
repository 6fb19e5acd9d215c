import { anyNumber, checked } from '../errors.ts'
import { checkedInterval, type Interval } from './intervalScore.ts'
import { filled, sameLength } from './parts/verified.ts'
import { type Proportion, wilson } from './parts/wilson.ts'

/**
 * Coverage of prediction intervals: the share that held the value that came. 80 % intervals ought to hold 80 %.
 *
 * Convention: both ends belong to the interval. The 95 % interval (Wilson) takes the cases as independent; years that
 * overlap, or pairs that rise and fall together, are worth fewer than their number.
 *
 * @param intervals prediction intervals, at least one
 * @param outcomes the values that came, as many
 * @returns the share with its number of cases and its uncertainty
 * @throws {DomainError} where an interval or value is not finite, `low` is above `high`, or the lengths differ
 *
 * Source: the interval, E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209-212.
 *
 * @example
 * const told = [{ low: 40, high: 50 }, { low: 44, high: 56 }]
 * coverage(told, [43.8, 57.1]).share // 0.5
 */
export function coverage(intervals: readonly Interval[], outcomes: readonly number[]): Proportion {
  const given = filled('coverage', 'intervals', intervals)
  const came = sameLength('coverage', 'outcomes', outcomes, given.length)
  let hits = 0
  given.forEach((interval, index) => {
    const { low, high } = checkedInterval('coverage', `intervals[${index}]`, interval)
    const value = checked('coverage', `outcomes[${index}]`, came[index], anyNumber)
    if (value >= low && value <= high) hits++
  })
  return wilson(hits, given.length)
}
