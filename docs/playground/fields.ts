import { DomainError } from 'tradepath'
import { chinaKazakhstan } from 'tradepath/cases'
import { calibrated } from 'tradepath/evidence'
import { readNumber } from 'tradepath/series'

/** What a person can set, as the text that stands in the field: so a bad entry can be shown, and shared. */
export type State = Record<FieldName, string>

export type FieldName =
  | 'base'
  | 'baseYear'
  | 'target'
  | 'deadline'
  | 'growth'
  | 'rate'
  | 'longRun'
  | 'halfLife'
  | 'formula'
  | 'volatility'
  | 'doubt'
  | 'reporter'
  | 'runs'
  | 'seed'

/** A field that holds a number. */
export interface NumberField {
  readonly name: FieldName
  readonly label: string
  readonly unit: string
  readonly slider: readonly [low: number, high: number, step: number]
  readonly help?: string
}

const usualVolatility = (size: number): string => (100 * calibrated({ size }).volatility).toFixed(0)

export const fields = {
  base: { name: 'base', label: 'Base', unit: 'USD bn', slider: [5, 100, 0.1] },
  baseYear: { name: 'baseYear', label: 'Year of the base', unit: '', slider: [2015, 2030, 1] },
  target: { name: 'target', label: 'Target', unit: 'USD bn', slider: [5, 200, 1] },
  deadline: { name: 'deadline', label: 'Deadline', unit: '', slider: [2026, 2050, 1] },
  rate: { name: 'rate', label: 'Growth a year', unit: '%', slider: [-10, 40, 0.5] },
  longRun: { name: 'longRun', label: 'fading to', unit: '%', slider: [-5, 15, 0.5] },
  halfLife: { name: 'halfLife', label: 'with a half-life of', unit: 'years', slider: [0.5, 10, 0.5] },
  volatility: {
    name: 'volatility',
    label: 'Volatility a year',
    unit: '%',
    slider: [0, 40, 0.5],
    help: `Standard deviation of log growth. Pairs at USD 10 bn have ${usualVolatility(10)} %, at 100 bn ${usualVolatility(100)} %.`,
  },
  doubt: {
    name: 'doubt',
    label: 'Doubt about growth',
    unit: '%',
    slider: [0, 15, 0.5],
    help: 'Standard deviation of the drift: the same error in all years of a path.',
  },
  runs: { name: 'runs', label: 'Runs', unit: '', slider: [10_000, 1_000_000, 10_000] },
  seed: { name: 'seed', label: 'Seed', unit: '', slider: [0, 100, 1], help: 'The same seed gives the same paths.' },
} satisfies Partial<Record<FieldName, NumberField>>

/** Where growth to come is taken from. */
export const growths = {
  calibrated: 'as such pairs grew (calibrated)',
  own: 'as in its own last ten years',
  steady: 'a steady rate',
  fading: 'a rate that fades',
  formula: 'a formula',
} as const

const { pledge, china, kazakhstan } = chinaKazakhstan
const { goal } = pledge
const start = { year: goal.baseYear, value: goal.base }
const latest = china.at(-1) ?? start
const mirrored = kazakhstan.find(({ year }) => year === goal.baseYear) ?? start
const mirroredLatest = kazakhstan.at(-1) ?? mirrored

export const usual: State = {
  base: String(latest.value),
  baseYear: String(latest.year),
  target: String(goal.target),
  deadline: '2035',
  growth: 'calibrated',
  rate: '8',
  longRun: '3',
  halfLife: '2',
  formula: '0.03 + 0.29 * 2^(-t / 2)',
  volatility: '12',
  doubt: '3',
  reporter: 'china',
  runs: '100000',
  seed: '7',
}

const pledged = { base: String(goal.base), baseYear: String(goal.baseYear) }

/** Cases to start from. */
export const presets: readonly { readonly name: string; readonly state: Partial<State> }[] = [
  { name: "The pledge, by China's figures", state: {} },
  {
    name: "by Kazakhstan's",
    state: {
      base: String(mirroredLatest.value),
      baseYear: String(mirroredLatest.year),
      target: String(mirrored.value * 2),
      reporter: 'kazakhstan',
    },
  },
  { name: `8 % a year from ${goal.baseYear}`, state: { ...pledged, growth: 'steady' } },
  { name: 'A boom that fades', state: { ...pledged, growth: 'fading', rate: '32', longRun: '3', halfLife: '2' } },
]

/** The state in the address: what differs from the usual. */
export function toQuery(state: State): string {
  const changed = Object.entries(state).filter(([name, text]) => text !== usual[name as FieldName])
  return changed.length > 0 ? `?${new URLSearchParams(changed)}` : ''
}

export function fromQuery(query: string): State {
  const given = [...new URLSearchParams(query)].filter(([name]) => name in usual)
  return { ...usual, ...Object.fromEntries(given.map(([name, text]) => [name, text.slice(0, 200)])) }
}

/** The one reader of numbers, of files and the command too: `3,5`, `1 234,5`, `41bn`. */
function typed(text: string): number {
  try {
    const { value, scale = 1 } = readNumber(text)
    return value * scale
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return Number.NaN
  }
}

/** The number in a field; NaN where there is none, which the library then refuses in its own words. */
export function numberIn(state: State, name: FieldName): number {
  const number = typed(state[name])
  return ['rate', 'longRun', 'volatility', 'doubt'].includes(name) ? number / 100 : number
}
