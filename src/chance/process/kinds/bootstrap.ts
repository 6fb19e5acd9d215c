import { checkedArray, DomainError, domain, listOf, type Rule } from '../../../errors.ts'
import { type Scale, scaleCheck } from '../../../scale.ts'
import type { SeriesData } from '../../../series/series.ts'
import { annualGrowth } from '../parts/annualGrowth.ts'
import { type Kind, made, type OnScale } from './parts/kind.ts'
import type { Rules } from './parts/rules.ts'

/**
 * Past growth drawn again in blocks of years: the stationary bootstrap of Politis and Romano (Journal of the American
 * Statistical Association 89, 1994, 1303-1313). A block starts at a year drawn at random and goes on to the next with
 * chance 1 - 1 / block; after the last year comes the first.
 */
export interface Bootstrap extends OnScale {
  /** The kind of process. */
  readonly kind: 'bootstrap'
  /** Annual log growth of the past, in order. */
  readonly growth: readonly number[]
  /** Mean length of a block in years, at least 1. */
  readonly block: number
}

/** What `bootstrap` takes beside the history. */
export interface BootstrapOptions {
  /** Mean length of a block in years, at least 1; 1 draws every year by itself. */
  readonly block: number
  /** The scale on which the value changes; `'log'` where left out. */
  readonly scale?: Scale | undefined
}

/**
 * Past growth drawn again: the stationary bootstrap, which draws blocks of consecutive years, so that what one year has
 * to do with the next is kept within a block.
 *
 * A block starts at a year drawn at random and goes on to the next year with chance 1 - 1 / block, so its length is
 * geometric with mean `block`; after the last year comes the first.
 *
 * @param history a series, or what `series` takes: two consecutive years or more
 * @param options the mean length of a block, and the scale
 * @returns the process, a frozen plain object with the annual log growth of the history
 * @throws {DomainError} where an argument is outside its range, or a year is missing or has two values
 *
 * Source: D. N. Politis and J. P. Romano, "The stationary bootstrap", Journal of the American Statistical Association 89
 * (1994) 1303-1313.
 *
 * @example
 * import { bootstrap } from 'tradepath/chance'
 * const history = [{ year: 2021, value: 25 }, { year: 2022, value: 31 }, { year: 2023, value: 41 }]
 * bootstrap(history, { block: 2 }).growth.map((growth) => growth.toFixed(3)) // ['0.215', '0.280']
 */
export function bootstrap(history: SeriesData, options: BootstrapOptions): Bootstrap {
  const { block, scale } = domain('bootstrap', options, { block: atLeastOne, scale: scaleCheck })
  const { steps } = annualGrowth('bootstrap', 'history', history, scale)
  const gap = steps.find(({ years }) => years > 1)
  if (gap) throw new DomainError('bootstrap', 'history', `have a figure for ${gap.from + 1}`, history)
  const growth = steps.map((step) => step.growth)
  return kind.check('bootstrap', { growth, block, scale: options.scale }, 'options')
}

const atLeastOne: Rule = { says: 'be at least 1', holds: (value) => value >= 1 }

const checks = ({ change }: Rules) => ({
  growth(where: string, parameter: string, value: unknown) {
    if (checkedArray(where, parameter, value).length === 0)
      throw new DomainError(where, parameter, 'have a year or more', value)
    return listOf(change)(where, parameter, value)
  },
  block: atLeastOne,
})

export const kind: Kind<Bootstrap> = {
  check: (where, given, parameter) => made(where, 'bootstrap', given, parameter, checks),
  plan: ({ growth, block }) => ({ way: 'resampled', changes: growth, block }),
}
