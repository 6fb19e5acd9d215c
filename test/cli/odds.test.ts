import { expect, test } from 'vitest'
import { chinaKazakhstan } from '../../src/cases/index.ts'
import { chance, fromHistory } from '../../src/chance/index.ts'
import type { Forecast, Sureness } from '../../src/cli/answer/odds.ts'
import type { Report } from '../../src/cli/answer/report.ts'
import { run } from '../../src/cli/run.ts'
import { baseRate, calibrated } from '../../src/evidence/index.ts'

const json = async (...args: string[]): Promise<Report> => {
  const { code, text } = await run([...args, '--json'], false)
  expect(code).toBe(0)
  return JSON.parse(text)
}
const runs = 200_000

/** A chance as counted is within 5 standard errors of the exact one. */
function near(counted: number, exact: number): void {
  expect(Math.abs(counted - exact)).toBeLessThan(5 * Math.sqrt((exact * (1 - exact)) / runs) + 1e-12)
}

test('the odds of the real case: two views, each as chance() has it', async () => {
  const { odds } = await json('--runs', String(runs))
  const views = [
    ['calibrated', calibrated(chinaKazakhstan.china)],
    ['own history', fromHistory(chinaKazakhstan.china.slice(-11))],
  ] as const
  expect(odds?.forecasts.map(({ name }) => name)).toEqual(['calibrated', 'own history'])
  for (const [index, [, process]] of views.entries()) {
    const { rows, fan, years, process: told, never } = (odds as Sureness).forecasts[index] as Forecast
    expect(told).toEqual(process)
    expect(rows.map(({ year }) => year)).toEqual([2028, 2029, 2030, 2031, 2032, 2035, 2040])
    expect([fan.length, years.length, fan[0]?.year, fan.at(-1)?.year]).toEqual([30, 30, 2026, 2055])
    for (const row of rows) {
      const exact = chance(process, { base: 48.7, target: 82, years: row.year - 2025 })
      near(row.terminal, exact.terminal)
      near(row.annual, exact.annual)
      near(row.continuous as number, exact.continuous)
      expect(row.terminal).toBeLessThanOrEqual(row.annual)
      expect(row.annual).toBeLessThanOrEqual(row.continuous as number)
      expect(row.low).toBeLessThan(row.median)
      expect(row.median).toBeLessThan(row.high)
    }
    near(1 - never, chance(process, { base: 48.7, target: 82, years: 30 }).annual)
  }
})

test('base rates where the table speaks of them', async () => {
  const { odds } = await json('--runs', '2000', '--by', '2030,2045,2046')
  expect(odds?.baseRates?.map(({ year }) => year)).toEqual([2030, 2045])
  expect(odds?.baseRates?.[0]?.annual).toEqual(baseRate({ size: 48.7, multiple: 82 / 48.7, years: 5 }).annual)
  const text = (await run(['--runs', '2000', '--by', '2030,2046'], false)).text
  expect(text).toMatch(/^by +calibrated +own history +base rate$/m)
  expect(text).toMatch(/^2046 +\d+\.\d % +\d+\.\d %$/m)
  const beyond = ['--from', '2023', '--actual', '2023=0.4,2024=0.5', '--trade-bn', '--runs', '2000']
  expect((await json('0.4', '0.8', ...beyond)).odds?.baseRates).toBeUndefined()
})

test('the trade of any other pair, from its figures', async () => {
  const figures = [20.3, 24.9, 25.6, 28.6].map((value, index) => ({ year: 2010 + index, value }))
  const typed = figures.map(({ year, value }) => `${year}=${value}`).reverse()
  const args = ['20.3', '40', '--from', '2010', '--by', '2020', '--actual', typed.join(','), '--runs', String(runs)]
  const { odds } = await json(...args, '--trade-bn')
  expect(odds?.forecasts.map(({ process }) => process)).toEqual([calibrated(figures), fromHistory(figures)])
  expect(odds?.forecasts[1]?.says).toContain('last 3 years')
  near(
    odds?.forecasts[0]?.rows[0]?.annual as number,
    chance(calibrated(figures), { base: 28.6, target: 40, years: 7 }).annual,
  )
  expect((await json(...args)).odds).toBeUndefined()
  for (const line of (await run([...args, '--trade-bn'], false)).text.split('\n'))
    expect(line.length).toBeLessThanOrEqual(80)
})

test('figures that are given for the real case go on from its own', async () => {
  const { odds } = await json('--runs', '2000', '--actual', '2025=50,2026=55')
  const before = chinaKazakhstan.china.filter(({ year }) => year < 2025)
  const process = calibrated([...before, { year: 2025, value: 50 }, { year: 2026, value: 55 }])
  expect(odds?.from).toEqual({ year: 2026, value: 55 })
  expect(odds?.forecasts[0]?.process).toEqual(process)
})

test('a volatility: a walk for each growth, and no view of trade', async () => {
  const { odds } = await json('--volatility', '12%', '--growth', '5%,8%', '--runs', '2000')
  expect(odds?.forecasts.map(({ name }) => name)).toEqual(['5 %', '8 %'])
  expect(odds?.baseRates).toBeUndefined()
})
