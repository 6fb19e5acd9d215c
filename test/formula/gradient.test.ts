import fc from 'fast-check'
import { all, create } from 'mathjs/number'
import { expect, test } from 'vitest'
import { DomainError, type Formula, formula } from '../../src/formula/index.ts'
import { expressions } from './expressions.ts'

const math = create(all ?? {})
type Inputs = Record<string, number>

function orUndefined<T>(compute: () => T): T | undefined {
  try {
    return compute()
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

/** Central differences at two steps, extrapolated (Richardson), with their own estimate of the error. */
function difference(model: Formula, at: Inputs, name: string): { slope: number; error: number } | undefined {
  const central = (step: number): number => {
    const [more, less] = [(at[name] as number) + step, (at[name] as number) - step]
    return (model({ ...at, [name]: more }) - model({ ...at, [name]: less })) / (more - less)
  }
  return orUndefined(() => {
    const [wide, half, quarter] = [central(2e-3), central(1e-3), central(5e-4)]
    const [first, second] = [(4 * half - wide) / 3, (4 * quarter - half) / 3]
    return { slope: second, error: Math.abs(second - first) }
  })
}

test('gradients of random formulas agree with finite differences', () => {
  let [compared, asked] = [0, 0]
  const number = fc.double({ min: 0.1, max: 5, noNaN: true })
  fc.assert(
    fc.property(expressions('smooth'), fc.record({ x: number, y: number, growth: number }), (text, all) => {
      const model = orUndefined(() => formula(text))
      if (model === undefined) return
      const at = Object.fromEntries(model.names.map((name) => [name, all[name as keyof typeof all]]))
      const gradient = orUndefined(() => model.gradient(at))
      if (gradient === undefined) return
      expect(Object.keys(gradient)).toEqual(model.names)
      const size = Math.abs(model(at))
      for (const name of model.names) {
        const slope = gradient[name] as number
        asked++
        const near = difference(model, at, name)
        // where differences cannot tell: too curved for the step, or too flat beside the value
        if (
          near === undefined ||
          Math.abs(near.slope) < 1e-9 ||
          near.error > 1e-6 * Math.abs(near.slope) ||
          size > 1e4 * Math.abs(near.slope)
        )
          continue
        compared++
        expect(Math.abs(slope - near.slope), `${text} by ${name}`).toBeLessThanOrEqual(1e-5 * Math.abs(near.slope))
      }
    }),
    { numRuns: 3000, seed: 82 },
  )
  console.log(`partial derivatives compared with differences: ${compared} of ${asked}`)
  expect(compared).toBeGreaterThan(asked / 2)
})

test('every function has its derivative', () => {
  const slopes: readonly [text: string, x: number, slope: number][] = [
    ['abs(x)', -2, -1],
    ['acos(x)', 0.6, -1.25],
    ['asin(x)', 0.6, 1.25],
    ['atan(x)', 2, 0.2],
    ['cbrt(x)', -8, 1 / 12],
    ['cos(x)', 1, -Math.sin(1)],
    ['cosh(x)', 1, Math.sinh(1)],
    ['exp(x)', 1, Math.E],
    ['expm1(x)', 1e-20, 1],
    ['log(x)', 4, 0.25],
    ['log10(x)', 4, 1 / (4 * Math.LN10)],
    ['log1p(x)', 1e-20, 1],
    ['log2(x)', 4, 1 / (4 * Math.LN2)],
    ['max(x, 1)', 3, 1],
    ['max(x, 1)', -3, 0],
    ['min(1, x, 2)', -3, 1],
    ['pow(x, 3)', -2, 12],
    ['x^0 + x^1 + x^2', 0, 1],
    ['0^x', 2, 0],
    ['2^x', 3, 8 * Math.LN2],
    ['x^x', 2, 4 * (1 + Math.LN2)],
    ['sign(x)', 2, 0],
    ['sin(x)', 1, Math.cos(1)],
    ['sinh(x)', 1, Math.cosh(1)],
    ['sqrt(x)', 4, 0.25],
    ['tan(x)', 1, 1 / Math.cos(1) ** 2],
    ['tanh(x)', 1, 1 / Math.cosh(1) ** 2],
    ['1/x', 1e-150, -1e300],
    ['tanh(x)', 20, 4 * Math.exp(-40)],
    ['tanh(x)', 800, 0],
    ['x > 1 ? x^2 : -x', 3, 6],
    ['x > 1 ? x^2 : -x', 0, -1],
    ['(x > 1) * x', 3, 1],
    ['-x - +x', 3, -2],
    ['x * 0', 3, 0],
  ]
  for (const [text, x, slope] of slopes)
    expect(Math.abs((formula(text).gradient({ x })['x'] as number) - slope), text).toBeLessThanOrEqual(
      2e-15 * Math.abs(slope),
    )
})

test('the slopes are those that mathjs derives, for the functions that it knows', () => {
  const texts = 'abs(x) acos(x) asin(x) atan(x) cbrt(x) cos(x) cosh(x) exp(x) log(x) log10(x) sin(x) sinh(x)'
  for (const text of [...texts.split(' '), 'sqrt(x)', 'tan(x)', 'tanh(x)', 'x^3', 'x^x', '3^x', '2/x', 'x*(x-1)']) {
    const slope = math.derivative(text, 'x', { simplify: false })
    for (const x of [0.1, 0.5, 0.9]) {
      const expected = slope.evaluate({ x })
      expect(Math.abs((formula(text).gradient({ x })['x'] as number) - expected), text).toBeLessThanOrEqual(
        1e-14 * Math.max(1, Math.abs(expected)),
      )
    }
  }
})

test('elasticities of the years to a goal are exact', () => {
  const { gradient } = formula('log(multiple)/log1p(growth)')
  const [multiple, growth] = [2, 0.08]
  const slopes = gradient({ growth, multiple })
  expect(slopes['multiple']).toBeCloseTo(1 / (multiple * Math.log1p(growth)), 13)
  expect(slopes['growth']).toBeCloseTo(-Math.log(multiple) / ((1 + growth) * Math.log1p(growth) ** 2), 11)
  expect(formula('41').gradient({})).toEqual({})
})

test('where there is no derivative, the part is named', () => {
  expect(() => formula('1 + sqrt(x - 3)').gradient({ x: 3 })).toThrow(
    'formula: sqrt(x - 3) must have a derivative within 1.8e308 where x - 3 is 0 (received Infinity)',
  )
  expect(() => formula('abs(x)').gradient({ x: 0 })).toThrow('abs(x) must have a derivative')
  expect(() => formula('log(x)').gradient({ x: -1 })).toThrow('log(x) must be a real number')
})

test('a derivative takes no longer than the formula is long', () => {
  // symbolic derivatives of these are many times as large as the formulas
  const texts = ['^', '*', '/'].flatMap((sign) => [
    Array.from({ length: 40 }, () => '(1+x/90)').join(sign),
    `${'('.repeat(24)}1+x/90${`)${sign}(1+x/90)`.repeat(24)}`,
  ])
  texts.push(`${'exp(sin('.repeat(24)}x${'))'.repeat(24)}`)
  for (const text of texts) {
    const { gradient } = formula(text)
    const times = [1, 2, 3, 4].map(() => {
      const started = process.cpuUsage().user
      expect(gradient({ x: 0.5 })['x']).toBeTypeOf('number')
      return (process.cpuUsage().user - started) / 1000
    })
    expect(Math.min(...times), text).toBeLessThan(10)
  }
})
