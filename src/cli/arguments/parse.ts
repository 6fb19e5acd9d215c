import { parseArgs } from 'node:util'
import { consistent } from './consistent.ts'
import { type Question, realCase, realTrade } from './question.ts'
import {
  amount,
  aRun,
  aSeed,
  aYear,
  fadingOf,
  figuresOf,
  file,
  growth,
  list,
  merged,
  number,
  spread,
  wrong,
  years,
} from './read.ts'

export type Format = 'text' | 'json' | 'csv'

/** Names of files that are to be written. */
export interface Files {
  readonly chart?: string
  readonly html?: string
}

export type Request = 'help' | { readonly question: Question; readonly format: Format; readonly files: Files }

/** The command line, read; throws a DomainError or node's own usage error. */
export function parse(args: readonly string[]): Request {
  const { values, positionals } = typed(args)
  if (values.help) return 'help'
  if (values.json && values.csv) throw wrong('--json and --csv', 'not both be given', 'both')
  if (values['trade-bn'] && values.volatility !== undefined)
    throw wrong('--trade-bn and --volatility', 'not both be given', 'both')
  return {
    question: consistent(positionals.length === 0 ? builtIn(values) : anyOther(values, positionals)),
    format: values.json ? 'json' : values.csv ? 'csv' : 'text',
    files: {
      ...(values.chart !== undefined && { chart: file('--chart', '.svg', values.chart) }),
      ...(values.html !== undefined && { html: file('--html', '.html', values.html) }),
    },
  }
}

type Values = ReturnType<typeof typed>['values']

function typed(args: readonly string[]) {
  return parseArgs({
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
}

/** What the options say, those that are given. */
function given(values: Values): Partial<Question> {
  return {
    ...(values.growth && { growth: list(values.growth).map((text) => growth('--growth', text)) }),
    ...(values.fading && { fading: values.fading.map(fadingOf) }),
    ...(values.formula && { formulas: values.formula }),
    ...(values.by && { deadlines: years('--by', values.by) }),
    ...(values.actual && { actuals: figuresOf(values.actual) }),
    ...(values.from !== undefined && { baseYear: number('--from', values.from, aYear) }),
    ...(values.volatility !== undefined && { volatility: spread('--volatility', values.volatility) }),
    ...(values.runs !== undefined && { runs: number('--runs', values.runs, aRun) }),
    ...(values.seed !== undefined && { seed: number('--seed', values.seed, aSeed) }),
  }
}

/** The case that is known, with the figures that are given beside or in the place of its own. */
function builtIn(values: Values): Question {
  if (values.from !== undefined) throw wrong('--from', 'come with a base and a target', values.from)
  const { actuals = [], ...rest } = given(values)
  return { ...realCase, ...rest, actuals: merged(realCase.actuals, actuals), trade: merged(realTrade, actuals) }
}

function anyOther(values: Values, positionals: readonly string[]): Question {
  if (positionals.length !== 2) throw wrong('base and target', 'be two numbers', positionals.join(' '))
  const [base, target] = [amount('base', positionals[0] as string), amount('target', positionals[1] as string)]
  const dated = values.by ? '--by' : values.actual ? '--actual' : undefined
  if (dated && values.from === undefined) throw wrong('--from', `be given where ${dated} is`, undefined)
  const { actuals = [], ...rest } = given(values)
  return {
    title: `From ${base} to ${target}`,
    base,
    target,
    growth: rest.fading || rest.formulas ? [] : realCase.growth,
    fading: [],
    formulas: [],
    deadlines: [],
    actuals,
    ...(values['trade-bn'] && {
      trade: tradeOf(base, rest.baseYear, actuals),
      ...(realCase.unit && { unit: realCase.unit }),
    }),
    sources: [],
    runs: realCase.runs,
    seed: realCase.seed,
    ...rest,
  }
}

/** The base is a figure of its year. */
function tradeOf(base: number, year: number | undefined, actuals: Question['actuals']): Question['actuals'] {
  const trade = year === undefined ? actuals : merged([{ year, value: base }], actuals)
  if (trade.length < 2)
    throw wrong('--trade-bn', 'come with --actual and a figure of another year than the base', actuals.length)
  return trade
}
