import { domain, growthRate, optional, type Rule } from '../../errors.ts'
import { type Proportion, wilson } from '../../scoring/parts/wilson.ts'
import type { BaseRates } from './baseRates.ts'
import { checkedBaseRates } from './checkedBaseRates.ts'
import { shipped } from './shipped.generated.ts'

/** What `baseRate` is asked. */
export interface BaseRateQuestion {
  /** Annual trade at the start, current USD bn, at least 1. */
  readonly size: number
  /** Target / start, from 1.1 to 4. */
  readonly multiple: number
  /** Years ahead, from 1 to 20. */
  readonly years: number
  /**
   * Growth in the year before, a fraction greater than -1: only episodes in its class count (below 0, from 0 up to 0.2, from
   * 0.2); all where left out.
   */
  readonly priorGrowth?: number | undefined
}

/** How often pairs like that reached the multiple. */
export interface BaseRate {
  /** The share of episodes in which an annual figure reached the multiple within the years; `count` is their effective number. */
  readonly annual: Proportion
  /** The share in which the figure of the last year was at or above it. */
  readonly terminal: Proportion
  /** The number of episodes, a pair and a first year each. */
  readonly episodes: number
  /** The number of pairs they are from. */
  readonly pairs: number
  /** The class of size, USD bn: from the first up to, and without, the second; the largest class has no second. */
  readonly sizes: readonly [from: number, to?: number]
}

/**
 * The base rate, or outside view: of all pairs of that size since 1960, how often did trade reach that multiple within so
 * many years?
 *
 * Convention: bilateral trade in current dollars, from pairs at USD 1 bn or more; an episode starts in each year, and its
 * size is that of its first year. Between the multiples and years of the table the share is interpolated, in the logarithm of
 * the multiple. The 95 % intervals are Wilson's with the effective number of episodes, since those of a pair overlap and those
 * of the same years share a common fate (see `learnBaseRates`). They cover what sixty years can tell: a handful of decades.
 *
 * @param question size, multiple and years, and growth in the year before
 * @param rates a table that `learnBaseRates` learned from a panel of your own; that of 1960-2020 where left out
 * @returns the shares that were there in some year, and in the last, with the number of episodes and of pairs
 * @throws {DomainError} where an argument is outside its range
 *
 * Accuracy: thousandths, as counted. Cost: microseconds.
 *
 * Source: IMF Direction of Trade Statistics, 1960-2020 (copy of May 2022), 2,318 series, those that ended
 * before 2020 included; learned by scripts/learn-base-rates.mjs.
 *
 * @example
 * import { baseRate } from 'tradepath/evidence'
 * const doubled = baseRate({ size: 41, multiple: 2, years: 10 })
 * doubled.annual.share.toFixed(3) // '0.345'
 */
export function baseRate(question: BaseRateQuestion, rates: BaseRates = shipped): BaseRate {
  const { sizes, growths, years, multiples, rows } =
    rates === shipped ? shipped : checkedBaseRates('baseRate', 'rates', rates)
  const least = sizes[0] as number
  const {
    size,
    multiple,
    years: ahead,
    priorGrowth: prior,
  } = domain('baseRate', question, {
    size: { says: `be at least ${least} (USD bn)`, holds: (value) => value >= least },
    multiple: within(multiples),
    years: within(years),
    priorGrowth: optional(growthRate),
  })

  const sizeClass = sizes.filter((from) => size >= from).length - 1
  const growthClass = prior === undefined ? 0 : 1 + growths.filter((edge) => prior >= edge).length
  const row = (sizeClass * (growths.length + 2) + growthClass) * years.length
  const inYears = between(years, ahead)
  const inMultiples = between(multiples.map(Math.log), Math.log(multiple))
  const [near, far] = [rows[row + inYears.index], rows[row + inYears.index + 1]] as [
    readonly number[],
    readonly number[],
  ]
  const [episodes = 0, pairs = 0, effective = 0] = inYears.weight === 0 ? near : far
  const told = (reading: number): Proportion => {
    const [sooner, later] = [near, far].map((told) => {
      const at = 3 + reading * multiples.length + inMultiples.index
      return mix(told[at] as number, told[at + 1] as number, inMultiples.weight)
    }) as [number, number]
    return wilson((mix(sooner, later, inYears.weight) / 1000) * effective, effective)
  }
  const to = sizes[sizeClass + 1]
  const from = sizes[sizeClass] as number
  return { annual: told(0), terminal: told(1), episodes, pairs, sizes: to === undefined ? [from] : [from, to] }
}

/** The place of a value on a rising list: `weight` of the way from one of its members to the next. */
function between(list: readonly number[], value: number): { index: number; weight: number } {
  const below = list.filter((each) => each <= value).length - 1
  const index = Math.min(Math.max(0, below), list.length - 2)
  const [low, high] = [list[index], list[index + 1]] as [number, number]
  return { index, weight: (value - low) / (high - low) }
}

const mix = (a: number, b: number, weight: number): number => a + weight * (b - a)

const within = (list: readonly number[]): Rule => {
  const [low, high] = [list[0], list.at(-1)] as [number, number]
  return { says: `be from ${low} to ${high}`, holds: (value) => value >= low && value <= high }
}
