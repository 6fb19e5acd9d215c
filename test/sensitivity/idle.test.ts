import { describe, expect, test } from 'vitest'
import { discrete, integer, uniform } from '../../src/distribution/index.ts'
import {
  analyse,
  type Estimate,
  morrisDesign,
  type RowOptions,
  randomDesign,
  scrambledDesign,
  shapleyDesign,
  sobolDesign,
} from '../../src/sensitivity/index.ts'

/** The law of the idle input: one that is never read has 0 in its interval in 92 % or more of 200 seeds, by every method. */
const seeds = 200
const fewest = 0.92 * seeds

const idle = { plain: uniform(0, 1), whole: integer(1, 6), coin: discrete([0, 1], [0.7, 0.3]) }
const inputs = { rate: uniform(0.005, 0.065), multiple: uniform(1.8, 2.2), ...idle }
const years = (rate: number, multiple: number): number => Math.log(multiple) / Math.log1p(rate)
/** Outputs of all kinds of ties; about half of the last are at the cap. */
const outputs: Record<string, (years: number) => number> = {
  continuous: (y) => y,
  whole: (y) => Math.round(y / 4),
  'yes or no': (y) => (y <= 20 ? 1 : 0),
  capped: (y) => Math.min(20, y),
}
// biome-ignore lint/suspicious/noExplicitAny: results are asked by names that come from a list
type Any = any

const designs: Record<string, { make: (seed: number) => Any; options?: RowOptions }> = {
  sobol: { make: (seed) => sobolDesign(inputs, { runs: 16, seed }) },
  'sobol without second order': { make: (seed) => sobolDesign(inputs, { runs: 16, seed, secondOrder: false }) },
  shapley: { make: (seed) => shapleyDesign(inputs, { runs: 16, seed }) },
  morris: { make: (seed) => morrisDesign(inputs, { runs: 12, seed }) },
  'givenData, random': { make: (seed) => randomDesign(inputs, { runs: 96, seed }), options: { method: 'givenData' } },
  'givenData, even': { make: (seed) => scrambledDesign(inputs, { runs: 128, seed }), options: { method: 'givenData' } },
  delta: { make: (seed) => randomDesign(inputs, { runs: 64, seed }), options: { method: 'delta' } },
  pawn: { make: (seed) => scrambledDesign(inputs, { runs: 256, seed }), options: { method: 'pawn' } },
  hsic: { make: (seed) => randomDesign(inputs, { runs: 48, seed }), options: { method: 'hsic' } },
  regression: { make: (seed) => randomDesign(inputs, { runs: 64, seed }), options: { method: 'regression' } },
}

/** Every estimate with an interval in the index of an input. */
const intervalsOf = (index: Any): Estimate[] =>
  'low' in index ? [index] : Object.values<Any>(index).filter((value) => typeof value === 'object' && 'low' in value)

/** A few designs, each seen by all outputs. */
function heldBy({ make, options }: { make: (seed: number) => Any; options?: RowOptions }): Map<string, number> {
  const held = new Map<string, number>()
  for (let seed = 0; seed < seeds; seed++) {
    const design = make(seed)
    const { rate, multiple } = design.columns
    const read = Array.from(rate as Float64Array, (g, row) => years(g, multiple[row]))
    // to save time, methods that look at one input after the other are shown the idle ones
    const { plain, whole, coin } = design.columns
    const alone = options && options.method !== 'regression'
    for (const [kind, output] of Object.entries(outputs)) {
      const { indices }: Any = analyse(
        alone ? ({ plain, whole, coin } as Any) : design,
        read.map(output),
        options as Any,
      )
      for (const input of Object.keys(idle)) {
        const all = intervalsOf(indices[input])
        expect(all.length).toBeGreaterThan(0)
        for (const [k, { low, high }] of all.entries()) {
          const which = `${kind} output, ${input} input, index ${k}`
          held.set(which, (held.get(which) ?? 0) + (low <= 1e-12 && high >= -1e-12 ? 1 : 0))
        }
      }
    }
  }
  return held
}

describe('the interval of an idle input holds 0', () => {
  for (const [name, design] of Object.entries(designs))
    test(name, () => {
      for (const [which, times] of heldBy(design)) expect(times, which).toBeGreaterThanOrEqual(fewest)
    })

  test('regional: no chance below 5 % more often than one time in twelve', () => {
    const goals: Record<string, (output: number) => boolean> = { 'yes or no': (y) => y > 0.5, whole: (y) => y <= 5 }
    for (const [kind, output] of Object.entries(outputs)) {
      const calm = { plain: 0, whole: 0, coin: 0 }
      for (let seed = 0; seed < seeds; seed++) {
        const { rate, multiple, ...columns } = randomDesign(inputs, { runs: 64, seed }).columns
        const read = Array.from(rate, (g, row) => output(years(g, multiple[row] as number)))
        const found = analyse(columns, read, { method: 'regional', goal: goals[kind] ?? ((y) => y <= 18) })
        for (const input of ['plain', 'whole', 'coin'] as const)
          if (!found.indices || found.indices[input].pValue > 0.05) calm[input]++
      }
      for (const [input, times] of Object.entries(calm))
        expect(times, `${kind} ${input}`).toBeGreaterThanOrEqual(fewest)
    }
  })
})

test('a discrete input that alone decides the output has all of its variance', () => {
  for (const values of [2, 3, 5, 12])
    for (const runs of [128, 1024])
      for (let seed = 0; seed < 20; seed++)
        for (const make of [randomDesign, scrambledDesign]) {
          const design = make({ x: integer(1, values), idle: uniform(0, 1) }, { runs, seed })
          const last = Math.min(3, values)
          const found = analyse(
            design as Any,
            Array.from(design.columns.x, (x) => (x === last ? 1 : 0)),
            { method: 'givenData' },
          ) as Any
          const { low, high, estimate } = found.indices.x.S1
          expect(estimate).toBeGreaterThan(0.999)
          expect(low).toBeLessThanOrEqual(1 + 1e-9)
          expect(high).toBeGreaterThanOrEqual(1 - 1e-9)
        }
})

test('delta of a discrete input that decides the output is near its value', () => {
  // ½ E Σ |p(y | x) - p(y)| for y = 1{x = 3} of 5: 0.2 · 0.8 + 0.8 · 0.2
  for (let seed = 0; seed < 5; seed++) {
    const { columns } = randomDesign({ x: integer(1, 5), idle: integer(1, 5) }, { runs: 1024, seed })
    const output = Array.from(columns.x, (x) => (x === 3 ? 1 : 0))
    const { indices } = analyse(columns, output, { method: 'delta' }) as Any
    expect(Math.abs(indices.x.delta.estimate - 0.32)).toBeLessThan(0.05)
    expect(indices.idle.delta.estimate).toBe(0)
    // what is below the noise is not claimed to be 0
    expect(indices.idle.delta.high).toBeGreaterThan(0.01)
  }
})
