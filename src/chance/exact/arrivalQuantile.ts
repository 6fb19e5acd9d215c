import { checked, DomainError, domain, insideUnit, oneOf, optional } from '../../errors.ts'
import type { Goal } from '../../goal.ts'
import type { Years } from '../../growth/arrival.ts'
import { root } from '../../numeric/root.ts'
import type { Process } from '../process/process.ts'
import { longest } from './chance.ts'
import { overWays, type Way, waysTo } from './parts/ways.ts'

/**
 * By when a target is reached with a given chance.
 *
 * - `reached`: within `years` with that chance; in the annual reading, the first whole year that is enough.
 * - `never`: the chance that it is reached at all, `ever`, is not as large.
 * - `later`: not within `years`, the last that is looked at; by then the probability is `probability`.
 */
export type ArrivalQuantile =
  | {
      /** Reached with that chance. */
      readonly status: 'reached'
      /** Years from the base by which it is. */
      readonly years: Years
    }
  | {
      /** Not reached with that chance, however long it takes. */
      readonly status: 'never'
      /** The chance that it is reached at all, from 0 to 1. */
      readonly ever: number
    }
  | {
      /** Not within the years that are looked at. */
      readonly status: 'later'
      /** The last year that is looked at. */
      readonly years: Years
      /** The probability that it is reached by then, from 0 to 1. */
      readonly probability: number
    }

/** What `arrivalQuantile` takes beside process, goal and probability. */
export interface ArrivalOptions {
  /** By which reading it is reached: `'annual'` figures, where left out, or `'continuous'`, at any moment. */
  readonly reading?: 'annual' | 'continuous' | undefined
}

/**
 * A quantile of the arrival time of a random walk: the years within which it reaches its goal with probability p. At p = 0.5,
 * the median arrival.
 *
 * Convention: `annual` is the first annual figure at or beyond the target, in whole years; `continuous` the first moment.
 *
 * @param process as for `chance`
 * @param goal base and target, as for `chance`; a deadline is not looked at
 * @param p the probability, between 0 and 1
 * @param options the reading
 * @returns `reached`, `never` or `later` as `ArrivalQuantile` says; `later` beyond 200 years in the annual reading and 1e300
 * in the continuous one
 * @throws {DomainError} where an argument is outside its range, or the process is of another kind: `simulate` answers for these
 *
 * Accuracy: the last bits of the years that `chance` can tell. Cost: tens of microseconds; `annual` some
 * 5 to 15 times a `chance`, so up to some seconds where there is a drift error and the answer is far away.
 *
 * @example
 * import { logRate } from 'tradepath'
 * import { arrivalQuantile, randomWalk } from 'tradepath/chance'
 * const trade = randomWalk({ drift: logRate(0.08), volatility: 0.08 })
 * const doubled = { base: 41, target: 82 }
 * arrivalQuantile(trade, doubled, 0.5) // { status: 'reached', years: 9 }
 * arrivalQuantile(trade, doubled, 0.9) // { status: 'reached', years: 14 }
 * arrivalQuantile(randomWalk({ drift: -0.02, volatility: 0.1 }), doubled, 0.5).status // 'never'
 */
export function arrivalQuantile(
  process: Process,
  goal: Goal,
  p: number,
  options: ArrivalOptions = {},
): ArrivalQuantile {
  const { ways } = waysTo('arrivalQuantile', process, goal)
  const wanted = checked('arrivalQuantile', 'p', p, insideUnit)
  const { reading = 'annual' } = domain('arrivalQuantile', options, {
    reading: optional(oneOf('annual', 'continuous')),
  })
  if (reading === 'continuous' && ways.some(({ first }) => first))
    throw new DomainError(
      'arrivalQuantile',
      'reading',
      "be 'annual' after a nowcast, whose year is not divided",
      reading,
    )
  const ever = everChance(ways, 1)
  if (wanted > ever) return { status: 'never', ever }
  return reading === 'annual' ? wholeYears(ways, wanted) : moment(ways, wanted)
}

const annualChance = overWays('annual')
const terminalChance = overWays('terminal')
const continuousChance = overWays('continuous')
const everChance = overWays('ever')

/** The end of the search in the continuous reading: years whose logarithm can be halved around 1. */
const end = Math.log(1e300)

function moment(ways: readonly Way[], chance: number): ArrivalQuantile {
  if (ways[0].rise <= 0) return { status: 'reached', years: 0 }
  const last = continuousChance(ways, Math.exp(end))
  if (last < chance) return { status: 'later', years: Math.exp(end), probability: last }
  const { x } = root((log) => continuousChance(ways, Math.exp(log)) - chance, -end, end)
  return { status: 'reached', years: Math.exp(x) }
}

/** Bisection between the moment, which is never later, and the year when the terminal chance is enough, never earlier. */
function wholeYears(ways: readonly Way[], chance: number): ArrivalQuantile {
  const earliest = ways.some(({ first }) => first) ? { status: 'reached' as const, years: 0 } : moment(ways, chance)
  let low = earliest.status === 'reached' ? Math.min(longest, Math.max(0, Math.floor(earliest.years) - 1)) : longest - 1
  let high = low + 1
  while (high < longest && terminalChance(ways, high) < chance) high = Math.min(longest, 2 * high - low)
  if (high >= longest) {
    const last = annualChance(ways, longest)
    if (last < chance) return { status: 'later', years: longest, probability: last }
    high = longest
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (annualChance(ways, middle) >= chance) high = middle
    else low = middle
  }
  return { status: 'reached', years: high }
}
