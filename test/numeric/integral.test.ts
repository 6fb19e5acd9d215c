import { expect, test } from 'vitest'
import { integral } from '../../src/numeric/integral.ts'

test('smooth functions to the last digits, in 30 evaluations', () => {
  let calls = 0
  const counted = (f: (x: number) => number): ((x: number) => number) => {
    calls = 0
    return (x) => {
      calls++
      return f(x)
    }
  }
  expect(Math.abs(integral(counted(Math.exp), 0, 1) - (Math.E - 1))).toBeLessThan(1e-15)
  expect(calls).toBe(30)
  expect(
    Math.abs(
      integral(
        counted((x) => x ** 19),
        0,
        1,
      ) -
        1 / 20,
    ),
  ).toBeLessThan(1e-16)
  expect(calls).toBe(30)
  expect(Math.abs(integral((x) => 1 / (1 + x * x), -5, 5) - 2 * Math.atan(5))).toBeLessThan(1e-14)
  expect(Math.abs(integral(Math.sin, 0, 100) - (1 - Math.cos(100)))).toBeLessThan(1e-13)
})

test('jumps and kinks', () => {
  expect(Math.abs(integral((x) => (x < 1 / 3 ? 1 : 2), 0, 1) - 5 / 3)).toBeLessThan(1e-13)
  expect(Math.abs(integral((x) => Math.abs(x - 0.3), 0, 1) - 0.29)).toBeLessThan(1e-14)
})

test('an empty interval is 0, a backward one negative, and what is too rough is NaN', () => {
  expect(integral(Math.exp, 2, 2)).toBe(0)
  expect(integral(Math.exp, 1, 0)).toBeCloseTo(1 - Math.E, 14)
  expect(integral((x) => Math.sin(1e9 * x), 0, 1)).toBeNaN()
  expect(integral(() => NaN, 0, 1)).toBeNaN()
})
