import { expect, test } from 'vitest'
import { compound, deflated, fading, linear, logistic, sum } from '../../src/index.ts'

// each was found by a property; the input is its counterexample

test('a long-run rate so small that the end of the curve lies beyond any double', () => {
  const path = fading({ base: 41, rate: 0.05, longRun: 1e-310, halfLife: 2 })
  expect(path.timeTo(42).status).toBe('reached')
  expect(Number.isFinite(path.valueAt(path.until))).toBe(true)
})

test('a turn within the first weeks of a sum', () => {
  const path = sum([logistic({ base: 1, rate: 0.5, capacity: 0.5 }), compound({ base: 1, rate: 0.6 })])
  const arrival = path.timeTo(0.4)
  if (arrival.status === 'reached') throw new Error('it rises from the second week on')
  expect(arrival.closest).toBeLessThan(2)
  expect(path.timeTo(arrival.closest + 1e-9).status).toBe('reached')
})

test('powers of time so long that factor and correction leave the doubles on different sides', () => {
  for (const rate of [-0.1, 0.1, -1e-20, 1e-20]) {
    const path = compound({ base: 1, rate })
    expect(Number.isFinite(path.valueAt(path.until))).toBe(true)
  }
})

test('a largest base that nothing is added to', () => {
  expect(linear({ base: Number.MAX_VALUE, perYear: 0 }).until).toBe(Number.MAX_VALUE)
  expect(deflated(linear({ base: 1, perYear: 0 }), -0.05).valueAt(10)).toBeCloseTo(0.95 ** -10, 12)
})
