import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../src/errors.ts'
import { type Scale, scaleCheck, scaleOf } from '../src/scale.ts'

/** Within a part of the larger, or an absolute 1e-9: inputs are rounded, and differences of near values with them. */
const near = (a: number, b: number, relative: number): void => {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(Math.max(relative * Math.max(Math.abs(a), Math.abs(b)), 1e-9))
}

const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
const scales: { name: string; scale: Scale; value: fc.Arbitrary<number> }[] = [
  { name: 'log', scale: 'log', value: fc.double({ min: 1e-9, max: 1e9, noNaN: true }) },
  { name: 'level', scale: 'level', value: fc.double({ min: -1e9, max: 1e9, noNaN: true }) },
  { name: 'logit [0, 1]', scale: { logit: [0, 1] }, value: share },
  { name: 'logit [-20, 100]', scale: { logit: [-20, 100] }, value: share.map((part) => -20 + 120 * part) },
]

describe.each(scales)('the scale $name', ({ scale, value }) => {
  const { transform, inverse, derivative, change, moved, rule } = scaleOf(scale)
  const size = (v: number): number => Math.max(Math.abs(v), scale === 'log' ? 0 : 1)

  test('a value comes back from its place', () => {
    fc.assert(
      fc.property(value, (v) => {
        expect(rule.holds(v)).toBe(true)
        expect(Math.abs(inverse(transform(v)) - v)).toBeLessThanOrEqual(1e-12 * size(v))
      }),
      { seed: 12, numRuns: 500 },
    )
  })

  test('a change leads from one value to the other, and is the difference of places', () => {
    fc.assert(
      fc.property(value, value, (from, to) => {
        const by = change(from, to)
        expect(Math.abs(moved(from, by) - to)).toBeLessThanOrEqual(1e-12 * (size(to) + size(from)))
        expect(Math.abs(by - (transform(to) - transform(from)))).toBeLessThanOrEqual(
          1e-9 * (1 + Math.abs(transform(to)) + Math.abs(transform(from))),
        )
        near(change(to, from), -by, 1e-13)
      }),
      { seed: 12, numRuns: 500 },
    )
  })

  test('the derivative is the slope, and places rise with values', () => {
    fc.assert(
      fc.property(value, (v) => {
        const step = 1e-4 / derivative(v)
        expect(change(v, v + step)).toBeGreaterThan(0)
        near(change(v, v + step) / step, derivative(v), 1e-3)
      }),
      { seed: 12, numRuns: 500 },
    )
  })
})

test('what a unit is does not matter: log to a factor, level to a factor and an offset, logit to both', () => {
  fc.assert(
    fc.property(share, share, fc.double({ min: 0.1, max: 50, noNaN: true }), (a, b, unit) => {
      near(scaleOf('log').change(a * unit, b * unit), scaleOf('log').change(a, b), 1e-9)
      const bounds: Scale = { logit: [7, 7 + unit] }
      const plain = scaleOf({ logit: [0, 1] }).change(a, b)
      expect(Math.abs(scaleOf(bounds).change(7 + a * unit, 7 + b * unit) - plain)).toBeLessThan(1e-6)
    }),
    { seed: 12 },
  )
})

test('a level with its sign turned, and a share beside its complement, change by as much the other way', () => {
  fc.assert(
    fc.property(share, share, (a, b) => {
      expect(scaleOf('level').change(-a, -b) + scaleOf('level').change(a, b)).toBe(0)
      const { change, transform } = scaleOf({ logit: [0, 1] })
      expect(Math.abs(change(1 - a, 1 - b) + change(a, b))).toBeLessThan(1e-9)
      expect(Math.abs(transform(1 - a) + transform(a))).toBeLessThan(1e-9)
    }),
    { seed: 12 },
  )
})

test('far below its upper bound a share changes as a positive quantity does', () => {
  fc.assert(
    fc.property(share, share, (a, b) => {
      near(scaleOf({ logit: [0, 1e12] }).change(a, b), scaleOf('log').change(a, b), 1e-9)
    }),
    { seed: 12 },
  )
})

test('places far out give the bounds, never beyond them, and never NaN', () => {
  const { inverse, moved } = scaleOf({ logit: [0, 100] })
  expect([inverse(-800), inverse(800), moved(50, 1e4), moved(50, -1e4), moved(50, 800)]).toEqual([0, 100, 100, 0, 100])
})

test('small changes keep their digits', () => {
  expect(scaleOf({ logit: [0, 1] }).change(0.5, 0.5 + 2 ** -50)).toBeCloseTo(4 * 2 ** -50, 28)
  expect(scaleOf({ logit: [0, 1] }).moved(0.5, 4 * 2 ** -50)).toBe(0.5 + 2 ** -50)
})

test('a scale is checked', () => {
  const check = (value: unknown): unknown => scaleCheck('f', 'scale', value)
  expect(check(undefined)).toBe('log')
  expect(check('level')).toBe('level')
  expect(check({ logit: [0, 100] })).toEqual({ logit: [0, 100] })
  for (const wrong of ['x', null, 3, {}, { logit: 3 }, { logit: [0] }, { logit: [1, 0] }, { logit: [0, 1], more: 1 }])
    expect(() => check(wrong)).toThrow(DomainError)
  expect(() => check({ logit: [5, 5] })).toThrow('f: scale.logit[1] must be greater than the lower bound 5')
})
