import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nowcast, nowcastChance, remaining } from '../../../src/series/index.ts'
import { monthly, simulated, sum, value } from './monthly.ts'

test('the path adds up to what is needed, and the year then is at the target', () => {
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 13, maxLength: 47 }).filter(({ length }) => length % 12 !== 0),
      fc.double({ min: 1.001, max: 10, noNaN: true }),
      (values, factor) => {
        const target = nowcast(monthly(values)).soFar * factor
        const rest = remaining(monthly(values), target)
        expect(rest.status).toBe('open')
        expect(rest.path).toHaveLength(12 - rest.months)
        expect(sum(rest.path.map((month) => month.value)) / rest.needed).toBeCloseTo(1, 10)
        const on = remaining(monthly([...values, ...rest.path.map((month) => month.value)]), target * (1 - 1e-12))
        expect(on).toMatchObject({ status: 'reached', chance: 1, path: [], months: 12 })
      },
    ),
    { seed: 15 },
  )
})

test('at the total of last year, what remains is to fall by as much as the months so far grew more', () => {
  const values = [...new Array<number>(12).fill(10), ...new Array<number>(6).fill(12)]
  const rest = remaining(monthly(values), 120)
  expect(rest).toMatchObject({ status: 'open', year: 2011, months: 6, soFar: 72, needed: 48 })
  expect(rest.growth).toBeCloseTo(-0.2, 12)
  expect(rest.yearToDate).toBeCloseTo(0.2, 12)
  expect(rest.path[0]).toEqual({ year: 2011, month: 7, value: expect.closeTo(8, 9) })
})

test('a rising target is reached as soon as the months so far are there', () => {
  const values = [...new Array<number>(12).fill(10), ...new Array<number>(6).fill(12)]
  expect(remaining(monthly(values), 72)).toMatchObject({ status: 'reached', needed: 0, chance: 1, path: [] })
  expect(remaining(monthly(values), 70)).toMatchObject({ status: 'reached', needed: -2, chance: 1 })
  const whole = monthly([...values, ...new Array<number>(6).fill(10)])
  expect(remaining(whole, 133)).toMatchObject({ status: 'missed', chance: 0, needed: 1 })
  expect(remaining(whole, 132)).toMatchObject({ status: 'reached', chance: 1 })
})

test('a falling target is missed as soon as the months so far are above it, and reached at the end', () => {
  const values = [...new Array<number>(12).fill(10), ...new Array<number>(6).fill(12)]
  const fall = { direction: 'fall' as const }
  expect(remaining(monthly(values), 70, fall)).toMatchObject({ status: 'missed', chance: 0 })
  expect(remaining(monthly(values), 72, fall)).toMatchObject({ status: 'open', needed: 0, chance: 0 })
  const whole = monthly([...values, ...new Array<number>(6).fill(8)])
  expect(remaining(whole, 120, fall)).toMatchObject({ status: 'reached', chance: 1 })
  expect(remaining(whole, 119, fall)).toMatchObject({ status: 'missed', chance: 0 })
})

test('the chance is that of the nowcast, on either side', () => {
  const series = monthly(simulated(4, 8).slice(0, 90))
  const year = nowcast(series)
  for (const target of [year.low, year.median, year.high]) {
    const [up, down] = [remaining(series, target), remaining(series, target, { direction: 'fall' })]
    expect(up.chance).toBe(nowcastChance(year, target))
    expect(up.chance + down.chance).toBeCloseTo(1, 12)
  }
})

test('it refuses by its own name', () => {
  expect(() => remaining(monthly([1, 2]), 3)).toThrow('remaining: data must have at least half')
  expect(() => remaining(monthly([1, 2]), -3)).toThrow('remaining: target must be at least 0')
  expect(() => remaining(monthly([1, 2]), 3, { direction: 'up' as 'rise' })).toThrow(
    "direction must be 'rise' or 'fall'",
  )
})
