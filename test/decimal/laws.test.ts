import { Decimal } from 'decimal.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as decimal from '../../src/decimal/index.ts'
import * as root from '../../src/index.ts'

const magnitude = (low: number, high: number): fc.Arbitrary<number> =>
  fc.double({ min: low, max: high, noNaN: true }).map((power) => 10 ** power)

test('the inverse gives the time back', () => {
  fc.assert(
    fc.property(magnitude(-5, 1), magnitude(-3, 2), (rate, years) => {
      const wide = decimal.compound({ base: 41, rate }, { precision: 60 })
      const back = wide.timeTo(wide.valueAt(years))
      if (back.status === 'reached') expect(back.years.minus(years).abs().lt('1e-45')).toBe(true)
    }),
    { numRuns: 100 },
  )
})

type Draw = Readonly<Record<'rate' | 'other' | 'years' | 'multiple', number>>
const curves = ({ rate, other, years, multiple }: Draw, precision: decimal.Precision): decimal.Curve[] => [
  decimal.compound({ base: 41, rate }, precision),
  decimal.compound({ base: 41, rate: -rate / (1 + rate) }, precision),
  decimal.linear({ base: 41, perYear: rate }, precision),
  decimal.schedule({ base: 41, rates: [rate, -other / 20, other], then: rate }, precision),
  decimal.fading({ base: 41, rate, longRun: other, halfLife: years }, precision),
  decimal.fading({ base: 41, rate, longRun: -other / 20, halfLife: years }, precision),
  decimal.logistic({ base: 41, rate, capacity: 82 * multiple }, precision),
  decimal.gompertz({ base: 41, rate, capacity: 82 * multiple }, precision),
]
const numbers = (draw: Draw, precision: decimal.Precision): Decimal[] => {
  const { rate, other, years, multiple } = draw
  return [
    decimal.logRate(rate, precision),
    decimal.rateFromLog(-other, precision),
    decimal.perPeriodRate(rate, years, precision),
    decimal.rateFromPeriod(rate, years, precision),
    decimal.requiredRate({ base: 41, target: 41 * multiple, years }, precision),
    decimal.cagr({ base: 41, value: 41 / multiple, years }, precision),
    ...[
      decimal.doublingTime(rate, precision),
      ...curves(draw, precision).map((curve) => curve.timeTo(41 * multiple)),
    ].map((arrival) => (arrival.status === 'reached' ? arrival.years : arrival.closest)),
    ...curves(draw, precision).map((curve) => curve.valueAt(years)),
  ]
}

test('20 digits are the rounding of 60, whatever is asked', () => {
  const draw = {
    rate: magnitude(-6, 1),
    other: magnitude(-6, 1),
    years: magnitude(-2, 2),
    multiple: magnitude(0.01, 3),
  }
  fc.assert(
    fc.property(fc.record(draw), (drawn) => {
      const [few, many] = [numbers(drawn, { precision: 20 }), numbers(drawn, { precision: 60 })]
      expect(few.map(String)).toEqual(many.map((number) => number.toSignificantDigits(20).toString()))
    }),
    { numRuns: 100 },
  )
})

test('log1p and expm1 keep their digits near 0', () => {
  expect(decimal.logRate('1e-30').toString()).toBe('9.999999999999999999999999999995e-31')
  expect(decimal.rateFromLog('1e-30').toString()).toBe('1.0000000000000000000000000000005e-30')
  expect(decimal.logRate('1e-1000').toString()).toBe('1e-1000')
  expect(decimal.rateFromLog('1e-1000').toString()).toBe('1e-1000')
})

test('a tie is settled: exactly where it is one, by more digits where it is nearly one', () => {
  const one = { precision: 1 }
  expect(decimal.requiredRate({ base: 1, target: '1.3225', years: 2 }, one).toString()).toBe('0.2')
  expect(decimal.logRate('1.5e-900', one).toString()).toBe('1e-900')
  expect(decimal.rateFromLog('1.5e-900', one).toString()).toBe('2e-900')
  expect(decimal.logistic({ base: 1, rate: 1, capacity: '1.5' }, one).valueAt('1e900').toString()).toBe('1')
  expect(decimal.plain(decimal.doublingTime(3))).toEqual({ status: 'reached', years: '0.5' })
})

test('a moment before the end of a year still grows at its rate', () => {
  const path = decimal.schedule({ base: 1, rates: [0, 1], then: 0 }, { precision: 60 })
  const nearly = decimal.compound({ base: 1, rate: 1 }, { precision: 60 }).valueAt(`0.${'9'.repeat(30)}`)
  expect(path.valueAt(`1.${'9'.repeat(30)}`).toString()).toBe(nearly.toString())
})

test('a goal is required by a deadline or in a number of years', () => {
  const goal = { base: 41, baseYear: 2023, target: 82, deadline: 2030 }
  const rate = decimal.requiredRate(goal)
  expect(rate.eq(decimal.requiredRate({ base: 41, target: '82', years: '7' }))).toBe(true)
  expect(rate.eq(decimal.requiredRate({ ...goal, years: 7, direction: 'rise' }))).toBe(true)
  for (const wrong of [
    { base: 41, target: 82 },
    { ...goal, years: 8 },
    { ...goal, baseYear: undefined },
  ])
    expect(() => decimal.requiredRate(wrong)).toThrow(root.DomainError)
})

test('a misspelt member and a hole are refused', () => {
  const call = (given: object) => () => decimal.schedule({ base: 41, rates: [], then: 0, ...given } as never)
  expect(call({ thenn: 0.08 })).toThrow('schedule: options must not have `thenn`; did you mean `then`?')
  expect(call({ rates: new Array(3) })).toThrow('schedule: rates[0] must not be a hole in the array')
  expect(() => decimal.logRate(1, { precison: 3 } as never)).toThrow('did you mean `precision`?')
})

test("the caller's Decimal is neither changed nor minded", () => {
  const before = { ...Decimal }
  const Own = Decimal.clone({ precision: 3, toExpPos: 0, maxE: 20 })
  expect(decimal.logRate(new Own('0.08')).eq(decimal.logRate('0.08'))).toBe(true)
  expect({ ...Decimal }).toEqual(before)
})

test('hostile numbers are refused at once', () => {
  const wrong = [
    'abc',
    '',
    '.',
    '0x10',
    ' 1',
    'NaN',
    'Infinity',
    '1e9000000',
    '1e-1001',
    '9'.repeat(30_000),
    Number.NaN,
  ]
  for (const value of [...wrong, 1 / 0, null, undefined, {}, [], true, 1n, new Decimal('1e900000000')]) {
    const start = performance.now()
    expect(() => decimal.logRate(value as never)).toThrow(root.DomainError)
    expect(performance.now() - start).toBeLessThan(50)
  }
  for (const precision of [0, 501, 1.5, '34', Number.NaN])
    expect(() => decimal.logRate(1, { precision } as never)).toThrow(root.DomainError)
  expect(() => decimal.rateFromLog('1e1000')).toThrow(root.DomainError)
  expect(() => decimal.compound({ base: 1, rate: 1 }).valueAt('1e1000')).toThrow(root.DomainError)
})
