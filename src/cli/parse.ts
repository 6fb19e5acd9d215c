import { parseArgs } from 'node:util'
import { chinaKazakhstan } from '../cases/index.ts'
import { DomainError } from '../errors.ts'
import type { Figure } from '../growth/glidePath.ts'

export type Format = 'text' | 'json' | 'csv'

/** Growth that fades from a rate to a long-run rate. */
export interface Fading {
  readonly rate: number
  readonly longRun: number
  readonly halfLife: number
}

/** What a report is asked for. */
export interface Question {
  readonly title: string
  readonly base: number
  readonly target: number
  /** The calendar year of the base; without it the answer is in years only. */
  readonly baseYear?: number
  readonly growth: readonly number[]
  readonly fading: readonly Fading[]
  /** Growth a year as formulas of t, the years since the base. */
  readonly formulas: readonly string[]
  readonly deadlines: readonly number[]
  /** Annual figures since the base year, the first of them for the base year. */
  readonly actuals: readonly Figure[]
  /** Standard deviation of a year's log growth, for odds around each growth that is given. */
  readonly volatility?: number
  /** Annual figures, where they are two countries' trade in USD bn: the odds are taken from them if no volatility is given. */
  readonly trade?: readonly Figure[]
  /** The unit of the values, for charts. */
  readonly unit?: string
  /** Addresses that the figures are from. */
  readonly sources: readonly string[]
  readonly runs: number
  readonly seed: number
}

/** Names of files that are to be written. */
export interface Files {
  readonly chart?: string
  readonly html?: string
}

export type Request = 'help' | { readonly question: Question; readonly format: Format; readonly files: Files }

const { pledge, china } = chinaKazakhstan

/** The case that is answered where none is given. */
export const realCase: Question = {
  title: `${pledge.parties}: the pledge of ${pledge.pledgedOn} to double trade, ${chinaKazakhstan.unit}`,
  base: pledge.base.value,
  target: pledge.target,
  baseYear: pledge.base.year,
  growth: [0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2, 0.32],
  fading: [
    { rate: 0.32, longRun: 0.03, halfLife: 1 },
    { rate: 0.32, longRun: 0.05, halfLife: 2 },
  ],
  formulas: [],
  deadlines: [2028, 2029, 2030, 2031, 2032, 2035, 2040],
  actuals: china.filter(({ year }) => year >= pledge.base.year).map(({ year, value }) => ({ year, value })),
  trade: china,
  unit: chinaKazakhstan.unit,
  sources: [...new Set([...pledge.sources, ...china.map(({ source }) => source)])],
  runs: 1_000_000,
  seed: 7,
}

/** The command line, read; throws a DomainError or node's own usage error. */
export function parse(args: readonly string[]): Request {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      growth: { type: 'string', multiple: true },
      fading: { type: 'string', multiple: true },
      formula: { type: 'string', multiple: true },
      by: { type: 'string', multiple: true },
      actual: { type: 'string', multiple: true },
      'trade-bn': { type: 'boolean' },
      volatility: { type: 'string' },
      runs: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
      chart: { type: 'string' },
      html: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return 'help'
  if (values.json && values.csv) throw wrong('--json and --csv', 'not both be given', 'both')
  const format = values.json ? 'json' : values.csv ? 'csv' : 'text'
  const files = {
    ...(values.chart !== undefined && { chart: file('--chart', '.svg', values.chart) }),
    ...(values.html !== undefined && { html: file('--html', '.html', values.html) }),
  }

  const given = {
    ...(values.growth && { growth: list(values.growth).map((text) => rate('--growth', text)) }),
    ...(values.fading && { fading: values.fading.map(fadingOf) }),
    ...(values.formula && { formulas: values.formula }),
    ...(values.by && { deadlines: list(values.by).map((text) => number('--by', text)) }),
    ...(values.actual && { actuals: list(values.actual).map(figureOf) }),
    ...(values.from !== undefined && { baseYear: number('--from', values.from) }),
    ...(values.volatility !== undefined && { volatility: rate('--volatility', values.volatility) }),
    ...(values.runs !== undefined && { runs: number('--runs', values.runs) }),
    ...(values.seed !== undefined && { seed: number('--seed', values.seed) }),
  }
  if (positionals.length === 0) {
    // figures that are given go on from the known ones
    const start = Math.min(...(given.actuals ?? []).map(({ year }) => year))
    const trade = [...china.filter(({ year }) => year < start), ...(given.actuals ?? [])]
    return { question: { ...realCase, ...given, trade }, format, files }
  }
  if (positionals.length !== 2) throw wrong('base and target', 'be two numbers', positionals.join(' '))
  const [base, target] = positionals.map((text, index) => number(index === 0 ? 'base' : 'target', text)) as [
    number,
    number,
  ]
  const dated = values.by ? '--by' : values.actual ? '--actual' : undefined
  if (dated && values.from === undefined) throw wrong('--from', `be given where ${dated} is`, undefined)
  if (values['trade-bn'] && (given.actuals?.length ?? 0) < 2)
    throw wrong('--trade-bn', 'come with --actual and two figures or more', given.actuals?.length ?? 0)
  if (values['trade-bn'] && values.volatility !== undefined)
    throw wrong('--trade-bn and --volatility', 'not both be given', 'both')
  const title = `From ${base} to ${target}`
  const open = {
    growth: given.fading || given.formulas ? [] : realCase.growth,
    fading: [],
    formulas: [],
    deadlines: [],
    actuals: [],
    ...(values['trade-bn'] && given.actuals && { trade: given.actuals, unit: chinaKazakhstan.unit }),
    sources: [],
    runs: realCase.runs,
    seed: realCase.seed,
  }
  return { question: { title, base, target, ...open, ...given }, format, files }
}

function file(name: string, ending: string, path: string): string {
  if (!path.toLowerCase().endsWith(ending)) throw wrong(name, `be the name of a file that ends in ${ending}`, path)
  return path
}

function list(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(',')).map((text) => text.trim())
}

function fadingOf(text: string): Fading {
  const parts = list([text])
  if (parts.length !== 3) throw wrong('--fading', 'be a rate, a long-run rate and a half-life, as 32%,3%,2', text)
  const [now, longRun, halfLife] = parts as [string, string, string]
  return { rate: rate('--fading', now), longRun: rate('--fading', longRun), halfLife: number('--fading', halfLife) }
}

function figureOf(text: string): Figure {
  const [year, value, ...more] = text.split('=')
  if (value === undefined || more.length > 0) throw wrong('--actual', 'be a year and its figure, as 2024=43.82', text)
  return { year: number('--actual', year as string), value: number('--actual', value) }
}

function rate(name: string, text: string): number {
  const says = 'be a rate such as 8% or 0.08'
  if (text.endsWith('%')) return number(name, text.slice(0, -1), says) / 100
  const fraction = number(name, text, says)
  if (Math.abs(fraction) >= 1) throw wrong(name, `${says} (for ${text} times, write ${fraction * 100}%)`, text)
  return fraction
}

function number(name: string, text: string, says = 'be a number'): number {
  const value = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(value)) throw wrong(name, says, text)
  return value
}

function wrong(name: string, rule: string, received: unknown): DomainError {
  return new DomainError('tradepath', name, rule, received)
}
