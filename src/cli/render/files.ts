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
  readonly from?: string | undefined
  readonly today?: string | undefined
}

/** The files that were asked for; what draws charts is loaded where one is. */
export async function filesOf(answer: Outlook, values: Values, of: FilesOf): Promise<Written[]> {
  const { chart, png, html, xlsx } = values
  for (const [name, ending, path] of [
    ['--chart', '.svg', chart],
    ['--png', '.png', png],
    ['--html', '.html', html],
    ['--xlsx', '.xlsx', xlsx],
  ] as const)
    if (path !== undefined) file(name, ending, path)
  const drawn = chart === undefined && png === undefined && html === undefined ? [] : await drawings(answer, values, of)
  if (xlsx === undefined) return drawn
  const { workbook } = await import('./workbook/workbook.ts')
  return [...drawn, { path: xlsx, content: await workbook(answer) }]
}

async function drawings(answer: Outlook, { chart, png, html }: Values, of: FilesOf): Promise<Written[]> {
  const { sources, args, load, from, today } = of
  const draw = await drawing(load)
  if (!draw) throw wrong('--chart, --png and --html', missing, undefined)
  const { chartsOf } = await import('./charts.ts')
  const charts = chartsOf(answer)
  const written: Written[] = []
  const [first] = charts
  if (!first && (chart ?? png) !== undefined)
    throw wrong(
      chart === undefined ? '--png' : '--chart',
      'come with a history: there is no forecast to draw',
      undefined,
    )
  if (first && chart !== undefined) written.push({ path: chart, content: await draw('chart', first.chart) })
  if (first && png !== undefined) {
    const { picture } = await import('./picture.ts')
    written.push({ path: png, content: await picture(await draw('chart', first.chart)) })
  }
  if (html !== undefined) {
    const { page } = await import('./html.ts')
    written.push({
      path: html,
      content: await page(answer, { charts, draw, command: commandOf(args), sources, from, today }),
    })
  }
  return written
}

/** The command as it can be typed again. */
function commandOf(args: readonly string[]): string {
  const quoted = args.map((arg) => (/^[\w%=.,:/+-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`))
  return ['tradepath', ...quoted].join(' ')
}
