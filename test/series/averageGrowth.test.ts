import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chinaKazakhstan } from '../../src/cases/index.ts'
import { fittedLine } from '../../src/numeric/line.ts'
import { averageGrowth, averageGrowths } from '../../src/series/index.ts'
import reference from '../reference/growth.json' with { type: 'json' }

const seeded = { seed: 20240703, numRuns: 300 }
const value = fc.double({ min: 1e-3, max: 1e6, noNaN: true })
const values = fc.array(value, { minLength: 3, maxLength: 40 })
const from = (first: number, list: readonly number[]): [number, number][] =>
  list.map((each, index) => [first + index, each])
const methods = ['cagr', 'leastSquares', 'meanAnnual', 'meanLog'] as const

const error = (actual: number, exact: string): number => Math.abs(actual / Number(exact) - 1)
/** A standard error: 11 digits, or the rounding of a rate. */
const allowed = (exact: string): number => Math.max(1e-11 * Number(exact), 1e-17)

describe.each(reference.growth)('$name, against 50 digits', ({ name, figures, ...exact }) => {
  // e^b multiplies the rounding of b = 138
  const tolerance = name === 'from 1e-300 to 1e300' ? 1e-13 : 4e-15
  test.each(methods)('%s', (method) => {
    const { rate, standardError } = averageGrowth(figures as [number, number][], method)
    const told = exact[method] as { rate: string; standardError?: string }
    expect(error(rate, told.rate)).toBeLessThan(tolerance)
    if (told.standardError === undefined) expect(standardError).toBeUndefined()
    // growth that is the same to the last bit leaves nothing but the rounding of its figures
    else
      expect(Math.abs((standardError as number) - Number(told.standardError))).toBeLessThan(allowed(told.standardError))
  })
})

describe.each(reference.lines)('least squares of $name, against 50 digits', ({ points, slope, middle, slopeError }) => {
  test('slope, height and standard error', () => {
    const line = fittedLine(points as [number, number][])
    expect(error(line.slope, slope)).toBeLessThan(1e-14)
    expect(error(line.middle, middle)).toBeLessThan(1e-15)
    expect(Math.abs((line.slopeError as number) - Number(slopeError))).toBeLessThan(allowed(slopeError))
  })
})

test('Norris: the values that NIST certifies', () => {
  const norris = reference.lines.find(({ name }) => name === 'Norris')
  const line = fittedLine(norris?.points as [number, number][])
  // NIST StRD, Norris: B1 and its standard deviation, 15 digits
  expect(line.slope).toBeCloseTo(1.00211681802045, 14)
  expect(line.slopeError).toBeCloseTo(0.429796848199937e-3, 17)
})

test("China's figures: each convention tells another story", () => {
  const since = (year: number): string[] =>
    averageGrowths(chinaKazakhstan.china.filter((figure) => figure.year >= year)).map(
      ({ method, rate }) => `${method} ${(100 * rate).toFixed(2)}`,
    )
  expect(since(2010)).toEqual(['cagr 6.00', 'leastSquares 4.66', 'meanAnnual 7.85', 'meanLog 5.83'])
  expect(since(2000)).toEqual(['cagr 14.77', 'leastSquares 12.13', 'meanAnnual 17.95', 'meanLog 13.77'])
})

describe('laws', () => {
  test('growth that is the same every year is that rate by every convention', () =>
    fc.assert(
      fc.property(
        fc.double({ min: -0.5, max: 1, noNaN: true }),
        value,
        fc.integer({ min: 3, max: 30 }),
        (rate, base, count) => {
          const figures = from(
            2000,
            Array.from({ length: count }, (_, k) => base * (1 + rate) ** k),
          )
          for (const method of ['cagr', 'leastSquares', 'meanAnnual'] as const) {
            const found = averageGrowth(figures, method)
            expect(found.rate).toBeCloseTo(rate, 12)
            if (found.standardError !== undefined) expect(found.standardError).toBeLessThan(1e-13)
          }
          expect(averageGrowth(figures, 'meanLog').rate).toBeCloseTo(Math.log1p(rate), 12)
        },
      ),
      seeded,
    ))

  test('neither the unit nor the year it starts matters', () =>
    fc.assert(
      fc.property(values, fc.integer({ min: -1000, max: 900 }), (list, shift) => {
        for (const method of methods) {
          const plain = averageGrowth(from(2000, list), method)
          expect(averageGrowth(from(2000 + shift, list), method).rate).toBe(plain.rate)
          expect(
            averageGrowth(
              from(
                2000,
                list.map((each) => each * 8),
              ),
              method,
            ).rate,
          ).toBe(plain.rate)
        }
      }),
      seeded,
    ))

  test('the mean of annual rates is never below the CAGR, nor the CAGR below the log growth', () =>
    fc.assert(
      fc.property(values, (list) => {
        const [cagr, , annual, log] = averageGrowths(from(2000, list)).map(({ rate }) => rate) as [
          number,
          number,
          number,
          number,
        ]
        expect(annual).toBeGreaterThanOrEqual(cagr - 1e-12 * (1 + Math.abs(cagr)))
        expect(cagr).toBeGreaterThanOrEqual(log - 1e-12)
        expect(Math.expm1(log)).toBeCloseTo(cagr, 8)
      }),
      seeded,
    ))

  test('run backwards, a trend has the opposite slope', () =>
    fc.assert(
      fc.property(values, (list) => {
        const slope = (rows: [number, number][]): number => Math.log1p(averageGrowth(rows, 'leastSquares').rate)
        expect(slope(from(2000, [...list].reverse()))).toBeCloseTo(-slope(from(2000, list)), 10)
      }),
      seeded,
    ))
})

describe('what it is taken over', () => {
  test('gaps: a trend and a mean log growth bridge them, a mean of annual rates does not count them', () => {
    const gap = { 2000: 1, 2001: 2, 2005: 32, 2006: 64 }
    expect(averageGrowth(gap, 'meanAnnual')).toMatchObject({ rate: 1, count: 2, from: 2000, to: 2006 })
    expect(averageGrowth(gap, 'leastSquares').rate).toBeCloseTo(1, 14)
    expect(averageGrowth(gap, 'meanLog').rate).toBeCloseTo(Math.LN2, 15)
    expect(averageGrowths({ 2000: 1, 2005: 32 }).map(({ method }) => method)).toEqual([
      'cagr',
      'leastSquares',
      'meanLog',
    ])
    expect(() => averageGrowth({ 2000: 1, 2005: 32 }, 'meanAnnual')).toThrow(
      'averageGrowth: data must have two years in a row',
    )
  })

  test('two figures have no standard error', () => {
    for (const row of averageGrowths({ 2000: 1, 2001: 2 })) expect(row).not.toHaveProperty('standardError')
  })

  test('one year is refused by name, and so is an unknown convention', () => {
    expect(() => averageGrowth({ 2000: 1 }, 'cagr')).toThrow('averageGrowth: data must have figures of two years')
    expect(() => averageGrowth({ 2000: 1, 2001: 2 }, 'geometric' as never)).toThrow(
      "averageGrowth: method must be 'cagr' or 'leastSquares' or 'meanAnnual' or 'meanLog' or 'meanChange' (received \"geometric\")",
    )
  })
})
