import { checked, checkedObject, DomainError, positive, wholeYear } from '../errors.ts'
import type { Figure } from '../figure.ts'
import { type AverageGrowth, averageGrowth } from './averageGrowth.ts'
import { figuresOf } from './parts/figuresOf.ts'
import type { SeriesData } from './series.ts'
import { type Standing, standingOf } from './standing.ts'

/** The figures of two reporters for one year. */
export interface MirrorYear {
  /** The calendar year. */
  readonly year: number
  /** What the first reporter says. */
  readonly first: number
  /** What the second says. */
  readonly second: number
  /** first / second. */
  readonly ratio: number
}

/** Two reporters of the same trade side by side. */
export interface Mirror {
  /** The reporters, as the series name them; `first` and `second` where they do not. */
  readonly reporters: readonly [first: string, second: string]
  /** A row a year that both have. */
  readonly years: readonly MirrorYear[]
  /** Trend growth of the ratio a year (`leastSquares`): the reporters drift apart, or together; absent for one year. */
  readonly trend?: AverageGrowth
  /** Years in which one rose and the other fell on the year before. */
  readonly opposed: readonly number[]
  /** Whether each reached the target, by all of its own figures; absent where no target is given. */
  readonly target?: {
    /** The target, in the unit of the figures. */
    readonly value: number
    /** What the first reporter would say. */
    readonly first: Standing
    /** What the second would say. */
    readonly second: Standing
  }
}

/**
 * Mirror statistics: the same trade as its two partners record it, year by year, and who says that a target is met.
 *
 * Convention: only years that both have are compared; the target is one to grow to, held against all figures of each.
 *
 * @param first a series, or what `series` takes
 * @param second the mirror series, in the same unit
 * @param options.target a value, greater than 0
 * @param options.from the first year whose figures count for the target, as the year of the pledge's base
 * @returns ratios, their trend, years in which the two moved in opposite directions, and each one's standing
 * @throws {DomainError} where an argument is outside its range, or the two share no year
 *
 * Source: UN Statistics Division, International Merchandise Trade Statistics: Compilers Manual (mirror data).
 *
 * @example
 * const { years, opposed, target } = mirror({ 2022: 31.2, 2023: 41.02, 2024: 43.82 }, { 2022: 24.1, 2023: 31.4, 2024: 30.1 }, { target: 40 })
 * years[1].ratio.toFixed(3) // '1.306'
 * opposed // [2024]
 * target.first // { status: 'held', firstYear: 2023 }
 * target.second.status // 'notReached'
 */
export function mirror(
  first: SeriesData,
  second: SeriesData,
  options: { target?: number | undefined; from?: number | undefined } = {},
): Mirror {
  const [one, two] = [figuresOf('mirror', 'first', first), figuresOf('mirror', 'second', second)]
  const years = one.flatMap(({ year, value }): MirrorYear[] => {
    const other = two.find((figure) => figure.year === year)
    return other ? [{ year, first: value, second: other.value, ratio: value / other.value }] : []
  })
  if (years.length === 0) throw new DomainError('mirror', 'second', 'share a year with the first', second)
  const ratios = years.map(
    ({ year, ratio }): Figure => ({
      year,
      value: checked('mirror', `ratio of ${year}`, ratio, positive),
    }),
  )
  const target = targetOf(options)
  return {
    reporters: [named(first, 'first'), named(second, 'second')],
    years,
    ...(years.length > 1 && { trend: averageGrowth(ratios, 'leastSquares') }),
    opposed: years.filter((row, index) => opposite(row, years[index - 1])).map(({ year }) => year),
    ...(target && {
      target: {
        value: target.value,
        first: reached(one, target),
        second: reached(two, target),
      },
    }),
  }
}

function opposite(row: MirrorYear, before: MirrorYear | undefined): boolean {
  if (before?.year !== row.year - 1) return false
  return Math.sign(row.first - before.first) * Math.sign(row.second - before.second) === -1
}

function named(data: SeriesData, otherwise: string): string {
  return typeof data === 'object' && 'reporter' in data && typeof data.reporter === 'string' ? data.reporter : otherwise
}

function targetOf(options: unknown): { value: number; from: number } | undefined {
  const { target, from } = checkedObject('mirror', 'options', options)
  const first = from === undefined ? Number.MIN_SAFE_INTEGER : checked('mirror', 'from', from, wholeYear)
  return target === undefined ? undefined : { value: checked('mirror', 'target', target, positive), from: first }
}

function reached(figures: readonly Figure[], { value, from }: { value: number; from: number }): Standing {
  const counted = figures.filter(({ year }) => year >= from)
  if (counted.length === 0) throw new DomainError('mirror', 'from', 'leave both reporters a figure', from)
  return standingOf(counted, value, 1)
}
