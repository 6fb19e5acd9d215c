import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normal, uniform } from '../../src/distribution/index.ts'
import { compound, DomainError } from '../../src/index.ts'
import * as sensitivity from '../../src/sensitivity/index.ts'
import { ishigami } from './knownFunctions.ts'

const { analyse, sobolIndices, sobolDesign, shapleyEffects, shapleyDesign } = sensitivity
const { delta, hsic, pawn, cappedYears, arrivesBy, arrivalRank } = sensitivity
// biome-ignore lint/suspicious/noExplicitAny: results are asked by names that come from a list
type Any = any
const { model, inputs } = ishigami
const runs = { runs: 256, seed: 0 }
const columnsModel = (columns: Any) => {
  const names = Object.keys(columns)
  return Float64Array.from(columns[names[0] as string], (_, row) =>
    model(Object.fromEntries(names.map((name) => [name, columns[name][row]])) as Any),
  )
}

describe('Sobol indices', () => {
  test('do not change when the output is scaled and shifted', () => {
    const { indices: plain }: Any = sobolIndices(model, inputs, runs)
    fc.assert(
      fc.property(
        fc.double({ min: 1e-200, max: 1e200, noNaN: true }),
        fc.double({ min: -10, max: 10, noNaN: true }),
        fc.boolean(),
        (scale, shift, down) => {
          const { indices }: Any = sobolIndices(
            (point: Any) => (down ? -scale : scale) * (model(point) + shift),
            inputs,
            runs,
          )
          for (const name of Object.keys(inputs))
            for (const index of ['S1', 'ST'])
              for (const part of ['estimate', 'low', 'high'])
                expect(indices[name][index][part]).toBeCloseTo(plain[name][index][part], 9)
        },
      ),
      { seed: 20240703, numRuns: 40 },
    )
  })

  test('are the same in whatever order the inputs are written', () => {
    const { x1, x2, x3, none } = inputs
    const { indices: one }: Any = sobolIndices(model, { none, x3, x1, x2 }, runs)
    const { indices: other }: Any = sobolIndices(model, { x1, x2, x3, none }, runs)
    for (const name of Object.keys(inputs))
      for (const index of ['S1', 'ST'])
        for (const part of ['estimate', 'low', 'high'])
          expect(one[name][index][part]).toBeCloseTo(other[name][index][part], 13) // sums in another order
  })

  test('of an additive model: S1 sums to 1, ST is S1, interactions are about 0', () => {
    for (let seed = 0; seed < 5; seed++) {
      const { indices, interactions }: Any = sobolIndices(
        ({ x, y, z }: Any) => x + 2 * y + Math.exp(z),
        { x: uniform(0, 1), y: normal(0, 1), z: uniform(0, 1) },
        { runs: 4096, seed },
      )
      const sum = Object.values<Any>(indices).reduce((total, { S1 }) => total + S1.estimate, 0)
      expect(Math.abs(sum - 1)).toBeLessThan(0.005)
      for (const { S1, ST } of Object.values<Any>(indices)) {
        expect(Math.abs(ST.estimate - S1.estimate)).toBeLessThan(0.005)
        expect(ST.high).toBeGreaterThan(S1.low)
      }
      for (const { S2 } of interactions) expect(Math.abs(S2.estimate)).toBeLessThan(0.01)
    }
  })

  test('of groups: a group of all has 1, a group of one is that input', () => {
    const all: Any = sobolIndices(model, inputs, { ...runs, groups: { all: Object.keys(inputs) } })
    expect(all.indices.all.S1.estimate).toBeCloseTo(1, 1)
    const one: Any = sobolIndices(model, inputs, { ...runs, groups: { first: ['x1'] } })
    expect(one.indices.first).toEqual((sobolIndices(model, inputs, runs) as Any).indices.x1)
    const pair: Any = sobolIndices(model, inputs, { runs: 2 ** 13, seed: 0, groups: { pair: ['x1', 'x3'] } })
    expect(Math.abs(pair.indices.pair.S1.estimate - 0.5575888552)).toBeLessThan(0.01)
  })

  test('of groups, in any order, one named as an input of another', () => {
    const [ab, c]: [Any, Any] = [['x1', 'x3'], ['x2']]
    const one: Any = sobolIndices(model, inputs, { ...runs, groups: { x2: ab, h: c } })
    const other: Any = sobolIndices(model, inputs, { ...runs, groups: { h: c, x2: ab } })
    expect(Object.keys(one.indices)).toEqual(['x2', 'h', 'none'])
    for (const name of Object.keys(one.indices))
      expect(one.indices[name].ST.estimate).toBeCloseTo(other.indices[name].ST.estimate, 13)
  })

  test('are the same by design and analysis, by batches, and from a design that was extended', () => {
    for (const secondOrder of [true, false]) {
      const options = { runs: 128, seed: 3, secondOrder }
      const whole = sobolIndices(model, inputs, options)
      expect(sobolIndices({ batch: columnsModel }, inputs, options)).toEqual(whole)
      const first = sobolDesign(inputs, { ...options, runs: 32 })
      const rest = sobolDesign(inputs, { ...options, from: 32 })
      const outputs = [...columnsModel(first.columns), ...columnsModel(rest.columns)]
      expect(analyse(rest, outputs)).toEqual(whole)
      expect(first.evaluations + rest.evaluations).toBe(outputs.length)
    }
  })

  test('seed 0 is as good as any: intervals hold the truth as often as they say', () => {
    let held = 0
    for (let seed = 0; seed < 100; seed++) {
      const { indices }: Any = sobolIndices(model, inputs, { runs: 64, seed })
      if (indices.x1.S1.low <= 0.3139 && 0.3139 <= indices.x1.S1.high) held++
    }
    expect(held).toBeGreaterThan(95 - 5 * 2.2)
  })
})

test('Shapley effects are the same by design and analysis', () => {
  const design = shapleyDesign(inputs, { runs: 64, seed: 3 })
  expect(analyse(design, columnsModel(design.columns))).toEqual(shapleyEffects(model, inputs, { runs: 64, seed: 3 }))
})

test('delta and PAWN do not change with an increasing function of the output', () => {
  const steep = (point: Any) => Math.exp(model(point))
  expect((delta(steep, inputs, runs) as Any).indices).toEqual((delta(model, inputs, runs) as Any).indices)
  expect((pawn(steep, inputs, runs) as Any).indices).toEqual((pawn(model, inputs, runs) as Any).indices)
})

describe('failures', () => {
  const methods: Record<string, (model: Any, options: Any) => Any> = {
    sobolIndices: (m, o) => sobolIndices(m, inputs, o),
    shapleyEffects: (m, o) => shapleyEffects(m, inputs, o),
    delta: (m, o) => delta(m, inputs, o),
    pawn: (m, o) => pawn(m, inputs, o),
    hsic: (m, o) => hsic(m, inputs, o),
  }
  for (const [name, method] of Object.entries(methods)) {
    test(`${name}: thrown by default, dropped and counted if asked, and too many are a status`, () => {
      const some = (point: Any) => (point.x1 > 3 ? Number.NaN : model(point))
      expect(() => method(some, runs)).toThrow(DomainError)
      const result = method(some, { ...runs, onFailure: 'drop' })
      expect(result.status).toBe('estimated')
      expect(result.failed).toBeGreaterThan(0)
      const throwing = () => {
        throw new Error('no')
      }
      expect(() => method(throwing, runs)).toThrow(DomainError)
      expect(method(throwing, { ...runs, onFailure: 'drop' })).toMatchObject({ status: 'tooFewOutputs' })
    })

    test(`${name}: a constant output is a status`, () => {
      expect(method(() => 41, runs)).toMatchObject({ status: 'constant', output: 41 })
    })

    test(`${name}: a bare arrival is told about the wrappers`, () => {
      expect(() => method(() => compound({ base: 41, rate: -0.1 }).timeTo(82), runs)).toThrow(/cappedYears/)
    })
  }
})

test('arrivals: three finite summaries', () => {
  const goal = ({ rate }: { rate: number }) => compound({ base: 41, rate }).timeTo(82)
  const growth = { rate: normal(0.04, 0.04) }
  for (const summary of [cappedYears(goal, 30), arrivesBy(goal, 10), arrivalRank(goal, growth, runs)]) {
    const { indices }: Any = sobolIndices(summary, growth, runs)
    expect(indices.rate.ST.estimate).toBeCloseTo(1, 1)
  }
})
