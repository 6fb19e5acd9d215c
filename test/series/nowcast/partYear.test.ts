import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partOfYear, partYear, type Series } from '../../../src/series/index.ts'
import { refusePartYear } from '../../../src/series/nowcast/partYear.ts'
import { monthly } from './monthly.ts'

const annual = (...values: number[]): Series => ({ figures: values.map((value, i) => ({ year: 2015 + i, value })) })
const marked = (mark: 'partial' | 'provisional' | 'estimate'): Series => ({
  figures: [...annual(40, 44).figures, { year: 2017, value: 25, mark }],
})

test('a mark says that a figure is of a part of its year', () => {
  expect(partYear(marked('partial'))).toEqual({
    status: 'part',
    year: 2017,
    because: 'its figure is marked as of a part of the year',
  })
  expect(partYear(marked('provisional'))).toEqual({ status: 'whole' })
  expect(partYear(marked('estimate'))).toEqual({ status: 'whole' })
})

test('months are counted', () => {
  expect(partYear(monthly(new Array(18).fill(1)))).toMatchObject({
    status: 'part',
    year: 2011,
    because: 'it has 6 of 12 months',
  })
  expect(partYear(monthly(new Array(24).fill(1)))).toEqual({ status: 'whole' })
  expect(partYear({ figures: [{ year: 2020, quarter: 3, value: 1 }] })).toMatchObject({
    because: 'it has 3 of 12 months',
  })
  const joined = [{ year: 2020, month: 2, months: 2, value: 1 }]
  expect(partYear({ figures: joined })).toMatchObject({ because: 'it has 2 of 12 months' })
})

test('a fall as none before, to what some months would come to, is doubtful', () => {
  expect(partYear(annual(40, 43, 47, 50, 54, 58, 29))).toMatchObject({ status: 'doubtful', year: 2021 })
  // China-Kazakhstan fell by a quarter and by a third before: another third is no reason to doubt
  expect(partYear(annual(28.4, 22.5, 14.3, 13.1, 18, 19.9, 13))).toEqual({ status: 'whole' })
  expect(partYear(annual(40, 43, 47, 50, 54, 58, 56))).toEqual({ status: 'whole' })
  expect(partYear(annual(40, 20))).toEqual({ status: 'whole' })
})

test('a part-year is refused with what can be done; a doubtful one is not', () => {
  expect(() => refusePartYear('outlook', 'figures', marked('partial'))).toThrow(
    'outlook: figures must end with a whole year, and 2017 is not: its figure is marked as of a part of the year. Give its months to nowcast, leave the year out, or mark its figure otherwise if it is whole (received 2017)',
  )
  expect(() => refusePartYear('outlook', 'figures', annual(40, 43, 47, 50, 54, 58, 29))).not.toThrow()
})

test.each([
  ['Jan-Jun 2026', { status: 'part', from: 1, to: 6 }],
  ['January–September', { status: 'part', from: 1, to: 9 }],
  ['Jan. to Aug. 2025', { status: 'part', from: 1, to: 8 }],
  ['Trade, Apr-Dec', { status: 'part', from: 4, to: 12 }],
  ['H1 2026', { status: 'part', from: 1, to: 6 }],
  ['1H26', { status: 'part', from: 1, to: 6 }],
  ['first half of 2026', { status: 'part', from: 1, to: 6 }],
  ['first quarter', { status: 'part', from: 1, to: 3 }],
  ['first nine months of 2025', { status: 'part', from: 1, to: 9 }],
  ['9 months 2025', { status: 'part', from: 1, to: 9 }],
  ['6M 2026', { status: 'part', from: 1, to: 6 }],
  ['2026 YTD', { status: 'toDate' }],
  ['year-to-date', { status: 'toDate' }],
  ['2026年1-6月', { status: 'part', from: 1, to: 6 }],
  ['Jan-Dec 2025', { status: 'unsaid' }],
  ['12 months', { status: 'unsaid' }],
  ['last six months', { status: 'unsaid' }],
  ['Total 2025', { status: 'unsaid' }],
  ['2026M06', { status: 'unsaid' }],
  ['Imports, USD bn', { status: 'unsaid' }],
  ['Maybe to marvel', { status: 'unsaid' }],
  ['', { status: 'unsaid' }],
])('%s', (heading, part) => {
  expect(partOfYear(heading)).toEqual(part)
})

test('any text is answered or speaks of no part', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (heading) => {
      const part = partOfYear(heading)
      if (part.status === 'part') expect(part.from).toBeLessThanOrEqual(part.to)
    }),
    { seed: 15 },
  )
})
