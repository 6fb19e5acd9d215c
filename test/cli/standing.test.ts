import { expect, test } from 'vitest'
import { chinaKazakhstan } from '../../src/cases/index.ts'
import type { Report } from '../../src/cli/answer/report.ts'
import { run } from '../../src/cli/run.ts'

const quick = ['--runs', '500']
const plain = async (line: string): Promise<string> => {
  const { code, text } = await run([...quick, ...line.split(' ')], false)
  expect(code).toBe(0)
  for (const row of text.split('\n')) expect(row.length).toBeLessThanOrEqual(80)
  return text
}
const json = async (line: string): Promise<Report> =>
  JSON.parse((await run([...quick, ...line.split(' '), '--json'], false)).text)
const china = chinaKazakhstan.china.filter(({ year }) => year >= 2013).map(({ year, value }) => `${year}=${value}`)
const pledge = '41 82 --from 2023 --volatility 10% --growth 5% --by 2030'

test('once the latest figure is past the target: since when, and nothing towards it', async () => {
  expect(await plain(`${pledge} --actual 2023=41,2025=90`)).toMatchInlineSnapshot(`
    "From 41 to 82
    Base 41 (2023), target 82: times 2, met since 2025

    When, by growth a year
    growth  years  reached  first year  +1 point  -1 point
    5 %     14.21  2037.21        2038     -2.31     +3.47
    reached: when the path passes the target; first year: whose figure shows it
    +1, -1 point: change in years with one percentage point more or less growth

    Growth a year that the target requires
    by    from the base  from the latest figure
    2030        10.41 %                     met

    Where it stands
    year  actual  growth
    2023      41
    2025      90  48.2 %
    Pace since 2023: times 2.195, 48.16 % a year (CAGR).
    The target of 82 has been met since 2025.

    Notes
    No odds of getting there: the target is met.
    "
  `)
  const { goal, standing, required, odds, matters, notes } = await json(`${pledge} --actual 2023=41,2025=90`)
  expect(goal).toEqual({ base: 41, target: 82, baseYear: 2023, metSince: 2025 })
  expect(standing?.target).toEqual({ status: 'held', firstYear: 2025 })
  expect(required.map(({ deadline, status, fromLatest }) => ({ deadline, status, fromLatest }))).toEqual([
    { deadline: 2030, status: 'met', fromLatest: undefined },
  ])
  expect([odds, matters]).toEqual([undefined, undefined])
  expect(notes).toEqual(['No odds of getting there: the target is met.'])
})

test('the latest figure at the target, and a target below the base', async () => {
  expect(await plain(`${pledge} --actual 2024=82`)).toContain('The target of 82 has been met since 2024.')
  const fall = await plain('82 41 --from 2023 --growth=-5% --volatility 10% --by 2030 --actual 2024=60,2025=40')
  expect(fall).toContain('target 41: times 0.5, met since 2025\n')
  expect(fall).toMatch(/^2030 +-9.43 % +met$/m)
  expect(fall).not.toMatch(/How sure|What matters|of the gap|At that pace/)
  expect(await plain('--actual 2026=82')).toContain('The target of 82 has been met since 2026.')
})

test('a target that was met and lost, and met again', async () => {
  const lost = await plain(`${pledge} --actual 2024=85,2025=70`)
  expect(lost).toContain('The target of 82 was met, and is no longer: at it in 2024, lost in 2025.')
  expect(lost).toContain('70.7 % of the gap.')
  expect(lost).toContain('How sure\nFrom 70 (2025)')
  const again = await plain(`${pledge} --actual 2024=85,2025=70,2026=83`)
  expect(again).toContain('The target of 82 has been met again since 2026: at it in 2024, lost in 2025.')
  expect((await json(`${pledge} --actual 2024=85,2025=70,2026=83`)).goal.metSince).toBe(2026)
})

test('a base at the target is there from the start', async () => {
  for (const line of ['41 41 --volatility 10%', '41 41 --from 2023 --by 2030 --volatility 10%']) {
    const { odds, scenarios, required, notes } = await json(line)
    expect([odds, notes?.length]).toEqual([undefined, 1])
    expect(scenarios.every(({ years }) => years === 0)).toBe(true)
    expect(required.every(({ status, fromBase }) => status === 'met' && fromBase === 0)).toBe(true)
  }
  expect((await json('41 41 --from 2023 --actual 2024=45')).standing?.target).toEqual({
    status: 'held',
    firstYear: 2023,
  })
})

test('near the target the tornado ends at 0 years, not at never', async () => {
  const text = await plain(`${pledge} --actual 2023=41,2025=80`)
  expect(text).toMatch(/^target 78.7 to 85.3 +0.0 to 1.3 /m)
  expect(text).toMatch(/^latest figure 76.8 to 83.2 +1.3 to 0.0 /m)
})

test('the standing is from the base on; older figures are history for the odds', async () => {
  const line = `41.02 82 --from 2023 --trade-bn --growth 8% --by 2030 --actual ${china}`
  const text = await plain(line)
  expect(text).toContain('Pace since 2023: times 1.187, 8.96 % a year (CAGR), 18.7 % of the gap.')
  expect(text).toContain('a random walk fitted to its last 10 years')
  expect((await json(line)).standing).toEqual((await json('--by 2030')).standing)
  const { standing } = await json('41 82 --from 2023 --actual 2025=48.7')
  expect(standing?.figures[0]).toEqual({ year: 2023, value: 41 })
  expect(standing?.shareOfGap).toBeCloseTo(7.7 / 41, 12)
})

test('the base is a figure of its year, also for the odds of trade', async () => {
  const past = '41 82 --from 2023 --trade-bn --by 2030 --actual 2020=25,2021=28,2022=35'
  const { odds, standing } = await json(past)
  expect(standing).toBeUndefined()
  expect(odds?.from).toEqual({ value: 41, year: 2023 })
  expect(odds?.forecasts).toEqual((await json(`${past},2023=41`)).odds?.forecasts)
})

test('given figures go on from the known ones, or take their place', async () => {
  const known = (await json('--by 2030')).standing?.figures
  expect((await json('--actual 2026=52')).standing?.figures).toMatchObject([
    ...(known ?? []),
    { year: 2026, value: 52 },
  ])
  expect((await json('--actual 2024=45')).standing?.figures.map(({ value }) => value)).toEqual([41.02, 45, 48.7])
  expect((await json('--actual 2020=30')).standing?.figures).toEqual(known)
})

test('deadlines: in order, each once; what is past is said to be', async () => {
  expect((await json(`${pledge},2025,2028,2030 --actual 2025=50`)).required).toMatchObject([
    { deadline: 2025, status: 'past' },
    { deadline: 2028, status: 'open' },
    { deadline: 2030, status: 'open' },
  ])
  expect(await plain(`${pledge},2024 --actual 2025=50`)).toMatch(/^2024 +100.00 % +past$/m)
})

test('pictures of a target that is met are of the paths', async () => {
  const { files = [] } = await run([...quick, '--actual', '2026=90', '--chart', 'a.svg', '--html', 'a.html'], false)
  expect(files[0]?.content).toContain('Line chart of 10 scenarios')
  expect(files[1]?.content).toContain('target 82: times 2, met since 2026')
  expect(files[1]?.content.match(/<svg role="img"/g)).toHaveLength(1)
  expect(files[1]?.content).toContain('<h2>Notes</h2>')
})
