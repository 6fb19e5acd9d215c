import { describe, expect, test } from 'vitest'
import { shipped } from '../../../src/evidence/calibration/shipped.generated.ts'
import { calibrate } from '../../../src/evidence/index.ts'
import { panel } from '../thePanel.ts'
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

test.skipIf(!panel)('the shipped numbers are those of the panel', () => {
  const fitted = calibrate(panel ?? [], shipped.year)
  for (const [name, value] of Object.entries(fitted))
    expect(Number(value.toPrecision(4))).toBe(shipped[name as keyof typeof shipped])
})
