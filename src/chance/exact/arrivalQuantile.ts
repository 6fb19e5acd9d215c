import { checked, checkedObject, checkedOneOf, insideUnit, positive } from '../../errors.ts'
import type { Years } from '../../growth/arrival.ts'
import { root } from '../../numeric/root.ts'
import type { Process } from '../process/process.ts'
import { checkedWalk, longest } from './chance.ts'
import { annualChance } from './parts/annualChance.ts'
import { type Ascent, ascent, continuousChance, everChance, terminalChance } from './parts/passage.ts'

/**
 * By when a target is reached with a given chance.
 *
 * - `reached`: within `years` with that chance; in the annual reading, the first whole year that is enough.
 * - `never`: the chance that it is reached at all, `ever`, is not as large.
 * - `later`: not within `years`, the last that is looked at; by then the chance is `chance`.
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
      /** The chance by then, from 0 to 1. */
      readonly chance: number
    }

/**
 * The quantile function of the arrival time of a random walk: the years within which it reaches a multiple of its base
 * with chance p. At p = 0.5, the median arrival.
 *
 * Convention: `annual` is the first annual figure at or beyond the target, in whole years; `continuous` the first moment.
 *
 * @param process a `randomWalk`, with or without `driftError`
 * @param question.multiple target / base, greater than 0; below 1 it is reached from above, 1 is as for `chance`
 * @param question.reading `'annual'` or `'continuous'`
 * @returns a function of p, between 0 and 1; its result is `reached`, `never` or `later` as `ArrivalQuantile` says;
 * `later` beyond 200 years in the annual reading and 1e300 in the continuous one
 * @throws {DomainError} where an argument is outside its range, or the process is of another kind: `simulate` answers for these
 *
 * Accuracy: the last bits of the years that `chance` can tell. Cost: tens of microseconds; `annual` some
 * 5 to 15 times a `chance`, so up to some seconds where there is a drift error and the answer is far away.
 *
 * @example
 * const trade = randomWalk({ drift: logRate(0.08), volatility: 0.08 })
 * const doubled = arrivalQuantile(trade, { multiple: 2, reading: 'annual' })
 * doubled(0.5) // { status: 'reached', years: 9 }
 * doubled(0.9) // { status: 'reached', years: 14 }
 * arrivalQuantile(randomWalk({ drift: -0.02, volatility: 0.1 }), { multiple: 2, reading: 'continuous' })(0.5).status // 'never'
 */
export function arrivalQuantile(
  process: Process,
  question: { multiple: number; reading: 'annual' | 'continuous' },
): (p: number) => ArrivalQuantile {
  const walk = checkedWalk('arrivalQuantile', process)
  checkedObject('arrivalQuantile', 'question', question)
  const way = ascent(walk, checked('arrivalQuantile', 'multiple', question.multiple, positive))
  const reading = checkedOneOf('arrivalQuantile', 'reading', question.reading, ['annual', 'continuous'])
  const ever = everChance(way)
  const within = reading === 'annual' ? wholeYears : moment
  return (p) => {
    const chance = checked('arrivalQuantile', 'p', p, insideUnit)
    return chance > ever ? { status: 'never', ever } : within(way, chance)
  }
}

/** The end of the search in the continuous reading: years whose logarithm can be halved around 1. */
const end = Math.log(1e300)

function moment(way: Ascent, chance: number): ArrivalQuantile {
  if (way.rise === 0) return { status: 'reached', years: 0 }
  const last = continuousChance(way, Math.exp(end))
  if (last < chance) return { status: 'later', years: Math.exp(end), chance: last }
  const { x } = root((log) => continuousChance(way, Math.exp(log)) - chance, -end, end)
  return { status: 'reached', years: Math.exp(x) }
}

/** Bisection between the moment, which is never later, and the year when the terminal chance is enough, never earlier. */
function wholeYears(way: Ascent, chance: number): ArrivalQuantile {
  const earliest = moment(way, chance)
  let low = earliest.status === 'reached' ? Math.min(longest, Math.max(0, Math.floor(earliest.years) - 1)) : longest - 1
  let high = low + 1
  while (high < longest && terminalChance(way, high) < chance) high = Math.min(longest, 2 * high - low)
  if (high >= longest) {
    const last = annualChance(way, longest)
    if (last < chance) return { status: 'later', years: longest, chance: last }
    high = longest
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (annualChance(way, middle) >= chance) high = middle
    else low = middle
  }
  return { status: 'reached', years: high }
}
