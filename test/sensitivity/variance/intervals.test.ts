import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  crossValidatedEstimate,
  type Estimate,
  jackknifeEstimate,
  leftOutEstimate,
  ratioEstimate,
} from '../../../src/sensitivity/estimate/estimate.ts'
import { meanEstimate } from '../../../src/sensitivity/estimate/meanEstimate.ts'
import { ordinals } from '../../../src/sensitivity/estimate/ordinals.ts'

import { around, mean, same, sum, t, variance } from './writtenOut.ts'

const placesOf = (values: readonly number[]): number[] => [...ordinals(Float64Array.from(values))]

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

test('ordinals: places by size, equal values in a row of places, the same for the same list', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }), (list) => {
      const places = placesOf(list)
      expect([...places].sort((a, b) => a - b)).toEqual(list.map((_, k) => k))
      for (const [a, one] of list.entries())
        for (const [b, other] of list.entries()) if (one < other) expect(places[a]).toBeLessThan(places[b] as number)
      expect(placesOf(list)).toEqual(places)
    }),
    { numRuns: 50, seed: 20240703 },
  )
  // ties are not broken by the order of the rows
  const ties = placesOf(Array(50).fill(1))
  expect(ties.filter((place, row) => row > 0 && place > (ties[row - 1] as number)).length).toBeLessThan(40)
})
