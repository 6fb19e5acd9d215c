import type { Matters } from './matters.ts'
import { oddsParts } from './oddsParts.ts'
import type { Report, Required, Row, Standing } from './report.ts'
import { fixed, percent, signed } from './table.ts'

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
  readonly about: 'when' | 'required' | 'standing' | 'odds' | 'matters'
  readonly title: string
  readonly parts: readonly (string | Grid)[]
}

/** A report for reading, in parts that can be printed and put on a page. */
export function sectionsOf({ goal, scenarios, required, standing, odds, matters }: Report): Section[] {
  const { target } = goal
  const sections: (Section | undefined | false)[] = [
    scenarios.length > 0 && { about: 'when', title: 'When, by growth a year', parts: growthParts(scenarios, target) },
    required.length > 0 && {
      about: 'required',
      title: 'Growth a year that the target requires',
      parts: [requiredGrid(required)],
    },
    standing && { about: 'standing', title: 'Where it stands', parts: standingParts(standing, target) },
    odds && { about: 'odds', title: 'How sure', parts: oddsParts(odds, target) },
    matters && { about: 'matters', title: 'What matters most', parts: mattersParts(matters) },
  ]
  return sections.filter((section) => section !== undefined && section !== false)
}

/** The base and the target in a line. */
export function goalLine({ goal: { base, baseYear, target } }: Report): string {
  return `Base ${base}${baseYear === undefined ? '' : ` (${baseYear})`}, target ${target}: times ${short(target / base)}`
}

function growthParts(rows: readonly Row[], target: number): (string | Grid)[] {
  const dated = rows.some((row) => row.moment !== undefined)
  const head = ['growth', 'years', ...(dated ? ['reached', 'first year'] : []), '+1 point', '-1 point']
  const body = rows.map((row) => {
    const calendar = dated ? [row.moment?.toFixed(2) ?? '', row.firstYear?.toFixed(0) ?? 'none'] : []
    if (row.years === undefined) return [label(row.scenario), 'never', ...(dated ? ['', ''] : []), '', '']
    const moved = [row.onePointMore, row.onePointLess].map((years) =>
      years === undefined ? 'never' : signed(years, 2),
    )
    return [label(row.scenario), fixed(row.years, 2), ...calendar, ...moved]
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

function requiredGrid(rows: readonly Required[]): Grid {
  const latest = rows.some((row) => row.fromLatest !== undefined)
  return {
    head: ['by', 'from the base', ...(latest ? ['from the latest figure'] : [])],
    rows: rows.map((row) => [
      String(row.deadline),
      percent(row.fromBase, 2),
      ...(latest ? [row.fromLatest === undefined ? '' : percent(row.fromLatest, 2)] : []),
    ]),
  }
}

function standingParts(standing: Standing, target: number): (string | Grid)[] {
  const { figures, atThatPace, firstYear } = standing
  const decimals = Math.max(...figures.map(({ value }) => short(value).split('.')[1]?.length ?? 0))
  const rows = figures.map(({ year, value, growth }) => [
    String(year),
    fixed(value, decimals),
    growth === undefined ? '' : percent(growth, 1),
  ])
  const first = figures[0]?.year
  const pace = `Pace since ${first}: times ${standing.multiple.toFixed(3)}, ${percent(standing.cagr, 2)} a year (CAGR), ${percent(standing.shareOfGap, 1)} of the gap.`
  const then =
    atThatPace.status === 'never'
      ? `At that pace: never at ${target}.`
      : `At that pace: ${fixed(atThatPace.years, 1)} more years to ${target}; the figure for ${firstYear} is the first to show it.`
  return [{ head: ['year', 'actual', 'growth'], rows }, pace, then]
}

const barWidth = 24

/** What matters most: bars of the tornado, and elasticities. */
function mattersParts({ bars, base, horizon, elasticities }: Matters): (string | Grid)[] {
  const ends = [...bars.flatMap(({ low, high }) => [low.output, high.output]), base]
  const [least, widest] = [Math.min(...ends), Math.max(...ends)]
  const place = (years: number): number => Math.round(((years - least) / (widest - least || 1)) * (barWidth - 1))
  const years = (count: number): string => (count >= horizon ? `${horizon} or more` : count.toFixed(1))
  return [
    {
      caption: `Years to the target, ${years(base)} at the middle; one input at a time`,
      head: ['input', 'years'],
      rows: bars.map(({ says, low, high }) => [says, `${years(low.output)} to ${years(high.output)}`]),
      drawn: bars.map(({ low, high }) => {
        const [from, to] = [place(low.output), place(high.output)].sort((a, b) => a - b) as [number, number]
        return Array.from({ length: barWidth }, (_, column) =>
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

function short(value: number): string {
  return String(Number(value.toPrecision(6)))
}
