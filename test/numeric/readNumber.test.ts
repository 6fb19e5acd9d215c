import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '../../src/errors.ts'
import { type NumberRead, numberIn, numbersIn, readNumber } from '../../src/numeric/readNumber.ts'

const [noBreak, narrow, thin] = ['\u00a0', '\u202f', '\u2009']

test.each<[string, NumberRead]>([
  ['41', { value: 41 }],
  ['3,5 %', { value: 3.5, unit: '%' }],
  ['3,5%', { value: 3.5, unit: '%' }],
  ['5 % a year', { value: 5, unit: '%' }],
  ['3.5 percent', { value: 3.5, unit: '%' }],
  ['1 234,5', { value: 1234.5 }],
  [`1${noBreak}234${noBreak}567,8`, { value: 1234567.8 }],
  [`1${narrow}234`, { value: 1234 }],
  [`12${thin}345.25`, { value: 12345.25 }],
  [`3,5${noBreak}%`, { value: 3.5, unit: '%' }],
  ['41,000', { value: 41000, assumed: 'comma between thousands' }],
  ['41bn', { value: 41, unit: 'bn', scale: 1e9 }],
  ['$41.5bn', { value: 41.5, unit: '$ bn', scale: 1e9 }],
  ['USD 41 bn', { value: 41, unit: 'USD bn', scale: 1e9 }],
  ['41 bn USD', { value: 41, unit: 'USD bn', scale: 1e9 }],
  ['41 mln', { value: 41, unit: 'mn', scale: 1e6 }],
  ['€ 1.234.567,8', { value: 1234567.8, unit: '€' }],
  ['−2', { value: -2 }],
  ['–2,5', { value: -2.5 }],
  ['- 2', { value: -2 }],
  ['+5 %', { value: 5, unit: '%' }],
  ['(1,234.5)', { value: -1234.5 }],
  ["1'234.5", { value: 1234.5 }],
  ['1’234’567', { value: 1234567 }],
  ['1.234.567,8', { value: 1234567.8 }],
  ['1.234.567', { value: 1234567 }],
  ['1,234.5', { value: 1234.5 }],
  ['12,34,567', { value: 1234567 }],
  ['1,234,567', { value: 1234567 }],
  ['0,120', { value: 0.12 }],
  ['0.120', { value: 0.12 }],
  ['1234,567', { value: 1234.567 }],
  ['1.2345', { value: 1.2345 }],
  ['1 234.567', { value: 1234.567 }],
  ['.5', { value: 0.5 }],
  ['1.5e6', { value: 1.5e6 }],
  ['1,5E+06', { value: 1.5e6 }],
  ['1.234E-05', { value: 1.234e-5 }],
  ['１２３', { value: 123 }],
  ['١٢٣', { value: 123 }],
  ['-0', { value: 0 }],
])('%s is read', (text, read) => {
  expect(readNumber(text)).toEqual(read)
})

const refusal = (task: () => unknown): string => {
  try {
    return `read as ${JSON.stringify(task())}`
  } catch (error) {
    if (error instanceof DomainError) return `${error.where}: ${error.rule}`
    throw error
  }
}

test.each<readonly [text: string, rule: string]>([
  ['1.120', 'be clear: it is 1120 or 1.12'],
  ['1,120', 'be clear: it is 1120 or 1.12'],
  ['41.000', 'be clear: it is 41000 or 41'],
  ['-1,305 %', 'be clear: it is -1305 or -1.305'],
  ['1.120bn', 'be clear: it is 1120 or 1.12'],
  ...['', ' ', 'x', '1,2,3', '1.2.3', '12 34', '1 2', '5.', '1,234.5.6', '1.234,567.8', '41 apples', 'Infinity'].map(
    (text) => [text, 'be a number'] as const,
  ),
  ...['NaN', '0x10', '1e400', '1e-400', '1e', 'e5', '--2', '(-2)', '(2', '2)', '1,23.5', '41b', '$$41', '5%%'].map(
    (text) => [text, 'be a number'] as const,
  ),
  ...['2023-06', '1/2', '1_', "'5", '1,000.000.000', '0,123,456', 'USD 41 EUR', '41 bn mn'].map(
    (text) => [text, 'be a number'] as const,
  ),
])('"%s" is refused', (text, rule) => {
  expect(refusal(() => readNumber(text))).toBe(`readNumber: ${rule}`)
})

test('the decimal separator, where it is known, decides', () => {
  expect(readNumber('1.120', { decimal: '.' }).value).toBe(1.12)
  expect(readNumber('1.120', { decimal: ',' }).value).toBe(1120)
  expect(readNumber('41,000', { decimal: ',' }).value).toBe(41)
  expect(readNumber('41,000', { decimal: '.' })).toEqual({ value: 41000 })
  for (const [text, decimal] of [
    ['3,5', '.'],
    ['3.5', ','],
    ['1,234.5', ','],
    ['1.234,5', '.'],
  ] as const)
    expect(refusal(() => readNumber(text, { decimal }))).toBe('readNumber: be a number')
})

test('lists: a comma is between numbers unless the whole is a number', () => {
  const values = (text: string): number[] => numbersIn('f', 'growth', text).map(({ value }) => value)
  expect(values('5%,9%,17%')).toEqual([5, 9, 17])
  expect(values('5,9,17')).toEqual([5, 9, 17])
  expect(values('0,5 %; 0,9 %')).toEqual([0.5, 0.9])
  expect(values('0, 5')).toEqual([0, 5])
  expect(values('0.5%')).toEqual([0.5])
  expect(values('-2%')).toEqual([-2])
  for (const text of ['0,5%', '0,5', '1,120', '41,000', '1,000,000'])
    expect(refusal(() => values(text))).toMatch(/^f: be clear: it is .*, or the numbers /)
  expect(refusal(() => values('0,5%'))).toContain('it is 0.5 %, or the numbers 0 and 5%;')
  expect(refusal(() => values('5,x'))).toBe('f: be a number')
})

/** How places write a number with groups and decimals. */
const places: readonly (readonly [group: string, decimal: string])[] = [
  [',', '.'],
  ['.', ','],
  [' ', ','],
  [noBreak, ','],
  [narrow, ','],
  ["'", '.'],
  ['’', ','],
  ['', '.'],
  ['', ','],
]

test('a number written as any place writes it is read back, or refused with the right one among its readings', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 5 }),
      fc.nat(99_999),
      fc.constantFrom(...places),
      fc.boolean(),
      (whole, decimals, fraction, [group, point], minus) => {
        const behind = String(fraction).padStart(5, '0').slice(0, decimals)
        const text = `${minus ? '-' : ''}${String(whole).replace(/\B(?=(\d{3})+$)/g, group)}${behind && point + behind}`
        const value = Number(`${minus ? '-' : ''}${whole}${behind && `.${behind}`}`) + 0
        const read = numberIn(text)
        if (read === undefined) throw new Error(`${text} is not read`)
        if ('readings' in read) expect(read.readings).toContain(value)
        // three zeros behind a comma are the one convention
        else if (read.assumed) expect([value, value * 1000]).toContain(read.value)
        else expect(read.value).toBe(value)
        if (point === '.' || point === ',') {
          const known = numberIn(text, point)
          expect(known).toMatchObject({ value })
        }
      },
    ),
    { seed: 14, numRuns: 3000 },
  )
})

test('any text is a finite number or refused, in little time', () => {
  const strange = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(..."0123456789.,  '%-+()eE$bn\u00a0"), maxLength: 300 }),
  )
  fc.assert(
    fc.property(strange, (text) => {
      const start = performance.now()
      try {
        expect(Number.isFinite(readNumber(text).value)).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(DomainError)
      }
      expect(performance.now() - start).toBeLessThan(100)
    }),
    { seed: 14, numRuns: 5000 },
  )
})
