import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compound, schedule } from '../../../src/index.ts'
import { ulpsFrom } from '../../ulps.ts'

const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })
const D = Decimal.clone({ precision: 40 })
/** The double itself, not its shortest decimal, which is what decimal.js takes a number for. */
const exact = (x: number): Decimal => new D(x.toPrecision(60))

/** Years to a target after all listed years, to 40 digits. */
function exactYears(base: number, rates: readonly number[], then: number, target: number): Decimal {
  const end = rates.reduce((value, rate) => value.times(exact(rate).plus(1)), exact(base))
  return D.ln(exact(target).div(end))
    .div(D.ln(exact(then).plus(1)))
    .plus(rates.length)
}

test('years within 3 units in the last place, however many and large the rates before a slow growth', () => {
  let worst = 0
  fc.assert(
    fc.property(
      real(0.1, 99),
      fc.array(fc.oneof(real(1e-6, 0.1), real(1, 9)), { minLength: 1, maxLength: 60 }),
      fc.constantFrom(1, -1),
      real(0.0001, 0.01),
      real(1.001, 1.05),
      (base, rates, way, slow, multiple) => {
        // up beyond all that was before, or down below it
        const then = way * slow
        const path = schedule({ base, rates, then })
        const target = way > 0 ? path.valueAt(rates.length) * multiple : base / multiple
        const arrival = path.timeTo(target)
        if (arrival.status === 'never') throw new Error(`closest ${arrival.closest}`)
        worst = Math.max(worst, ulpsFrom(exactYears(base, rates, then, target).toString(), arrival.years))
      },
    ),
    { numRuns: 150, seed: 20240703 },
  )
  console.log(`schedule: worst error ${worst.toFixed(2)} ulp`)
  expect(worst).toBeLessThanOrEqual(3)
})

test('in a year of the list as well: equal rates are compound growth to the last digits', () => {
  const times = fc.tuple(fc.integer({ min: 0, max: 199 }), real(0.01, 0.99)).map(([year, part]) => year + part)
  fc.assert(
    fc.property(real(0.1, 99), real(0.0005, 0.01), fc.constantFrom(1, -1), times, (base, slow, way, time) => {
      const path = compound({ base, rate: way * slow })
      const target = path.valueAt(time)
      const listed = schedule({ base, rates: Array(200).fill(way * slow), then: 0.5 }).timeTo(target)
      const direct = path.timeTo(target)
      if (listed.status === 'never' || direct.status === 'never') throw new Error('it is on the way')
      expect(Math.abs(listed.years / direct.years - 1)).toBeLessThanOrEqual(6 * 2 ** -52)
    }),
    { numRuns: 500, seed: 20240703 },
  )
})
