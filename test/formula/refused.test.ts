import { expect, test } from 'vitest'
import { DomainError, formula, formulaCurve, formulaRate } from '../../src/formula/index.ts'

/** Texts that are no formula, with the character at fault or the rule; undefined where a value is at fault. */
const refused: readonly [text: string, fault: number | string | undefined][] = [
  ['constructor', 1],
  ['1 + __proto__', 5],
  ['x + toString', 5],
  ['hasOwnProperty(1)', 1],
  ['constructor.constructor("return 1")()', 25],
  ['a.constructor(1)', 'call a function that it knows'],
  ['import("x")', 8],
  ['import(x)', 1],
  ['eval(x)', 1],
  ['parse(x)', 1],
  ['evaluate(x)', 1],
  ['f(x)=x', 'assign nothing (in f(x) = x)'],
  ['f(x) == x', 1],
  ['x=3', 'assign nothing (in x = 3)'],
  ['1;2', 2],
  ['1\n2', 2],
  ['a.b', 'have no members (in a.b)'],
  ['a?.b', 'have no members (in a?.b)'],
  ['a[1]', 2],
  ['[1, 2]', 1],
  ['{a: 1}', 1],
  ['1:3', 'have a question mark for every colon (in 1:3)'],
  ['1?2:3:4', 'have a question mark for every colon (in 3:4)'],
  ['"text"', 1],
  ["'text'", 1],
  ['`text`', 1],
  ['5 cm', 'have a sign before cm'],
  ['2x', 'have a sign before x'],
  ['(2)(3)', 'have a sign before (3)'],
  ['x (2)', 1],
  ['0x10', 1],
  ['5!', 'have operators of numbers only (in 5!)'],
  ["a'", 2],
  ['7 % 3', 3],
  ['7 mod 3', 'have operators of numbers only (in 7 mod 3)'],
  ['5 to 3', 'have operators of numbers only (in 5 to 3)'],
  ['x and y', 'in place of and (in x and y)'],
  ['not x', 'in place of not (in not x)'],
  ['~x', 1],
  ['x | y', 3],
  ['x & y', 3],
  ['x @ y', 3],
  ['x .* y', 'have operators of numbers only (in x .* y)'],
  ['x >> 1', 'have operators of numbers only (in x >> 1)'],
  ['a < b < c', 'compare two values at a time (in a < b < c)'],
  ['a ? b ? c : d : e', 18],
  ['a ? b', 6],
  ['1, 2', 2],
  ['# all', 1],
  ['π', 1],
  ['x²', 2],
  ['１', 1],
  ['𝑥', 1],
  ['\ud835', 1],
  ['x\u0000', 2],
  ['x\u00a0+ 1', 2],
  ['', 'not be empty'],
  ['   ', 'not be empty'],
  ['1 +', 4],
  ['* 1', 1],
  ['(1', 3],
  ['1)', 2],
  ['()', 2],
  ['.', 1],
  ['1.', 1],
  ['1.2.3', 4],
  ['1e', 'have a sign before e'],
  ['1e999', 'have numbers within 1.8e308'],
  ['0 * 1e999', 'have numbers within 1.8e308'],
  ['true', 'not have the word true'],
  ['null', 'not have the word null'],
  ['NaN', 'have numbers within 1.8e308 (in NaN)'],
  ['Infinity', 'have numbers within 1.8e308 (in Infinity)'],
  ['undefined', 'not have the word undefined'],
  ['cos', 1],
  ['2 * cos + 1', 5],
  ['exp = 1', 'assign nothing (in exp = 1)'],
  ['cos()', 1],
  ['cos(1, 2)', 1],
  ['log(8, 2)', 1],
  ['pow(2)', 1],
  ['random()', 1],
  ['gamma(5)', 1],
  ['n'.repeat(51), 1],
  ['n'.repeat(2000), 'have at most 1000 characters'],
  [`${'('.repeat(60)}1${')'.repeat(60)}`, 'nest at most 50 deep'],
  [`${'('.repeat(100_000)}1${')'.repeat(100_000)}`, 'have at most 1000 characters'],
  ['('.repeat(1000), 'nest at most 50 deep'],
  ['-'.repeat(1000), 1001],
  [`${'-'.repeat(60)}1`, 'nest at most 50 deep'],
  [`${'2^'.repeat(60)}1`, 'nest at most 50 deep'],
  [`${'x?1:'.repeat(60)}1`, 'nest at most 50 deep'],
  [`${'abs('.repeat(60)}1${')'.repeat(60)}`, 'nest at most 50 deep'],
  [`1${'+1'.repeat(300)}`, 'have at most 500 numbers, names and operations'],
  [`1${'+1'.repeat(500_000)}`, 'have at most 1000 characters'],
  ['9^9^9', undefined],
  ['x * 9^9^9', undefined],
  ['x > 0 ? 1 : 1/0', undefined],
  ['log(-1)', undefined],
  ['0/0', undefined],
  ['(-8)^(1/3)', undefined],
]

test('a corpus of hostile texts is refused, each with its fault and in under 10 ms', () => {
  for (const [text] of refused) expect(() => formula(text)).toThrow(DomainError)
  let slowest = 0
  for (const [text, fault] of refused) {
    const times = [1, 2, 3].map(() => {
      // the time of the processor: what else the machine does is not the fault of a text
      const started = process.cpuUsage().user
      let thrown: unknown
      try {
        formula(text)
      } catch (error) {
        thrown = error
      }
      const time = (process.cpuUsage().user - started) / 1000
      expect(thrown, text.slice(0, 40)).toBeInstanceOf(DomainError)
      const { message } = thrown as DomainError
      const said = typeof fault === 'number' ? `(character ${fault}) ` : (fault ?? 'must be a real number')
      expect(message, text.slice(0, 40)).toContain(said)
      expect(message.length).toBeLessThan(200)
      return time
    })
    slowest = Math.max(slowest, Math.min(...times))
  }
  console.log(`${refused.length} hostile texts, the slowest refused in ${slowest.toFixed(2)} ms`)
  expect(slowest).toBeLessThan(10)
})

test('the largest formulas that are allowed are read and computed', () => {
  for (const text of [
    `${'('.repeat(50)}x${')'.repeat(50)}`,
    `x${'+x'.repeat(249)}`,
    `${'x?'.repeat(1)}${'1:x?'.repeat(48)}1:1`,
    `${'-'.repeat(50)}x`,
  ]) {
    const started = process.cpuUsage().user
    expect(formula(text)({ x: 1 })).toBeTypeOf('number')
    expect(formula(text).gradient({ x: 1 })['x']).toBeTypeOf('number')
    expect((process.cpuUsage().user - started) / 1000, text).toBeLessThan(200)
  }
})

test('what is not a text is refused', () => {
  for (const wrong of [undefined, null, 5, {}, [], ['1'], () => '1', Symbol('x'), new String('1')]) {
    expect(() => formula(wrong as never)).toThrow('formula: text must be a string')
    expect(() => formulaCurve(wrong as never)).toThrow('formulaCurve: text must be a string')
    expect(() => formulaRate(wrong as never, { base: 41 })).toThrow('formulaRate: text must be a string')
  }
})

test('a model takes its names and no others', () => {
  const model = formula('multiple + growth')
  expect(model({ growth: 2, multiple: 1 })).toBe(3)
  expect(model(Object.assign(Object.create(null), { multiple: 1, growth: 2 }))).toBe(3)
  const call = (inputs: unknown) => () => model(inputs as never)
  expect(call({ multiple: 1 })).toThrow('formula: growth must be a finite number (received undefined)')
  expect(call({ multiple: 1, growth: 2, speed: 3 })).toThrow(
    'formula: speed must be a name of the formula: multiple, growth (received 3)',
  )
  expect(call(Object.create({ multiple: 1, growth: 2 }))).toThrow('formula: multiple must be a finite number')
  for (const wrong of ['1', null, NaN, Infinity, 1n, true, {}])
    expect(call({ multiple: 1, growth: wrong })).toThrow('formula: growth must be a finite number')
  for (const wrong of [undefined, null, 1, 'x', [], [1, 2]]) expect(call(wrong)).toThrow(DomainError)
  expect(() => formula('5')({ x: 1 } as never)).toThrow('it has none')
})

test('a formula that leaves the reals names the part and its value', () => {
  expect(() => formula('2 * log(x - 3)')({ x: 2 })).toThrow(
    'formula: log(x - 3) must be a real number within 1.8e308 where x - 3 is -1 (received NaN)',
  )
  expect(() => formula('1 / (x - 2)')({ x: 2 })).toThrow('formula: 1 / (x - 2) must be a real number')
  expect(() => formula('exp(x)')({ x: 1000 })).toThrow('(received Infinity)')
  // finite again, but by way of what is not a number
  for (const text of ['1 / (1 / x)', 'log(x - 1)^0', 'atan(1 / x)', 'exp(-1 / x)', 'min(1, 1 / x)', '1 / x > 2'])
    expect(() => formula(text)({ x: 0 }), text).toThrow('must be a real number')
  expect(formula('x == 0 ? 1 : 1 / x')({ x: 0 })).toBe(1)
})

test('a model is frozen and its inputs may be anything that has the numbers', () => {
  const model = formula('x + y')
  expect(Object.isFrozen(model)).toBe(true)
  expect(Object.isFrozen(model.names)).toBe(true)
  // a getter that calls the model itself does not disturb it
  expect(
    model({
      x: 1,
      get y() {
        return model({ x: 5, y: 5 })
      },
    }),
  ).toBe(11)
})

test('what other languages write otherwise is refused with what to write', () => {
  const told: Record<string, string> = {
    'ln(x)': 'call log, not ln (character 1)',
    '2 * Exp(x)': 'call exp, not Exp (character 5)',
    'IF(x > 1, 2, 3)': 'call a conditional, condition ? yes : no, not IF (character 1)',
    'round(x)': 'call a function that it knows, as abs, exp, log, max, min or sqrt, not round (character 1)',
    'x > 1 and x < 2': 'have a product, as in (a > 0) * (b > 0), in place of and (in x > 1 and x < 2)',
    'not x': 'have a difference, as in 1 - (a > 0), in place of not (in not x)',
  }
  for (const [text, rule] of Object.entries(told))
    expect(() => formula(text)).toThrow(`formula: text must ${rule} (received ${JSON.stringify(text)})`)
  // as a name of a variable it is as good as any
  expect(formula('ln + 1')({ ln: 2 })).toBe(3)
})
