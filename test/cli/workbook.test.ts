import { PDURATION, RRI } from '@formulajs/formulajs'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import readExcel from 'read-excel-file/universal'
import { expect, test } from 'vitest'
import { call, json, printed, refused } from './call.ts'

const workbook = async (line: string, files = {}): Promise<Uint8Array> => {
  const { code, files: written = [] } = await call(line, files)
  expect(code).toBe(0)
  return new Uint8Array(written.at(-1)?.content as Uint8Array)
}
const sheetsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  )

test('a workbook has formulas with their values, and probabilities as values', async () => {
  const sheets = sheetsOf(await workbook('--xlsx out.xlsx'))
  const [required = '', scenarios = '', paths = '', probabilities = ''] = [3, 4, 5, 6].map(
    (n) => sheets[`xl/worksheets/sheet${n}.xml`],
  )
  expect(required).toMatch(/<f>_xlfn\.RRI\(A2-Outlook!\$B\$8,Outlook!\$B\$7,Outlook!\$B\$6\)<\/f><v>0\.1098313/)
  expect(scenarios).toMatch(/<f>_xlfn\.PDURATION\(B2,Outlook!\$B\$7,Outlook!\$B\$6\)<\/f><v>26\.3116/)
  expect(paths).toMatch(/<f>Outlook!\$B\$7\*POWER\(1\+Scenarios!\$B\$2,A2-Outlook!\$B\$8\)<\/f><v>48\.7</)
  expect(probabilities).not.toContain('<f>')
  for (const text of Object.values(sheets)) {
    expect(text.match(/<f>/g)?.length ?? 0).toBe(text.match(/<\/f><v>-?[\d.e+-]+<\/v>/g)?.length ?? 0)
    expect(text).not.toMatch(/NaN|Infinity|undefined/)
  }
})

test("law: the value beside a formula is what a spreadsheet's own function gives", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.double({ min: 1, max: 1000, noNaN: true }),
      fc.double({ min: 0.2, max: 5, noNaN: true }),
      fc.integer({ min: -30, max: 30 }).filter((rate) => rate !== 0),
      async (base, times, rate) => {
        const target = base * times
        const bytes = await workbook(`${base} ${target} --from 2020 --by 2031 --growth=${rate}% --xlsx o.xlsx`)
        const read = await readExcel(bytes.slice().buffer)
        const rows = (name: string): unknown[][] => read.find(({ sheet }) => sheet === name)?.data as unknown[][]
        const near = (a: unknown, b: number): void => expect(a as number).toBeCloseTo(b, 9)
        if (times !== 1 && rows('Required')?.[1]?.[2] != null)
          near(rows('Required')[1]?.[2], RRI(11, base, target) as number)
        const [, change, years] = rows('Scenarios')[1] as [string, number, unknown]
        near(change, rate / 100)
        if (years !== 'never' && years !== 0)
          near(
            years,
            rate > 0 ? (PDURATION(rate / 100, base, target) as number) : Math.log(times) / Math.log1p(rate / 100),
          )
        near((rows('Paths')[8]?.[1] as number) / base, (1 + rate / 100) ** 7)
      },
    ),
    { numRuns: 25, seed: 7 },
  )
})

test('a workbook that was written is read again: by its sheet, and refused without it', async () => {
  const bytes = await workbook('--xlsx out.xlsx')
  const files = { 'out.xlsx': bytes }
  const asked = 'out.xlsx 82 --from 2023 --by 2035'
  const { series } = await json(`${asked} --sheet Figures`, files)
  expect(series.figures.at(-1)).toMatchObject({ year: 2025, value: 48.7 })
  expect(series.figures).toHaveLength(34)
  expect((await json(`${asked} --sheet 2`, files)).series).toEqual(series)
  expect(await refused(`${asked} --sheet Nothing`, files)).toContain('--sheet must be one of the sheets')
  expect(await refused(asked, files)).toContain('Figures')
  expect(await refused(`${asked} --sheet Figures`, { 'out.xlsx': bytes.slice(0, 900) })).toContain('workbook')
  expect(await refused('a.csv 3 --sheet 2', { 'a.csv': 'year,value\n2020,1\n2021,2' })).toContain(
    '--sheet must come with a workbook',
  )
  expect(await printed('41 82 --growth 8%')).toContain('9.01')
})
