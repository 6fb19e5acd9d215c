import { checked, checkedObject, wholeYear } from '../errors.ts'
import type { Figure } from '../figure.ts'
import type { Curve } from '../growth/curve.ts'
import type { Chart, Look } from './chart.ts'
import { colour } from './colours.ts'
import { frame, framed } from './frame.ts'
import { extent } from './measure.ts'
import { labels, line, type Plane, targetLabel, targetRule, topLabels } from './plane.ts'
import { checkedNames, checkedUntil, drawable, sampled } from './read.ts'
import { brief, cut, withUnit } from './words.ts'

/** What a chart of scenarios shows. */
export interface ScenariosView {
  /** The calendar year of the base, a whole number. */
  readonly baseYear: number
  /** The last calendar year of the chart. */
  readonly until: number
  /** The value wanted. */
  readonly target: number
  /** A curve for each name, each from the base year. */
  readonly curves: Readonly<Record<string, Curve>>
}

/**
 * Scenarios chart: several curves and the target they are held against. A curve is drawn until a little beyond the target.
 *
 * @param view what is shown; up to 12 curves
 * @param look title, unit and size
 * @returns a Vega-Lite specification; its `description` says when each curve is at the target
 * @throws {DomainError} where a part of the view or the look is outside its range
 *
 * Cost: at most 8 values a year of each curve, and at most 400.
 *
 * @example
 * import { scenariosChart } from 'tradepath/chart'
 * import { compound } from 'tradepath'
 * const curves = { slow: compound({ base: 41, rate: 0.03 }), steady: compound({ base: 41, rate: 0.08 }) }
 * const chart = scenariosChart({ baseYear: 2023, until: 2040, target: 82, curves })
 * chart.description // 'Line chart of 2 scenarios over the years 2023 to 2040. Target: 82. slow: 67.77 in 2040. steady: at the target in 2032.'
 */
export function scenariosChart(view: ScenariosView, look?: Look): Chart {
  const where = 'scenariosChart'
  const given = checkedObject(where, 'view', view)
  const shape = frame(where, look, { title: 'Scenarios', height: 340 })
  const baseYear = checked(where, 'baseYear', given['baseYear'], wholeYear)
  const until = checkedUntil(where, given['until'], baseYear)
  const target = checked(where, 'target', given['target'], drawable)
  const curves = checkedNames(where, 'curves', given['curves'], 12).map(([name, curve]) => ({
    name: cut(name, 30),
    points: sampled(where, `curves.${name}`, curve, baseYear, until),
  }))

  // beyond the target by a tenth of the way to it, and no further: steep scenarios would flatten all others
  const starts = curves.map(({ points }) => (points[0] as Figure).value)
  const beyond = (target - Math.min(...starts)) * 1.1 + Math.min(...starts)
  const values = curves.flatMap(({ points }) => points.map(({ value }) => value))
  const high = target > Math.max(...starts) ? Math.max(beyond, target) : Math.max(...starts, target)
  const low = Math.min(0, target, ...starts, ...values.filter((value) => value > -high))
  const plane: Plane = { look: shape, years: [baseYear, until], values: extent([low, high]) }

  const drawn = curves.map(({ name, points }, i) => {
    const leaves = points.findIndex(({ value }) => value > plane.values[1])
    return { name, colour: colour(i), points: leaves < 0 ? points : points.slice(0, leaves + 1), leaves: leaves >= 0 }
  })
  const ends = drawn.map(({ points, name, colour, leaves }) => ({
    ...(points.at(-1) as Figure),
    text: name,
    colour,
    leaves,
  }))
  const [top, right] = [ends.filter(({ leaves }) => leaves), ends.filter(({ leaves }) => !leaves)]
  return framed(shape, describe({ unit: shape.unit, baseYear, until, target, curves }), [
    targetRule(plane, target),
    ...drawn.map(({ points, colour }) => line(plane, points, { color: colour })),
    // the target's name at the right too, where no line passes
    labels(plane, [...right, targetLabel(plane, target, until)]),
    ...(top.length > 0 ? [topLabels(plane, top)] : []),
  ])
}

function describe(shown: {
  unit: string
  baseYear: number
  until: number
  target: number
  curves: readonly { name: string; points: readonly Figure[] }[]
}): string {
  const { unit, baseYear, until, target, curves } = shown
  const when = curves.map(({ name, points }) => {
    const [first, last] = [points[0], points.at(-1)] as [Figure, Figure]
    const side = first.value <= target
    const there = points.find(({ value }) => value === target || value <= target !== side)
    const text = there
      ? `at the target in ${Math.floor(there.year)}`
      : `${withUnit(last.value, unit)} in ${brief(Math.floor(last.year))}`
    return `${name}: ${text}.`
  })
  const head = `Line chart of ${curves.length} scenarios over the years ${baseYear} to ${until}.`
  return [head, `Target: ${withUnit(target, unit)}.`, ...when].join(' ')
}
