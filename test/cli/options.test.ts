import { expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'

const quick = ['--runs', '500']
const plain = async (line: string): Promise<string> => {
  const { code, text } = await run([...quick, ...line.split(' ')], false)
  expect({ code, text: code === 0 ? '' : text }).toEqual({ code: 0, text: '' })
  return text
}

const refusals: readonly (readonly [line: string, says: string])[] = [
  ['--from 2020', '--from must come with a base and a target (received "2020")'],
  ['0 82', 'base must be greater than 0 (received 0)'],
  ['41 0', 'target must be greater than 0 (received 0)'],
  ['41 82 --runs 0', '--runs must be a whole number from 1 to 4294967295 (received 0)'],
  ['41 82 --seed=-3', '--seed must be a whole number from 0 to 2^53 - 1 (received -3)'],
  ['41 82 --growth 1.1', '--growth must be a rate such as 8% or 0.08 (for 1.1 times, write 110%) (received "1.1")'],
  ['41 82 --growth=-100%', '--growth must be more than -100% (received "-100%")'],
  ['41 82 --growth 1e-310', '--growth must get to the target within 1.8e308 years, or never (received "1e-308 %")'],
  ['41 82 --fading 32%,3%,0', '--fading must have a half-life greater than 0 (received 0)'],
  ['41 82 --formula=', '--formula must have a number, a name or a parenthesis (character 1) (received "")'],
  ['41 82 --formula=-2', '--formula must give a rate greater than -1 at t = '],
  ['41 82 --volatility=-10%', '--volatility must be from 0% to 70000% (received "-10%")'],
  [
    '41 82 --from 2023 --volatility 10% --fading 32%,3%,2',
    '--volatility must come with --growth, the constant growth that odds are for (received undefined)',
  ],
  ['41 82 --volatility 10% --formula 0.08', '--volatility must come with --growth'],
  [
    '41 82 --growth 800% --volatility 10% --from 2023 --by 2900',
    '--growth and --volatility must keep levels below 1.8e308 up to 2900 (received "800 %")',
  ],
  ['41 82 --from 2023 --by 4000 --volatility 5%', '--by must be a year from 1000 to 2999 (received 4000)'],
  ['41 82 --from 2023 --by 2030.5', '--by must be a year from 1000 to 2999 (received 2030.5)'],
  ['--by 2023', '--by must be after the base year 2023 (received 2023)'],
  ['1e-300 1e300 --from 2023 --by 2024', '--by must give a rate below 1.8e308 (received 2024)'],
  ['41 82 --from 2023 --actual 2025=-3', '--actual must be greater than 0 (received -3)'],
  ['41 82 --from 2023 --actual 2025.5=43', '--actual must be a year from 1000 to 2999 (received 2025.5)'],
  [
    '41 82 --from 2023 --actual 2023=41,2023=42,2025=44',
    '--actual must be the one value of 2023, which is 41 already (received 42)',
  ],
  [
    '41 82 --from 2023 --actual 2023=31.4,2024=30.1',
    '--actual must be the base 41, within 1 %, in the base year 2023 (received 31.4)',
  ],
  ['--actual 2023=31.4', '--actual must be the base 41, within 1 %, in the base year 2023 (received 31.4)'],
  [
    '41 82 --from 2023 --actual 2013=20,2023=41',
    '--actual must have a figure after the base year 2023 (received 2023)',
  ],
  ['1e-300 82 --from 2023 --actual 2024=1e300', '--actual must grow by less than 1.8e308 a year (received 1e+300)'],
  [
    '41 82 --from 2023 --trade-bn --actual 2023=41',
    '--trade-bn must come with --actual and a figure of another year than the base (received 1)',
  ],
  [
    '41 1e7 --from 2023 --trade-bn --actual 2024=1e6',
    '--actual must be from 0.001 to 100000 (USD bn) (received 1000000)',
  ],
  [
    '41 82 --from 2023 --trade-bn --actual 2021=1e-9,2022=1',
    '--actual must have log growth from 2021 that is from -10 to 10 (received 20.7',
  ],
  ['--trade-bn --volatility 10%', '--trade-bn and --volatility must not both be given (received "both")'],
]

test.each(refusals)('tradepath %s: one line that says what to change', async (line, says) => {
  const { code, text } = await run([...quick, ...line.split(' ')], false)
  expect(code).toBe(2)
  expect(text.startsWith(`tradepath: ${says}`)).toBe(true)
  expect(text.trimEnd()).not.toContain('\n')
})

test('where there is no growth of one point less, its cell is empty; where it never gets there, never', async () => {
  const text = await plain('82 0.001 --growth=-99.5%,-0.5%,-40% --fading=-99.5%,-20%,3 --formula=-0.995')
  expect(text).toMatch(/^-99.5 % {2,}2\.14 {2,}\+0\.56$/m)
  expect(text).toMatch(/^-0.5 % +\d+\.\d\d +never +-\d+\.\d\d$/m)
  expect(text).toMatch(/^-0\.995 +2\.14 +\+0\.56$/m)
  const { scenarios } = JSON.parse(await plain('82 0.001 --growth=-99.5%,-40% --json'))
  expect(scenarios.map(({ noPointLess }: { noPointLess?: true }) => noPointLess)).toEqual([true, undefined])
})

test('a volatility beside fading growth: odds of what they can be given for, and a note', async () => {
  const text = await plain('41 82 --growth 5% --fading 32%,3%,2 --volatility 10%')
  expect(text).toMatch(/^years +5 %$/m)
  expect(text).toContain('Notes\nOdds are for constant growth, not for fading growth or formulas.')
  expect(await plain('41 82 --growth 5% --volatility 10%')).not.toContain('Notes')
})

test('no volatility at all is certainty', async () => {
  const text = await plain('41 82 --growth 8% --volatility 0')
  expect(text).toMatch(/^5 +0\.0 %$/m)
  expect(text).toMatch(/^10 +100\.0 %$/m)
  expect(text).toContain('1 % more target: +1.44 % years')
})

test('multiples and levels of any size can be read', async () => {
  expect(await plain('1e-300 1e300 --growth 5% --volatility 10%')).toContain('target 1e+300: times 10^600\n')
  expect(await plain('0.4 0.8 --growth 5% --volatility 10%')).toMatch(/^latest figure 0\.384 to 0\.416 /m)
  expect(await plain('0.4 0.8 --growth 5% --volatility 10%')).toMatch(/^10( +\d+\.\d %){3}( +0\.\d{3}){3}$/m)
})

test('many growths stand under each other where they do not fit beside each other', async () => {
  const text = await plain(`--volatility 10% --by 2030 --growth ${Array.from({ length: 13 }, (_, i) => `${i + 1}%`)}`)
  for (const row of text.split('\n')) expect(row.length).toBeLessThanOrEqual(80)
  expect(
    text
      .match(/^2030 .*%/gm)
      ?.join(' ')
      .match(/\d+\.\d %/g)?.length,
  ).toBeGreaterThanOrEqual(13)
  expect(text).toMatch(/^by .* 13 %$/m)
})

test('years without a calendar are counted as such', async () => {
  const text = await plain('41 82 --growth 5% --volatility 10%')
  expect(text).toMatch(/^As likely as not in year \d+; held at year 30: /m)
  expect(await plain('41 82 --growth=-5% --volatility 1%')).toContain(
    'Less likely than not by year 30; held then: 0.0 %, never until then: 100.0 %',
  )
})
