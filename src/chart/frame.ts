import type { TopLevelSpec } from 'vega-lite'
import { checked, checkedObject, DomainError } from '../errors.ts'
import type { Chart, Look } from './chart.ts'
import { ink } from './colours.ts'

/** One layer of a chart, as vega-lite types it. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]
type Config = NonNullable<TopLevelSpec['config']>

/** Look with nothing left open. */
export interface Frame {
  readonly title: string
  readonly subtitle: string
  readonly unit: string
  readonly width: number
  readonly height: number
}

/** The look as it was asked for, and what it is by default. */
export function frame(where: string, look: unknown, usual: { title: string; height: number }): Frame {
  const given = checkedObject(where, 'look', look ?? {})
  const text = (name: keyof Look, plain: string): string => {
    const value = given[name] ?? plain
    if (typeof value !== 'string') throw new DomainError(where, `look.${name}`, 'be text', value)
    return value
  }
  const pixels = (name: keyof Look, plain: number, least: number): number =>
    checked(where, `look.${name}`, given[name] ?? plain, {
      says: `be from ${least} to 10000`,
      holds: (value) => value >= least && value <= 10000,
    })
  return {
    title: text('title', usual.title),
    subtitle: text('subtitle', ''),
    unit: text('unit', ''),
    width: pixels('width', 560, 100),
    height: pixels('height', usual.height, 50),
  }
}

/** The chart around its layers. */
export function framed(look: Frame, description: string, layer: Layer[], subtitle: string = look.subtitle): Chart {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description,
    title: { text: look.title, ...(subtitle && { subtitle: lines(subtitle, look.width) }) },
    width: look.width,
    height: look.height,
    layer,
    config: config(look.width),
  } satisfies TopLevelSpec
}

/** A text in lines that are about as wide as the chart: the plot and what stands left of it. */
function lines(text: string, width: number): string | string[] {
  const most = Math.max(20, Math.floor((width + 60) / 7))
  const made: string[] = []
  for (const word of text.split(/ (?!%)/)) {
    const longer = made.length > 0 ? `${made.at(-1)} ${word}` : word
    if (made.length > 0 && longer.length <= most) made[made.length - 1] = longer
    else made.push(word)
  }
  return made.length > 1 ? made : text
}

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'

/** Made anew for each chart, so that a caller may change its own. */
const config = (width: number): Config => ({
  font,
  background: 'white',
  padding: 12,
  view: { stroke: 'transparent' },
  title: {
    anchor: 'start',
    frame: 'bounds',
    fontSize: width < 400 ? 14 : 16,
    fontWeight: 600,
    color: ink.strong,
    subtitleColor: ink.soft,
    subtitleFontSize: 13,
    offset: 16,
  },
  axis: {
    labelColor: ink.soft,
    titleColor: ink.soft,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    gridColor: ink.grid,
    domainColor: ink.line,
    tickColor: ink.line,
    labelFlush: false,
    titlePadding: 8,
  },
  axisX: { grid: false },
  axisY: { domain: false, ticks: false, labelPadding: 6 },
  legend: {
    labelColor: ink.soft,
    titleColor: ink.soft,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
  },
  text: { fontSize: 12, color: ink.strong },
})
