import { largestPair } from '../../cases/index.ts'
import { mixture } from '../../chance/process/composed/mixture.ts'
import { randomWalk } from '../../chance/process/kinds/randomWalk.ts'
import type { Process } from '../../chance/process/process.ts'
import { DomainError } from '../../errors.ts'
import type { Figure } from '../../figure.ts'
import { fading } from '../../growth/curves/fading.ts'
import { logRate } from '../../growth/rates.ts'
import type { NamedCurve, OutlookGoal, OutlookOptions } from '../../outlook/index.ts'
import { targetFrom } from '../../outlook/index.ts'
import type { Scale } from '../../scale.ts'
import { annual } from '../../series/annual.ts'
import { type Series, series } from '../../series/series.ts'
import { builtIn } from './builtIn.ts'
import type { Typed, Values } from './command.ts'
import { list, number, onBehalf, rate, spread, two, wrong, year } from './read.ts'

/** What is asked: the figures, the goal, and what else is known. */
export interface Question extends Omit<OutlookOptions, 'runs' | 'seed'> {
  readonly figures: Series
  readonly goal: OutlookGoal
  /** Addresses that the figures are from. */
  readonly sources: readonly string[]
  /** What the figures were read from, in words. */
  readonly from?: string
}

/** Reads figures that stand in a file. */
export type ReadSeries = (path: string, values: Values) => Promise<Series>

/** The question that was typed. */
export async function questionOf(typed: Typed, read: ReadSeries): Promise<Question> {
  const question = await asked(typed, read)
  if (question.class === 'trade') checkTrade(question)
  return question
}

/** What the trade of two countries was learned from has no figure above the largest pair that ever was. */
function checkTrade({ figures, goal }: Question): void {
  const values = [...(goal.base === undefined ? [] : [goal.base]), ...yearsOf(figures).map(({ value }) => value)]
  const most = Math.max(...values)
  if (most > largestPair.value)
    throw wrong(
      '--trade-bn',
      `be of two countries' trade in USD bn, both ways, on which its probabilities are calibrated (1,637 pairs): no pair ever had more than ${largestPair.value} (${largestPair.year}); divide millions by 1,000, in a file by --scale 0.001`,
      most,
    )
}

/** Options that say how a file is read: without one they would be typed for nothing. */
const ofFiles = ['value', 'year', 'where', 'sheet', 'scale', 'sum', 'base'] as const

async function asked({ positionals, values }: Typed, read: ReadSeries): Promise<Question> {
  const [first, target] = positionals
  const idle = ofFiles.find((name) => values[name] !== undefined)
  if (idle && (first === undefined || isNumber(first))) throw wrong(`--${idle}`, 'come with a file', values[idle])
  if (first === undefined && values.from !== undefined)
    throw wrong('--from', 'come with a base and a target', values.from)
  if (first === undefined)
    return {
      ...builtIn,
      ...(await known(values)),
      figures: added(builtIn.figures, values),
      goal: { ...builtIn.goal, ...timed(values) },
    }
  const isValue = isNumber(first)
  if (target === undefined)
    throw wrong(
      'target',
      isValue ? 'stand behind the base: tradepath 41 82' : `stand behind the file: tradepath ${first} 10`,
      undefined,
    )
  return isValue ? ofValue(first, target, values) : ofFile(first, target, values, read)
}

/** `tradepath 41 82 --from 2023` */
async function ofValue(first: string, wanted: string, values: Values): Promise<Question> {
  const base = number('base', first)
  const baseYear = values.from === undefined ? undefined : year('--from', values.from)
  const dated = values.by ? '--by' : values.actual ? '--actual' : undefined
  if (dated && baseYear === undefined) throw wrong('--from', `be given where ${dated} is`, undefined)
  const given = added({ figures: [] }, values)
  const own = given.figures.find((figure) => figure.year === baseYear)
  if (own && Math.abs(own.value - base) > 0.01 * Math.abs(base))
    throw wrong('--actual', `be the base ${base}, within 1 %, in the base year ${baseYear}`, own.value)
  const figures =
    baseYear === undefined || own || given.figures.length === 0
      ? given.figures
      : [...given.figures, { year: baseYear, value: base }]
  const goal = {
    base,
    ...(baseYear !== undefined && { baseYear }),
    target: onBehalf('target', () => targetFrom(wanted, base)),
  }
  return { sources: [], figures: series0(figures), ...(await known(values)), goal: { ...goal, ...timed(values) } }
}

/** `tradepath data.csv 10 --by 2030` */
async function ofFile(path: string, wanted: string, values: Values, read: ReadSeries): Promise<Question> {
  const figures = added(await read(path, values), values)
  const baseYear = values.from === undefined ? undefined : year('--from', values.from)
  const whole = yearsOf(figures)
  const found = baseYear === undefined ? whole.at(-1) : whole.find((figure) => figure.year === baseYear)
  const base = values.base === undefined ? found?.value : number('--base', values.base)
  if (base === undefined)
    throw wrong(
      '--from',
      `be a year that has a figure (${whole[0]?.year} to ${whole.at(-1)?.year}), or come with --base`,
      baseYear,
    )
  const goal: OutlookGoal = {
    base,
    ...((baseYear ?? found?.year) !== undefined && { baseYear: baseYear ?? (found?.year as number) }),
    target: onBehalf('target', () => targetFrom(wanted, base)),
    ...timed(values),
  }
  return { sources: [], figures, ...(await known(values)), goal, from: howRead(path, figures, values) }
}

/** The file, the columns and rows that were named, and what the reader took for granted. */
function howRead(path: string, { assumed = [] }: Series, { value, year: when, where = [] }: Values): string {
  const named = [
    path === '-' ? 'standard input' : path,
    ...(value === undefined ? [] : [`column ${value}`]),
    ...(when === undefined ? [] : [`years in ${when}`]),
    ...where.map((text) => text.replace('=', ' ')),
  ]
  return [...new Set([...named, ...assumed])].join('; ')
}

/** The figures of whole years; months and quarters are made into years, and an unfinished one is left out. */
function yearsOf(figures: Series): readonly Figure[] {
  const { frequency = 'year', measure = 'flow' } = figures
  if (frequency === 'year') return figures.figures
  const how = { partial: 'leaveOut', measure, ...(measure === 'stock' && { stock: 'last' as const }) } as const
  return onBehalf('figures', () => annual(figures, how)).figures
}

/** The first deadline, and which way is progress. */
function timed(values: Values): Pick<OutlookGoal, 'deadline' | 'direction'> {
  const [deadline] = deadlines(values)
  const { direction } = values
  if (direction !== undefined && direction !== 'rise' && direction !== 'fall')
    throw wrong('--direction', 'be rise or fall', direction)
  return { ...(deadline !== undefined && { deadline }), ...(direction && { direction }) }
}

const deadlines = ({ by = [] }: Values): number[] =>
  [...new Set(list('--by', by).map((text) => year('--by', text)))].sort((a, b) => a - b)

/** What the other options say. */
async function known(values: Values): Promise<Omit<Partial<Question>, 'figures' | 'goal'>> {
  const years = deadlines(values)
  const scenarios = await scenariosOf(values)
  const scale = scaleOf(values)
  const process = processOf(values)
  return {
    ...(years.length > 1 && { years }),
    ...(scenarios.length > 0 && { scenarios }),
    ...(scale && { scale }),
    ...(process && { process }),
    ...(values.volatility !== undefined && { volatility: spread('--volatility', values.volatility) }),
    ...(values.tradeBn && { class: 'trade' as const, unit: values.unit ?? 'USD bn' }),
    ...(values.unit !== undefined && { unit: values.unit }),
    ...(values.title !== undefined && { title: values.title }),
  }
}

function scaleOf({ level, between }: Values): Scale | undefined {
  if (level && between !== undefined) throw wrong('--level and --between', 'not both be given', 'both')
  if (between !== undefined) return { logit: two('--between', between) }
  return level ? 'level' : undefined
}

async function scenariosOf({
  growth = [],
  fading: fades = [],
  formula = [],
}: Values): Promise<(number | NamedCurve)[]> {
  return [
    ...list('--growth', growth).map((text) => rate('--growth', text)),
    ...fades.map(fadingOf),
    ...(formula.length > 0 ? await formulas(formula) : []),
  ]
}

function fadingOf(text: string): NamedCurve {
  const [first, long, half, ...rest] = text.split(/[;,]/)
  if (first === undefined || long === undefined || half === undefined || rest.length > 0)
    throw wrong('--fading', 'be a rate, a long-run rate and a half-life, as 32%,3%,2', text)
  const options = { rate: rate('--fading', first), longRun: rate('--fading', long), halfLife: number('--fading', half) }
  return {
    name: `${first.trim()} fading to ${long.trim()}, half-life ${half.trim()}`,
    curve: (base) => onBehalf('--fading', () => fading({ base, ...options })),
  }
}

/** Loaded only where there is a formula: its parser takes longer to load than all the rest to run. */
async function formulas(texts: readonly string[]): Promise<NamedCurve[]> {
  const { formulaRate } = await import('../../formula/index.ts')
  return texts.map((text) => ({
    name: text,
    curve: (base) => onBehalf('--formula', () => formulaRate(text, { base })),
  }))
}

/** Scenarios that are drawn as one, each with its weight. */
function processOf({ weights, growth = [], volatility }: Values): Process | undefined {
  if (weights === undefined) return undefined
  if (volatility === undefined) throw wrong('--weights', 'come with --growth and --volatility', undefined)
  const rates = list('--growth', growth).map((text) => rate('--growth', text))
  const shares = list('--weights', weights).map((text) => number('--weights', text))
  if (shares.length !== rates.length)
    throw wrong('--weights', `be as many as the growth rates, ${rates.length}`, shares.length)
  const wide = spread('--volatility', volatility)
  return onBehalf('--weights', () =>
    mixture(
      rates.map((rate, index) => ({
        weight: shares[index] as number,
        process: randomWalk({ drift: logRate(rate), volatility: wide }),
      })),
    ),
  )
}

/** Figures with those of `--actual`, which count where both have a year. */
function added(known: Series, { actual }: Values): Series {
  if (!actual) return known
  const given = list('--actual', actual).map((text) => {
    const [when, value, ...more] = text.split('=')
    if (value === undefined || more.length > 0) throw wrong('--actual', 'be a year and its figure, as 2024=43.82', text)
    return { year: year('--actual', when as string), value: number('--actual', value) }
  })
  const byYear = new Map(known.figures.map((figure) => [figure.year, figure]))
  const own = onBehalf('--actual', () => series(given)).figures
  for (const figure of own) byYear.set(figure.year, figure)
  return { ...known, figures: [...byYear.values()].sort((a, b) => a.year - b.year) }
}

const series0 = (figures: Series['figures']): Series => ({ figures: [...figures].sort((a, b) => a.year - b.year) })

function isNumber(text: string): boolean {
  try {
    number('base', text)
    return true
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return error.rule.startsWith('be clear')
  }
}
