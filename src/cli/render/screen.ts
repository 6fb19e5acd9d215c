import { inWords, type Outlook } from '../../outlook/index.ts'
import { level, likely } from '../../outlook/words/numbers.ts'
import { mainYear } from '../../outlook/words/phrases.ts'
import { type Grid, mainTable, type Section, sectionsOf } from './sections.ts'
import { table } from './table.ts'

/** How a screen is printed. */
export interface ScreenOptions {
  /** Whether the terminal has colours. */
  readonly colour: boolean
  /** Every table, in place of the one that fits a screen. */
  readonly all: boolean
  /** What the figures were read from. */
  readonly from?: string | undefined
}

/** An outlook as text of at most 80 columns: the sentences first. */
export function screen(outlook: Outlook, { colour, all, from }: ScreenOptions): string {
  const strong = (text: string): string => (colour ? `\u001b[1m${text}\u001b[22m` : text)
  const main = mainTable(outlook)
  const body = all
    ? sectionsOf(outlook).map((section) => [strong(section.title), ...lines(section)])
    : main
      ? [gridLines(main)]
      : []
  return [wrapped(headline(outlook)).map(strong), wrapped(inWords(outlook)), ...body, footer(outlook, all, from)]
    .map((block) => block.join('\n'))
    .join('\n\n')
}

/** `China-Kazakhstan trade: USD 48.7 bn in 2025, goal 82, no deadline` */
export function headline({ title, unit, start, goal, state }: Outlook): string {
  const dated = goal.baseYear !== undefined || start.year !== 0
  const now = `${level(start.value, goal.target)}${unit === undefined ? '' : ` ${unit}`}${dated ? ` in ${start.year}` : ''}`
  const by =
    goal.deadline !== undefined
      ? `by ${goal.deadline}`
      : goal.years === undefined
        ? 'no deadline'
        : `within ${goal.years} years`
  const fall = goal.direction === 'fall' && state.status !== 'met' ? 'a fall to ' : ''
  return `${title ?? 'Outlook'}: ${now}, goal ${fall}${level(goal.target)}, ${by}`
}

/** What it rests on, how to see more, and how the file was read. */
function footer(outlook: Outlook, all: boolean, from: string | undefined): string[] {
  const { forecast, naive, assumed, goal } = outlook
  const year = forecast ? mainYear(outlook) : undefined
  const beside = naive?.years.find((row) => row.year === year)
  const read = [...(from === undefined ? [] : [from]), ...assumed, ...said(outlook)]
  return [
    ...(forecast
      ? wrapped(
          `Forecast: ${forecast.basis}.${beside && naive ? ` A random walk on its own last ${naive.over} years would say ${likely(beside.reached)} by ${year}; such walks have scored worse than a constant.` : ''}`,
        )
      : []),
    ...(!all && outlook.notes.length > 0 ? outlook.notes.flatMap(wrapped) : []),
    ...(all ? [] : ['More: --all, --html report.html, --chart fan.svg, --json.']),
    ...(read.length > 0 ? wrapped(`Read: ${read.join('; ')}.`) : []),
    ...(goal.direction === 'fall' && goal.directionFrom === 'target' ? [] : []),
  ]
}

/** What was inferred of the goal. */
function said({ goal }: Outlook): string[] {
  return goal.directionFrom === 'target' && goal.target < goal.base
    ? [`the target is below the base, so a fall is wanted (--direction rise if not)`]
    : []
}

/** A further table stands apart from what is above it. */
function lines({ parts }: Section): string[] {
  return parts.flatMap((part, index) =>
    typeof part === 'string' ? wrapped(part) : [...(index > 0 ? [''] : []), ...gridLines(part)],
  )
}

function gridLines({ caption, head, rows }: Grid): string[] {
  return [...(caption === undefined ? [] : wrapped(caption)), ...table(head, rows)]
}

/** A text in lines of at most 80 columns, where its words are not longer. */
function wrapped(text: string): string[] {
  return text.match(/\S.{0,79}(?=\s|$)|\S+/g) ?? []
}
