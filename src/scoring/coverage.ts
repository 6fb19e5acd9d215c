import { anyNumber, checked } from '../errors.ts'
import { checkedInterval, type Interval } from './intervalScore.ts'
import { bootstrapped, type Clustered, grouping } from './parts/clusters.ts'
import { filled, sameLength } from './parts/verified.ts'
import { type Proportion, wilson } from './parts/wilson.ts'

/**
 * Coverage of prediction intervals: the share that held the value that came. 80 % intervals ought to hold 80 %.
 *
 * Convention: both ends belong to the interval. Without clusters, the 95 % interval (Wilson) takes the cases as independent;
 * years that overlap, or pairs that rise and fall together, are worth fewer than their number.
 *
 * @param intervals prediction intervals, at least one
 * @param outcomes the values that came, as many
 * @param options clusters of cases that depend on each other, with runs and seed: the 95 % interval is then that of a block
 * bootstrap over the clusters
 * @returns the share with its number of cases and its uncertainty
 * @throws {DomainError} where an interval or value is not finite, `low` is above `high`, the lengths differ, an option
 * is outside its range, or there are fewer than 5 blocks
 *
 * Source: the interval, E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209-212.
 *
 * @example
 * import { coverage } from 'tradepath/scoring'
 * const intervals = [{ low: 40, high: 50 }, { low: 44, high: 56 }]
 * coverage(intervals, [43.8, 57.1]).share // 0.5
 */
export function coverage(intervals: readonly Interval[], outcomes: readonly number[], options?: Clustered): Proportion {
  const given = filled('coverage', 'intervals', intervals)
  const came = sameLength('coverage', 'outcomes', outcomes, given.length)
  const held: number[] = []
  given.forEach((interval, index) => {
    const { low, high } = checkedInterval('coverage', `intervals[${index}]`, interval)
    const value = checked('coverage', `outcomes[${index}]`, came[index], anyNumber)
    held.push(Number(value >= low && value <= high))
  })
  if (options === undefined) return wilson(held.filter((each) => each === 1).length, held.length)
  const { value, low, high } = bootstrapped(
    grouping('coverage', options, held.length),
    [held],
    ([sum = 0], count) => sum / count,
  )
  return { count: held.length, share: value, low, high }
}
