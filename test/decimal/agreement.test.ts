import type { Decimal } from 'decimal.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as decimal from '../../src/decimal/index.ts'
import * as root from '../../src/index.ts'
import { ulpsFrom } from '../ulps.ts'
import { exactly } from './exactly.ts'

// the root entry beside the decimal one, which is given the exact value of the same doubles

const runs = { numRuns: 1000, seed: 5 }
const power = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: low, max: high, noNaN: true }).map((exponent) => 10 ** exponent)
const either = (sizes: fc.Arbitrary<number>): fc.Arbitrary<number> =>
  fc.oneof(
    sizes,
    sizes.map((size) => -size / (1 + size)),
  )
const base = power(-100, 100)
const rate = either(power(-30, 1))
const plain = either(fc.double({ min: 0.01, max: 1, noNaN: true }))
const years = power(-2, 3)
const positive = power(-30, 1)
/** A multiple of the base on the side to which a rate leads. */
const multiple = power(-12, 6)
const toward = (given: { base: number; multiple: number; rate: number }): number =>
  given.rate < 0 ? given.base / (1 + given.multiple) : given.base * (1 + given.multiple)

type Numbers = Readonly<Record<string, number>>
type Answer<N> =
  | N
  | { readonly status: 'reached'; readonly years: N }
  | { readonly status: 'never'; readonly closest: N }

/** The exact values, under the same names. */
function exact<Given extends Numbers>(given: Given): { [Name in keyof Given]: string } {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, exactly(value)])) as never
}

/** Units in the last place between two answers of the same kind. */
function between(float: Answer<number>, truth: Answer<Decimal>): number {
  if (typeof float === 'number') return truth instanceof Object && 'status' in truth ? Infinity : apart(float, truth)
  if (!('status' in truth) || truth.status !== float.status) return Infinity
  if (float.status === 'reached' && truth.status === 'reached') return apart(float.years, truth.years)
  if (float.status === 'never' && truth.status === 'never') return apart(float.closest, truth.closest)
  return Infinity
}

const apart = (float: number, truth: Decimal): number =>
  truth.isZero() ? (float === 0 ? 0 : Infinity) : ulpsFrom(truth.toString(), float)

/** The largest error over many draws, told and held to a bar in units in the last place. */
function worst<Given extends Numbers>(
  name: string,
  bar: number,
  draws: { [Name in keyof Given]: fc.Arbitrary<Given[Name]> },
  compare: (given: Given) => readonly [float: Answer<number>, truth: Answer<Decimal>] | undefined,
): void {
  test(`${name}: within ${bar} ulp`, () => {
    let [error, at, count] = [0, {}, 0]
    for (const given of fc.sample(fc.record(draws) as fc.Arbitrary<Given>, runs)) {
      const answers = compare(given)
      if (!answers) continue
      count++
      const ulps = between(...answers)
      if (ulps > error) [error, at] = [ulps, given]
    }
    console.log(`${name}: ${count} values, worst error ${error.toFixed(2)} ulp`)
    expect(count).toBeGreaterThan(runs.numRuns / 2)
    expect(error, JSON.stringify(at)).toBeLessThanOrEqual(bar)
  }, 180_000)
}

worst('compound years', 3, { base, rate, multiple }, ({ multiple, ...given }) => {
  const target = toward({ ...given, multiple })
  return [root.compound(given).timeTo(target), decimal.compound(exact(given)).timeTo(exactly(target))]
})

worst('linear years', 3, { base, multiple, perYear: base }, ({ multiple, ...given }) => {
  const target = given.base * (1 + multiple)
  const truth = decimal.linear(exact(given)).timeTo(exactly(target))
  return truth.status === 'reached' && truth.years.lt('1e300') ? [root.linear(given).timeTo(target), truth] : undefined
})

worst('log rate', 3, { rate }, ({ rate }) => [root.logRate(rate), decimal.logRate(exactly(rate))])

worst('rate of a log growth', 3, { rate: either(power(-30, 2)) }, ({ rate }) => [
  root.rateFromLog(rate),
  decimal.rateFromLog(exactly(rate)),
])

worst('rate a period', 3, { rate, periods: power(-1, 3) }, ({ rate, periods }) =>
  root.logRate(rate) / periods < Math.log(11)
    ? [root.perPeriodRate(rate, periods), decimal.perPeriodRate(exactly(rate), exactly(periods))]
    : undefined,
)

worst('rate of a period', 3, { rate, periods: power(-1, 3) }, ({ rate, periods }) =>
  root.logRate(rate) * periods < Math.log(11)
    ? [root.rateFromPeriod(rate, periods), decimal.rateFromPeriod(exactly(rate), exactly(periods))]
    : undefined,
)

worst('doubling time', 3, { rate }, ({ rate }) => [root.doublingTime(rate), decimal.doublingTime(exactly(rate))])

worst('required rate', 3, { base, multiple, years, rate }, (given) => {
  const goal = { base: given.base, target: toward(given), years: given.years }
  if (Math.log(goal.target / goal.base) / goal.years > Math.log(11)) return undefined
  return [root.requiredRate(goal), decimal.requiredRate(exact(goal))]
})

worst('cagr', 3, { base, multiple, years, rate }, (given) => {
  const change = { base: given.base, value: toward(given), years: given.years }
  if (Math.log(change.value / change.base) / change.years > Math.log(11)) return undefined
  return [root.cagr(change), decimal.cagr(exact(change))]
})

for (const [name, float, truth] of [
  ['logistic', root.logistic, decimal.logistic],
  ['gompertz', root.gompertz, decimal.gompertz],
] as const) {
  worst(`${name} years`, 3, { base, multiple, room: power(-12, 6), rate: positive }, (given) => {
    const target = given.base * (1 + given.multiple)
    const capacity = target * (1 + given.room)
    const numbers = { base: given.base, rate: given.rate, capacity }
    return [float(numbers).timeTo(target), truth(exact(numbers)).timeTo(exactly(target))]
  })
}

worst('compound value', 3, { base, rate, years }, ({ years, ...given }) => {
  if (Math.abs(root.logRate(given.rate)) * years > 200) return undefined
  return [root.compound(given).valueAt(years), decimal.compound(exact(given)).valueAt(exactly(years))]
})

worst(
  'schedule years',
  3,
  { base, first: plain, second: plain, third: plain, then: plain, multiple: power(-6, 3) },
  (given) => {
    const rates = [given.first, given.second, given.third]
    const target = toward({ ...given, rate: given.then })
    // where the target is all but the value at the end of a year, a turn may be missed or met
    const ends = rates.map((_, year) =>
      rates.slice(0, year + 1).reduce((value, rate) => value * (1 + rate), given.base),
    )
    if (ends.some((end) => Math.abs(target / end - 1) < 1e-6)) return undefined
    const truth = decimal
      .schedule({ base: exactly(given.base), rates: rates.map(exactly), then: exactly(given.then) })
      .timeTo(exactly(target))
    return [root.schedule({ base: given.base, rates, then: given.then }).timeTo(target), truth]
  },
)

worst(
  'fading years',
  9,
  { base, rate: plain, longRun: plain, halfLife: power(-1, 2), multiple: power(-6, 2) },
  ({ multiple, ...given }) => {
    const target = toward({ ...given, multiple })
    const { rate, longRun, halfLife } = given
    const [now, later] = [Math.log1p(rate), Math.log1p(longRun)]
    const truth = decimal.fading(exact(given)).timeTo(exactly(target))
    if (truth.status === 'reached') {
      // near a turn, and where the parts of the log growth cancel, its last bit is worth many of the years
      const time = truth.years.toNumber()
      const faded = (Math.LN2 / halfLife) * time
      const slope = later + (now - later) * Math.exp(-faded)
      const parts = faded < 1 ? Math.abs(now) : Math.abs(later) + Math.abs(now - later) / faded
      if (parts > 4 * Math.abs(slope)) return undefined
    }
    return [root.fading(given).timeTo(target), truth]
  },
)
