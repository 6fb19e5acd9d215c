import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../../src/index.ts'
import { brier, brierDecomposition, logScore, reliability, skill } from '../../src/scoring/index.ts'

const seeded = { seed: 20240703, numRuns: 500 }
const chance = fc.double({ min: 0, max: 1, noNaN: true })
const inside = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
const cases = fc.array(fc.tuple(chance, fc.boolean()), { minLength: 1, maxLength: 60 })
/** Chances from a short list, so that some are alike. */
const alike = fc.array(fc.tuple(fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1), fc.boolean()), {
  minLength: 1,
  maxLength: 60,
})
const split = (pairs: readonly (readonly [number, boolean])[]): [number[], boolean[]] => [
  pairs.map(([told]) => told),
  pairs.map(([, came]) => came),
]
const bins = fc.oneof(
  fc.integer({ min: 1, max: 12 }),
  fc.uniqueArray(inside, { maxLength: 5 }).map((edges) => edges.sort((a, b) => a - b)),
)

describe('proper scores: in expectation the true chance scores best', () => {
  for (const [name, score, range] of [
    ['brier', brier, chance],
    ['logScore', logScore, inside],
  ] as const)
    test(name, () =>
      fc.assert(
        fc.property(range, range, (truth, told) => {
          const expected = (p: number): number =>
            (truth === 0 ? 0 : truth * score([p], [1])) + (truth === 1 ? 0 : (1 - truth) * score([p], [0]))
          expect(expected(told)).toBeGreaterThanOrEqual(expected(truth) - 1e-15)
          if (Math.abs(told - truth) > 1e-6) expect(expected(told)).toBeGreaterThan(expected(truth))
        }),
        seeded,
      ),
    )
})

test('true and 1, false and 0 are the same', () => {
  expect(brier([0.2, 0.7], [true, false])).toBe(brier([0.2, 0.7], [1, 0]))
})

test('by hand', () => {
  expect(brier([1, 0], [1, 0])).toBe(0)
  expect(brier([0.5, 0.5], [1, 0])).toBe(0.25)
  expect(brier([0.8, 0.4], [1, 1])).toBeCloseTo((0.04 + 0.36) / 2, 15)
  expect(logScore([1, 0], [1, 0])).toBe(0)
  expect(logScore([0.5], [0])).toBe(Math.LN2)
  expect(logScore([0.25, 0.25], [1, 0])).toBeCloseTo((Math.log(4) + Math.log(4 / 3)) / 2, 15)
})

test('the chance that loses no digits: a tiny one that did not come', () => {
  expect(logScore([1e-20], [0])).toBe(1e-20)
})

test('what happened without a chance is refused by name', () => {
  expect(() => logScore([0.5, 0], [1, 1])).toThrow(
    'logScore: forecasts[1] must leave what happened a chance, or its score is infinite (received 0)',
  )
  expect(() => logScore([1], [0])).toThrow(DomainError)
})

test('chances and lengths outside their range are refused by name', () => {
  expect(() => brier([0.5, 1.2], [1, 0])).toThrow('brier: forecasts[1] must be from 0 to 1 (received 1.2)')
  expect(() => brier([0.5], [1, 0])).toThrow(
    'brier: outcomes must have 1 values, one a forecast (received an array of 2)',
  )
  expect(() => brier([], [])).toThrow('brier: forecasts must have at least one value (received an array of 0)')
  expect(() => brier([0.5], [0.5])).toThrow('brier: outcomes[0] must be true or false, or 1 or 0 (received 0.5)')
  expect(() => reliability([0.5], [1], [0.5, 0.2])).toThrow('reliability: bins must rise between 0 and 1')
  expect(() => reliability([0.5], [1], [0.5, 1])).toThrow('reliability: bins must rise between 0 and 1')
  expect(() => reliability([0.5], [1], 1e9)).toThrow('reliability: bins must be at most 1000 (received 1000000000)')
})

describe('Murphy decomposition', () => {
  test('adds up to the Brier score, with and without bins', () =>
    fc.assert(
      fc.property(fc.oneof(cases, alike), fc.option(bins, { nil: undefined }), (pairs, grouped) => {
        const [told, came] = split(pairs)
        const parts = brierDecomposition(told, came, grouped)
        expect(parts.brier).toBeCloseTo(brier(told, came), 14)
        expect(parts.reliability - parts.resolution + parts.uncertainty + parts.withinBins).toBeCloseTo(parts.brier, 13)
        for (const part of [parts.reliability, parts.resolution, parts.uncertainty])
          expect(part).toBeGreaterThanOrEqual(0)
        if (grouped === undefined) expect(parts.withinBins).toBe(0)
      }),
      seeded,
    ))

  test('one chance for all has no resolution; its reliability is its distance from the share, squared', () => {
    const parts = brierDecomposition([0.3, 0.3, 0.3, 0.3], [1, 0, 0, 0])
    expect(parts.resolution).toBe(0)
    expect(parts.reliability).toBeCloseTo(0.05 ** 2, 15)
    expect(parts.uncertainty).toBe(0.25 * 0.75)
  })

  test('a clairvoyant resolves all the uncertainty', () => {
    const parts = brierDecomposition([1, 0, 1, 0, 0], [1, 0, 1, 0, 0])
    expect(parts).toMatchObject({ brier: 0, reliability: 0 })
    expect(parts.resolution).toBeCloseTo(parts.uncertainty, 15)
  })
})

describe('reliability', () => {
  test('every case falls into one bin; the bins say what was told and what came', () =>
    fc.assert(
      fc.property(cases, bins, (pairs, grouped) => {
        const [told, came] = split(pairs)
        const { bins: rows, calibrationError } = reliability(told, came, grouped)
        const total = (of: (row: (typeof rows)[number]) => number): number =>
          rows.reduce((sum, row) => sum + of(row), 0)
        expect(total((row) => row.count)).toBe(told.length)
        expect(total((row) => row.count * row.share)).toBeCloseTo(came.filter(Boolean).length, 9)
        expect(total((row) => row.count * row.forecast)).toBeCloseTo(
          told.reduce((sum, p) => sum + p, 0),
          9,
        )
        for (const row of rows) {
          expect(row.forecast).toBeGreaterThanOrEqual(row.from - 1e-15)
          expect(row.forecast).toBeLessThanOrEqual(row.to + 1e-15)
          expect(row.low).toBeLessThanOrEqual(row.share)
          expect(row.high).toBeGreaterThanOrEqual(row.share)
          expect(row.low).toBeGreaterThanOrEqual(0)
          expect(row.high).toBeLessThanOrEqual(1)
        }
        expect(calibrationError).toBeGreaterThanOrEqual(0)
        expect(calibrationError).toBeLessThanOrEqual(1)
      }),
      seeded,
    ))

  test('an edge belongs to the bin above, and 1 to the last', () => {
    expect(reliability([0.2], [1], 5).bins[0]).toMatchObject({ from: 0.2, to: 0.4, count: 1 })
    expect(reliability([1], [1], 5).bins[0]).toMatchObject({ from: 0.8, to: 1 })
    expect(reliability([0], [1], [0.05]).bins[0]).toMatchObject({ from: 0, to: 0.05 })
    expect(reliability([0.05], [1], [0.05]).bins[0]).toMatchObject({ from: 0.05, to: 1 })
  })

  test("Wilson's interval, against a value from outside", () => {
    // scipy: binomtest(2, 10).proportion_ci(method='wilson')
    const [bin] = reliability(Array(10).fill(0.25), [1, 1, 0, 0, 0, 0, 0, 0, 0, 0]).bins
    expect(bin?.low).toBeCloseTo(0.056682151454375274, 12)
    expect(bin?.high).toBeCloseTo(0.5098375284633583, 12)
  })
})

describe('skill', () => {
  test('1 is perfect, 0 the reference, and it rises as the score falls', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (reference, k) => {
          expect(skill(0, reference)).toBe(1)
          expect(skill(reference, reference)).toBe(0)
          expect(skill(k * reference, reference)).toBeCloseTo(1 - k, 12)
        },
      ),
      seeded,
    ))

  test('a perfect reference leaves nothing to save', () => {
    expect(() => skill(0.1, 0)).toThrow('skill: reference must be greater than 0 (received 0)')
    expect(() => skill(0, 0)).toThrow(DomainError)
    expect(() => skill(1, 5e-324)).toThrow(DomainError)
  })
})
