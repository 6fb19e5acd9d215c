import { inWords, type Outlook } from '../../outlook/index.ts'
import { likely } from '../../outlook/words/numbers.ts'
import { mainYear } from '../../outlook/words/phrases.ts'
import { decides, headline } from './lines.ts'
import { type Grid, mainTable, type Section, sectionsOf } from './sections.ts'
import { table } from './table.ts'

/** How a screen is printed. */
export interface ScreenOptions {
  /** Whether the terminal has colours. */
  readonly colour: boolean
  /** Every table, in place of the one that fits a screen. */
  readonly all: boolean
  /** Whether scenarios were asked for: their table is shown then. */
  readonly scenarios?: boolean
  /** What the figures were read from. */
  readonly from?: string | undefined
}

/** An outlook as text of at most 80 columns: the sentences first. */
export function screen(outlook: Outlook, { colour, all, scenarios = false, from }: ScreenOptions): string {
  const strong = (text: string): string => (colour ? `\u001b[1m${text}\u001b[22m` : text)
  const main = mainTable(outlook)
  const sections = sectionsOf(outlook).filter(({ about }) => all || (about === 'scenarios' && (scenarios || !main)))
  const body = [
    ...(!all && main ? [gridLines(main)] : []),
    ...sections.map((section) => [strong(section.title), ...lines(section)]),
  ]
  const words = [...wrapped(inWords(outlook)), ...decides(outlook).flatMap(wrapped)]
  return [wrapped(headline(outlook)).map(strong), words, ...body, footer(outlook, all, from)]
    .map((block) => block.join('\n'))
    .join('\n\n')
}

/** What it rests on, how to see more, and how the file was read. */
function footer(outlook: Outlook, all: boolean, from: string | undefined): string[] {
  const { forecast, naive, assumed } = outlook
  const year = forecast ? mainYear(outlook) : undefined
  const beside = naive?.years.find((row) => row.year === year)
  const more = assumed.filter((words) => !from?.includes(words))
  const read = [...(from === undefined ? [] : [from]), ...more, ...said(outlook)]
  return [
    ...(forecast
      ? wrapped(
          `Forecast: ${forecast.basis}.${beside && naive ? ` A random walk on its own last ${naive.over} years would say ${likely(beside.reached)} by ${year}${outlook.class === 'trade' ? '; such walks have scored worse than a constant' : ''}.` : ''}`,
        )
      : []),
    ...(!all && outlook.notes.length > 0 ? outlook.notes.flatMap(wrapped) : []),
    ...(all ? [] : ['More: --all, --html report.html, --chart fan.svg, --json.']),
    ...(read.length > 0 ? wrapped(`Read: ${read.join('; ')}.`) : []),
  ]
}

/** What was inferred of the goal. */
function said({ goal }: Outlook): string[] {
  return goal.directionFrom === 'target' && goal.target < goal.base
    ? ['the target is below the base, so a fall is wanted (if not: --direction rise)']
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
