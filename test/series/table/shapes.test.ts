import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../../../src/errors.ts'
import { readTable, type SeriesFromOptions, seriesFrom } from '../../../src/series/table/index.ts'

const read = (text: string | Uint8Array, options: SeriesFromOptions = {}): Record<string, number> =>
  Object.fromEntries(
    seriesFrom(readTable(text), options).figures.map(({ year, month, quarter, value }) => [
      month === undefined ? (quarter === undefined ? `${year}` : `${year}Q${quarter}`) : `${year}-${month}`,
      value,
    ]),
  )
const figures = (text: string, options: SeriesFromOptions = {}): unknown => seriesFrom(readTable(text), options).figures
const assumed = (text: string): readonly string[] => seriesFrom(readTable(text)).assumed ?? []
const refusal = (text: string, options: SeriesFromOptions = {}): string => {
  try {
    return `read: ${JSON.stringify(read(text, options))}`
  } catch (error) {
    if (error instanceof DomainError) return error.message
    throw error
  }
}

describe('what people paste', () => {
  test.each<[string, string, Record<string, number>]>([
    ['no heading', '2023,41.02\n2024,43.82', { 2023: 41.02, 2024: 43.82 }],
    ['blanks between', 'year  total\n2023  41.02\n2024  43.82', { 2023: 41.02, 2024: 43.82 }],
    ['one blank between', '2023 41,02\n2024 1 043,82', { 2023: 41.02, 2024: 1043.82 }],
    ['tabs, no-break blanks', '2023\t1\u00a0234,5\n2024\t1\u202f302,0', { 2023: 1234.5, 2024: 1302 }],
    ['thousands beside plain', '2019;640\n2020;1.120\n2021;1.305', { 2019: 640, 2020: 1120, 2021: 1305 }],
    ['decimals beside plain', 'year;TWh\n2019;1\n2020;1.120\n2021;1.305', { 2019: 1, 2020: 1.12, 2021: 1.305 }],
    ['stars and footnotes', 'Year;Value\n2022;41.0*\n2023;43.5\n* estimate', { 2022: 41, 2023: 43.5 }],
    ['years down from the last', 'y,v\n2024,3\n2023,2\n2022,1', { 2022: 1, 2023: 2, 2024: 3 }],
    ['fiscal years', 'year,v\n2019/20,1\n2020/21,2\n2021/22,3', { 2019: 1, 2020: 2, 2021: 3 }],
    ['FY', 'year,v\nFY2019,1\nFY2020,2', { 2019: 1, 2020: 2 }],
    ['ends of years', 'date,v\n2019-12-31,1\n2020-12-31,2', { 2019: 1, 2020: 2 }],
    ['quarters', 'q,v\n2019Q3,1\n2019Q4,2', { '2019Q3': 1, '2019Q4': 2 }],
    ['months', 'm,v\n2019M07,1\n2019M08,2', { '2019-7': 1, '2019-8': 2 }],
    ['YYYYMM', 'period,v\n201907,1\n201908,2', { '2019-7': 1, '2019-8': 2 }],
    ['names of months', 'month,v\nJan 2019,1\nFeb 2019,2', { '2019-1': 1, '2019-2': 2 }],
    ['European dates', 'date;v\n01/01/2019;1\n01/02/2019;2\n01/03/2019;3', { '2019-1': 1, '2019-2': 2, '2019-3': 3 }],
    ['American dates', 'date;v\n1/31/2019;1\n2/28/2019;2\n3/31/2019;3', { '2019-1': 1, '2019-2': 2, '2019-3': 3 }],
    ['fiscal or month, settled by others', 'y,v\n2011-12,1\n2012-13,2', { 2011: 1, 2012: 2 }],
    ['month or fiscal, settled by others', 'y,v\n2011-11,1\n2011-12,2', { '2011-11': 1, '2011-12': 2 }],
    ['one row, years across', 'Country,2019,2020,2021\nPeru,1,2,3', { 2019: 1, 2020: 2, 2021: 3 }],
    ['years across, last first', 'Peru,2021,2020,2019\nGDP,3,2,1', { 2019: 1, 2020: 2, 2021: 3 }],
    ['months across', `Year,${'Jan,Feb,Mar,Apr,May,Jun'}\n2019,1,2,3,4,5,6`, { '2019-1': 1, '2019-6': 6 }],
    ['a total under the figures', 'year,v\n2019,1\n2020,2\nTotal,3', { 2019: 1, 2020: 2 }],
    [
      'JSON rows',
      '[{"year":2019,"value":1.5},{"year":2020,"value":null},{"year":2021,"value":"2"}]',
      { 2019: 1.5, 2021: 2 },
    ],
    ['JSON of years', '{"2019": 41, "2020": 43.82}', { 2019: 41, 2020: 43.82 }],
    [
      'World Bank JSON',
      '[{"page":1},[{"country":{"id":"PE","value":"Peru"},"date":"2019","value":3},{"country":{"id":"PE","value":"Peru"},"date":"2020","value":4}]]',
      { 2019: 3, 2020: 4 },
    ],
    ['amounts', 'year,revenue\n2019,$1.5B\n2020,$2.25B', { 2019: 1.5e9, 2020: 2.25e9 }],
    ['accounts', 'year,balance\n2019,"(1,234.5)"\n2020,"2,345.6"', { 2019: -1234.5, 2020: 2345.6 }],
    ['old Macintosh', 'year,v\r2019,1\r2020,2', { 2019: 1, 2020: 2 }],
    ['quotes with breaks', 'year,v,"a\nnote"\n2019,1,"b\nc"\n2020,2,""', { 2019: 1, 2020: 2 }],
  ])('%s', (_, text, wanted) => {
    expect(read(text)).toMatchObject(wanted)
  })

  test('bytes in any characters', () => {
    const text = 'année;valeur\n2019;1,5\n2020;2,5'
    const wanted = { 2019: 1.5, 2020: 2.5 }
    expect(read(new TextEncoder().encode(text))).toEqual(wanted)
    expect(read(new TextEncoder().encode(`\ufeff${text}`))).toEqual(wanted)
    expect(read(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')))).toEqual(wanted)
    expect(read(new Uint8Array(Buffer.from(text, 'utf16le')))).toEqual(wanted)
    expect(read(new Uint8Array(Buffer.from(text, 'latin1')))).toEqual(wanted)
  })
})

describe('what is said', () => {
  test('marks, flags, units and reporters', () => {
    expect(figures('year,v\n2019,1 p\n2020,2 e\n2021,3 b\n2022p,4')).toEqual([
      { year: 2019, value: 1, mark: 'provisional' },
      { year: 2020, value: 2, mark: 'estimate' },
      { year: 2021, value: 3 },
      { year: 2022, value: 4, mark: 'provisional' },
    ])
    expect(assumed('year,v\n2019,1 p\n2020,2 b\n2021,3 b')).toEqual([
      'flag p read as provisional in 1 figure',
      'flag b dropped in 2 figures',
    ])
    expect(figures('TIME_PERIOD,OBS_VALUE,OBS_STATUS\n2019,1,A\n2020,2,P')).toEqual([
      { year: 2019, value: 1 },
      { year: 2020, value: 2, mark: 'provisional' },
    ])
    expect(figures('month,v\nJan-Feb 2020,5\nMar 2020,3')).toEqual([
      { year: 2020, month: 2, months: 2, value: 5 },
      { year: 2020, month: 3, value: 3 },
    ])
    expect(figures('year,v\n2019,5\n2020 (Jan-Jun),3')).toEqual([
      { year: 2019, value: 5 },
      { year: 2020, months: 6, value: 3, mark: 'partial' },
    ])
    expect(seriesFrom(readTable('reporter,year,Value (USD mn)\nPeru,2019,1'))).toMatchObject({
      unit: 'USD mn',
      reporter: 'Peru',
    })
  })

  test('a scale is exact: 816074122 dollars are 0.816074122 billions', () => {
    expect(read('year,v\n2019,816074122', { scale: 1e-9 })).toEqual({ 2019: 0.816074122 })
  })
})

describe('what is refused', () => {
  test.each<[string, string, string]>([
    [
      'all cells with three places',
      'a;b\n2019;1.120\n2020;1.305',
      'clear numbers: "1.120" is 1120 or 1.12: say which with decimal',
    ],
    ['commas in quotes', 'a,b\n2019,"1,120"\n2020,"1,305"', 'clear numbers: "1,120" is 1120 or 1.12'],
    ['both separators', 'a;b\n2019;1.5\n2020;1,5', 'one decimal separator: there are both points and commas'],
    [
      'a decimal comma without quotes',
      'year,value\n2019,41,5\n2020,43,8',
      'as many cells in each row as in the heading: 2',
    ],
    ['a year twice', 'year,v\n2019,1\n2019,2', 'each time once; 2019 has 1 and 2'],
    ['a word for a figure', 'year,v\n2019,1\n2020,two\n2021,3', 'numbers: "two" of 2020 is none'],
    ['a word for a year', 'year,v\n2019,1\nlater,2\n2021,3', 'a year in each row with a figure; one has "later"'],
    ['partners', 'partner,year,v\nA,2019,1\nB,2020,2', 'several "partner": A, B: choose with where'],
    ['partners with one figure each', 'year,partner,v\n2019,World,1\n2020,Peru,2', 'several "partner": World, Peru'],
    [
      'columns',
      'year,exports,imports\n2019,1,2\n2020,2,3',
      'one column of figures; it has exports, imports: choose with value',
    ],
    ['no years', 'a,b\nx,1\ny,2', 'a column or a heading of years'],
    ['days', 'date,v\n2019-01-01,1\n2019-01-02,2\n2019-01-03,3', 'one date a month, quarter or year at most'],
    ['dates that are two', 'date,v\n03/04/2019,1\n04/05/2019,2', 'clear dates: one is 2019-04-03 or 2019-03-04'],
    [
      'fiscal year or month',
      'y,v\n2011-12,1\n2010-11,2',
      'clear periods: one is 2011/12 (a fiscal year) or 2011-12 (a month)',
    ],
    ['half-years', 'y,v\n2011S1,1\n2011S2,2', 'these are half-years'],
    [
      'quarters and months',
      'y,v\n2011Q1,1\n2011M04,2',
      'one frequency: there are quarters and months: choose with frequency',
    ],
    ['mixed words of size', 'year,v\n2019,900M\n2020,1.2', 'some figures have a word such as bn'],
    ['mixed units', 'year,v\n2019,$900\n2020,€920', 'have one unit: there are $ and €'],
    ['a month missing in one row', 'year,month,v\n2019,1,5\n2019,,6\n2019,3,7', 'a part of the year in each row'],
    ['two-digit years', 'year,v\n19,1\n20,2', 'a column or a heading of years'],
    ['serials', 'date,v\n43466,1\n43831,2', 'a column or a heading of years'],
    ['a web page', '<!doctype html><html><table><tr><td>2019</td></tr></table>', 'this is a page'],
    ['broken JSON', '{"a": ', 'be valid JSON'],
    ['nothing', ' \n ', 'have a row'],
  ])('%s', (_, text, words) => {
    expect(refusal(text)).toContain(words)
  })

  test('units are not added up', () => {
    expect(refusal('unit,year,v\nkg,2019,1\nt,2019,2', { sum: true })).toContain('one unit to be added up')
  })
})

test('any text is a table and a series, or refused, in under 100 ms', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '2019',
      '2020',
      '2019Q1',
      '201901',
      '1,5',
      '1.120',
      '..',
      ':',
      'World',
      'year',
      'value',
      'Total',
      'x p',
      '-',
    ),
    fc.string({ maxLength: 8 }),
    fc.double({ noNaN: true }).map(String),
  )
  const table = fc
    .tuple(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), fc.constantFrom(',', ';', '\t', '|', ' '))
    .map(([rows, separator]) => rows.map((row) => row.join(separator)).join('\n'))
  const source = fc.oneof(
    { weight: 6, arbitrary: table },
    { weight: 2, arbitrary: fc.string({ maxLength: 300 }) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  )
  const take = (given: string | Uint8Array): number => {
    const start = performance.now()
    try {
      const series = seriesFrom(readTable(given))
      for (const { year, value } of series.figures)
        if (!Number.isFinite(value) || year < 1000 || year > 2999) throw new Error(`${year}: ${value}`)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
    return performance.now() - start
  }
  let slowest = 0
  fc.assert(
    fc.property(source, (given) => {
      // a slow one is timed again: a single time may be the machine's
      let best = take(given)
      for (let again = 0; again < 4 && best > 50; again++) best = Math.min(best, take(given))
      slowest = Math.max(slowest, best)
    }),
    { seed: 14, numRuns: 10_000 },
  )
  expect(slowest).toBeLessThan(100)
}, 120_000)
