import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SeriesData, series } from '../../src/series/index.ts'

const figures = [
  { year: 2023, value: 41.02 },
  { year: 2025, value: 48.7 },
]

test('every form gives the same figures', () => {
  const forms = [
    figures,
    [
      [2023, 41.02],
      [2025, 48.7],
    ],
    { 2025: 48.7, 2023: 41.02 },
    { 2023: 41.02, 2024: null, 2025: 48.7 },
    [
      { year: '2025', value: ' 48.7 ', note: 'as a CSV reader gives it' },
      { year: '2023', value: '41.02' },
      { year: '2024', value: '' },
    ],
    'year,value\n2023,41.02\n2024,\n2025,48.7\n',
    '2025;48.7\r\n2023; 41.02',
    'Jahr\tWert\n2023\t4.102e1\n2025\t48.70',
    series(figures),
  ]
  for (const form of forms) expect(series(form as SeriesData).figures).toEqual(figures)
})

test('order does not matter, and what comes out is frozen', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.tuple(fc.integer({ min: 1000, max: 2999 }), fc.double({ min: -1e300, max: 1e300, noNaN: true })),
        {
          selector: ([year]) => year,
          minLength: 1,
        },
      ),
      (pairs) => {
        const made = series(pairs)
        expect(series([...pairs].reverse())).toEqual(made)
        expect(series(made)).toEqual(made)
        expect(JSON.parse(JSON.stringify(made))).toEqual(made)
        expect(made.figures.every(({ year }, k) => k === 0 || year > (made.figures[k - 1]?.year as number))).toBe(true)
        expect(Object.isFrozen(made) && Object.isFrozen(made.figures) && made.figures.every(Object.isFrozen)).toBe(true)
      },
    ),
    { seed: 20240703, numRuns: 200 },
  ))

test('unit and reporter are kept, also of a series that is made into another', () => {
  const china = series(figures, { unit: 'USD bn', reporter: 'China' })
  expect(china).toMatchObject({ unit: 'USD bn', reporter: 'China' })
  expect(series(china, { unit: 'EUR bn' })).toEqual({ figures, unit: 'EUR bn', reporter: 'China' })
  expect(series(figures)).toEqual({ figures })
})

test('a year twice: once where the values agree, refused where they do not', () => {
  expect(
    series([
      [2023, 41.02],
      [2023, 41.02],
      [2025, 48.7],
    ]).figures,
  ).toEqual(figures)
  expect(() =>
    series([
      [2023, 41.02],
      [2023, 31.4],
    ]),
  ).toThrow('series: data[1][1] must be the one value of 2023, which is 41.02 already (received 31.4)')
})

test('what is wrong is named with its place', () => {
  expect(() =>
    series([
      [2023, 41],
      [2024, Number.NaN],
    ]),
  ).toThrow('series: data[1][1] must be a finite number (received NaN)')
  expect(() => series('year,value\n2023,41\n2024,4x')).toThrow(
    'series: data line 3 (value) must be a finite number (received "4x")',
  )
  expect(() => series('2023,41\n2024;1,5')).toThrow(
    'series: data line 1 must have two columns, a year and a value (received "2023,41")',
  )
  expect(series('2023;41\n2024;1,5').figures[1]).toEqual({ year: 2024, value: 1.5 })
  expect(() => series('2023,41\n2024,1,234')).toThrow('series: data line 2 must have two columns')
  expect(() => series({ 2023.5: 1 })).toThrow(
    'series: data (year) must be a year from 1000 to 2999 (received "2023.5")',
  )
  expect(() => series({ then: 1 } as never)).toThrow(
    'series: data (year) must be a year from 1000 to 2999 (received "then")',
  )
  expect(() => series([])).toThrow('series: data must have at least one figure (received an array of 0)')
  expect(() => series('')).toThrow('series: data must have at least one figure (received "")')
  expect(() => series(figures, { unit: 3 as never })).toThrow('series: labels.unit must be text (received 3)')
})
