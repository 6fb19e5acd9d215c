import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Clustered, effectiveNumber } from '../../../src/evidence/baseRates/effectiveNumber.ts'
import { shipped } from '../../../src/evidence/baseRates/shipped.generated.ts'
import { baseRate, learnBaseRates } from '../../../src/evidence/index.ts'
import { wilson } from '../../../src/scoring/parts/wilson.ts'
import { someWorld } from '../calibration/someWorld.ts'
import { panel } from '../thePanel.ts'

const seed = 20240703
const question = fc.record({
  size: fc.double({ min: 1, max: 1000, noNaN: true }),
  multiple: fc.double({ min: 1.1, max: 4, noNaN: true }),
  years: fc.double({ min: 1, max: 20, noNaN: true }),
  priorGrowth: fc.constantFrom(undefined, -0.1, 0.1, 0.32),
})
const asked = ({
  priorGrowth,
  ...rest
}: {
  size: number
  multiple: number
  years: number
  priorGrowth: number | undefined
}): Parameters<typeof baseRate>[0] => (priorGrowth === undefined ? rest : { ...rest, priorGrowth })

describe('laws', () => {
  test('the higher the multiple the rarer; the more years the more often touched', () => {
    fc.assert(
      fc.property(question, fc.double({ min: 1, max: 2, noNaN: true }), (given, factor) => {
        const { annual, terminal } = baseRate(asked(given))
        const higher = baseRate(asked({ ...given, multiple: Math.min(4, given.multiple * factor) }))
        const later = baseRate(asked({ ...given, years: Math.min(20, given.years * factor) }))
        expect(higher.annual.share).toBeLessThanOrEqual(annual.share + 1e-12)
        expect(higher.terminal.share).toBeLessThanOrEqual(terminal.share + 1e-12)
        expect(later.annual.share).toBeGreaterThanOrEqual(annual.share - 1e-12)
      }),
      { seed },
    )
  })

  test('to end there is to have touched; the interval holds the share, and episodes are worth no more than their number', () => {
    fc.assert(
      fc.property(question, (given) => {
        const { annual, terminal, episodes, pairs, sizes } = baseRate(asked(given))
        expect(terminal.share).toBeLessThanOrEqual(annual.share)
        for (const { low, share, high, count } of [annual, terminal]) {
          expect(low).toBeLessThanOrEqual(share + 1e-12)
          expect(high).toBeGreaterThanOrEqual(share - 1e-12)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1 + 1e-12)
          expect(count).toBeLessThanOrEqual(episodes)
          expect(count).toBeGreaterThan(0)
        }
        expect(pairs).toBeLessThanOrEqual(episodes)
        expect(given.size).toBeGreaterThanOrEqual(sizes[0])
        expect(given.size).toBeLessThan(sizes[1] ?? Infinity)
      }),
      { seed },
    )
  })
})

test('at the multiples and years of the table it is what was counted; the classes of growth part at their edges', () => {
  const place = (size: number, growth: number, years: number): readonly number[] =>
    shipped.rows[(size * 4 + growth) * 8 + years] as number[]
  const at = baseRate({ size: 10, multiple: 2, years: 5, priorGrowth: 0.2 })
  expect(at.annual.share).toBeCloseTo((place(2, 3, 3)[3 + 3] as number) / 1000, 12)
  expect(at.terminal.share).toBeCloseTo((place(2, 3, 3)[9 + 3] as number) / 1000, 12)
  expect(at.episodes).toBe(place(2, 3, 3)[0])
  expect(baseRate({ size: 9.99, multiple: 2, years: 5, priorGrowth: 0.1999 }).episodes).toBe(place(1, 2, 3)[0])
  expect(baseRate({ size: 1, multiple: 4, years: 20, priorGrowth: -0.001 }).annual.share).toBeCloseTo(
    (place(0, 1, 7)[8] as number) / 1000,
    12,
  )
})

test('outside the table it is refused', () => {
  expect(() => baseRate({ size: 0.9, multiple: 2, years: 5 })).toThrow(
    'baseRate: size must be at least 1 (USD bn) (received 0.9)',
  )
  expect(() => baseRate({ size: 1, multiple: 5, years: 5 })).toThrow(
    'baseRate: multiple must be from 1.1 to 4 (received 5)',
  )
  expect(() => baseRate({ size: 1, multiple: 2, years: 21 })).toThrow(
    'baseRate: years must be from 1 to 20 (received 21)',
  )
})

test('counted by hand', () => {
  const figures = (values: number[], first: number): { year: number; value: number }[] =>
    values.map((value, i) => ({ year: first + i, value }))
  const { rows, years, span } = learnBaseRates([
    { pair: 'A | B', figures: figures([0.5, 1, 2.2, 2, 2], 2000) },
    { pair: 'A | B', figures: figures([1, 1.3, 1.6], 2001) },
    { pair: 'C | D', figures: figures([2, 2, 2, 2], 2010) },
  ])
  expect(span).toEqual([2000, 2013])
  // USD 1-3 bn, one year: 1→2.2, 2.2→2, 2→2; 1→1.3, 1.3→1.6; 2→2 three times
  expect(rows[0]?.slice(0, 2)).toEqual([8, 2])
  expect(rows[0]?.slice(3)).toEqual([3, 2, 1, 1, 0, 0, 3, 2, 1, 1, 0, 0].map((hits) => (1000 * hits) / 8))
  // two years: 1→2.2,2; 2.2→2,2; 1→1.3,1.6; 2→2,2 twice
  expect(rows[1]?.slice(0, 2)).toEqual([5, 2])
  expect(rows[1]?.slice(3)).toEqual([2, 2, 2, 1, 0, 0, 2, 2, 2, 1, 0, 0].map((hits) => (1000 * hits) / 5))
  // after growth of 20 % or more: 1→2.2 (the figure doubled), 2.2→2, 1.3→1.6
  expect(rows[3 * years.length]?.slice(0, 2)).toEqual([3, 1])
})

test('a table of your own answers as the shipped one does, after JSON too; one that does not fit together is refused', () => {
  const own = JSON.parse(JSON.stringify(shipped)) as typeof shipped
  const asked = { size: 41, multiple: 1.7, years: 6, priorGrowth: 0.1 }
  expect(baseRate(asked, own)).toEqual(baseRate(asked))
  const figures = [1, 2.2, 2, 4.1, 4].map((value, i) => ({ year: 2000 + i, value }))
  const small = learnBaseRates([{ pair: 'A | B', figures }])
  // 1 → 2.2 and 2 → 4.1, not 2.2 → 2
  expect(baseRate({ size: 1, multiple: 2, years: 1 }, small)).toMatchObject({ episodes: 3, pairs: 1 })
  expect(baseRate({ size: 1, multiple: 2, years: 1 }, small).annual.share).toBeCloseTo(2 / 3, 3)
  for (const [change, message] of [
    [{ rows: own.rows.slice(1) }, 'rates.rows must be'],
    [{ years: [1] }, 'rates.years must have 2 numbers or more'],
    [{ multiples: [2, 1.5] }, 'rates.multiples[1] must be a number that rises from the one before (received 1.5)'],
    [{ rows: own.rows.map((row) => row.slice(1)) }, 'rates.rows[0] must have 15 numbers'],
    [{ rows: own.rows.map((row) => row.map(() => -1)) }, 'rates.rows[0][0] must be at least 0 (received -1)'],
  ] as const)
    expect(() => baseRate(asked, { ...own, ...change } as typeof own)).toThrow(`baseRate: ${message}`)
})

test.skipIf(!panel)('the shipped table is what the panel says', () => {
  expect(learnBaseRates(panel ?? [])).toEqual(shipped)
})

describe('the effective number', () => {
  const world = { common: 0.05, lasting: 0.03, volatility: 0.18, exponent: 0, years: 40 }
  /** Windows of five years in which a pair doubled or did not. */
  const windows = (pairs: number, shared: number, run: number): Clustered[] =>
    someWorld({ ...world, pairs, shared }, run).flatMap(({ pair, figures }) =>
      figures.slice(0, -5).map(({ year, value }, i) => ({
        pair,
        year,
        happened: figures.slice(i + 1, i + 6).some((figure) => figure.value >= 2 * value),
      })),
    )
  const share = (cases: Clustered[]): number => cases.filter(({ happened }) => happened).length / cases.length

  test('is less where pairs share good and bad years, and never more than the cases', () => {
    const [alone, together] = [0, 0.1].map((shared) => effectiveNumber(windows(200, shared, 1), 5)) as [number, number]
    expect(together).toBeLessThan(alone / 3)
    expect(alone).toBeLessThan(200 * 35)
    const once = windows(30, 0, 2).filter(({ year }) => year === 1990)
    expect(effectiveNumber(once, 5)).toBeLessThanOrEqual(once.length)
  })

  test.each([
    [40, 0],
    [40, 0.07],
  ])('%i pairs that share %d: 95 %% intervals cover in 85 %% of worlds or more', (pairs, shared) => {
    const truth = share(Array.from({ length: 20 }, (_, run) => windows(400, shared, 1000 + run)).flat())
    const held = Array.from({ length: 100 }, (_, run) => {
      const cases = windows(pairs, shared, run)
      const count = effectiveNumber(cases, 5)
      const { low, high } = wilson(share(cases) * count, count)
      return low <= truth && truth <= high
    })
    expect(held.filter(Boolean).length).toBeGreaterThanOrEqual(85)
  })
})
