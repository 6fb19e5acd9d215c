import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correlated, discrete, normal, uniform } from '../../src/distribution/index.ts'
import {
  analyse,
  hsic,
  randomDesign,
  regional,
  regression,
  scrambledDesign,
  tornado,
} from '../../src/sensitivity/index.ts'
import reference from '../reference/screening.json' with { type: 'json' }

const { columns, outputs } = reference
const names = ['rate', 'multiple', 'other'] as const
const near = (given: number, wanted: number, tolerance = 1e-12): void =>
  expect(Math.abs(given - wanted)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)))
const estimated = <T extends { status: string }>(result: T): Extract<T, { status: 'estimated' }> => {
  expect(result.status).toBe('estimated')
  return result as Extract<T, { status: 'estimated' }>
}

describe('estimates agree with numpy and scipy to 1e-12', () => {
  test('regression', () => {
    const { indices, R2, rankR2 } = estimated(analyse(columns, outputs, { method: 'regression' }))
    near(R2, reference.regression.R2)
    near(rankR2, reference.regression.rankR2)
    for (const [k, name] of names.entries())
      for (const index of ['SRC', 'SRRC', 'PCC', 'PRCC'] as const)
        near(indices[name][index].estimate, reference.regression[index][k] as number)
  })

  test('regional', () => {
    const found = estimated(
      analyse(columns, outputs, { method: 'regional', goal: (years) => years <= reference.regional.goal }),
    )
    expect(found.met).toBe(reference.regional.met)
    for (const [k, name] of names.entries()) {
      near(found.indices[name].distance, reference.regional.distance[k] as number)
      near(found.indices[name].pValue, reference.regional.pValue[k] as number)
    }
  })

  test('hsic', () => {
    const { indices } = estimated(analyse(columns, outputs, { method: 'hsic' }))
    for (const [k, name] of names.entries()) {
      near(indices[name].R2.estimate, reference.hsic[k]?.R2 as number)
      near(indices[name].pValue, reference.hsic[k]?.pValue as number)
    }
  })
})

const inputs = { a: uniform(0, 1), b: normal(0, 1), unused: uniform(2, 3), fixed: 41 }
type Point = { a: number; b: number; unused: number; fixed: number }
const model = ({ a, b }: Point): number => 4 * a + b + a * b * b

describe('a random design', () => {
  test('is the beginning of a longer one, and takes up where one ended', () => {
    const short = randomDesign(inputs, { runs: 40, seed: 0 })
    const long = randomDesign(inputs, { runs: 100, seed: 0 })
    const rest = randomDesign(inputs, { runs: 100, seed: 0, from: 40 })
    expect([...short.columns.b, ...rest.columns.b]).toEqual([...long.columns.b])
    expect(short.columns.fixed).toEqual(new Float64Array(40).fill(41))
    expect(rest.evaluations).toBe(60)
  })

  test('does not depend on the order of the inputs; seeds differ, 0 as any', () => {
    const { a, b, unused, fixed } = inputs
    const one = randomDesign(inputs, { runs: 40, seed: 0 }).columns
    expect(randomDesign({ unused, fixed, b, a }, { runs: 40, seed: 0 }).columns).toEqual(one)
    const firsts = [0, 1, 2, 3].map((seed) => randomDesign(inputs, { runs: 40, seed }).columns.a[0])
    expect(new Set(firsts).size).toBe(4)
  })

  test('of correlated inputs has their correlation', () => {
    const joined = correlated({ a: normal(0, 1), b: normal(0, 1) }, [
      [1, 0.8],
      [0.8, 1],
    ])
    const { a, b } = randomDesign(joined, { runs: 20_000, seed: 0 }).columns
    const product = a.reduce((sum, x, k) => sum + x * (b[k] as number), 0) / 20_000
    expect(Math.abs(product - 0.8)).toBeLessThan(5 * Math.sqrt(1.64 / 20_000))
  })
})

describe('the methods', () => {
  const goal = (output: number): boolean => output > 3
  const options = { runs: 200, seed: 0 }
  const methods = {
    regression: (f: (point: Point) => number, given = inputs) => regression(f, given, options),
    regional: (f: (point: Point) => number, given = inputs) => regional(f, given, { ...options, goal }),
    hsic: (f: (point: Point) => number, given = inputs) => hsic(f, given, options),
  }

  test('give what their analysis gives for the same rows', () => {
    const design = randomDesign(inputs, options)
    const rows = Float64Array.from({ length: 200 }, (_, row) =>
      model({ a: design.columns.a[row] as number, b: design.columns.b[row] as number, unused: 0, fixed: 0 }),
    )
    expect(analyse(design, rows, { method: 'regression' })).toEqual(methods.regression(model))
    expect(analyse(design, rows, { method: 'regional', goal })).toEqual(methods.regional(model))
    expect(analyse(design, rows, { method: 'hsic' })).toEqual(methods.hsic(model))
    expect(() => analyse(design, rows.slice(1), { method: 'regression' })).toThrow(
      'columns.a must be as many numbers as there are outputs, 199',
    )
  })

  test('do not depend on the order of the inputs', () => {
    const { a, b, unused, fixed } = inputs
    for (const method of Object.values(methods)) {
      const [one, other] = [method(model), method(model, { unused, b, fixed, a })]
      const flat = (result: object): number[] =>
        Object.entries(result)
          .sort(([x], [y]) => (x < y ? -1 : 1))
          .flatMap(([, value]) => (typeof value === 'number' ? [value] : typeof value === 'object' ? flat(value) : []))
      const [first, second] = [flat(one), flat(other)]
      for (const [k, value] of first.entries()) near(second[k] as number, value, 1e-9)
    }
  })

  test('do not change with the unit of the output, and whatever is added', () => {
    fc.assert(
      fc.property(fc.constantFrom(1e-200, 0.5, 8, 1e150), fc.constantFrom(0, 1), (unit, plus) => {
        const scaled = (point: Point): number => unit * (model(point) + plus)
        const [one, other] = [estimated(methods.regression(model)), estimated(methods.regression(scaled))]
        const [first, second] = [estimated(methods.hsic(model)), estimated(methods.hsic(scaled))]
        for (const name of ['a', 'b', 'unused'] as const) {
          for (const index of ['SRC', 'SRRC', 'PCC', 'PRCC'] as const)
            near(other.indices[name][index].estimate, one.indices[name][index].estimate, 1e-9)
          near(second.indices[name].R2.estimate, first.indices[name].R2.estimate, 1e-9)
          near(second.indices[name].pValue, first.indices[name].pValue, 1e-6)
        }
      }),
      { numRuns: 8, seed: 20240703 },
    )
  })

  test('a rising function of the output leaves ranks and filtering as they are', () => {
    const [one, other] = [methods.regression(model), methods.regression((point) => Math.exp(model(point)))].map(
      estimated,
    )
    near(other?.indices.a.PRCC.estimate as number, one?.indices.a.PRCC.estimate as number)
    const cubed = regional((point: Point) => model(point) ** 3, inputs, { ...options, goal: (y) => y > 27 })
    expect(cubed).toEqual(methods.regional(model))
  })

  test('constant outputs, one-sided goals and failures are statuses', () => {
    expect(methods.regression(() => 7)).toEqual({
      method: 'regression',
      status: 'constant',
      output: 7,
      failed: 0,
      evaluations: 200,
      ...options,
    })
    expect(methods.hsic(() => 7)).toEqual({
      method: 'hsic',
      status: 'constant',
      output: 7,
      failed: 0,
      evaluations: 200,
      ...options,
    })
    expect(methods.regional(() => 7)).toMatchObject({ status: 'oneSided', met: 200, missed: 0 })
    const failing = (point: Point): number => (point.a > 0.1 ? Number.NaN : model(point))
    expect(() => methods.hsic(failing)).toThrow('hsic: model must give a finite number')
    const dropped = { ...options, onFailure: 'drop' as const }
    for (const result of [
      regression(failing, inputs, dropped),
      regional(failing, inputs, { ...dropped, goal }),
      hsic(failing, inputs, dropped),
    ]) {
      expect(result.status).toBe('tooFewOutputs')
      expect(result.failed).toBeGreaterThan(150)
    }
    const few = regression((point: Point) => (point.a > 0.9 ? Number.NaN : model(point)), inputs, dropped)
    expect(few).toMatchObject({ status: 'estimated', evaluations: 200 })
    expect(few.failed).toBeGreaterThan(5)
  })

  test('an exact line has an R² of 1, and no NaN', () => {
    const line = estimated(regression(({ a }: Point) => 2 - 3 * a, inputs, options))
    near(line.R2, 1)
    near(line.indices.a.SRC.estimate, -1)
    near(line.indices.a.PCC.estimate, -1)
    near(line.indices.unused.SRC.estimate, 0)
    near(line.indices.unused.PCC.estimate, 0, 1e-6)
  })

  test('columns that cannot be told apart are an error', () => {
    const x = Float64Array.from({ length: 50 }, (_, k) => Math.sin(k))
    const y = x.map((value) => value + 1)
    expect(() => analyse({ x, y: x.map((value) => 2 * value) }, y, { method: 'regression' })).toThrow(
      'columns must be such that none',
    )
    const { indices } = estimated(analyse({ x, still: x.map(() => 2) }, y, { method: 'regression' }))
    expect(Object.keys(indices)).toEqual(['x'])
    expect(estimated(analyse({ still: x.map(() => 2) }, y, { method: 'hsic' })).indices).toEqual({})
    expect(estimated(analyse({ still: x.map(() => 2) }, y, { method: 'regression' }))).toMatchObject({
      indices: {},
      R2: 0,
    })
  })

  test('methods for independent inputs refuse those that are correlated', () => {
    const joined = correlated({ a: uniform(0, 1), b: uniform(0, 1) }, [
      [1, 0.5],
      [0.5, 1],
    ])
    expect(() => tornado(model as never, joined as never)).toThrow('tornado: inputs')
    expect(regression(model as never, joined as never, options).status).toBe('estimated')
    expect(regional(model as never, joined as never, { ...options, goal }).status).toBe('estimated')
    expect(hsic(model as never, joined as never, options).status).toBe('estimated')
  })
})

test('discrete inputs are no trouble', () => {
  const coins = { a: discrete([0, 1], [0.5, 0.5]), b: discrete([1, 2, 3], [0.2, 0.3, 0.5]) }
  const sum = ({ a, b }: { a: number; b: number }): number => a + b
  expect(estimated(regression(sum, coins, { runs: 64, seed: 0 })).R2).toBeCloseTo(1, 12)
  expect(estimated(hsic(sum, coins, { runs: 64, seed: 0 })).indices.a.pValue).toBeLessThan(0.001)
})

test('a design that was kept as JSON is analysed as it was', () => {
  const options = { runs: 64, seed: 0 }
  const random = randomDesign(inputs, options)
  const outputs = Array.from(random.columns.a, (a, row) => a ** 2 + (random.columns.b[row] as number))
  const even = scrambledDesign(inputs, options)
  const kept = <T>(design: T): T => JSON.parse(JSON.stringify(design)) as T
  for (const design of [random, even]) {
    expect(analyse(kept(design), outputs, { method: 'regression' })).toEqual(
      analyse(design, outputs, { method: 'regression' }),
    )
    expect(analyse(kept(design), outputs, { method: 'givenData' })).toEqual(
      analyse(design, outputs, { method: 'givenData' }),
    )
  }
  expect(() => analyse({ x: {} as never }, outputs, { method: 'regression' })).toThrow(
    'columns.x must be as many numbers',
  )
  expect(() => analyse({ x: null as never }, [], { method: 'regression' })).toThrow('columns.x must be as many numbers')
})
