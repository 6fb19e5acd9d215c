/** How many years of its own past a series is judged by. */
export const memory = 15

/** What a series' own past says. */
export interface OwnGrowth {
  /** The number of annual growths. */
  readonly count: number
  /** Their mean; 0 where there is none. */
  readonly mean: number
  /** Their standard deviation, from their mean absolute deviation; 0 where there are less than two. */
  readonly spread: number
}

/** Of a normal distribution, the standard deviation over the mean absolute deviation. */
export const perAbsolute: number = Math.sqrt(Math.PI / 2)

/**
 * Mean and spread of annual log growth, of the last `memory` of them. The mean absolute deviation, and not the squares,
 * since a few wild years should not set the width; √(n / (n - 1)) for the mean that is fitted.
 */
export function ownGrowth(growth: readonly number[]): OwnGrowth {
  const recent = growth.slice(-memory)
  const count = recent.length
  if (count === 0) return { count, mean: 0, spread: 0 }
  const mean = recent.reduce((sum, each) => sum + each, 0) / count
  const absolute = recent.reduce((sum, each) => sum + Math.abs(each - mean), 0) / count
  return { count, mean, spread: count === 1 ? 0 : perAbsolute * absolute * Math.sqrt(count / (count - 1)) }
}
