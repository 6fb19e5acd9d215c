import { DomainError, growthRate, positive, type Rule, wholeSeed } from '../../errors.ts'
import type { Figure } from '../../figure.ts'
import { series } from '../../series/series.ts'
import type { Fading } from './question.ts'

/** What the command line says no to, in its own words. */
export function wrong(name: string, rule: string, received: unknown): DomainError {
  return new DomainError('tradepath', name, rule, received)
}

/** What a function says no to, told of the option that its argument came from; or in other words. */
export function told<T>(name: string, work: () => T, reworded?: (error: DomainError) => DomainError): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    throw reworded?.(error) ?? wrong(name, error.rule, error.received)
  }
}

export const aSeed: Rule = wholeSeed
export const aYear: Rule = {
  says: 'be a year from 1000 to 2999',
  holds: (year) => Number.isInteger(year) && year >= 1000 && year <= 2999,
}
/** As many paths as are counted in 32 bits. */
export const aRun: Rule = {
  says: 'be a whole number from 1 to 4294967295',
  holds: (value) => Number.isSafeInteger(value) && value >= 1 && value < 2 ** 32,
}
const aGrowth: Rule = { ...growthRate, says: 'be more than -100%' }
const aSpread: Rule = { says: 'be from 0% to 70000%', holds: (value) => value >= 0 && value <= 700 }

export function number(name: string, text: string, rule?: Rule, says = 'be a number'): number {
  const value = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(value)) throw wrong(name, says, text)
  if (rule && !rule.holds(value)) throw wrong(name, rule.says, value)
  return value + 0
}

export const amount = (name: string, text: string): number => number(name, text, positive)

/** A rate of growth: 8% or 0.08. */
export const growth = (name: string, text: string): number => rate(name, text, aGrowth)

/** A standard deviation of growth: 15% or 0.15. */
export const spread = (name: string, text: string): number => rate(name, text, aSpread)

function rate(name: string, text: string, rule: Rule): number {
  const says = 'be a rate such as 8% or 0.08'
  const percents = text.trim().endsWith('%')
  const value = percents
    ? number(name, text.trim().slice(0, -1), undefined, says) / 100
    : number(name, text, undefined, says)
  // 0.1 + 0.2 is no 0.30000000000000004 to a reader
  const asPercents = `${Number((value * 100).toPrecision(12))}%`
  if (!percents && Math.abs(value) >= 1)
    throw wrong(name, `${says} (for ${text.trim()} times, write ${asPercents})`, text)
  if (!rule.holds(value)) throw wrong(name, rule.says, text)
  return value
}

/** What commas separate. */
export function list(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.split(',')).map((text) => text.trim())
}

/** Years in order, each once. */
export function years(name: string, texts: readonly string[]): number[] {
  return [...new Set(list(texts).map((text) => number(name, text, aYear)))].sort((a, b) => a - b)
}

export function fadingOf(text: string): Fading {
  const parts = list([text])
  if (parts.length !== 3) throw wrong('--fading', 'be a rate, a long-run rate and a half-life, as 32%,3%,2', text)
  const [now, longRun, halfLife] = parts as [string, string, string]
  return {
    rate: growth('--fading', now),
    longRun: growth('--fading', longRun),
    halfLife: number('--fading', halfLife, { ...positive, says: 'have a half-life greater than 0' }),
  }
}

/** Figures as 2024=43.82, in order; a year that is given twice has the same figure twice. */
export function figuresOf(texts: readonly string[]): readonly Figure[] {
  const pairs = list(texts).map((text) => {
    const [year, value, ...more] = text.split('=')
    if (value === undefined || more.length > 0) throw wrong('--actual', 'be a year and its figure, as 2024=43.82', text)
    return [number('--actual', year as string, aYear), amount('--actual', value)] as const
  })
  return told('--actual', () => series(pairs).figures)
}

/** Figures with those of a second list, which counts where both have a year. */
export function merged(known: readonly Figure[], given: readonly Figure[]): Figure[] {
  const byYear = new Map([...known, ...given].map((figure) => [figure.year, figure]))
  return [...byYear.values()].sort((a, b) => a.year - b.year)
}

export function file(name: string, ending: string, path: string): string {
  if (!path.toLowerCase().endsWith(ending)) throw wrong(name, `be the name of a file that ends in ${ending}`, path)
  return path
}
