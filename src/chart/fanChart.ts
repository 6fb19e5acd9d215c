import { checked, checkedArray, checkedObject, DomainError, wholeYear } from '../errors.ts'
import type { Figure } from '../figure.ts'
import type { Chart, Look } from './chart.ts'
import { blue, ink, vermillion } from './colours.ts'
import { frame, framed } from './frame.ts'
import { extent } from './measure.ts'
import { band, dots, type Label, labels, line, type Plane, targetRule, targetText } from './plane.ts'
import { checkedFigure, checkedFigures, drawable, short } from './read.ts'
import { brief, withUnit } from './words.ts'

/** What a fan chart shows. */
export interface FanView {
  /**
   * The rows of `fan`, for a goal with `baseYear`: a year after the base and quantiles of the level by name, as `p5`, `p50`
   * (the median) and `p95`.
   */
  readonly rows: readonly FanViewRow[]
  /** Where all paths start. */
  readonly base: Figure
  /** The value wanted. */
  readonly target?: number
  /** Annual figures as they came. */
  readonly actuals?: readonly Figure[]
}

/** The quantiles of one year. */
export interface FanViewRow {
  /** The calendar year. */
  readonly year: number
  /** The level that so many percent of the paths do not exceed. */
  readonly [quantile: `p${number}`]: number
}

/**
 * Fan chart: bands in which the level lies with a known chance, around the median. Quantiles that stand opposite each
 * other, as 5 and 95 %, make a band.
 *
 * @param view the rows of `fan` and what stands beside them; up to 1,000 rows
 * @param look title, unit and size
 * @returns a Vega-Lite specification; its `description` says the quantiles of the last year
 * @throws {DomainError} where a part of the view or the look is outside its range, or a row is not after the base, as
 * where the goal that was simulated had no `baseYear`
 *
 * @example
 * import { fanChart } from 'tradepath/chart'
 * const rows = [{ year: 2024, p5: 38, p50: 44.3, p95: 52 }]
 * const chart = fanChart({ rows, base: { year: 2023, value: 41 }, target: 82 }, { unit: 'USD bn' })
 * chart.description // 'Fan chart from 41 USD bn in 2023 to 2024. In 2024: 5 % below 38, median 44.3, 5 % above 52. Target: 82 USD bn.'
 */
export function fanChart(view: FanView, look?: Look): Chart {
  const where = 'fanChart'
  const given = checkedObject(where, 'view', view)
  const shape = frame(where, look, { title: 'How sure we can be', height: 340 })
  const base = checkedFigure(where, 'base', given['base'])
  const target = given['target'] === undefined ? undefined : checked(where, 'target', given['target'], drawable)
  const actuals = given['actuals'] === undefined ? [] : checkedFigures(where, 'actuals', given['actuals'])
  const { percents, rows } = checkedRows(where, given['rows'], base.year)

  const at = (percent: number): Figure[] => [
    base,
    ...rows.map(({ year, levels }) => ({ year, value: levels.get(percent) as number })),
  ]
  const last = rows.at(-1) as Row
  const levels = [...rows.flatMap((row) => [...row.levels.values()]), ...actuals.map(({ value }) => value), base.value]
  const first = Math.min(base.year, ...actuals.map(({ year }) => year))
  const plane: Plane = { look: shape, years: [first, last.year], values: extent(levels, 0, target ?? 0) }

  const pairs = percents.filter((percent) => percent < 50 && percents.includes(mirror(percent)))
  const text = (percent: number): Label => {
    const value = last.levels.get(percent) as number
    const name = percent === 50 ? 'median' : tail(percent)
    return { year: last.year, value, text: `${name} ${brief(value, 3)}`, colour: percent === 50 ? blue : ink.soft }
  }
  const words = percents.map(
    (percent) => `${percent === 50 ? 'median' : tail(percent)} ${brief(last.levels.get(percent) as number)}`,
  )
  const goal = target === undefined ? '' : ` Target: ${withUnit(target, shape.unit)}.`
  return framed(
    shape,
    `Fan chart from ${withUnit(base.value, shape.unit)} in ${base.year} to ${last.year}. In ${last.year}: ${words.join(', ')}.${goal}`,
    [
      ...pairs.map((percent) => {
        const [low, high] = [at(percent), at(mirror(percent))]
        const points = low.map(({ year, value }, i) => ({ year, low: value, high: (high[i] as Figure).value }))
        return band(plane, points, { color: blue, opacity: 0.22 })
      }),
      ...(target === undefined ? [] : [targetRule(plane, target)]),
      ...(percents.includes(50) ? [line(plane, at(50), { color: blue })] : []),
      line(plane, actuals, { color: vermillion }),
      dots(plane, actuals, vermillion),
      labels(plane, percents.map(text)),
      ...(target === undefined ? [] : [targetText(plane, target)]),
    ],
  )
}

interface Row {
  readonly year: number
  readonly levels: ReadonlyMap<number, number>
}

/** The rows in the order of their years, each after the base, and the percents that all of them have. */
function checkedRows(where: string, value: unknown, base: number): { percents: number[]; rows: Row[] } {
  const list = short(where, 'rows', checkedArray(where, 'rows', value), 1000)
  const rows = list.map((item, k) => {
    const row = checkedObject(where, `rows[${k}]`, item)
    const levels = Object.entries(row).flatMap(([name, level]): [number, number][] => {
      const percent = /^p\d+(\.\d+)?$/.test(name) ? Number(name.slice(1)) : Number.NaN
      return percent <= 100 ? [[percent, checked(where, `rows[${k}].${name}`, level, drawable)]] : []
    })
    const year = checked(where, `rows[${k}].year`, row['year'], wholeYear)
    if (year <= base)
      throw new DomainError(where, `rows[${k}].year`, `be after base.year, ${base}: give the goal a baseYear`, year)
    return { year, levels: new Map(levels) }
  })
  const percents = [...(rows[0] as Row).levels.keys()].sort((a, b) => a - b)
  const odd = rows.findIndex(({ levels }) => levels.size !== percents.length || percents.some((p) => !levels.has(p)))
  if (percents.length === 0 || percents.length > 20 || odd >= 0)
    throw new DomainError(
      where,
      `rows[${Math.max(0, odd)}]`,
      'have the same 1 to 20 quantiles as all rows',
      list[Math.max(0, odd)],
    )
  return { percents, rows: rows.sort((a, b) => a.year - b.year) }
}

/** The percent on the other side of the median. */
function mirror(percent: number): number {
  return Number((100 - percent).toPrecision(12))
}

function tail(percent: number): string {
  return percent < 50 ? `${percent} % below` : `${mirror(percent)} % above`
}
