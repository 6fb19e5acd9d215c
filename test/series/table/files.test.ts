import { describe, expect, test } from 'vitest'
import { DomainError } from '../../../src/errors.ts'
import type { Figure } from '../../../src/figure.ts'
import { readTable, readWorkbook, seriesFrom, type Table } from '../../../src/series/table/index.ts'
import { bytesOf, type Fixture, fixtures } from './fixtures.ts'

const name = ({ year, month, quarter }: Figure): string =>
  month !== undefined ? `${year}-${month}` : quarter !== undefined ? `${year}Q${quarter}` : `${year}`

const tableOf = async ({ file, sheet }: Fixture): Promise<Table> =>
  file.endsWith('.xlsx')
    ? await readWorkbook(bytesOf(file), sheet === undefined ? {} : { sheet })
    : readTable(bytesOf(file))

describe('figures of real files are those that were read by eye', () => {
  test.each(fixtures)('$file ($source) with $options', async (fixture) => {
    const series = seriesFrom(await tableOf(fixture), fixture.options)
    const figures = Object.fromEntries(series.figures.map((figure) => [name(figure), figure.value]))
    expect(figures).toMatchObject(fixture.figures)
    expect(series.figures.length).toBe(fixture.count)
    expect(series.frequency).toBe(fixture.frequency)
    if (fixture.unit !== undefined) expect(series.unit).toBe(fixture.unit)
    for (const assumed of fixture.assumed ?? []) expect(series.assumed).toContain(assumed)
  })

  test('they are 25 files of 10 sources at least', () => {
    expect(new Set(fixtures.map(({ file }) => file)).size).toBeGreaterThanOrEqual(25)
    expect(new Set(fixtures.map(({ source }) => source)).size).toBeGreaterThanOrEqual(10)
  })

  test('no option is needless: without one of them the file is refused, or other figures come', async () => {
    for (const fixture of fixtures) {
      const table = await tableOf(fixture)
      for (const option of Object.keys(fixture.options).filter((each) => !['scale', 'unit'].includes(each))) {
        const { [option as keyof typeof fixture.options]: _, ...rest } = fixture.options
        let count: number | undefined
        try {
          count = seriesFrom(table, rest).figures.length
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError)
        }
        expect(count, `${fixture.file} without ${option}`).not.toBe(fixture.count)
      }
    }
  })
})

const refusal = async (task: () => unknown): Promise<string> => {
  try {
    return `read: ${JSON.stringify(await task())}`
  } catch (error) {
    if (error instanceof DomainError) return error.message
    throw error
  }
}

test.each([
  ['comtrade-annual.csv', {}, 'several "partnerDesc": World, Andorra, China, Japan: choose with where'],
  [
    'bls-unemployment.csv',
    {},
    'one column of figures; it has Bachelors, Somecoll, Highschool, Lesshs: choose with value',
  ],
  ['faostat-crops.csv', { where: { item: 'Wheat' } }, 'several "Element": Area harvested, Yield, Production'],
  [
    'faostat-crops.csv',
    { where: { item: 'Wheat' }, sum: true },
    'be of one unit to be added up; it has several "Unit"',
  ],
  ['comtrade-annual.csv', { sum: true }, 'no total beside its parts to be added up; it has several "partner'],
  ['wdi-gdp.csv', { where: { country: 'Kazakstan' } }, 'did you mean `Kazakhstan`?'],
  ['wdi-gdp.csv', { where: { countri: 'Kazakhstan' } }, 'where must be a column: Country Name'],
  ['owid-co2.csv', { value: 'CO2' }, 'value must be a column: Entity, Code, Year, Annual CO₂ emissions'],
  ['owid-co2.csv', { frequency: 'month' as const }, 'have figures by month: there are years'],
])('%s with %o is refused: %s', async (file, options, words) => {
  expect(await refusal(() => seriesFrom(readTable(bytesOf(file)), options))).toContain(words)
})

test('partners are added up where told, and a time that lacks one is said to be partial', () => {
  const table = readTable(bytesOf('comtrade-annual.csv'))
  const series = seriesFrom(table, { where: { partner: ['China', 'Japan'] }, sum: true })
  const [china, japan] = ['China', 'Japan'].map((partner) => seriesFrom(table, { where: { partner } }).figures)
  expect(series.figures.map(({ value }) => value)).toEqual(
    china?.map(({ value }, index) => value + (japan?.[index]?.value as number)),
  )
  expect(series.assumed).toContain('up to 2 figures added up for each time')
})

test('workbooks: a sheet is asked for where several have years; what cannot be read says so', async () => {
  expect(await refusal(() => readWorkbook(bytesOf('bea-metro-gdp.xlsx')))).toContain('the sheets are Table1, Table2')
  expect(await refusal(() => readWorkbook(bytesOf('bea-metro-gdp.xlsx'), { sheet: 'Table9' }))).toContain('Table1')
  expect(await refusal(() => readWorkbook(bytesOf('owid-co2.csv')))).toContain('readTable reads text')
  expect(await refusal(() => readTable(bytesOf('bea-metro-gdp.xlsx')))).toContain('readWorkbook')
  expect(await refusal(() => readWorkbook(bytesOf('bea-metro-gdp.xlsx').slice(0, 5000)))).toContain('end is missing')
  expect(await refusal(() => readWorkbook(bytesOf('databank-unreadable.xlsx')))).toContain('can be read')
})
