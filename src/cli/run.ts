import { DomainError } from '../errors.ts'
import { type Report, report } from './answer/report.ts'
import { help } from './arguments/help.ts'
import { type Files, type Format, parse } from './arguments/parse.ts'
import type { Question } from './arguments/question.ts'
import { type Draw, type Drawers, drawing, installed, missing } from './render/draw.ts'
import { printed } from './render/print.ts'
import { csv } from './render/table.ts'

/** What a call prints and writes, and its exit code: 0, or 2 for a wrong argument. */
export interface Outcome {
  readonly code: 0 | 2
  readonly text: string
  readonly files?: readonly Written[]
}

/** A file that is to be written. */
export interface Written {
  readonly path: string
  readonly content: string
}

/** The whole command: arguments in, text and the content of files out. What draws the charts is loaded where one is asked for. */
export async function run(
  args: readonly string[],
  colour: boolean,
  load: () => Promise<Drawers> = installed,
): Promise<Outcome> {
  try {
    const request = parse(args)
    if (request === 'help') return { code: 0, text: help }
    const { question, format, files } = request
    const pictures = files.chart !== undefined || files.html !== undefined
    const draw = pictures ? await drawing(load) : undefined
    if (pictures && !draw) return { code: 2, text: `${missing}\n` }
    const answer = await report(question)
    return {
      code: 0,
      text: `${written(answer, format, colour)}\n`,
      ...(draw && { files: await filesOf(question, answer, files, draw, args) }),
    }
  } catch (error) {
    if (!(error instanceof DomainError) && !isUsageError(error)) throw error
    return { code: 2, text: `${oneLine(error)} (tradepath --help says more)\n` }
  }
}

function written(answer: Report, format: Format, colour: boolean): string {
  if (format === 'json') return JSON.stringify(answer, null, 2)
  return format === 'csv' ? csv(answer.scenarios) : printed(answer, colour)
}

async function filesOf(
  question: Question,
  answer: Report,
  { chart, html }: Files,
  draw: Draw,
  args: readonly string[],
): Promise<Written[]> {
  const { chartsOf } = await import('./render/chart.ts')
  const charts = await chartsOf(question, answer)
  const { page } = await import('./render/html.ts')
  return [
    ...(chart === undefined ? [] : [{ path: chart, content: await draw('chart', charts[0].chart) }]),
    ...(html === undefined ? [] : [{ path: html, content: await page(answer, charts, draw, commandOf(args)) }]),
  ]
}

/** The command as it can be typed again. */
function commandOf(args: readonly string[]): string {
  const quoted = args.map((arg) => (/^[\w%=.,:/+-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`))
  return ['tradepath', ...quoted].join(' ')
}

function isUsageError(error: unknown): error is TypeError {
  return error instanceof TypeError && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
}

function oneLine(error: Error): string {
  const line = error.message.split(/[\r\n]+/).join(' ')
  if (line.startsWith('tradepath:')) return line
  // what was typed is in its own range, and what follows from it is not in that of a function
  return error instanceof DomainError ? `tradepath: the numbers are too extreme: ${line}` : `tradepath: ${line}`
}
