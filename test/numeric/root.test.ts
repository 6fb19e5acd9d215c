import fc from 'fast-check'
import { expect, test } from 'vitest'
import { root } from '../../src/numeric/root.ts'

const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })
const brackets = fc
  .record({ low: real(-100, 100), width: real(0.01, 100), share: real(0, 1) })
  .map(({ low, width, share }) => ({ low, high: low + width, at: low + share * width }))
  .filter(({ low, high, at }) => Math.abs(at) > 1e-9 && low < at && at < high)
const settings = { numRuns: 1000, seed: 20240703 }

test('the zero of a line is found to the last bit', () => {
  fc.assert(
    fc.property(brackets, fc.constantFrom(1, -1), ({ low, high, at }, slope) => {
      expect(root((x) => slope * (x - at), low, high)).toMatchObject({ x: at, fx: expect.closeTo(0, 300) })
    }),
    settings,
  )
})

test('a step is found to the last bit, wherever it lies between two doubles', () => {
  fc.assert(
    fc.property(brackets, ({ low, high, at }) => {
      expect(root((x) => (x < at ? -1 : 5e-324), low, high).x).toBe(at)
      expect(root((x) => (x < at ? 1 : -1e-300), low, high).x).toBe(at)
    }),
    settings,
  )
})

test('a bracket wider than a double', () => {
  expect(root((x) => Math.sign(x - 1e300), -1.7e308, 1.7e308).x / 1e300).toBeCloseTo(1, 15)
})
