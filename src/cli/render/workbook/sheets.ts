import type { Outlook, ScenarioOutlook } from '../../../outlook/index.ts'
import { inWords } from '../../../outlook/index.ts'
import { headline } from '../lines.ts'

/** Text, a number, or a formula with the value that it has. */
export type Cell =
  | string
  | number
  | { readonly value: string | number; readonly head?: boolean; readonly format?: string }
  | { readonly formula: string; readonly value: number; readonly head?: boolean; readonly format?: string }

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  readonly widths: readonly number[]
  readonly rows: readonly (readonly Cell[])[]
}

/** The cells of the sheet `Outlook` that formulas refer to. */
const at = {
  base: 'Outlook!$B$4',
  baseYear: 'Outlook!$B$5',
  target: 'Outlook!$B$6',
  start: 'Outlook!$B$7',
  year: 'Outlook!$B$8',
}

/** The sheets: the question, the figures, what is required, scenarios, their levels, and the probabilities (as values). */
export function sheetsOf(outlook: Outlook): Sheet[] {
  return [
    question(outlook),
    figures(outlook),
    required(outlook),
    scenarios(outlook),
    levels(outlook),
    chances(outlook),
  ].filter(({ rows }) => rows.length > 1)
}

const heads = (...titles: string[]): Cell[] => titles.map((value) => ({ value, head: true }))
const rate = '0.0%'

function question(outlook: Outlook): Sheet {
  const { goal, start, unit, runs, forecast } = outlook
  return {
    name: 'Outlook',
    widths: [24, 60],
    rows: [
      heads(headline(outlook)),
      [inWords(outlook)],
      [],
      ['base', goal.base],
      ['base year', goal.baseYear ?? start.year],
      ['target', goal.target],
      ['latest value', start.value],
      ['latest year', start.year],
      ['unit', unit ?? ''],
      ...(forecast
        ? [['forecast', forecast.basis] as const, ['runs', runs.runs] as const, ['seed', runs.seed] as const]
        : []),
    ],
  }
}

const figures = ({ series, unit }: Outlook): Sheet => ({
  name: 'Figures',
  widths: [10, 16],
  rows: [heads('year', unit ?? 'value'), ...series.figures.map(({ year, value }) => [year, value])],
})

/** RRI on the log scale; the even step in units on the others. */
function required({ required: rows, scale }: Outlook): Sheet {
  const log = scale === 'log'
  const step = (row: number, from: string, since: string): string =>
    log ? `_xlfn.RRI(A${row}-${since},${from},${at.target})` : `(${at.target}-${from})/(A${row}-${since})`
  const cell = (value: number | undefined, formula: string): Cell =>
    value === undefined ? '' : { formula, value, ...(log && { format: rate }) }
  return {
    name: 'Required',
    widths: [10, 20, 20],
    rows: [
      heads('by', 'a year, from the base', 'a year, from the latest'),
      ...rows.map(({ year, fromBase, fromLatest }, index) => [
        year,
        cell(fromBase, step(index + 2, at.base, at.baseYear)),
        cell(fromLatest, step(index + 2, at.start, at.year)),
      ]),
    ],
  }
}

function scenarios({ scenarios: rows, scale }: Outlook): Sheet {
  return {
    name: 'Scenarios',
    widths: [28, 12, 12, 12, 12, 12],
    rows: [
      heads('scenario', 'change', 'years', 'moment', 'first year', 'probability'),
      ...rows.map((scenario, index) => scenarioRow(scenario, index + 2, scale)),
    ],
  }
}

function scenarioRow(scenario: ScenarioOutlook, row: number, scale: Outlook['scale']): Cell[] {
  const { name, change, years, moment, firstYear, probability } = scenario
  const format = scale === 'log' ? { format: rate } : {}
  const first: Cell[] = [name, change === undefined ? '' : { value: change, ...format }]
  if (years === undefined || moment === undefined || firstYear === undefined) return [...first, 'never', '', '']
  // a curve of its own, and an S-curve between two bounds, have no formula of a spreadsheet
  const live = change !== undefined && years > 0 && typeof scale === 'string'
  const time = scale === 'level' ? `(${at.target}-${at.start})/B${row}` : timeOf(row, change ?? 0)
  return [
    ...first,
    live ? { formula: time, value: years, format: '0.00' } : years,
    { formula: `${at.year}+C${row}`, value: moment, format: '0.00' },
    { formula: `${at.year}+ROUNDUP(ROUND(C${row},9),0)`, value: firstYear },
    probability === undefined ? '' : { value: probability, format: rate },
  ]
}

/** PDURATION takes only positive rates; a fall is timed by logarithms. */
const timeOf = (row: number, change: number): string =>
  change > 0 ? `_xlfn.PDURATION(B${row},${at.start},${at.target})` : `LN(${at.target}/${at.start})/LN(1+B${row})`

/** The levels of each steady scenario, year by year; up to 25 of them, a letter each. */
function levels({ scenarios: rows, scale, start }: Outlook): Sheet {
  const steady =
    scale === 'log' || scale === 'level'
      ? rows.flatMap((row, index) => (row.change === undefined ? [] : [{ ...row, index }]))
      : []
  const shown = steady.slice(0, 25)
  const years = shown.length === 0 ? [] : Array.from({ length: 31 }, (_, n) => start.year + n)
  return {
    name: 'Paths',
    widths: [10, ...shown.map(() => 12)],
    rows: [
      heads('year', ...shown.map(({ name }) => name)),
      ...years.map((year, n) => [
        year,
        ...shown.map(({ change = 0, index }): Cell => {
          const cell = `Scenarios!$B$${index + 2}`
          const after = `A${n + 2}-${at.year}`
          return scale === 'log'
            ? {
                formula: `${at.start}*POWER(1+${cell},${after})`,
                value: start.value * (1 + change) ** n,
                format: '#,##0.00',
              }
            : { formula: `${at.start}+${cell}*(${after})`, value: start.value + change * n, format: '#,##0.00' }
        }),
      ]),
    ],
  }
}

const chances = ({ forecast }: Outlook): Sheet => ({
  name: 'Probabilities',
  widths: [10, 14, 14, 12, 12, 12],
  rows: [
    heads('by', 'reached', 'at it', '10 %', 'median', '90 %'),
    ...(forecast?.path ?? []).map(({ year, reached, at: there, low, median, high }): Cell[] => [
      year,
      ...[reached, there].map((value) => ({ value, format: rate })),
      ...[low, median, high].map((value) => ({ value, format: '#,##0.00' })),
    ]),
  ],
})
