import { describe, expect, test } from 'vitest'
import { shipped } from '../../../src/evidence/calibration/shipped.generated.ts'
import { calibrate } from '../../../src/evidence/index.ts'
import { fixture, panel } from '../thePanel.ts'
import { someWorld } from './someWorld.ts'

const world = { pairs: 400, years: 40, common: 0.05, shared: 0.05, lasting: 0.03, volatility: 0.2, exponent: 0.1 }

describe('a world whose growth is known', () => {
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
  const learned = seeds.map((seed) => calibrate(someWorld(world, seed), 2019))
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

  test('is learned: the growth of all, within what its error says', () => {
    const off = learned.map(({ growth, growthError }) => (growth - world.common - world.shared ** 2 / 2) / growthError)
    // the mean lead of 1,000 pairs adds 0.03 / √400; means of 8 standardised errors, t with heavy tails since the error is estimated
    expect(Math.abs(mean(off))).toBeLessThan(5 / Math.sqrt(8))
    for (const { growthError } of learned) {
      expect(growthError).toBeGreaterThan((0.4 * world.shared) / Math.sqrt(39))
      expect(growthError).toBeLessThan((2.5 * world.shared) / Math.sqrt(39))
    }
  })

  test('is learned: how spread falls with size, and that pairs differ lastingly', () => {
    // the spread holds the shared shocks and the lasting leads as well
    const at = (size: number): number =>
      Math.hypot(world.volatility * size ** -world.exponent, world.shared, world.lasting)
    for (const { volatility, sizeExponent } of learned)
      for (const size of [20, 100]) expect(volatility * size ** -sizeExponent).toBeCloseTo(at(size), 1)
    expect(mean(learned.map(({ lasting }) => lasting))).toBeCloseTo(world.lasting, 2)
  })

  test('teaches nothing lasting where nothing lasts', () => {
    const none = seeds.map((seed) => calibrate(someWorld({ ...world, lasting: 0 }, seed), 2019).lasting)
    for (const lasting of none) expect(lasting).toBeLessThan(0.01)
  })
})

test('what comes later changes nothing', () => {
  const panel = someWorld({ ...world, pairs: 60 }, 9)
  const known = calibrate(panel, 2000)
  const otherwise = panel.map(({ pair, figures }) => ({
    pair,
    figures: figures.map(({ year, value }) => ({ year, value: year > 2000 ? value * (1 + ((year * 7) % 5)) : value })),
  }))
  expect(calibrate(otherwise, 2000)).toEqual(known)
  expect(calibrate(otherwise, 2001)).not.toEqual(known)
})

test('pairs below USD 1 bn, and the order of pairs, do not count', () => {
  const panel = someWorld({ ...world, pairs: 60 }, 10)
  const small = panel.map(({ pair, figures }) => ({
    pair: `${pair} small`,
    figures: figures.map(({ year, value }, i) => ({ year, value: 0.9 / (1 + ((i * value) % 3)) })),
  }))
  const known = calibrate(panel, 2019)
  const again = calibrate([...small, ...panel].reverse(), 2019)
  for (const [name, value] of Object.entries(known)) expect(again[name as keyof typeof again]).toBeCloseTo(value, 10)
})

test("the share that continues is the caller's, and changes nothing that is fitted", () => {
  const { persistence, ...fitted } = calibrate(fixture, 2015)
  expect(persistence).toBe(0.8)
  expect(calibrate(fixture, 2015, { persistence: 0.5 })).toEqual({ ...fitted, persistence: 0.5 })
  expect(() => calibrate(fixture, 2015, { persistence: 1.1 })).toThrow(
    'calibrate: persistence must be from 0 to 1 (received 1.1)',
  )
  expect(() => calibrate(fixture, 2015, { persistance: 1 } as object)).toThrow('did you mean `persistence`?')
})

test('only the window decides what all pairs grow by', () => {
  const [all, recent] = [calibrate(fixture, 2015, { window: 60 }), calibrate(fixture, 2015, { window: 20 })]
  expect(recent.years).toBe(20)
  const { years, growth, growthError, ...rest } = all
  expect(recent).toMatchObject(rest)
  expect(growth).toBeGreaterThan(recent.growth) // the sixties and seventies were fast, in current dollars
  expect([years, growthError]).not.toContain(recent.growthError)
})

describe('a prior', () => {
  const prior = calibrate(fixture, 2015)

  test('is what a panel teaches that is too short to teach anything', () => {
    const short = fixture.map(({ pair, figures }) => ({ pair, figures: figures.slice(-4) }))
    expect(() => calibrate(short, 2020)).toThrow('or come with a prior')
    expect(calibrate(short, 2020, { prior })).toEqual({ ...prior, year: 2020, priorShare: 1 })
  })

  test('counts as ten years, and says its share', () => {
    const alone = calibrate(fixture, 1990, { window: 15 })
    const both = calibrate(fixture, 1990, { window: 15, prior })
    expect(both.priorShare).toBeCloseTo(10 / (both.years + 10), 15)
    expect(both.growth).toBeCloseTo((15 * alone.growth + 10 * prior.growth) / 25, 12)
    expect(both.growthError).toBeLessThan(Math.max(alone.growthError, prior.growthError))
    expect(calibrate(fixture, 2015, { prior }).volatility).toBeCloseTo(prior.volatility, 12)
  })
})

test.skipIf(!panel)('the shipped numbers are those of the panel', () => {
  const fitted = calibrate(panel ?? [], shipped.year)
  for (const [name, value] of Object.entries(fitted))
    expect(Number(value.toPrecision(4))).toBe(shipped[name as keyof typeof shipped])
})
