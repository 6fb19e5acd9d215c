import type { Chart } from 'tradepath/chart'
import { parse, View } from 'vega'
import { compile } from 'vega-lite'

/** What pages can quote, by kind and name, as text that stands in Markdown. */
export interface Figures {
  readonly number: Readonly<Record<string, string>>
  readonly chart: Readonly<Record<string, string>>
  readonly table: Readonly<Record<string, string>>
  readonly output: Readonly<Record<string, string>>
}

/** A chart as a figure of a page; its description is what a screen reader says. */
export async function figure(chart: Chart): Promise<string> {
  const view = new View(parse(compile(chart).spec), { renderer: 'none' })
  const svg = (await view.toSVG()).replace(/^<svg /, '<svg aria-hidden="true" ')
  const words = chart.description.replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return `<figure class="chart" role="img" aria-label="${words}" v-pre>${svg}</figure>`
}

export async function figures(): Promise<Figures> {
  return { number: {}, chart: {}, table: {}, output: {} }
}
