import { checked, checkedObject, wholeYear } from '../errors.ts'
import type { Figure } from '../figure.ts'
import type { Curve } from '../growth/curve.ts'
import type { Chart, Look } from './chart.ts'
import { blue, green, ink, purple, vermillion } from './colours.ts'
import { frame, framed } from './frame.ts'
import { extent } from './measure.ts'
import { dots, labels, line, type Plane, targetRule, targetText } from './plane.ts'
import { checkedFigures, checkedNames, checkedUntil, drawable, sampled } from './read.ts'
import { brief, withUnit } from './words.ts'

/** What a path chart shows. */
export interface PathView {
  /** The calendar year of the base, a whole number. */
  readonly baseYear: number
  /** The last calendar year of the chart. */
  readonly until: number
  /** The path: a curve from the base year. */
  readonly path: Curve
  /** The value wanted, in the unit of the path. */
  readonly target?: number
  /** The path that the pledge implies, as `glidePath` gives it. */
  readonly glide?: Curve
  /** Annual figures as they came, by reporter. */
  readonly actuals?: Readonly<Record<string, readonly Figure[]>>
}

/**
 * Path chart: a curve over calendar years, with the target, the glide path to it and the actual figures.
 *
 * @param view what is shown; up to 4 reporters
 * @param look title, unit and size
 * @returns a Vega-Lite specification; its `description` says the first and last value of each line
 * @throws {DomainError} where a part of the view or the look is outside its range
 *
 * Cost: at most 8 values a year of each curve, and at most 400.
 *
 * @example
 * import { pathChart } from 'tradepath/chart'
 * import { compound } from 'tradepath'
 * const chart = pathChart({ baseYear: 2023, until: 2035, path: compound({ base: 41, rate: 0.08 }), target: 82 })
 * chart.description // 'Line chart over the years 2023 to 2035. Path: from 41 to 103.2. Target: 82.'
 */
export function pathChart(view: PathView, look?: Look): Chart {
  const where = 'pathChart'
  const given = checkedObject(where, 'view', view)
  const shape = frame(where, look, { title: 'The path to the target', height: 320 })
  const baseYear = checked(where, 'baseYear', given['baseYear'], wholeYear)
  const until = checkedUntil(where, given['until'], baseYear)
  const path = sampled(where, 'path', given['path'], baseYear, until)
  const glide = given['glide'] === undefined ? [] : sampled(where, 'glide', given['glide'], baseYear, until)
  const target = given['target'] === undefined ? undefined : checked(where, 'target', given['target'], drawable)
  const actuals = given['actuals'] === undefined ? [] : checkedNames(where, 'actuals', given['actuals'], 4)
  const reporters = actuals.map(([name, figures]) => ({
    name,
    figures: checkedFigures(where, `actuals.${name}`, figures).filter(({ year }) => year <= until),
  }))

  const figures = reporters.flatMap((reporter) => reporter.figures)
  const known = [...path, ...glide, ...figures].map(({ value }) => value)
  const first = Math.min(baseYear, ...figures.map(({ year }) => year))
  const plane: Plane = { look: shape, years: [first, until], values: extent(known, 0, target ?? 0) }

  const colours = [vermillion, green, purple, ink.strong]
  const bend = glide.findIndex(({ value }) => value === target)
  const glided = bend < 0 ? glide : glide.slice(0, bend + 1)
  const halfway = glided.slice(Math.floor(glided.length * 0.6)).slice(0, 1)
  const latest = reporters.flatMap(({ name, figures }, i) =>
    figures.slice(-1).map((last) => ({ ...last, text: `${name} ${brief(last.value)}`, colour: colours[i] as string })),
  )
  return framed(shape, describe({ ...shape, baseYear: first, until, path, glide: glided, target, reporters }), [
    ...(target === undefined ? [] : [targetRule(plane, target), targetText(plane, target)]),
    line(plane, glided, { color: ink.line, strokeDash: [2, 3] }),
    line(plane, path, { color: blue }),
    ...reporters.flatMap(({ figures }, i) => [
      line(plane, figures, { color: colours[i] as string }),
      dots(plane, figures, colours[i] as string),
    ]),
    labels(plane, [{ ...(path.at(-1) as Figure), text: 'path', colour: blue }, ...latest]),
    labels(
      plane,
      halfway.map((place) => ({ ...place, text: 'glide path', colour: ink.soft })),
      'left',
    ),
  ])
}

function describe(shown: {
  unit: string
  baseYear: number
  until: number
  path: readonly Figure[]
  glide: readonly Figure[]
  target: number | undefined
  reporters: readonly { name: string; figures: readonly Figure[] }[]
}): string {
  const ends = (name: string, points: readonly Figure[]): string => {
    const [first, last] = [points[0], points.at(-1)]
    return first && last ? ` ${name}: from ${brief(first.value)} to ${withUnit(last.value, shown.unit)}.` : ''
  }
  return [
    `Line chart over the years ${shown.baseYear} to ${shown.until}.`,
    ends('Path', shown.path),
    ends('Glide path', shown.glide),
    ...shown.reporters.map(({ name, figures }) => ends(`Actual, ${name}`, figures)),
    shown.target === undefined ? '' : ` Target: ${withUnit(shown.target, shown.unit)}.`,
  ].join('')
}
