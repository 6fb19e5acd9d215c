import type { Figure } from '../figure.ts'
import { ink } from './colours.ts'
import type { Frame, Layer } from './frame.ts'
import { haloed } from './haloed.ts'
import { type Measure, measure, ticks } from './measure.ts'
import { spread } from './spread.ts'
import { withUnit } from './words.ts'

/** The plane of years and values that a chart over time is drawn on. */
export interface Plane {
  readonly look: Frame
  readonly years: readonly [first: number, last: number]
  readonly values: readonly [low: number, high: number]
}

/** A text beside a place on the plane. */
export interface Label extends Figure {
  readonly [field: string]: unknown
  readonly text: string
  readonly colour: string
}

/** Year across and value up, the same for every layer: layers then share their axes. */
function across({ years, values, look }: Plane): { x: Measure; y: Measure } {
  return {
    x: measure('year', years, { format: 'd', tickMinStep: 1, tickCount: ticks(look.width, 70), title: 'Year' }),
    y: measure('value', values, { title: look.unit || 'Value', tickCount: 6 }),
  }
}

/** A line, cut at the edge of the plane. */
export function line(
  plane: Plane,
  points: readonly Figure[],
  mark: { color: string; strokeDash?: number[]; strokeWidth?: number },
): Layer {
  return {
    data: { values: points.map(({ year, value }) => ({ year, value })) },
    mark: { type: 'line', clip: true, strokeWidth: 2.5, ...mark },
    encoding: across(plane),
  }
}

/** Points, as annual figures are: whole ones, also at the edge of the plane, and none beyond it. */
export function dots(plane: Plane, points: readonly Figure[], color: string): Layer {
  const within = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high
  const inside = points.filter(({ year, value }) => within(year, plane.years) && within(value, plane.values))
  return {
    data: { values: inside.map(({ year, value }) => ({ year, value })) },
    mark: { type: 'point', filled: true, size: 60, opacity: 1, color },
    encoding: across(plane),
  }
}

/** A band between two values a year. */
export function band(
  plane: Plane,
  points: readonly { year: number; low: number; high: number }[],
  mark: { color: string; opacity: number },
): Layer {
  const { x, y } = across(plane)
  return {
    data: { values: points.map(({ year, low, high }) => ({ year, low, high })) },
    mark: { type: 'area', clip: true, line: false, ...mark },
    encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
  }
}

/** The target as a rule over the whole width. */
export function targetRule(plane: Plane, target: number): Layer {
  const rule: Figure[] = plane.years.map((year) => ({ year, value: target }))
  return line(plane, rule, { color: ink.strong, strokeWidth: 1.5, strokeDash: [5, 4] })
}

/** What the rule is, at its end in that year. */
export function targetLabel({ look }: Plane, target: number, year: number): Label {
  return { year, value: target, text: `target ${withUnit(target, look.unit)}`, colour: ink.strong }
}

/** What the rule is, over its left end; under it where there is no room above. */
export function targetText(plane: Plane, target: number): Layer {
  const { years, values } = plane
  const above = target <= (values[0] + 9 * values[1]) / 10
  return haloed(
    [targetLabel(plane, target, years[0])],
    { align: 'left', baseline: above ? 'bottom' : 'top', dx: 4, dy: above ? -5 : 5 },
    across(plane),
  )
}

/** Texts beside their places, moved up or down until none covers another. */
export function labels(plane: Plane, texts: readonly Label[], side: 'left' | 'right' = 'right'): Layer {
  return haloed(
    spread(texts, 'value', plane.values, plane.look.height),
    { align: side === 'right' ? 'left' : 'right', baseline: 'middle', dx: side === 'right' ? 8 : -8 },
    across(plane),
  )
}

/** Texts above the plane, slanted, for lines that leave it at the top; kept apart from each other. */
export function topLabels(plane: Plane, texts: readonly Label[]): Layer {
  const [first, last] = plane.years
  const step = ((last - first) * 18) / plane.look.width
  const places: number[] = []
  const sorted = [...texts].sort((a, b) => a.year - b.year)
  for (const { year } of sorted) places.push(Math.max(year, (places.at(-1) ?? -Infinity) + step))
  return haloed(
    sorted.map((text, i) => ({ ...text, year: places[i] as number, value: plane.values[1] })),
    { align: 'left', baseline: 'middle', angle: 320, dx: 4 },
    across(plane),
  )
}
