import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discrete, normal, uniform } from '../../../src/distribution/index.ts'
import { formula } from '../../../src/formula/index.ts'
import {
  breakEven,
  cappedYears,
  type Elasticity,
  elasticities,
  grid,
  spider,
  tornado,
  yearsToGoal,
} from '../../../src/sensitivity/index.ts'
import closedForms from '../../reference/closed-forms.json' with { type: 'json' }

const years = ({ rate, multiple }: { rate: number; multiple: number }): number => Math.log(multiple) / Math.log1p(rate)
const inputs = { rate: uniform(0.04, 0.12), multiple: uniform(1.8, 2.2), base: normal(41, 2) }

describe('elasticities', () => {
  const relative = (given: number | undefined, wanted: string): number =>
    Math.abs((given as number) / Number(wanted) - 1)

  test('of years to goal agree with 40 digits', () => {
    for (const { growth, multiple, ...wanted } of closedForms.compoundDerivatives) {
      const { inputs: rows, method } = elasticities(yearsToGoal, {
        rate: growth,
        target: Number(multiple),
        base: 1,
      })
      const [rate, target, base] = rows as [Elasticity, Elasticity, Elasticity]
      expect(method).toBe('gradient')
      expect(relative(rate.derivative, wanted.dT_dg)).toBeLessThan(2e-15)
      expect(relative(target.derivative, wanted.dT_dM)).toBeLessThan(2e-15)
      expect(relative(rate.elasticity, wanted.elasticity_g)).toBeLessThan(2e-15)
      expect(relative(target.elasticity, wanted.elasticity_M)).toBeLessThan(2e-15)
      expect(Math.abs((base.elasticity as number) / (target.elasticity as number) + 1)).toBeLessThan(2e-15)
    }
  })

  test('by differences are those of the gradient, within the error that is told', () => {
    const models = [
      'log(multiple) / log1p(rate)',
      'multiple ^ 3 * exp(-5 * rate)',
      'rate / (1 + multiple ^ 2)',
      'tanh(rate * multiple) + 7',
    ]
    const number = fc.double({ min: 0.01, max: 3, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...models), number, number, (text, rate, multiple) => {
        const model = formula(text)
        const at = { rate, multiple }
        const exact = elasticities(model, at)
        const found = elasticities((point: typeof at) => model(point), at)
        expect([exact.method, found.method]).toEqual(['gradient', 'extrapolation'])
        for (const [k, row] of found.inputs.entries()) {
          const wanted = exact.inputs[k] as Elasticity
          const rounding = 16 * Number.EPSILON * Math.abs(wanted.derivative)
          expect(Math.abs(row.derivative - wanted.derivative)).toBeLessThanOrEqual(row.error + rounding)
          expect(row.error).toBeLessThanOrEqual(1e-8 * (Math.abs(wanted.derivative) + Math.abs(exact.output)))
        }
      }),
      { numRuns: 300, seed: 20240703 },
    )
  })

  test('those of a power are its exponents, in any unit', () => {
    const power = ({ a, b }: { a: number; b: number }): number => (3 * a ** 2.5) / b
    for (const unit of [1e-6, 1, 1e9]) {
      const { inputs: rows } = elasticities(({ a, b }: { a: number; b: number }) => unit * power({ a, b }), {
        a: 7,
        b: 0.2,
      })
      expect(rows[0]?.elasticity).toBeCloseTo(2.5, 10)
      expect(rows[1]?.elasticity).toBeCloseTo(-1, 10)
    }
  })

  test('an input that is not used has a derivative of 0 within its error; an output of 0 has no elasticities', () => {
    const { inputs: rows } = elasticities(
      years as (point: { rate: number; multiple: number; base: number }) => number,
      { rate: 0.08, multiple: 2, base: 41 },
    )
    expect(Math.abs(rows[2]?.derivative as number)).toBeLessThanOrEqual(rows[2]?.error as number)
    expect(elasticities(({ x }: { x: number }) => x - 1, { x: 1 }).inputs[0]).not.toHaveProperty('elasticity')
  })

  test('evaluations are those made, at most 250 an input', () => {
    const models: [(x: number) => number, number][] = [
      [(x) => x * x, 0],
      [Math.abs, 0],
      [Math.floor, 1],
      [Math.sqrt, 1e-300],
      [Math.exp, 1],
    ]
    for (const [f, x] of models) {
      let asked = 0
      const { evaluations } = elasticities(({ x }: { x: number }) => f(x + 0 * asked++), { x })
      expect(evaluations).toBe(asked)
      expect(evaluations).toBeLessThanOrEqual(1 + (x === 1e-300 ? 250 : 121))
    }
  })

  test('never reached, a kink at the end of the domain and a failing model are errors', () => {
    expect(() => elasticities(yearsToGoal, { rate: -0.02, base: 41, target: 82 })).toThrow('elasticities: model must')
    expect(() => elasticities(({ x }: { x: number }) => Math.sqrt(x), { x: 0 })).toThrow(
      'elasticities: model must be finite on both sides of x (received 0)',
    )
    expect(() => yearsToGoal.gradient({ rate: 0, base: 41, target: 82 })).toThrow('yearsToGoal: rate must')
  })
})

describe('tornado', () => {
  test('the longest bar first, from the outputs at the quantiles', () => {
    const { base, bars, evaluations, dropped } = tornado(years, inputs)
    expect(base.at).toEqual({ rate: inputs.rate(0.5), multiple: inputs.multiple(0.5), base: inputs.base(0.5) })
    expect(bars.map(({ input }) => input)).toEqual(['rate', 'multiple', 'base'])
    expect(bars[0]?.low).toEqual({ at: inputs.rate(0.1), output: years({ rate: inputs.rate(0.1), multiple: 2 }) })
    expect(bars[2]?.swing).toBe(0)
    expect({ evaluations, dropped }).toEqual({ evaluations: 7, dropped: [] })
  })

  test('another unit of the output scales the bars, another order of the inputs changes nothing', () => {
    const { bars } = tornado(years, inputs, { low: 0.05, high: 0.95 })
    const scaled = tornado((point: { rate: number; multiple: number }) => 3 - 8 * years(point), inputs, {
      low: 0.05,
      high: 0.95,
    })
    const { base, multiple, rate } = inputs
    const other = tornado<'rate' | 'multiple' | 'base'>(years, { base, multiple, rate }, { low: 0.05, high: 0.95 })
    for (const [k, bar] of bars.entries()) {
      expect(scaled.bars[k]?.swing).toBeCloseTo(8 * bar.swing, 10)
      expect(other.bars[k]).toEqual(bar)
    }
  })

  test('an input that fails is dropped where that is the policy', () => {
    const model = ({ a, b }: { a: number; b: number }): number => Math.log(a) + b
    const failing = { a: uniform(-1, 3), b: uniform(0, 1) }
    expect(() => tornado(model, failing)).toThrow('tornado: model must give a finite number at { a: -0.6, b: 0.5 }')
    const { bars, dropped } = tornado(model, failing, { onFailure: 'drop' })
    expect([bars.map(({ input }) => input), dropped]).toEqual([['b'], ['a']])
    expect(() => tornado(model, { a: uniform(-3, -1), b: 1 }, { onFailure: 'drop' })).toThrow(
      'where every input is at its median',
    )
  })

  test('years that may be never take a finite summary', () => {
    const { bars } = tornado(cappedYears(yearsToGoal, 30), { rate: [-0.02, 0.1], base: 41, target: 82 })
    expect(bars[0]?.low.output).toBe(30)
    expect(() => tornado(yearsToGoal, { rate: [-0.02, 0.1], base: 41, target: 82 })).toThrow('cappedYears')
  })
})

test('a spider has the points of the tornado on its lines', () => {
  const { lines, base, evaluations } = spider(years, inputs, { probabilities: [0.1, 0.5, 0.9] })
  const { bars } = tornado(years, inputs)
  expect(evaluations).toBe(10)
  for (const { input, points } of lines) {
    const bar = bars.find((other) => other.input === input)
    expect(points.map(({ output }) => output)).toEqual([bar?.low.output, base.output, bar?.high.output])
  }
})

test('a grid holds the model, cell by cell', () => {
  const { cells, x, y, failed } = grid(
    (point: { rate: number; multiple: number; base: number }) => point.base * years(point),
    { rate: [0.04, 0.08, 0] },
    { multiple: [2, 3] },
    { others: { base: 10 }, onFailure: 'drop' },
  )
  expect([x, y, failed, cells.length]).toEqual(['rate', 'multiple', 2, 6])
  expect(cells[4]).toEqual({ x: 0.08, y: 3, output: 10 * years({ rate: 0.08, multiple: 3 }) })
  expect(cells[2]).toEqual({ x: 0, y: 2 })
})

describe('break-even', () => {
  test('the value found meets the goal', () => {
    fc.assert(
      fc.property(fc.double({ min: 6.2, max: 17, noNaN: true }), (goal) => {
        const found = breakEven(years, inputs, { input: 'rate', goal, within: [0.04, 0.12] })
        expect(found.status).toBe('found')
        if (found.status === 'found') expect(found.at).toBeCloseTo(Math.expm1(Math.LN2 / goal), 14)
      }),
      { numRuns: 100, seed: 20240703 },
    )
  })

  test('of several the nearest to the base, and how many', () => {
    const wave = ({ x }: { x: number }): number => Math.sin(x)
    const found = breakEven(wave, { x: uniform(0, 10) }, { input: 'x', goal: 0.5, within: [0, 10] })
    expect(found).toMatchObject({ status: 'found', crossings: 4 })
    if (found.status === 'found') expect(found.at).toBeCloseTo((13 * Math.PI) / 6, 10)
  })

  test('a jump, and a goal out of reach, are told', () => {
    const step = ({ x }: { x: number }): number => (x < 0.3 ? 1 : 2)
    const jump = breakEven(step, { x: uniform(0, 1) }, { input: 'x', goal: 1.5 })
    expect(jump).toMatchObject({ status: 'jumps', crossings: 1 })
    if (jump.status === 'jumps') expect(jump.at).toBeCloseTo(0.3, 14)
    const out = breakEven(step, { x: uniform(0, 1) }, { input: 'x', goal: 7 })
    expect(out).toMatchObject({ status: 'notMet', closest: { output: 2 } })
  })

  test('where the search meets a failure that part is dropped, and the others stay', () => {
    const place = fc.double({ min: 0.51, max: 0.95, noNaN: true })
    fc.assert(
      fc.property(place, fc.double({ min: 1e-4, max: 0.02, noNaN: true }), (from, width) => {
        // passes 0 within the gap, and once more at 1/4
        const model = ({ x }: { x: number }): number =>
          x < from ? 0.25 - x : x < from + width ? Number.NaN : x - from + 0.1
        const options = { input: 'x', goal: 0, onFailure: 'drop' } as const
        const found = breakEven(model, { x: uniform(0, 1) }, options)
        expect(found).toMatchObject({ status: 'found', crossings: 1 })
        if (found.status === 'found') expect(found.at).toBeCloseTo(0.25, 14)
        const alone = breakEven(model, { x: uniform(0, 1) }, { ...options, within: [0.3, 1] })
        expect(alone.status).toBe('notMet')
        expect(alone.evaluations).toBeLessThan(66 + 60)
      }),
      { numRuns: 100, seed: 20240703 },
    )
    const overflow = ({ x }: { x: number }): number => (x < 0.503 ? -1e308 : x < 0.51 ? 1.7e308 : 1)
    const far = breakEven(overflow, { x: uniform(0, 1) }, { input: 'x', goal: -5e307 })
    expect(far.status).toBe('notMet')
  })

  test('a discrete input takes bounds, a fixed one must be given them', () => {
    const line = ({ a, b }: { a: number; b: number }): number => a + b
    expect(breakEven(line, { a: discrete([1, 2], [0.5, 0.5]), b: 1 }, { input: 'a', goal: 2.5 })).toMatchObject({
      at: 1.5,
    })
    expect(() => breakEven(line, { a: uniform(0, 1), b: 1 }, { input: 'b', goal: 2.5 })).toThrow(
      'breakEven: within must',
    )
    expect(breakEven(line, { a: uniform(0, 1), b: 1 }, { input: 'b', goal: 2.5, within: [0, 4] })).toMatchObject({
      at: 2,
    })
  })
})
