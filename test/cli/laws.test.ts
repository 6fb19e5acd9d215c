import fc from 'fast-check'
import { expect, test } from 'vitest'
import { call } from './call.ts'

/** What people type where a number, a rate or a year is meant, and what nobody should. */
const typed = fc.oneof(
  fc.constantFrom(
    '82',
    '-55%',
    '+100%',
    'x2',
    'double',
    '0',
    '45% of base',
    '1e308',
    '1e-308',
    '-1',
    '0,5%',
    '1.234,5',
  ),
  fc.constantFrom(
    '',
    ' ',
    'NaN',
    'Infinity',
    '-Infinity',
    'null',
    '0x10',
    '1e999',
    '--',
    '%',
    '=',
    '2024=',
    '=5',
    ';;',
  ),
  fc.constantFrom('2023', '2030', '2031', '202306', '2024=43', '8%', '3%,8%', '15%', '0,100', '32%,3%,2', '0.03 + t'),
  fc.integer({ min: -10_000, max: 10_000 }).map(String),
  fc.double({ noNaN: true }).map(String),
  fc.string({ maxLength: 8 }),
)
const names =
  'by from base direction between actual growth volatility weights fading formula runs seed unit title scale where'.split(
    ' ',
  )
const option = fc
  .tuple(fc.constantFrom(...names), typed)
  .map(([name, value]) => (name === 'runs' && Number(value) > 2000 ? '--runs=7' : `--${name}=${value}`))
const flag = fc.constantFrom('--all', '--level', '--trade-bn', '--json', '--sum')
const file = { 'in.csv': 'year,value\n2016,31\n2017,30\n2018,33\n2019,35\n2020,32\n2021,37\n2022,39\n2023,41\n' }

test('law: whatever is typed gives finite numbers, or one line', async () => {
  let answered = 0
  await fc.assert(
    fc.asyncProperty(
      fc.option(fc.constantFrom('41', 'in.csv', '3.8'), { freq: 5 }),
      typed,
      fc.array(fc.oneof({ weight: 4, arbitrary: option }, { weight: 1, arbitrary: flag }), { maxLength: 4 }),
      async (first, target, options) => {
        const { code, text } = await call(
          ['--runs', '50', ...(first === null ? [] : [first, target]), ...options],
          file,
        )
        if (code === 2) {
          expect(text.trimEnd()).not.toContain('\n')
          expect(text).toMatch(/^tradepath: /)
          return
        }
        answered++
        expect(text).not.toMatch(/\bNaN\b|\bInfinity\b|\bundefined\b/)
        if (text.startsWith('{')) JSON.parse(text)
      },
    ),
    { numRuns: 400, seed: 11 },
  )
  expect(answered).toBeGreaterThan(20)
})
