import { normalQuantile } from '../../numeric/normal.ts'

/** How often something happened among independent cases, with its 95 % interval. */
export interface Proportion {
  /** The number of cases. */
  readonly count: number
  /** The share of them in which it happened, from 0 to 1. */
  readonly share: number
  /** Lower end of the 95 % interval of the chance behind it. */
  readonly low: number
  /** Upper end. */
  readonly high: number
}

const z = normalQuantile(0.975)

/**
 * A share with Wilson's score interval, which keeps within 0 and 1 and is honest for few cases and shares near the ends
 * (E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209-212).
 */
export function wilson(hits: number, count: number): Proportion {
  const share = hits / count
  const scale = 1 + z ** 2 / count
  const middle = (share + z ** 2 / (2 * count)) / scale
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2))
  return {
    count,
    share,
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === count ? 1 : Math.min(1, middle + half),
  }
}
