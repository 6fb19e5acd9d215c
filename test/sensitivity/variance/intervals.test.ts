import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classesOf } from '../../../src/sensitivity/estimate/equalRuns.ts'
import {
  besideNoise,
  crossValidatedEstimate,
  jackknifeEstimate,
  leftOutEstimate,
  mayBeNothing,
  ratioEstimate,
  shareEstimate,
} from '../../../src/sensitivity/estimate/estimate.ts'
import { meanEstimate } from '../../../src/sensitivity/estimate/meanEstimate.ts'
import type { Estimate } from '../../../src/sensitivity/index.ts'

import { around, mean, same, sum, t, variance } from './writtenOut.ts'

describe('intervals', () => {
  const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 4, maxLength: 4 })
  test('of a mean, by a ratio and by a jackknife, are those of Student', () => {
    fc.assert(
      fc.property(values, (list) => {
        const told = around(mean(list), (t[3] as number) * Math.sqrt(variance(list) / 4))
        same(ratioEstimate(Float64Array.from(list), new Float64Array(4).fill(1)), told, 1e-9)
        const left = list.map((_, k) => mean(list.filter((_, j) => j !== k)))
        same(jackknifeEstimate(mean(list), left), told, 1e-9)
        const wide = (t[3] as number) * Math.sqrt(variance(list) * (1 / 4 + 1 / 3))
        same(crossValidatedEstimate(7, list), around(7, wide), 1e-9)
        const blocks = list.map((value, block) => ({ block, value }))
        same(meanEstimate(blocks) as Estimate, told, 1e-9)
      }),
      { numRuns: 50, seed: 20240703 },
    )
  })

  test('of a ratio of sums: Cochran', () => {
    const [above, below] = [
      [1, 4, 2, 7, 3],
      [2, 5, 3, 9, 6],
    ]
    const ratio = 17 / 25
    const residuals = above.map((u, r) => u - ratio * (below[r] as number))
    const error = Math.sqrt((sum(residuals.map((e) => e * e)) * 5) / 4) / 25
    same(ratioEstimate(Float64Array.from(above), Float64Array.from(below)), around(ratio, (t[4] as number) * error))
  })

  test('of a share: Cochran where the whole is known and the error is not skewed, wider where it is', () => {
    const one = new Float64Array(4).fill(1)
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, skewness) => {
        const above = Float64Array.from(list, (value) => value / 1e6)
        const plain = ratioEstimate(above, one)
        same(shareEstimate(above, one, 0), plain, 1e-9)
        const high = shareEstimate(above, one, skewness)
        expect(high.low).toBeCloseTo(plain.low, 12)
        expect(high.high).toBeGreaterThanOrEqual(plain.high)
        const low = shareEstimate(above, one, -skewness)
        expect(low.high).toBeCloseTo(plain.high, 12)
        expect(low.low).toBeLessThanOrEqual(plain.low)
      }),
      { numRuns: 50, seed: 20240703 },
    )
  })

  test('of a share of a whole that one replicate makes: all of 0 to 1', () => {
    const below = Float64Array.of(100, 1, 1, 1)
    const found = shareEstimate(Float64Array.of(40, 0.5, 0.1, 0.7), below, 0.5)
    expect(found.low).toBeLessThanOrEqual(0)
    expect(found.high).toBe(1)
    expect(mayBeNothing(below)).toBe(true)
    expect(mayBeNothing(Float64Array.of(10, 9, 11, 10))).toBe(false)
    // no error at all stays none, whatever the whole: an input that does nothing
    for (const whole of [below, Float64Array.of(10, 9, 11, 10)])
      expect(shareEstimate(new Float64Array(4), whole, 0)).toEqual({ estimate: 0, low: 0, high: 0 })
  })

  test('of a mean of unequal blocks; one block has none; none ends beyond the doubles', () => {
    const rows = [1, 2, 6].map((value) => ({ block: 3, value }))
    expect(meanEstimate(rows)).toBeUndefined()
    expect(meanEstimate([])).toBeUndefined()
    // residuals of the sums 9 of 3 and 5 of 1 from 3.5 a value: -1.5 and 1.5
    same(meanEstimate([...rows, { block: 0, value: 5 }]) as Estimate, around(3.5, (t[1] as number) * (3 / 4)))
    const zero = meanEstimate([0, 1].map((block) => ({ block, value: 0 })))
    expect(zero).toEqual({ estimate: 0, low: 0, high: 0 })
    const most = Number.MAX_VALUE
    const wide = meanEstimate([most, -most].map((value, block) => ({ block, value })))
    expect(wide).toEqual({ estimate: 0, low: -most, high: most })
  })

  test('of leaving out ask for all and each of eight groups', () => {
    const asked: number[] = []
    const found = leftOutEstimate((left) => asked.push(left) && left)
    expect(asked).toEqual([-1, 0, 1, 2, 3, 4, 5, 6, 7])
    same(found, around(-1, (t[7] as number) * Math.sqrt((49 / 8) * 6)))
  })
})

test('near 0 an interval is no narrower than that of an input that does nothing', () => {
  const narrow = { estimate: 0.1, low: 0.05, high: 0.12 }
  const half = (t[7] as number) * 0.1
  same(besideNoise(narrow, 0.1, 7), around(0.1, half))
  same(besideNoise({ ...narrow, low: -5 }, 0.1, 7), { estimate: 0.1, low: -5, high: 0.1 + half })
  // an estimate that an input that does nothing hardly gives
  expect(besideNoise({ ...narrow, estimate: half + 1e-9 }, 0.1, 7)).toEqual({ ...narrow, estimate: half + 1e-9 })
  expect(besideNoise(narrow, Number.NaN, 7)).toEqual(narrow)
})

describe('classes', () => {
  const lists = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 })
  test('go up with the values, keep equal ones together and have no gap', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }), (list, wanted, alone) => {
        const { classOf, count } = classesOf(Float64Array.from(list), wanted, alone)
        expect([...new Set(classOf)].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, c) => c))
        for (const [a, one] of list.entries())
          for (const [b, other] of list.entries()) {
            if (one === other) expect(classOf[a]).toBe(classOf[b])
            if (one < other) expect(classOf[a]).toBeLessThanOrEqual(classOf[b] as number)
          }
        const often = list.filter((value) => list.filter((other) => other === value).length >= alone)
        for (const value of often) {
          const own = list.map((_, k) => k).filter((k) => classOf[k] === classOf[list.indexOf(value)])
          expect(own.map((k) => list[k]).every((other) => other === value)).toBe(true)
        }
      }),
      { numRuns: 60, seed: 20240703 },
    )
  })

  test('of different values are of equal size', () => {
    const values = Float64Array.from({ length: 60 }, (_, k) => Math.sin(k))
    const { classOf, count } = classesOf(values, 6)
    expect(count).toBe(6)
    for (let c = 0; c < 6; c++) expect(classOf.filter((own) => own === c).length).toBe(10)
  })
})
