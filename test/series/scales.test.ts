import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gaps, glidePath, requiredChange, requiredRate } from '../../src/index.ts'
import { averageGrowth, type Goal, goalFrom, type ProgressMethod, progress, standing } from '../../src/series/index.ts'

const seeded = { seed: 14, numRuns: 300 }
const value = fc.double({ min: -1e3, max: 1e3, noNaN: true })
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const of = (base: number, target: number): Goal => ({ base, baseYear: 2015, target, deadline: 2025 })
const methods: ProgressMethod[] = ['growthRatio', 'progressChart2022', 'progressChart2023', 'currentStatusIndex']
const logit = { logit: [0, 1] } as const

describe('thresholds: a measure exactly at one belongs to the better category', () => {
  test.each([
    ['growthRatio', [0.95, 0.6, 0], ['On track', 'Progress made but acceleration needed', 'Limited progress']],
    [
      'progressChart2022',
      [0.95, 0.5, -0.1],
      ['On track', 'Fair progress but acceleration needed', 'Limited or no progress'],
    ],
  ] as const)('%s: 0.001 to 0.4 a year, up and down, over one to nine years', (method, ratios, names) => {
    let count = 0
    for (let k = 1; k <= 40; k++)
      for (const years of [1, 2, 5, 9])
        for (const sign of [1, -1])
          for (const [place, ratio] of ratios.entries()) {
            const rate = (sign * k) / 100
            const goal = of(100, 100 * (1 + rate) ** 10)
            const latest = 100 * (1 + ratio * rate) ** years
            expect(progress([[2015 + years, latest]], goal, method).category, `${rate} ${years}`).toBe(names[place])
            // and what is short of it by more than rounding does not
            const short = 100 * (1 + (ratio - 1e-6) * rate) ** years
            expect(progress([[2015 + years, short]], goal, method).category).not.toBe(names[place])
            count++
          }
    expect(count).toBe(40 * 4 * 2 * 3)
  })

  test('progressChart2023: 400 ways to be exactly at 0.95 and 0.10', () => {
    for (let k = 1; k <= 200; k++)
      for (const [part, name] of [
        [0.95, 'Target met or on track'],
        [0.1, 'Fair progress, but acceleration needed'],
      ] as const) {
        const target = 100 + k
        const expected = 100 + part * k
        const latest = 100 * (expected / 100) ** 0.5
        expect(progress([[2020, latest]], of(100, target), 'progressChart2023').category, `${k}`).toBe(name)
      }
  })

  test.each([
    ['growthRatio', [0.015, 0.005, 0], ['On track', 'Progress made but acceleration needed', 'Limited progress']],
    ['progressChart2023', [0.02, 0.005], ['Target met or on track', 'Fair progress, but acceleration needed']],
  ] as const)('%s without a deadline', (method, rates, names) => {
    for (let years = 1; years <= 60; years++)
      for (const [place, rate] of rates.entries())
        for (const base of [100, 41.02, 0.7]) {
          const goal = { base, baseYear: 1950, target: 1e4 }
          const latest = base * (1 + rate) ** years
          expect(progress([[1950 + years, latest]], goal, method).category, `${rate} ${years}`).toBe(names[place])
        }
  })

  test('rates of reduction exactly as required', () => {
    for (let k = 1; k <= 60; k++)
      for (const method of ['reductionRate', 'reductionRateEndPoints', 'reductionRateLog'] as const) {
        const goal = of(100, 100 * (1 - k / 100) ** 10)
        const figures = Array.from({ length: 6 }, (_, year) => [2015 + year, 100 * (1 - k / 100) ** year] as const)
        expect(progress(figures, goal, method).category).toBe('Current rate at least the required')
      }
  })
})

describe('the scale log is as it was', () => {
  test('required change, and the other functions without a scale', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e3, noNaN: true }),
        fc.double({ min: 1, max: 1e3, noNaN: true }),
        (base, target) => {
          const goal = of(base, target)
          const found = requiredChange(goal)
          expect(found.rate).toBe(requiredRate(goal))
          expect(Math.expm1(found.perYear)).toBeCloseTo(found.rate as number, 12)
          expect(requiredChange(goal, { scale: 'log' })).toEqual(found)
          expect(glidePath(goal, { scale: 'log' }).valueAt(3)).toBe(glidePath(goal).valueAt(3))
        },
      ),
      seeded,
    ))

  test('for small changes every scale tells the same progress', () =>
    fc.assert(
      fc.property(
        fc.double({ min: -1e-5, max: 1e-5, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e-5, noNaN: true }),
        (moved, way) => {
          const [figures, goal] = [{ 2020: 0.3 * (1 + moved) }, of(0.3, 0.3 * (1 + way))] as const
          for (const method of methods) {
            const log = progress(figures, goal, method).measure as number
            for (const scale of ['level', logit] as const)
              expect(progress(figures, goal, { method, scale }).measure).toBeCloseTo(log, 2)
          }
        },
      ),
      seeded,
    ))
})

describe('laws of the scales', () => {
  test('level: neither the unit nor the sign matters, nor where zero is', () =>
    fc.assert(
      fc.property(value, value, value, (base, target, latest) => {
        fc.pre(Math.abs(base - target) > 1e-3 && Math.abs(latest - target) > 1e-3 && Math.abs(latest - base) > 1e-3)
        const told = (scale: number, offset: number) => {
          const turn = (x: number): number => scale * x + offset
          return methods.map((method) => {
            const found = progress({ 2020: turn(latest) }, of(turn(base), turn(target)), { method, scale: 'level' })
            return [found.category, found.standing.status, found.arrival.status, found.note, found.measure?.toFixed(3)]
          })
        }
        const plain = told(1, 0)
        expect(told(4, 0)).toEqual(plain)
        expect(told(-1, 0)).toEqual(plain)
        const measure = (offset: number) =>
          progress({ 2020: latest + offset }, of(base + offset, target + offset), {
            method: 'growthRatio',
            scale: 'level',
          }).measure as number
        expect(measure(500) / measure(0)).toBeCloseTo(1, 8)
      }),
      seeded,
    ))

  test('logit: a share and its complement, per cent and parts', () =>
    fc.assert(
      fc.property(share, share, share, (base, target, latest) => {
        fc.pre(Math.abs(base - target) > 1e-3 && Math.abs(latest - target) > 1e-3 && Math.abs(latest - base) > 1e-3)
        const plain = progress({ 2020: latest }, of(base, target), { method: 'growthRatio', scale: logit })
        const percent = progress({ 2020: 100 * latest }, of(100 * base, 100 * target), {
          method: 'growthRatio',
          scale: { logit: [0, 100] },
        })
        const other = progress({ 2020: 1 - latest }, of(1 - base, 1 - target), { method: 'growthRatio', scale: logit })
        for (const same of [percent, other]) {
          expect(same.measure).toBeCloseTo(plain.measure as number, 6)
          expect(same.arrival.status).toBe(plain.arrival.status)
        }
        expect(other.pace.perYear).toBeCloseTo(-plain.pace.perYear, 9)
        expect(percent.pace.amount).toBeCloseTo(100 * plain.pace.amount, 9)
      }),
      seeded,
    ))

  test('average change: least squares of a line, of any sign, is its slope; of shares, that of the log odds', () => {
    const line = Array.from({ length: 9 }, (_, k) => [2000 + k, 12 - 3 * k] as const)
    for (const method of ['leastSquares', 'meanAnnual', 'meanChange'] as const)
      expect(averageGrowth(line, method, { scale: 'level' }).rate).toBeCloseTo(-3, 12)
    const shares = Array.from({ length: 9 }, (_, k) => [2000 + k, 1 / (1 + Math.exp(1 - 0.2 * k))] as const)
    for (const method of ['leastSquares', 'meanAnnual', 'meanChange'] as const)
      expect(averageGrowth(shares, method, { scale: logit }).rate).toBeCloseTo(0.2, 12)
    expect(
      averageGrowth(
        [
          [2000, 1],
          [2005, 2],
        ],
        'meanChange',
      ).rate,
    ).toBe(Math.LN2 / 5)
  })
})

test('net zero, by hand: from 100 to 0 in 20 years, at 60 after ten', () => {
  const goal = { base: 100, baseYear: 2020, target: 0, deadline: 2040 }
  const found = progress({ 2030: 60 }, goal, { method: 'growthRatio', scale: 'level' })
  expect(found).toMatchObject({
    category: 'Progress made but acceleration needed',
    pace: { scale: 'level', perYear: -4, amount: -4 },
    required: { perYear: -5 },
    remaining: { perYear: -6 },
    shareOfWay: 0.4,
    gap: { path: 50, gap: 10 },
    arrival: { status: 'reached', moment: 2045, firstYear: 2045 },
    standing: { status: 'notReached' },
  })
  expect(found.measure).toBeCloseTo(0.8, 14)
  expect(standing({ 2030: 60, 2041: -2 }, goal)).toEqual({ status: 'held', firstYear: 2041 })
  expect(gaps([{ year: 2040, value: 0 }], goal, { scale: 'level' })).toEqual([
    { year: 2040, actual: 0, path: 0, gap: 0 },
  ])
  expect(requiredChange(goalFrom({ 2030: 60 }, goal), { scale: 'level' }).perYear).toBe(-6)
})

test('one goal object through every function that takes one', () => {
  const figures = { 2023: 41.02, 2024: 43.82, 2025: 48.7 }
  const goal: Goal = { base: 41.02, baseYear: 2023, target: 82, deadline: 2030, years: 7, direction: 'rise' }
  expect(requiredRate(goal)).toBe(requiredChange(goal).rate)
  expect(glidePath(goal).valueAt(7)).toBe(82)
  expect(gaps([{ year: 2025, value: 48.7 }], goal)).toEqual([progress(figures, goal, 'growthRatio').gap])
  expect(standing(figures, goal)).toEqual(progress(figures, goal, 'growthRatio').standing)
  expect(goalFrom(figures, goal, { year: 2023 })).toEqual(goal)
})
