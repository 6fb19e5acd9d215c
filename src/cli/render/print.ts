import type { Report } from '../answer/report.ts'
import { type Grid, goalLine, type Section, sectionsOf } from './sections.ts'
import { table } from './table.ts'

/** A report as text of at most 80 columns. */
export function printed(report: Report, colour: boolean): string {
  const strong = (text: string): string => (colour ? `\u001b[1m${text}\u001b[22m` : text)
  const top = [strong(report.title), ...wrapped(goalLine(report))]
  return [top, ...sectionsOf(report).map((section) => [strong(section.title), ...lines(section)])]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

/** A further table stands apart from what is above it. */
function lines({ parts }: Section): string[] {
  return parts.flatMap((part, index) =>
    typeof part === 'string' ? wrapped(part) : [...(index > 0 ? [''] : []), ...gridLines(part)],
  )
}

function gridLines({ caption, head, rows, drawn }: Grid): string[] {
  const [top, ...body] = table(head, rows) as [string, ...string[]]
  const width = Math.max(top.length, ...body.map((row) => row.length))
  const whole = drawn ? body.map((row, index) => `${row.padEnd(width)}  ${drawn[index]}`.trimEnd()) : body
  return [...(caption === undefined ? [] : wrapped(caption)), top, ...whole]
}

/** A text in lines of at most 80 columns, where its words are not longer. */
function wrapped(text: string): string[] {
  return text.match(/\S.{0,79}(?=\s|$)|\S+/g) ?? []
}
