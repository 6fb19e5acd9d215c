import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '../../src/errors.ts'
import { checkedPeriod, periodName, periodsIn } from '../../src/numeric/readPeriod.ts'

const year = (of: number): object => ({ kind: 'year', year: of })

test.each<[string, object]>([
  ['2019', year(2019)],
  [' 2019 ', year(2019)],
  ['2019.0', year(2019)],
  ['1960 [YR1960]', year(1960)],
  ['YR1960', year(1960)],
  ['Y1961', year(1961)],
  ['X2019', year(2019)],
  ['2019/20', { kind: 'fiscal', year: 2019 }],
  ['2019–20', { kind: 'fiscal', year: 2019 }],
  ['2019/2020', { kind: 'fiscal', year: 2019 }],
  ['1999-00', { kind: 'fiscal', year: 1999 }],
  ['FY2019', { kind: 'fiscal', year: 2019 }],
  ['FY 2011/12', { kind: 'fiscal', year: 2011 }],
  ['2019-12-31', { kind: 'day', year: 2019, month: 12, day: 31 }],
  ['2019-12-31T00:00:00.000Z', { kind: 'day', year: 2019, month: 12, day: 31 }],
  ['31.12.2019', { kind: 'day', year: 2019, month: 12, day: 31 }],
  ['12/31/2019', { kind: 'day', year: 2019, month: 12, day: 31 }],
  ['5-Jan-2019', { kind: 'day', year: 2019, month: 1, day: 5 }],
  ['20191231', { kind: 'day', year: 2019, month: 12, day: 31 }],
  ['2019Q3', { kind: 'quarter', year: 2019, quarter: 3 }],
  ['2019-Q3', { kind: 'quarter', year: 2019, quarter: 3 }],
  ['1948 Q1', { kind: 'quarter', year: 1948, quarter: 1 }],
  ['Q3 2019', { kind: 'quarter', year: 2019, quarter: 3 }],
  ['2019-T3', { kind: 'quarter', year: 2019, quarter: 3 }],
  ['2019M07', { kind: 'month', year: 2019, month: 7 }],
  ['2019-07', { kind: 'month', year: 2019, month: 7 }],
  ['2019/7', { kind: 'month', year: 2019, month: 7 }],
  ['201907', { kind: 'month', year: 2019, month: 7 }],
  ['07/2019', { kind: 'month', year: 2019, month: 7 }],
  ['Jan 2019', { kind: 'month', year: 2019, month: 1 }],
  ['1948 JAN', { kind: 'month', year: 1948, month: 1 }],
  ['Sept. 2019', { kind: 'month', year: 2019, month: 9 }],
  ['août 2019', { kind: 'month', year: 2019, month: 8 }],
  ['März 2019', { kind: 'month', year: 2019, month: 3 }],
  ['Jan-Feb 2020', { kind: 'months', year: 2020, month: 2, months: 2 }],
  ['2023 (Jan-Jun)', { kind: 'months', year: 2023, month: 6, months: 6 }],
  ['2019S1', { kind: 'half', year: 2019, month: 6, months: 6 }],
  ['2023p', { ...year(2023), mark: 'provisional' }],
  ['2024 (est.)', { ...year(2024), mark: 'estimate' }],
  ['2025F', { ...year(2025), mark: 'estimate' }],
  ['2025 YTD', { ...year(2025), mark: 'partial' }],
  ['2019*', year(2019)],
  ['2019 r', year(2019)],
])('%s is a period', (text, period) => {
  expect(checkedPeriod('f', 'year', text)).toEqual(period)
})

const refusal = (value: unknown): string => {
  try {
    return JSON.stringify(checkedPeriod('f', 'year', value))
  } catch (error) {
    if (error instanceof DomainError) return error.rule
    throw error
  }
}

test.each([
  ['2011-12', 'be clear: it is 2011/12 or 2011-12'],
  ['03/04/2019', 'be clear: it is 2019-04-03 or 2019-03-04'],
  ...[
    ['45292', 'a spreadsheet date serial (1 January 2024)'],
    ['24', 'two digits of a year'],
    ['20191345', 'a value'],
    ['41.5', 'a value'],
  ].map(([text, look]) => [
    text as string,
    `be a year, quarter, month or date of the years 1000 to 2999: this looks like ${look}`,
  ]),
  ...['', 'x', '2019-13', '2019Q5', '0999', 'Jan-19', 'Foo 2019', '2019-02-30', '2019-2018', '201913', 'M01'].map(
    (text) => [text, 'be a year, quarter, month or date of the years 1000 to 2999'],
  ),
])('%s is refused', (text, rule) => {
  expect(refusal(text).slice(0, rule.length)).toBe(rule)
})

test('a name of a period is read as that period', () => {
  const period = fc.record({ year: fc.integer({ min: 1000, max: 2999 }), month: fc.integer({ min: 1, max: 12 }) })
  fc.assert(
    fc.property(period, fc.integer({ min: 1, max: 28 }), ({ year: of, month }, day) => {
      const quarter = Math.ceil(month / 3)
      for (const each of [
        { kind: 'year', year: of },
        { kind: 'fiscal', year: of },
        { kind: 'quarter', year: of, quarter },
        { kind: 'month', year: of, month },
        { kind: 'day', year: of, month, day },
      ] as const)
        expect(periodsIn(periodName(each))).toContainEqual(each)
    }),
    { seed: 14 },
  )
})

test('any text is a period of the years 1000 to 2999 or refused, in little time', () => {
  const strange = fc.string({ unit: fc.constantFrom(...'0129QMTYFRp /-.:[]()Janéäfeb*'), maxLength: 60 })
  fc.assert(
    fc.property(fc.oneof(strange, fc.string()), (text) => {
      const start = performance.now()
      for (const { year: of } of periodsIn(text)) expect(of >= 1000 && of <= 2999).toBe(true)
      refusal(text)
      expect(performance.now() - start).toBeLessThan(100)
    }),
    { seed: 14, numRuns: 5000 },
  )
})
