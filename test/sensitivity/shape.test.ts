import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tornadoChart } from '../../src/chart/index.ts'
import { correlated, uniform } from '../../src/distribution/index.ts'
import {
  analyse,
  breakEven,
  elasticities,
  morris,
  pawn,
  randomDesign,
  rows,
  sobolIndices,
  spider,
  tornado,
} from '../../src/sensitivity/index.ts'

const sum = ({ a, b }: { a: number; b: number }): number => a + 2 * b
const pairs = { a: [0, 1], b: [-1, 1] } as const
const runs = { runs: 64, seed: 7 }

describe('a pair of numbers', () => {
  test('is a uniform input, to the last bit', () => {
    const same = { a: uniform(0, 1), b: uniform(-1, 1) }
    expect(sobolIndices(sum, pairs, runs)).toEqual(sobolIndices(sum, same, runs))
    expect(tornado(sum, pairs)).toEqual(tornado(sum, same))
    const matrix = [
      [1, 0.5],
      [0.5, 1],
    ]
    expect(randomDesign(correlated(pairs, matrix), runs).columns).toEqual(
      randomDesign(correlated(same, matrix), runs).columns,
    )
  })

  test('that is none is refused by its name', () => {
    const refused = (pair: readonly number[]) => () => sobolIndices(sum, { ...pairs, a: pair as never }, runs)
    expect(refused([1])).toThrow('sobolIndices: inputs.a must be a pair [low, high]')
    expect(refused([1, Number.NaN])).toThrow('sobolIndices: inputs.a[1] must be a finite number')
    expect(refused([1, 0])).toThrow('sobolIndices: inputs.a[1] must be greater than the low end, 1')
  })
})

describe('rows of a result', () => {
  test('are a row an input and index, then the interactions', () => {
    const found = sobolIndices(sum, pairs, runs)
    const table = rows(found)
    expect(table.map(({ input, index, with: other }) => [input, index, other].join(' ').trim())).toEqual([
      'a S1',
      'a ST',
      'b S1',
      'b ST',
      'a S2 b',
    ])
    expect(table[0]).toEqual({ method: 'sobol', input: 'a', index: 'S1', ...found.indices?.a.S1 })
  })

  test('have no interval where there is none, and leave lists out', () => {
    const [muStar, , sigma] = rows(morris(sum, pairs, { runs: 12, seed: 7 }))
    expect(Object.keys(muStar)).toEqual(['method', 'input', 'index', 'estimate', 'low', 'high'])
    expect(Object.keys(sigma)).toEqual(['method', 'input', 'index', 'estimate'])
    expect(rows(pawn(sum, pairs, runs)).map(({ index }) => index)).not.toContain('slices')
    expect(rows(sobolIndices(() => 1, pairs, runs))).toEqual([])
  })
})

test('results of a sample design echo its runs, those of columns have none', () => {
  const design = randomDesign(pairs, runs)
  const outputs = design.columns.a.map((a, row) => sum({ a, b: design.columns.b[row] }))
  const whole = analyse(design, outputs, { method: 'regression' })
  expect(whole).toMatchObject({ method: 'regression', evaluations: 64, failed: 0, ...runs })
  const { runs: _, seed: __, ...bare } = whole
  expect(analyse(design.columns, outputs, { method: 'regression' })).toEqual(bare)
})

describe('an output that bends', () => {
  const bent = ({ x, y }: { x: number; y: number }): number => Math.abs(x) + 0.1 * y
  const inputs = { x: [-1, 1], y: [-1, 1] } as const

  test('has the longest bar of a tornado, from the base on', () => {
    const [first, second] = tornado(bent, inputs).bars
    expect(first).toMatchObject({ input: 'x', bends: true, range: [0, 0.8] })
    expect(first.swing).toBeCloseTo(0.8, 12)
    expect(second).toMatchObject({ input: 'y', bends: false })
  })

  test('a bar holds the base and both ends, and is as long as that', () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true })
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        const { base, bars } = tornado(({ x }: { x: number }) => a * x * x + b * x + c, { x: [-1, 2] })
        const outputs = [base.output, bars[0].low.output, bars[0].high.output]
        expect(bars[0].range).toEqual([Math.min(...outputs), Math.max(...outputs)])
        expect(bars[0].swing).toBe(bars[0].range[1] - bars[0].range[0])
        const between = outputs[0] >= Math.min(outputs[1], outputs[2]) && outputs[0] <= Math.max(outputs[1], outputs[2])
        expect(bars[0].bends).toBe(!between)
      }),
      { numRuns: 200, seed: 20240703 },
    )
  })

  test('is drawn with one half of the bar above the other', () => {
    const drawn = tornadoChart(tornado(bent, inputs)).layer.filter(({ mark }) => mark?.type === 'bar')
    expect(drawn.map(({ data }) => data.values.map(({ input }: { input: string }) => input))).toEqual([
      ['y'],
      ['y'],
      ['x'],
      ['x'],
    ])
  })

  test('bends its line of a spider, through the base', () => {
    const { lines, base } = spider(bent, inputs)
    expect(lines.map(({ input, bends }) => [input, bends])).toEqual([
      ['x', true],
      ['y', false],
    ])
    expect(lines[0].points.find(({ p }) => p === 0.5)?.output).toBe(base.output)
  })

  test('has a derivative on either side of its kink, and no elasticity there', () => {
    const [x, y] = elasticities(bent, { x: 0, y: 1 }).inputs
    expect(x).not.toHaveProperty('elasticity')
    expect(x.kink?.below).toBeCloseTo(-1, 10)
    expect(x.kink?.above).toBeCloseTo(1, 10)
    expect(y).not.toHaveProperty('kink')
    expect(y.elasticity).toBeCloseTo(1, 10)
  })

  test('meets a goal that it touches between two looks, or passes twice', () => {
    const place = fc.double({ min: 0.05, max: 0.95, noNaN: true })
    fc.assert(
      fc.property(place, fc.constantFrom(1, 2), (at, power) => {
        const touching = ({ x }: { x: number }): number => Math.abs(x - at) ** power
        const touched = breakEven(touching, { x: [0, 1] }, { input: 'x', goal: 0, within: [0, 1] })
        expect(touched).toMatchObject({ status: 'found', crossings: 1 })
        expect(Math.abs((touched.at as number) - at)).toBeLessThan(power === 1 ? 1e-9 : 1e-4)
        const twice = breakEven(touching, { x: [0, 1] }, { input: 'x', goal: 1e-6, within: [0, 1] })
        expect(twice).toMatchObject({ status: 'found', crossings: 2 })
      }),
      { numRuns: 60, seed: 20240703 },
    )
  })
})
