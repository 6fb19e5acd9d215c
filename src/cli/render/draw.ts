import type { Chart } from '../../chart/chart.ts'
import { blue, ink, orange, sky, vermillion } from '../../chart/colours.ts'
import { escaped } from './markup.ts'

/** What draws charts: packages that only those install who want pictures. */
export interface Drawers {
  readonly vega: typeof import('vega')
  readonly vegaLite: typeof import('vega-lite')
}

/** Draws a chart as SVG; its name makes the marks in it unlike those of others on a page. */
export type Draw = (name: string, chart: Chart) => Promise<string>

export const missing = 'have vega and vega-lite beside them: npm install vega vega-lite'

export async function installed(): Promise<Drawers> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')])
  return { vega, vegaLite }
}

/** What draws charts, or nothing where the packages for it are not installed. */
export async function drawing(load: () => Promise<Drawers>): Promise<Draw | undefined> {
  try {
    const { vega, vegaLite } = await load()
    return async (name, chart) => {
      const view = new vega.View(vega.parse(vegaLite.compile(chart).spec), { renderer: 'none' })
      return accessible(name, chart, await view.toSVG())
    }
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw error
    return undefined
  }
}

/** One picture with a name and a description, that is dark where its reader's other pages are. */
function accessible(name: string, chart: Chart, svg: string): string {
  const [title, words] = [`${name}-title`, `${name}-words`]
  const head =
    `<title id="${title}">${escaped(chart.title.text)}</title><desc id="${words}">${escaped(chart.description)}</desc>` +
    `<style>${darkness}</style>`
  // vega counts its clips from the first chart of the process
  const numbers = [...new Set(svg.match(/(?<=id="clip)\d+(?=")/g))]
  return svg
    .replace(/<svg ([^>]*)>/, `<svg role="img" aria-labelledby="${title}" aria-describedby="${words}" $1>${head}`)
    .replace(/(?<=id="|url\(#)clip(\d+)/g, (_, number) => `${name}-clip${numbers.indexOf(number)}`)
}

/** Colours of charts, and what they are where it is dark. */
const dark: Readonly<Record<string, string>> = {
  white: '#161b22',
  [ink.strong]: '#f0f3f6',
  [ink.soft]: '#b3bcc7',
  [ink.line]: '#7d8590',
  [ink.grid]: '#2b323b',
  '#000000': '#f0f3f6',
  [blue]: sky,
  [vermillion]: '#f28b4b',
  [orange]: orange,
}

const darkness = `@media (prefers-color-scheme:dark){${Object.entries(dark)
  .flatMap(([light, inDark]) => ['fill', 'stroke'].map((how) => `.marks [${how}="${light}"]{${how}:${inDark}}`))
  .join('')}}`
