import type { Outlook } from '../../outlook/index.ts'
import type { Values } from '../arguments/command.ts'
import { file, wrong } from '../arguments/read.ts'
import type { Written } from '../run.ts'
import { type Drawers, drawing, missing } from './draw.ts'

/** What the files of a call need beside the outlook. */
export interface FilesOf {
  readonly sources: readonly string[]
  readonly args: readonly string[]
  readonly load: () => Promise<Drawers>
}

/** The files that were asked for; what draws charts is loaded where one is. */
export async function filesOf(answer: Outlook, values: Values, { sources, args, load }: FilesOf): Promise<Written[]> {
  const { chart, html } = values
  const paths = [
    chart === undefined ? undefined : file('--chart', '.svg', chart),
    html === undefined ? undefined : file('--html', '.html', html),
  ]
  if (paths.every((path) => path === undefined)) return []
  const draw = await drawing(load)
  if (!draw) throw wrong('--chart and --html', missing, undefined)
  const { chartsOf } = await import('./charts.ts')
  const charts = chartsOf(answer)
  const written: Written[] = []
  if (chart !== undefined) {
    const [first] = charts
    if (!first) throw wrong('--chart', 'come with a history: there is no forecast to draw', chart)
    written.push({ path: chart, content: await draw('chart', first.chart) })
  }
  if (html !== undefined) {
    const { page } = await import('./html.ts')
    written.push({ path: html, content: await page(answer, { charts, draw, command: commandOf(args), sources }) })
  }
  return written
}

/** The command as it can be typed again. */
function commandOf(args: readonly string[]): string {
  const quoted = args.map((arg) => (/^[\w%=.,:/+-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`))
  return ['tradepath', ...quoted].join(' ')
}
