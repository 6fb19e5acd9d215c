import { type Check, DomainError, domain, optional, unitInterval, wholeCount } from '../../errors.ts'
import { checkedYear as calendarYear } from '../../numeric/readYear.ts'
import { type Calibration, volatilityOf } from './calibration.ts'
import { type Case, casesOf } from './cases.ts'
import { checkedCalibration } from './checkedCalibration.ts'
import { perAbsolute } from './ownGrowth.ts'
import { checkedPanel, knownIn, type Panel } from './panel.ts'
import { mean, sizeLaw } from './sizeLaw.ts'
import { standardError } from './standardError.ts'

/** How `calibrate` learns. */
export interface CalibrateOptions {
  /**
   * k, the share of past common growth that is expected to continue, from 0 to 1; 0.8 where left out. Of 0.5 to 1, it scored
   * best over the origins 1972-2017 (docs/calibration.md), and 0.7 to 0.9 scored about the same.
   */
  readonly persistence?: number | undefined
  /** Only the last so many years decide what all pairs grow by; 40 where left out. */
  readonly window?: number | undefined
  /**
   * What was known before the panel, as `calibrate` gives it: it counts as much as 10 years of growth. Each number is then the
   * mean of the panel's and the prior's by those weights, and `priorShare` says the prior's. A panel that is too short to teach
   * anything gives the prior; without a prior it is refused.
   */
  readonly prior?: Calibration | undefined
}

/** Years of growth that a prior counts for. */
const priorYears = 10

/** A case whose next year is known. */
type Seen = Required<Case>

/**
 * Calibration: what a panel of pairs teaches about the growth of one, by what was known in a year.
 *
 * - growth: the mean over years of the mean log growth of that year, plus half the mean variance; growthError: its standard
 *   error from the yearly means (Newey-West, 3 lags), since years and not pairs are the evidence for what all share
 * - volatility, sizeExponent: gamma regression of √(π / 2) |growth - mean| on size
 * - volatilityYears: what makes own spread foretell the next year best (Bühlmann's credibility, by least squares)
 * - lasting²: the covariance, within a year, of own past growth with the next year's, both without their drag σ² / 2, weighted by σ⁻⁴
 * - peers: the mean of own past growth in that year, without its drag
 *
 * Convention: a pair counts in the years in which it is at USD 1 bn or more, by its size at the start. Nothing later than
 * the year is looked at.
 *
 * @param panel pairs with their annual figures in USD bn
 * @param year the last year that is known
 * @param options how much of past growth is expected to continue, how far back it is looked at, and a prior
 * @returns the numbers of `Calibration`, for `calibrated`
 * @throws {DomainError} where the panel is not one, or too small and without a prior: at least 5 years of growth, and 30 cases
 * with 5 years of own past
 *
 * Cost: about 0.1 s for 2,318 series of 40 years.
 *
 * @example
 * import { calibrate } from 'tradepath/evidence'
 * const figures = (pair: number, rate: number) => Array.from({ length: 12 }, (_, i) => ({ year: 2000 + i, value: 2 * (1 + rate) ** i * (1 + pair * (i % 2) / 100) }))
 * const panel = Array.from({ length: 9 }, (_, i) => ({ pair: `A-${i}`, figures: figures(i, 0.05 + i / 100) }))
 * calibrate(panel, 2011).years // 11
 */
export function calibrate(panel: Panel, year: number, options: CalibrateOptions = {}): Calibration {
  const until = calendarYear('calibrate', 'year', year)
  const { persistence, window, prior } = domain('calibrate', options, {
    persistence: optional(unitInterval, 0.8),
    window: optional(wholeCount, 40),
    prior: optional(someCalibration),
  })
  const cases = casesOf(knownIn(checkedPanel('calibrate', 'panel', panel), until))
  const seen = cases.filter((each): each is Seen => each.next !== undefined)
  const byYear = grouped(seen)
  const withPast = seen.filter(({ own }) => own.count >= 5)
  if (byYear.length < 5 || withPast.length < 30) {
    if (prior) return { ...prior, year: until, persistence, priorShare: 1 }
    throw new DomainError(
      'calibrate',
      'panel',
      'hold 5 years of growth and 30 cases with a past, up to the year, or come with a prior',
      panel,
    )
  }

  const means = byYear.map((group) => mean(group.map(({ next }) => next)))
  const common = mean(means)
  const off = (each: Seen): number => perAbsolute * Math.abs(each.next - common)
  const law = sizeLaw(seen.map(({ size }) => size), seen.map(off)) // biome-ignore format: one law, one line
  const expected = ({ size }: Case): number => law.scale * size ** -law.exponent
  const volatilityYears = credibilityYears(withPast, expected, off)

  const spread = { volatility: law.scale, sizeExponent: law.exponent, volatilityYears }
  const drag = (each: Case): number => volatilityOf(each.size, each.own, spread) ** 2 / 2
  const now = cases.filter((each) => each.year === until && each.own.count >= 5)
  const recent = byYear.slice(-window)
  const learned = {
    year: until,
    years: recent.length,
    ...spread,
    growth: mean(means.slice(-window)) + mean(recent.map((group) => mean(group.map(drag)))),
    growthError: standardError(means.slice(-window)),
    lasting: Math.sqrt(Math.max(0, covarianceWithinYears(withPast, drag))),
    peers: now.length === 0 ? common : mean(now.map((each) => each.own.mean + drag(each))),
    persistence,
    priorShare: 0,
  }
  return checkedCalibration('calibrate', prior ? withPrior(learned, prior) : learned, 'what the panel teaches')
}

const someCalibration: Check<Calibration> = (where, parameter, value) => checkedCalibration(where, value, parameter)

/** Each number the mean of the panel's and the prior's, by their years. */
function withPrior(learned: Calibration, prior: Calibration): Calibration {
  const priorShare = priorYears / (learned.years + priorYears)
  const both = (name: keyof Calibration): number => (1 - priorShare) * learned[name] + priorShare * prior[name]
  return {
    ...learned,
    volatility: both('volatility'),
    sizeExponent: both('sizeExponent'),
    volatilityYears: both('volatilityYears'),
    growth: both('growth'),
    growthError: Math.hypot((1 - priorShare) * learned.growthError, priorShare * prior.growthError),
    lasting: both('lasting'),
    peers: both('peers'),
    priorShare,
  }
}

/** The cases of each year, in order of years. */
function grouped<C extends Case>(cases: readonly C[]): C[][] {
  const years = new Map<number, C[]>()
  for (const each of cases) {
    const group = years.get(each.year)
    if (group) group.push(each)
    else years.set(each.year, [each])
  }
  return [...years].sort(([a], [b]) => a - b).map(([, group]) => group)
}

/** n (1 / z - 1), with z the share of what own spread is off the law that the next year is off it too. */
function credibilityYears(
  cases: readonly Seen[],
  expected: (each: Case) => number,
  off: (each: Seen) => number,
): number {
  let [together, own] = [0, 0]
  for (const each of cases) {
    const lead = each.own.spread / expected(each) - 1
    together += lead * (off(each) / expected(each) - 1)
    own += lead ** 2
  }
  const z = own === 0 ? 0.01 : Math.min(1, Math.max(0.01, together / own))
  return mean(cases.map((each) => each.own.count)) * (1 / z - 1)
}

/** Each product weighted by its precision, σ⁻⁴, so that wild pairs do not decide. */
function covarianceWithinYears(cases: readonly Seen[], drag: (each: Case) => number): number {
  let [products, weights] = [0, 0]
  for (const group of grouped(cases)) {
    const weight = group.map((each) => drag(each) ** -2)
    const all = sum(weight)
    const centred = (values: number[]): number[] => {
      const middle = sum(values.map((value, i) => value * (weight[i] as number))) / all
      return values.map((value) => value - middle)
    }
    const past = centred(group.map((each) => each.own.mean + drag(each)))
    const next = centred(group.map((each) => each.next + drag(each)))
    products += sum(weight.map((w, i) => w * (past[i] as number) * (next[i] as number)))
    weights += all
  }
  return products / weights
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0)
