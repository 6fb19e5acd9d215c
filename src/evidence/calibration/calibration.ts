import type { OwnGrowth } from './ownGrowth.ts'

/** What a panel of pairs teaches about growth: few numbers, fitted by `calibrate`. Growth is annual log growth. */
export interface Calibration {
  /** The last year that was known. */
  readonly year: number
  /** Years of growth from which `growth` was learned. */
  readonly years: number
  /** The growth of a pair's expected value in an average year: mean log growth plus half its variance. */
  readonly growth: number
  /** The standard error of that, from how the years differ: all pairs rise and fall together. */
  readonly growthError: number
  /** The standard deviation of a year's growth of a pair at USD 1 bn. */
  readonly volatility: number
  /** How it falls with size: volatility at s USD bn is volatility · s^(-sizeExponent). */
  readonly sizeExponent: number
  /** Years of its own that a pair needs for its own spread to count as much as that. */
  readonly volatilityYears: number
  /** The standard deviation, over pairs, of how much faster or slower than the others one grows, lastingly. */
  readonly lasting: number
  /** What the pairs had grown by, a year, on average, in the years before `year` that are remembered. */
  readonly peers: number
  /** k, the share of past common growth that is expected to continue, from 0 to 1: a choice, not fitted. */
  readonly persistence: number
  /** The share of the prior in these numbers, from 0 to 1; 0 where `calibrate` was given none. */
  readonly priorShare: number
}

/** A pair's volatility: the spread of pairs of its size, and its own by the years it was seen (Bühlmann's credibility). */
export function volatilityOf(
  size: number,
  own: OwnGrowth,
  { volatility, sizeExponent, volatilityYears }: Pick<Calibration, 'volatility' | 'sizeExponent' | 'volatilityYears'>,
): number {
  const expected = volatility * size ** -sizeExponent
  if (own.count < 2) return expected
  return (volatilityYears * expected + own.count * own.spread) / (volatilityYears + own.count)
}
