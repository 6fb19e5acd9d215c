import { checked, checkedArray, checkedObject, DomainError } from '../../errors.ts'
import type { SeriesData } from '../../series/series.ts'
import { annualGrowth } from './parts/annualGrowth.ts'
import { logGrowth, sealed } from './parts/rules.ts'
import type { Bootstrap } from './process.ts'

/**
 * Past growth drawn again: the stationary bootstrap, which draws blocks of consecutive years, so that what one year has
 * to do with the next is kept within a block.
 *
 * A block starts at a year drawn at random and goes on to the next year with chance 1 - 1 / block, so its length is
 * geometric with mean `block`; after the last year comes the first.
 *
 * @param history a series, or what `series` takes: two consecutive years or more
 * @param options.block mean length of a block in years, at least 1; 1 draws every year by itself
 * @returns the process, a frozen plain object with the annual log growth of the history
 * @throws {DomainError} where an argument is outside its range, or a year is missing or has two values
 *
 * Source: D. N. Politis and J. P. Romano, "The stationary bootstrap", Journal of the American Statistical Association 89
 * (1994) 1303-1313.
 *
 * @example
 * const history = [{ year: 2021, value: 25 }, { year: 2022, value: 31 }, { year: 2023, value: 41 }]
 * bootstrap(history, { block: 2 }).growth.map((growth) => growth.toFixed(3)) // ['0.215', '0.280']
 */
export function bootstrap(history: SeriesData, options: { block: number }): Bootstrap {
  const { block } = checkedObject('bootstrap', 'options', options)
  const { steps } = annualGrowth('bootstrap', 'history', history)
  const gap = steps.find(({ years }) => years > 1)
  if (gap) throw new DomainError('bootstrap', 'history', `have a figure for ${gap.from + 1}`, history)
  return checkedBootstrap('bootstrap', { growth: steps.map(({ growth }) => growth), block })
}

export function checkedBootstrap(where: string, given: Record<string, unknown>): Bootstrap {
  const growth = checkedArray(where, 'growth', given['growth'])
  if (growth.length === 0) throw new DomainError(where, 'growth', 'have a year or more', growth)
  return sealed(where, given, {
    kind: 'bootstrap',
    growth: Object.freeze(Array.from(growth, (year, i) => checked(where, `growth[${i}]`, year, logGrowth))),
    block: checked(where, 'block', given['block'], { says: 'be at least 1', holds: (value) => value >= 1 }),
  })
}
