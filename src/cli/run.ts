import { DomainError } from '../errors.ts'
import { help } from './help.ts'
import { type Format, parse } from './parse.ts'
import { printed } from './print.ts'
import { type Report, report } from './report.ts'
import { csv } from './table.ts'

/** What a call prints, and its exit code: 0, or 2 for a wrong argument. */
export interface Outcome {
  readonly code: 0 | 2
  readonly text: string
}

/** The whole command: arguments in, text out. */
export async function run(args: readonly string[], colour: boolean): Promise<Outcome> {
  try {
    const request = parse(args)
    if (request === 'help') return { code: 0, text: help }
    return { code: 0, text: `${written(await report(request.question), request.format, colour)}\n` }
  } catch (error) {
    if (!(error instanceof DomainError) && !isUsageError(error)) throw error
    return { code: 2, text: `${oneLine(error.message)} (tradepath --help says more)\n` }
  }
}

function written(answer: Report, format: Format, colour: boolean): string {
  if (format === 'json') return JSON.stringify(answer, null, 2)
  return format === 'csv' ? csv(answer.scenarios) : printed(answer, colour)
}

function isUsageError(error: unknown): error is TypeError {
  return error instanceof TypeError && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
}

function oneLine(message: string): string {
  const line = message.split(/[\r\n]+/).join(' ')
  return line.startsWith('tradepath') ? line : `tradepath: ${line}`
}
