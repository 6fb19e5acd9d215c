import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, textMetrics, View } from 'vega'
import { compile } from 'vega-lite'
import type { Chart } from '../../src/chart/index.ts'
import { realCase } from './realCase.mts'

/** What pages can quote, by kind and name, as text that stands in Markdown. */
export interface Figures {
  readonly number: Readonly<Record<string, string>>
  readonly chart: Readonly<Record<string, string>>
  readonly table: Readonly<Record<string, string>>
  readonly output: Readonly<Record<string, string>>
}

/** All of it, computed from the source of the library; `output` is what the benchmark scripts printed (`npm run docs:measure`). */
export async function figures(): Promise<Figures> {
  const { numbers, tables, charts } = realCase()
  const drawn = Object.entries(charts).map(async ([name, chart]) => [name, await figure(chart)] as const)
  const folder = join(import.meta.dirname, '../measured')
  const printed = readdirSync(folder).map((file) => [
    file.replace('.txt', ''),
    `\`\`\`text\n${readFileSync(join(folder, file), 'utf8').trim()}\n\`\`\``,
  ])
  return {
    number: numbers,
    chart: Object.fromEntries(await Promise.all(drawn)),
    table: tables,
    output: Object.fromEntries(printed),
  }
}

/** Pixels across the plot of a chart, and across the whole of a chart that fits a phone. */
const [usual, phone] = [560, 342]

/** A chart as a figure of a page, drawn for a page and for a phone; its description is what a screen reader says. */
async function figure(chart: (width: number) => Chart): Promise<string> {
  const [wide, first] = [await drawn(chart(usual)), await drawn(chart(phone / 2))]
  // what stands beside the plot is as wide in any chart
  const narrow = await drawn(chart(phone / 2 + phone - first.width))
  const words = chart(usual).description.replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const pictures = [wide, narrow].map(({ svg }, k) =>
    svg.replace('class="marks"', `class="${k === 0 ? 'wide' : 'narrow'}" aria-hidden="true"`),
  )
  return `<figure class="chart" role="img" aria-label="${words}" v-pre>${pictures.join('')}</figure>`
}

async function drawn(chart: Chart): Promise<{ svg: string; width: number }> {
  // without a canvas vega takes text to be wider than it is, and leaves room at the right
  textMetrics.width = (item: { fontSize?: number }, text: string) => 0.56 * (item.fontSize ?? 11) * String(text).length
  const svg = await new View(parse(compile(chart).spec), { renderer: 'none' }).toSVG()
  return { svg, width: Number(/ width="([\d.]+)"/.exec(svg)?.[1]) }
}
