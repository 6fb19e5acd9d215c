import type { Matters } from '../answer/matters.ts'
import type { Report, Required } from '../answer/report.ts'
import type { Row } from '../answer/rows.ts'
import { oddsParts } from './oddsParts.ts'
import { standingParts } from './standingParts.ts'
import { fixed, percent, short, signed } from './table.ts'

/** A table of a report: what stands over it, its head, and rows that start with their names. */
export interface Grid {
  readonly caption?: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What is drawn in letters after each row, where there are no pictures. */
  readonly drawn?: readonly string[]
}

/** A part of a report: lines of text, and tables. */
export interface Section {
  readonly about: 'when' | 'required' | 'standing' | 'odds' | 'matters' | 'notes'
  readonly title: string
  readonly parts: readonly (string | Grid)[]
}

/** A report for reading, in parts that can be printed and put on a page. */
export function sectionsOf({ goal, scenarios, required, standing, odds, matters, notes }: Report): Section[] {
  const { target } = goal
  const sections: (Section | undefined | false)[] = [
    scenarios.length > 0 && { about: 'when', title: 'When, by growth a year', parts: growthParts(scenarios, target) },
    required.length > 0 && {
      about: 'required',
      title: 'Growth a year that the target requires',
      parts: [requiredGrid(required, standing !== undefined)],
    },
    standing && { about: 'standing', title: 'Where it stands', parts: standingParts(standing, target) },
    odds && { about: 'odds', title: 'How sure', parts: oddsParts(odds, target) },
    matters && { about: 'matters', title: 'What matters most', parts: mattersParts(matters) },
    notes && { about: 'notes', title: 'Notes', parts: notes },
  ]
  return sections.filter((section) => section !== undefined && section !== false)
}

/** The base and the target in a line. */
export function goalLine({ goal: { base, baseYear, target, metSince } }: Report): string {
  const from = `Base ${base}${baseYear === undefined ? '' : ` (${baseYear})`}`
  return `${from}, target ${target}: times ${multiple(target, base)}${metSince === undefined ? '' : `, met since ${metSince}`}`
}

/** target / base, also where no double holds it. */
function multiple(target: number, base: number): string {
  const ratio = target / base
  return ratio > 0 && ratio < Infinity ? short(ratio) : `10^${(Math.log10(target) - Math.log10(base)).toFixed(0)}`
}

function growthParts(rows: readonly Row[], target: number): (string | Grid)[] {
  const dated = rows.some((row) => row.moment !== undefined)
  const head = ['growth', 'years', ...(dated ? ['reached', 'first year'] : []), '+1 point', '-1 point']
  const body = rows.map((row) => {
    const calendar = dated ? [row.moment?.toFixed(2) ?? '', row.firstYear?.toFixed(0) ?? 'none'] : []
    if (row.years === undefined) return [label(row.scenario), 'never', ...(dated ? ['', ''] : []), '', '']
    const moved = (years: number | undefined): string => (years === undefined ? 'never' : signed(years, 2))
    const less = row.noPointLess ? '' : moved(row.onePointLess)
    return [label(row.scenario), fixed(row.years, 2), ...calendar, moved(row.onePointMore), less]
  })
  const unreached = rows.filter((row) => row.closest !== undefined)
  return [
    { head, rows: body },
    ...unreached.map(
      (row) => `${label(row.scenario)}: never at ${target}, at the closest ${short(row.closest as number)}`,
    ),
    ...(dated ? ['reached: when the path passes the target; first year: whose figure shows it'] : []),
    '+1, -1 point: change in years with one percentage point more or less growth',
  ]
}

function requiredGrid(rows: readonly Required[], latest: boolean): Grid {
  return {
    head: ['by', 'from the base', ...(latest ? ['from the latest figure'] : [])],
    rows: rows.map(({ deadline, status, fromBase, fromLatest }) => [
      String(deadline),
      percent(fromBase, 2),
      ...(latest ? [fromLatest === undefined ? status : percent(fromLatest, 2)] : []),
    ]),
  }
}

/** What matters most: bars of the tornado, and elasticities. */
function mattersParts({ bars, base, horizon, elasticities }: Matters): (string | Grid)[] {
  const ends = [...bars.flatMap(({ low, high }) => [low.output, high.output]), base]
  const [least, widest] = [Math.min(...ends), Math.max(...ends)]
  const years = (count: number): string => (count >= horizon ? `${horizon} or more` : count.toFixed(1))
  const rows = bars.map(({ says, low, high }) => [says, `${years(low.output)} to ${years(high.output)}`] as const)
  const text = Math.max(...rows.map(([says]) => says.length)) + Math.max(...rows.map(([, span]) => span.length))
  const width = Math.max(8, Math.min(24, 80 - 4 - text))
  const place = (years: number): number => Math.round(((years - least) / (widest - least || 1)) * (width - 1))
  return [
    {
      caption: `Years to the target, ${years(base)} at the middle; one input at a time`,
      head: ['input', 'years'],
      rows,
      drawn: bars.map(({ low, high }) => {
        const [from, to] = [place(low.output), place(high.output)].sort((a, b) => a - b) as [number, number]
        return Array.from({ length: width }, (_, column) =>
          column === place(base) ? '|' : column >= from && column <= to ? '#' : ' ',
        ).join('')
      }),
    },
    ...elasticities.map(
      ({ says, elasticity }) => `1 % more ${says}: ${elasticity > 0 ? '+' : ''}${elasticity.toFixed(2)} % years`,
    ),
  ]
}

/** A name that leaves room for the numbers. */
function label(name: string): string {
  return name.length > 32 ? `${name.slice(0, 31)}…` : name
}
