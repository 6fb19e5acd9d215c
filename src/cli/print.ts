import { mattersLines, oddsLines } from './printOdds.ts'
import type { Report, Required, Row, Standing } from './report.ts'
import { fixed, percent, signed, table } from './table.ts'

/** A report as text of at most 80 columns. */
export function printed(report: Report, colour: boolean): string {
  const strong = (text: string): string => (colour ? `\u001b[1m${text}\u001b[22m` : text)
  const { goal, standing, odds, matters } = report
  const from = goal.baseYear === undefined ? '' : ` (${goal.baseYear})`
  const sections = [
    [strong(report.title), `Base ${goal.base}${from}, target ${goal.target}: times ${short(goal.target / goal.base)}`],
    report.scenarios.length > 0 && [strong('When, by growth a year'), ...growthTable(report.scenarios, goal.target)],
    report.required.length > 0 && [strong('Growth a year that the target requires'), ...requiredTable(report.required)],
    standing && [strong('Where it stands'), ...standingLines(standing, goal.target)],
    odds && [strong('How sure'), ...oddsLines(odds, goal.target)],
    matters && [strong('What matters most'), ...mattersLines(matters)],
  ]
  return sections
    .filter((lines) => lines !== false && lines !== undefined)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function growthTable(rows: readonly Row[], target: number): string[] {
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
    ...table(head, body),
    ...unreached.map(
      (row) => `${label(row.scenario)}: never at ${target}, at the closest ${short(row.closest as number)}`,
    ),
    ...(dated ? ['reached: when the path passes the target; first year: whose figure shows it'] : []),
    '+1, -1 point: change in years with one percentage point more or less growth',
  ]
}

function requiredTable(rows: readonly Required[]): string[] {
  const latest = rows.some((row) => row.fromLatest !== undefined)
  const head = ['by', 'from the base', ...(latest ? ['from the latest figure'] : [])]
  const body = rows.map((row) => [
    String(row.deadline),
    percent(row.fromBase, 2),
    ...(latest ? [row.fromLatest === undefined ? '' : percent(row.fromLatest, 2)] : []),
  ])
  return table(head, body)
}

function standingLines(standing: Standing, target: number): string[] {
  const { figures, atThatPace, firstYear } = standing
  const decimals = Math.max(...figures.map(({ value }) => short(value).split('.')[1]?.length ?? 0))
  const body = figures.map(({ year, value, growth }) => [
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
  return [...table(['year', 'actual', 'growth'], body), pace, then]
}

/** A name that leaves room for the numbers. */
function label(name: string): string {
  return name.length > 32 ? `${name.slice(0, 31)}…` : name
}

function short(value: number): string {
  return String(Number(value.toPrecision(6)))
}
