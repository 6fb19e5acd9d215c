import { anyNumber, checked, DomainError, domain, optional, positive } from '../errors.ts'
import type { Figure } from '../figure.ts'
import { type CheckedGoal, checkedGoal, type Goal } from '../goal.ts'
import { type AverageGrowth, averageOf } from './averageGrowth.ts'
import { figuresOf } from './parts/figuresOf.ts'
import type { SeriesData } from './series.ts'
import { type Standing, standingOf } from './standing.ts'

/** What to hold two reporters against. */
export interface MirrorOptions {
  /** A goal; with a base year, figures count from it on. */
  readonly goal?: Goal | undefined
}

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
  /** Whether each reached the goal, by its own figures; absent where no goal is given. */
  readonly goal?: {
    /** The target, in the unit of the figures. */
    readonly target: number
    /** What the first reporter would say. */
    readonly first: Standing
    /** What the second would say. */
    readonly second: Standing
  }
}

/**
 * Mirror statistics: the same trade as its two partners record it, year by year, and who says that a target is met.
 *
 * Convention: only years that both have are compared; the goal is held against all figures of each, from its base year on.
 *
 * @param first a series, or what `series` takes; values greater than 0
 * @param second the mirror series, in the same unit
 * @param options.goal a goal, in the same unit
 * @returns ratios, their trend, years in which the two moved in opposite directions, and each one's standing
 * @throws {DomainError} where an argument is outside its range, or the two share no year
 *
 * Source: UN Statistics Division, International Merchandise Trade Statistics: Compilers Manual (mirror data).
 *
 * @example
 * import { mirror } from 'tradepath/series'
 * const china = { 2022: 31.2, 2023: 41.02, 2024: 43.82 }
 * const kazakhstan = { 2022: 24.1, 2023: 31.4, 2024: 30.1 }
 * const { years, opposed, goal } = mirror(china, kazakhstan, { goal: { base: 31.2, baseYear: 2022, target: 40 } })
 * years[1].ratio.toFixed(3) // '1.306'
 * opposed // [2024]
 * goal?.first // { status: 'held', firstYear: 2023 }
 * goal?.second.status // 'notReached'
 */
export function mirror(first: SeriesData, second: SeriesData, options: MirrorOptions = {}): Mirror {
  const { goal } = domain('mirror', options, { goal: optional(anyGoal) })
  const [one, two] = [figuresOf('mirror', 'first', first), figuresOf('mirror', 'second', second)]
  const byYear = new Map(two.map(({ year, value }) => [year, value]))
  const years = one.flatMap(({ year, value }): MirrorYear[] => {
    const other = byYear.get(year)
    if (other === undefined) return []
    return [
      { year, first: value, second: other, ratio: checked('mirror', `ratio of ${year}`, value / other, positive) },
    ]
  })
  if (years.length === 0) throw new DomainError('mirror', 'second', 'share a year with the first', second)
  const ratios = years.map(({ year, ratio }): Figure => ({ year, value: ratio }))
  return {
    reporters: [named(first, 'first'), named(second, 'second')],
    years,
    ...(years.length > 1 && { trend: averageOf('mirror', ratios, 'leastSquares') }),
    opposed: years.filter((row, index) => opposite(row, years[index - 1])).map(({ year }) => year),
    ...(goal && { goal: { target: goal.target, first: standingBy(one, goal), second: standingBy(two, goal) } }),
  }
}

const anyGoal = (where: string, _parameter: string, value: unknown): CheckedGoal => checkedGoal(where, value, anyNumber)

function opposite(row: MirrorYear, before: MirrorYear | undefined): boolean {
  if (before?.year !== row.year - 1) return false
  return Math.sign(row.first - before.first) * Math.sign(row.second - before.second) === -1
}

function named(data: SeriesData, otherwise: string): string {
  return typeof data === 'object' && 'reporter' in data && typeof data.reporter === 'string' ? data.reporter : otherwise
}

function standingBy(figures: readonly Figure[], { target, baseYear, direction }: CheckedGoal): Standing {
  const counted = baseYear === undefined ? figures : figures.filter(({ year }) => year >= baseYear)
  if (counted.length === 0)
    throw new DomainError('mirror', 'goal', `leave both reporters a figure from ${baseYear}`, baseYear)
  return standingOf(counted, target, direction)
}
