import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discrete, normal, uniform } from '../../../src/distribution/index.ts'
import {
  arrivesBy,
  type Estimate,
  type FirstAndTotal,
  fast,
  fastAnalysis,
  fastDesign,
  yearsToGoal,
} from '../../../src/sensitivity/index.ts'
import { indicesFrom } from '../../../src/sensitivity/variance/parts/fastIndices.ts'
import { fastSpectrum, type Spectrum } from '../../../src/sensitivity/variance/parts/fastSpectrum.ts'

const unit = uniform(0, 1)
type Point = { x: number; y: number }
const indicesOf = (
  model: (point: Point) => number,
  inputs: { x: (p: number) => number; y: (p: number) => number } = { x: unit, y: unit },
  seed = 0,
  runs = 4096,
): { x: FirstAndTotal; y: FirstAndTotal } => {
  const found = fast(model, inputs, { runs, seed })
  expect(found.status).toBe('estimated')
  return (found as Extract<typeof found, { status: 'estimated' }>).indices
}
const holds = ({ low, high }: Estimate, truth: number): boolean => low <= truth && truth <= high

describe('the spectrum of a curve', () => {
  const n = 256
  const omega = 16
  const wave = (frequency: number, height = 1) =>
    Float64Array.from({ length: n }, (_, k) => height * Math.cos((2 * Math.PI * frequency * k) / n + 0.3))

  test('puts the power of a wave where its frequency is', () => {
    for (let frequency = 1; frequency < n / 2; frequency++) {
      const { harmonics, others, octaves, all } = fastSpectrum(wave(frequency, 3), omega, 4)
      const within = (from: number, to: number): number => (frequency > from && frequency <= to ? 4.5 : 0)
      expect(all).toBeCloseTo(4.5, 10)
      expect(others).toBeCloseTo(within(0, omega / 2), 10)
      expect(octaves[0]).toBeCloseTo(within(omega / 8, omega / 4), 10)
      expect(octaves[1]).toBeCloseTo(within(omega / 4, omega / 2), 10)
      for (let p = 1; p <= 4; p++) {
        const [re, im] = [harmonics[2 * p - 2] as number, harmonics[2 * p - 1] as number]
        expect(Math.hypot(re, im)).toBeCloseTo(frequency === p * omega ? 1.5 : 0, 10)
      }
    }
  })

  test('leaves out the mean, and the frequency that is half the number of points', () => {
    const y = wave(3).map((value, k) => 41 + value + (k % 2 === 0 ? 5 : -5))
    expect(fastSpectrum(y, omega, 4).all).toBeCloseTo(0.5, 10)
    // an odd number of points has no such frequency
    expect(fastSpectrum(Float64Array.of(1, -1, 1, -1, 1), 2, 1).all).toBeCloseTo(0.96, 12)
  })
})

describe('indices from the spectra of four curves', () => {
  const spectrum = (own: readonly number[], others: number, octaves: [number, number], rest = 0): Spectrum => {
    const harmonics = new Float64Array(16)
    own.forEach((power, p) => {
      harmonics[2 * p] = Math.sqrt(power / 2)
    })
    return { harmonics, others, octaves, all: own.reduce((sum, power) => sum + power, 0) + others + rest }
  }
  const four = (one: Spectrum): Spectrum[] => Array.from({ length: 4 }, () => ({ ...one }))

  test('waves of an input and of others share the power; the tail of the others counts a seventh more', () => {
    const { S1, ST } = indicesFrom(four(spectrum([0.5], 0.3, [0.2, 0.07], 0.2)))
    expect(S1.estimate).toBeCloseTo(0.5, 14)
    expect(ST.estimate).toBeCloseTo(0.7 - 0.01, 14)
    // no harmonics beyond the first, so that none are missed
    expect([S1.low, S1.high].map((value) => value.toFixed(12))).toEqual(['0.500000000000', '0.500000000000'])
  })

  test('a spectrum that falls fast is missed by as much as its last octave, a slower one by more', () => {
    const beyond = (first: number, second: number) => {
      const { ST } = indicesFrom(four(spectrum([0.01], 0.3, [first, second], 0.69)))
      return ST.estimate - ST.low
    }
    expect(beyond(0.1, 0.01)).toBeCloseTo(0.01, 12)
    expect(beyond(0.02, 0.01)).toBeCloseTo(0.01, 12)
    expect(beyond(0.015, 0.01)).toBeCloseTo(0.02, 12)
    expect(beyond(0.01, 0.01)).toBeCloseTo(0.3, 12)
    expect(beyond(0, 0.01)).toBeCloseTo(0.3, 12)
    expect(beyond(0.1, 0)).toBe(0)
    // ST is at least S1
    expect(beyond(0, 0.1)).toBeCloseTo(0.7 - 0.1 / 7 - 0.01, 12)
  })

  test('harmonics beyond the eighth are allowed for at the high end of S1, up to that of ST', () => {
    const beyond = (own: readonly number[], rest = 0.2) => {
      const { S1 } = indicesFrom(four(spectrum(own, 0.8 - rest, [0, 0], rest)))
      return (S1.high - S1.estimate) * (own.reduce((sum, power) => sum + power, 0) + 0.8)
    }
    expect(beyond([0.8, 0, 0.02, 0.02, 0.01, 0.01])).toBeCloseTo(0.02, 12)
    expect(beyond([0.08, 0, 0.02, 0.01, 0.01, 0, 0.01])).toBeCloseTo(0.04, 12)
    // by an eighth of the first octave where the next is empty
    expect(beyond([0.24, 0, 0, 0, 0, 0.02])).toBeCloseTo(0.04, 12)
    expect(beyond([0, 0, 0, 0, 0.001])).toBeCloseTo(0.2, 12)
    expect(beyond([0, 0, 0, 0, 0.0001])).toBeCloseTo(0.025, 12)
  })

  test('curves of no power say nothing, and one curve of four is enough for finite numbers', () => {
    const none = spectrum([], 0, [0, 0])
    const nothing = { estimate: 0, low: 0, high: 1 }
    expect(indicesFrom(four(none))).toEqual({ S1: nothing, ST: nothing })
    const { S1, ST } = indicesFrom([...four(none).slice(1), spectrum([0.5], 0.5, [0, 0])])
    for (const value of [...Object.values(S1), ...Object.values(ST)]) expect(value).toSatisfy(Number.isFinite)
  })
})

test('rare outcomes: every number is finite, and an interval goes round its estimate', () => {
  const rare: ((point: Point) => number)[] = [
    ({ x, y }) => (x * y > 0.99 ? 1 : 0),
    ({ x }) => (x > 0.999 ? 1 : 0),
    ({ x, y }) => (x > 0.99 && y < 0.2 ? 1 : 0),
    ({ y }) => (y < 1e-3 ? -1e200 : 1e200),
  ]
  fc.assert(
    fc.property(fc.constantFrom(...rare), fc.nat(1000), (model, seed) => {
      const found = fast(model, { x: unit, y: unit }, { runs: 2048, seed })
      if (found.status === 'constant') return
      for (const { low, estimate, high } of Object.values(found.indices).flatMap(({ S1, ST }) => [S1, ST])) {
        expect(Number.isFinite(estimate)).toBe(true)
        expect(low).toBeLessThanOrEqual(estimate)
        expect(high).toBeGreaterThanOrEqual(estimate)
      }
    }),
    { numRuns: 60, seed: 20240703 },
  )
  const { x, y } = indicesOf(({ x }) => x, { x: discrete([0, 1], [0.999, 0.001]), y: unit }, 1, 2048)
  const nothing = { estimate: 0, low: 0, high: 1 }
  expect(x).toEqual({ S1: nothing, ST: nothing })
  expect(holds(y.ST, 0)).toBe(true)
})

test('intervals hold the truth where waves beyond those counted matter', () => {
  const cases: [string, (point: Point) => number, Parameters<typeof indicesOf>[1], number[]][] = [
    ['a jump', ({ x, y }) => (x > 0.5 ? 1 : 0) + y, { x: unit, y: unit }, [0.75, 0.75, 0.25, 0.25]],
    ['normals', ({ x, y }) => x + 2 * y, { x: normal(0, 1), y: normal(0, 1) }, [0.2, 0.2, 0.8, 0.8]],
    ['a bend', ({ x, y }) => x + y * y + x * y, { x: normal(0, 1), y: normal(0, 1) }, [0.25, 0.5, 0.5, 0.75]],
    ['nothing else', ({ x }) => x, { x: normal(0, 1), y: unit }, [1, 1, 0, 0]],
    [
      'a rare goal',
      ({ x, y }) => arrivesBy(yearsToGoal, 7)({ rate: x, multiple: y }) as number,
      { x: normal(0.04, 0.025), y: uniform(1.8, 2.2) },
      // by quadrature over both
      [0.503, 0.993, 0.007, 0.497],
    ],
  ]
  const seeds = 20
  for (const [name, model, inputs, truths] of cases) {
    const held = [0, 0, 0, 0]
    for (let seed = 0; seed < seeds; seed++) {
      const { x, y } = indicesOf(model, inputs, seed)
      for (const [k, estimate] of [x.S1, x.ST, y.S1, y.ST].entries())
        if (holds(estimate, truths[k] as number) || Math.abs(estimate.estimate - (truths[k] as number)) < 1e-9)
          held[k] = (held[k] as number) + 1
    }
    for (const times of held)
      expect(times, `${name}: ${held}`).toBeGreaterThan(0.95 * seeds - 5 * Math.sqrt(seeds * 0.95 * 0.05))
  }
})

test('a smooth model has narrow intervals, the order of the inputs does not matter', () => {
  const model = ({ x, y }: Point): number => Math.log(y) / Math.log1p(x)
  const [rate, multiple] = [uniform(0.03, 0.15), uniform(1.8, 2.2)]
  const { x, y } = indicesOf(model, { x: rate, y: multiple }, 7)
  for (const { low, high } of [x.S1, x.ST, y.S1, y.ST]) expect(high - low).toBeLessThan(0.03)
  const turned = fast(model, { y: multiple, x: rate }, { runs: 4096, seed: 7 })
  if (turned.status !== 'estimated') throw new Error(turned.status)
  for (const part of ['estimate', 'low', 'high'] as const) {
    expect(turned.indices.x.S1[part]).toBeCloseTo(x.S1[part], 13)
    expect(turned.indices.y.ST[part]).toBeCloseTo(y.ST[part], 13)
  }
})

test('the analysis of a design is the method, also of a design that was kept as JSON', () => {
  const inputs = { x: unit, y: unit, fixed: 2 }
  const model = ({ x, y, fixed }: Point & { fixed: number }): number => x + fixed * y * y
  const design = fastDesign(inputs, { runs: 2048, seed: 3 })
  const { x, y, fixed } = design.columns
  const outputs = Array.from(x, (_, row) =>
    model({ x: x[row] as number, y: y[row] as number, fixed: fixed[row] as number }),
  )
  const whole = fast(model, inputs, { runs: 2048, seed: 3 })
  expect(fastAnalysis(design, outputs)).toEqual(whole)
  expect(fastAnalysis(JSON.parse(JSON.stringify(design)), outputs)).toEqual(whole)
})
