import { expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'

const plain = async (...args: string[]): Promise<string> => {
  const { code, text } = await run(args, false)
  expect(code).toBe(0)
  return text
}
const refused = async (...args: string[]): Promise<string> => {
  const { code, text } = await run(args, false)
  expect(code).toBe(2)
  expect(text.trimEnd()).not.toContain('\n')
  return text
}

test('the real case, within 80 columns', async () => {
  const text = await plain()
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  expect(text).toMatch(/^8 % +9\.01 +2032\.01 +2033 +-0\.96 +\+1\.24$/m)
  expect(text).toMatch(/^2030 +10\.41 % +10\.98 %$/m)
  expect(text).toMatch(/^2025 +48\.70 +11\.1 %$/m)
  expect(text).toContain('times 1.187, 8.96 % a year (CAGR), 18.7 % of the gap')
  expect(text).toContain('At that pace: 6.1 more years')
})

test('tables line up: every row of the growth table is as wide as its head', async () => {
  const lines = (await plain()).split('\n')
  const head = lines.findIndex((line) => line.startsWith('growth'))
  const rows = lines.slice(head, head + 11)
  expect(new Set(rows.map((line) => line.length)).size).toBe(1)
})

test('any other case, with and without a calendar', async () => {
  expect(await plain('41', '82', '--from', '2023', '--growth', '3%,5%,8%', '--by', '2030,2035')).toMatchInlineSnapshot(`
    "From 41 to 82
    Base 41 (2023), target 82: times 2

    When, by growth a year
    growth  years  reached  first year  +1 point  -1 point
    3 %     23.45  2046.45        2047     -5.78    +11.55
    5 %     14.21  2037.21        2038     -2.31     +3.47
    8 %      9.01  2032.01        2033     -0.96     +1.24
    reached: when the path passes the target; first year: whose figure shows it
    +1, -1 point: change in years with one percentage point more or less growth

    Growth a year that the target requires
    by    from the base
    2030        10.41 %
    2035         5.95 %
    "
  `)
  expect(await plain('10', '5', '--growth=-5%,0.02')).toMatchInlineSnapshot(`
    "From 10 to 5
    Base 10, target 5: times 0.5

    When, by growth a year
    growth  years  +1 point  -1 point
    -5 %    13.51     +3.47     -2.31
    2 %     never
    2 %: never at 5, at the closest 10
    +1, -1 point: change in years with one percentage point more or less growth
    "
  `)
})

test('growth from a formula, and what is wrong in one', async () => {
  const rows = JSON.parse(
    await plain('41', '82', '--formula', '0.08', '--formula', '0.03 + 0.29 * 2^(-t / 2)', '--json'),
  ).scenarios
  expect(rows[0].years).toBeCloseTo(9.006468342000595, 12)
  expect(rows[0].onePointMore).toBeCloseTo(-0.96, 2)
  expect(rows[1].years).toBeCloseTo(4.137, 3)
  expect(await refused('41', '82', '--formula', 'import("x")')).toContain('character 8')
  expect(await refused('41', '82', '--formula', '0.08 * x')).toContain('x')
})

test('for machines: JSON is the report, CSV a row a scenario', async () => {
  const report = JSON.parse(await plain('--json'))
  expect(report.goal).toEqual({ base: 41, target: 82, baseYear: 2023 })
  expect(report.scenarios).toHaveLength(10)
  expect(report.standing.cagr).toBeCloseTo(0.0896, 4)
  const [head, ...rows] = (await plain('41', '82', '--from', '2023', '--growth', '8%,-1%', '--csv'))
    .trimEnd()
    .split('\n')
  expect(head).toBe('scenario,status,years,moment,firstYear,onePointMore,onePointLess,closest')
  expect(rows[0]).toMatch(/^8 %,reached,9\.006468342000595,2032\.0064683420005,2033,-0\.96\d+,1\.23\d+,$/)
  expect(rows[1]).toBe('-1 %,never,,,,,,41')
})

test('help tells every option', async () => {
  for (const option of [
    '--from',
    '--growth',
    '--fading',
    '--formula',
    '--by',
    '--actual',
    '--trade-bn',
    '--volatility',
    '--runs',
    '--seed',
    '--json',
    '--csv',
    '--chart',
    '--html',
    '--help',
  ])
    expect(await plain('--help')).toContain(option)
  for (const line of (await plain('-h')).split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test('a wrong argument gets one clear line and exit code 2', async () => {
  expect(await refused('41', 'x')).toBe(
    'tradepath: target must be a number (received "x") (tradepath --help says more)\n',
  )
  expect(await refused('41', '82', '--growth', '8')).toContain('for 8 times, write 800%')
  expect(await refused('41')).toContain('base and target must be two numbers')
  expect(await refused('-1', '82')).toContain('-1')
  expect(await refused('0', '82')).toContain('base must be greater than 0 (received 0)')
  expect(await refused('41', '82', '--by', '2030')).toContain('--from must be given where --by is')
  expect(await refused('41', '82', '--from', '2023', '--by', '2020')).toContain('--by must be')
  expect(await refused('41', '82', '--from', '2023.5')).toContain('--from must be a year from 1000 to 2999')
  expect(await refused('--growth', '-200%')).toContain('--growth')
  expect(await refused('--growth=-200%')).toContain('--growth must be more than -100%')
  expect(await refused('--fading', '32%,3%')).toContain('--fading must be a rate, a long-run rate and a half-life')
  expect(await refused('--actual', '2024:43')).toContain('--actual must be a year and its figure')
  expect(await refused('--nonsense')).toContain('--nonsense')
  expect(await refused('--json', '--csv')).toContain('--json and --csv')
  expect(await refused('41', '82', '--trade-bn')).toContain('--trade-bn must come with --actual')
  expect(
    await refused('41', '82', '--from', '2023', '--actual', '2023=41,2024=43', '--trade-bn', '--volatility', '10%'),
  ).toContain('--trade-bn and --volatility must not both be given')
})

test('colour only where it is asked for', async () => {
  const escapeCode = String.fromCharCode(27)
  expect((await run([], false)).text).not.toContain(escapeCode)
  expect((await run([], true)).text).toContain(escapeCode)
})
