import { expect, test } from 'vitest'
import { fromNpm } from '../../src/cli/arguments/fromNpm.ts'
import { run } from '../../src/cli/run.ts'
import { call, json, machine, printed, refused } from './call.ts'

const rise = { 'a.csv': 'year,value\n2018,30\n2019,33\n2020,36\n2021,39\n2022,44\n2023,47\n2024,52\n' }

const refusals: readonly (readonly [line: string, says: string])[] = [
  ['--from 2020', '--from must come with a base and a target (received "2020")'],
  ['--value x', '--value must come with a file (received "x")'],
  ['41 82 --where a=b', '--where must come with a file'],
  ['41', 'target must stand behind the base: tradepath 41 82'],
  ['a.csv', 'target must stand behind the file: tradepath a.csv 10'],
  ['41 x', 'target must'],
  ['41 82 99', 'too many arguments'],
  ['0 82 --growth 3%,2%,1% --between 0,100', 'tradepath: base must be between 0 and 100 (received 0)'],
  ['41 82 --runs 0', '--runs must be a whole number from 1 to 20000000'],
  ['41 82 --runs 1e9', 'simulateParallel of tradepath/chance/parallel draws more'],
  ['41 82 --seed=-3', '--seed must be a whole number from 0 to 2^53 - 1'],
  ['41 82 --growth 1.1', '--growth must be a rate such as 8% or 0.08: write 1.1%, or 110% for 1.1 times'],
  ['41 82 --growth=-100%', '--growth must be more than -100%'],
  ['41 82 --growth 0,5%', '--growth must be clear: 0.5%, or 0 and 5% (write 0; 5%)'],
  ['41 82 --fading 32%,3%', '--fading must be a rate, a long-run rate and a half-life, as 32%,3%,2'],
  ['41 82 --fading 32%,3%,0', 'tradepath: --fading must be greater than 0 (received 0)'],
  ['41 82 --formula=', 'tradepath: --formula must not be empty'],
  ['41 82 --formula import("x")', '--formula must'],
  ['41 82 --volatility=-10%', '--volatility must be at least 0%'],
  ['41 82 --growth 5%,8% --weights 1', '--weights must come with --growth and --volatility'],
  ['41 82 --growth 5%,8% --volatility 9% --weights 1', '--weights must be as many as the growth rates, 2'],
  ['41 82 --by 2030', '--from must be given where --by is'],
  ['41 82 --from 202306', '--from must be a year from 1000 to 2999'],
  ['41 82 --from 2023 --by 2030.5', '--by must'],
  ['41 82 --from 2023 --by 2023', 'must'],
  ['41 82 --from 2023 --actual 2024:43', '--actual must be a year and its figure, as 2024=43.82'],
  ['41 82 --from 2023 --actual 2023=31.4,2024=30.1', '--actual must be the base 41, within 1 %'],
  ['41 82 --direction up', '--direction must be rise or fall (received "up")'],
  ['41 55%', 'target must have a sign'],
  ['41 82 --level --between 0,100', '--level and --between must not both be given'],
  ['41 82 --between 0', '--between must be two numbers, as 0,100'],
  ['41 82 --csv nothing', '--csv must be one of figures, required, scenarios'],
  ['41 82 --json --csv figures', '--json and --csv must not both be given'],
  ['41 82 --from 2023 --actual 2024=3800 --trade-bn', "be of two countries' trade in USD bn, both ways"],
  ['3800 8000 --from 2023 --trade-bn', 'no pair ever had more than 872.83 (2025); divide millions by 1,000'],
  ['--runz 3', "unknown option '--runz' (Did you mean --runs?)"],
  ['--runs', "option '--runs <number>' argument missing"],
  ['none.csv 10', 'figures must be a file that is here, or a number (received "none.csv")'],
  ['empty.csv 10', 'empty.csv must not be empty'],
  ['blank.csv 10', 'blank.csv must have a row'],
  ['page.csv 10', 'page.csv must be a table'],
  ['a.csv 10 --from 1990', '--from must be a year that has a figure (2018 to 2024), or come with --base'],
  ['a.csv 10 --value exports', 'a.csv must'],
  ['a.csv 10 --where partner', '--where must be a column and its cell'],
]

test.each(refusals)('tradepath %s: one line that says what to change', async (line, says) => {
  const files = { ...rise, 'empty.csv': '', 'blank.csv': ' \n\n', 'page.csv': '<!doctype html><html></html>' }
  expect(await refused(line, files)).toContain(says)
})

test('a folder gets one line', async () => {
  const read = async (): Promise<never> => {
    throw Object.assign(new Error('EISDIR: illegal operation'), { code: 'EISDIR' })
  }
  const { code, text } = await run(['here', '10'], machine({}, { read }))
  expect({ code, text }).toEqual({
    code: 2,
    text: 'tradepath: figures must be a file, not a folder (received "here") (tradepath --help says more)\n',
  })
})

test('help says every option within 80 columns, and the version is that of the package', async () => {
  const help = await printed('--help')
  for (const line of help.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  const options =
    'by from base direction level between value year where sheet scale sum unit title actual trade-bn growth volatility weights fading formula runs seed all json csv chart png html xlsx help version'
  for (const option of options.split(' ')) expect(help).toMatch(new RegExp(`--${option}\\b`))
  expect(await printed('-h')).toBe(help)
  expect(await printed('--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('colour only where it is asked for', async () => {
  const escapeCode = String.fromCharCode(27)
  const text = async (colour: boolean): Promise<string> => (await run(['--runs', '100'], machine({}, { colour }))).text
  expect(await text(false)).not.toContain(escapeCode)
  expect(await text(true)).toContain(escapeCode)
})

test('the real case fits a screen of 80 columns and 24 lines', async () => {
  const lines = (await printed('')).trimEnd().split('\n')
  expect(lines.length).toBeLessThanOrEqual(24)
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80)
  expect(lines.slice(0, 2).join(' ')).toContain('USD 48.7 bn in 2025, goal 82 (double the 41 of 2023), no deadline')
  expect((await json('--by 2035')).goal.deadline).toBe(2035)
})

test('a target below the base is a fall, which is said; --direction says otherwise', async () => {
  const rising = '41 30 --from 2020 --actual 2021=45,2022=47,2023=50,2024=52 --by 2030'
  const text = (await printed(rising)).replaceAll('\n', ' ')
  expect(text).toContain('the target is below the base, so a fall is wanted (if not: --direction rise)')
  expect(text).toContain('takes a fall of 8.8 % a year')
  expect(await printed(`${rising} --direction rise`)).toContain('The goal of 30 has been met since 2020')
})

test('every scenario of a volatility has its own probability, the exact one', async () => {
  const asked = '41 82 --from 2023 --growth 5%,9%,17% --volatility 15% --by 2035'
  const { scenarios } = await json(asked)
  expect(scenarios.map(({ probability }) => probability?.toFixed(3))).toEqual(['0.491', '0.791', '0.992'])
  const text = await printed(asked)
  expect(text).toMatch(/^17 % +4\.41 +2027\.41 +2028 +99\.2 %$/m)
  expect(text.replaceAll('\n', ' ')).toContain('the probability of reaching 82 by 2035 is 79 %')
  expect(text).not.toContain('no probability is stated')
})

test('scenarios are shown where they are asked for, beside a forecast too', async () => {
  expect(await printed('a.csv 80 --by 2032', rise)).not.toContain('When, from')
  expect(await printed('a.csv 80 --by 2032 --growth=-2%,8%', rise)).toContain('−2 %: never at 80, no nearer than 52')
})

test('what a file was read as is said, last', async () => {
  const file =
    'period;pays;valeur\n2019;Chine;1,2\n2020;Chine;1,3\n2021;Chine;1,25\n2022;Chine;1,5\n2023;Chine;1,7\n2019;Monde;9,2\n'
  const text = await printed(['f.csv', '3', '--by', '2030', '--where', 'pays=Chine'], { 'f.csv': file })
  expect(text.trimEnd().split('\n').slice(-2).join(' ')).toMatch(/Read: f\.csv; .*decimal comma/)
})

test('CSV of any part has a heading and a row each; JSON is the outlook', async () => {
  const parts = ['figures', 'required', 'scenarios', 'probabilities', 'path', 'drivers']
  for (const part of parts) {
    const [head = '', ...rows] = (await printed(`a.csv 80 --by 2032 --csv ${part}`, rise)).trimEnd().split('\n')
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) expect(row.split(',').length).toBe(head.split(',').length)
  }
  const { version, series } = await json('a.csv 80 --by 2032', rise)
  expect([version, series.figures.length]).toEqual([1, 7])
})

test('many runs are announced before they begin', async () => {
  const said: string[] = []
  const say = (line: string): void => {
    said.push(line)
  }
  await run(['41', '82', '--runs', '1000001'], machine({}, { say }))
  await run(['41', '82', '--runs', '1000'], machine({}, { say }))
  expect(said).toEqual(['Simulating 1,000,001 paths: this takes a while (Ctrl-C ends it).\n'])
})

test('what npm start keeps for itself is named', () => {
  expect(fromNpm({})).toBeUndefined()
  expect(fromNpm({ npm_lifecycle_event: 'start' })).toBeUndefined()
  expect(fromNpm({ npm_config_by: '2030' })).toBeUndefined()
  expect(fromNpm({ npm_lifecycle_event: 'start', npm_config_by: '2030', npm_config_trade_bn: 'true' })).toBe(
    'tradepath: npm kept --by, --trade-bn for itself: put -- before the arguments, as npm start -- 3.8 10 --by 2030\n',
  )
})

test('--png draws, or says what to install', async () => {
  const { code, text, files = [] } = await call('--png a.png')
  if (code === 2) return expect(text).toContain('npm install @napi-rs/canvas')
  const bytes = files[0]?.content as Uint8Array
  expect([...bytes.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)))
  expect(bytes.length).toBeGreaterThan(20_000)
})
