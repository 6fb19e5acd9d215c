import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normal, uniform } from '../../../src/distribution/index.ts'
import {
  type Estimate,
  type MorrisDesign,
  type MorrisEffects,
  morris,
  morrisAnalysis,
  morrisDesign,
} from '../../../src/sensitivity/index.ts'
import estimators from '../../reference/sensitivity-estimators.json' with { type: 'json' }

interface Case {
  readonly problem: {
    readonly names: readonly string[]
    readonly bounds: readonly (readonly number[])[]
    readonly groups?: readonly string[]
  }
  readonly delta: number
  readonly scaled: boolean
  readonly num_levels: number
  readonly num_trajectories: number
  readonly X: readonly (readonly number[])[]
  readonly Y: readonly number[]
  readonly expect: {
    readonly names: readonly string[]
    readonly mu: readonly number[]
    readonly mu_star: readonly number[]
    readonly sigma: readonly (number | null)[]
  }
}

/** A design of SALib's as one of ours: what moved, and which way, is in its rows. */
function designOf({ problem, delta, num_levels, num_trajectories, X, expect: { names } }: Case): MorrisDesign {
  const groupOf = problem.names.map((name, i) => problem.groups?.[i] ?? name)
  const groups = names.map((name) => ({ name, members: problem.names.filter((_, i) => groupOf[i] === name) }))
  const moves: number[] = []
  for (let row = 0; row < X.length; row++) {
    if (row % (names.length + 1) === 0) continue
    const [before, after] = [X[row - 1] as readonly number[], X[row] as readonly number[]]
    const moved = before.findIndex((value, i) => value !== after[i])
    const place = names.indexOf(groupOf[moved] as string) + 1
    moves.push((after[moved] as number) > (before[moved] as number) ? place : -place)
  }
  return {
    runs: num_trajectories,
    seed: 0,
    levels: num_levels,
    step: delta,
    groups,
    moves,
    evaluations: X.length,
    columns: {},
  }
}

const estimated = <T extends { status: string }>(result: T): Extract<T, { status: 'estimated' }> => {
  expect(result.status).toBe('estimated')
  return result as Extract<T, { status: 'estimated' }>
}
const holds = ({ low, high }: Estimate, truth: number): boolean => low <= truth && truth <= high

describe('effects agree with SALib to 1e-12', () => {
  const cases = Object.entries(estimators.morris).filter(
    ([name, one]) => name !== 'formula' && !(one as unknown as Case).scaled,
  )
  test('there are cases', () => expect(cases.length).toBe(6))
  for (const [name, given] of cases)
    test(name, () => {
      const one = given as unknown as Case
      // one block a trajectory, so that few trajectories are enough
      const { effects } = estimated(morrisAnalysis({ ...designOf(one), levels: 1 }, one.Y))
      for (const [k, input] of one.expect.names.entries()) {
        const { muStar, mu, sigma } = effects[input] as MorrisEffectsOf
        const near = (found: number | undefined, wanted: number): void =>
          expect(Math.abs((found as number) - wanted)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(wanted)))
        near(muStar.estimate, one.expect.mu_star[k] as number)
        if (!mu) continue
        near(mu.estimate, one.expect.mu[k] as number)
        near(sigma, one.expect.sigma[k] as number)
      }
    })
})
type MorrisEffectsOf = Extract<MorrisEffects, { status: 'estimated' }>['effects'][string]

const inputs = { a: uniform(0, 1), b: uniform(-1, 3), c: normal(0, 1), unused: uniform(0, 1) }
type Point = { a: number; b: number; c: number; unused: number }
const model = ({ a, b, c }: Point): number => a + b * b + a * c

describe('the design', () => {
  const design = morrisDesign(inputs, { runs: 48, seed: 0, levels: 6 })

  test('moves each input once a trajectory, by half of its probability', () => {
    const { moves, columns, evaluations } = design
    expect(evaluations).toBe(48 * 5)
    for (let t = 0; t < 48; t++)
      expect(
        moves
          .slice(4 * t, 4 * t + 4)
          .map(Math.abs)
          .sort(),
      ).toEqual([1, 2, 3, 4])
    for (const [k, move] of moves.entries()) {
      const row = k + Math.floor(k / 4)
      const names = Object.keys(inputs) as (keyof Point)[]
      for (const [i, name] of names.entries()) {
        const step = (columns[name][row + 1] as number) - (columns[name][row] as number)
        if (Math.abs(move) !== i + 1) expect(step).toBe(0)
        else if (name === 'a') expect(step).toBeCloseTo(Math.sign(move) / 2, 14)
        else expect(Math.sign(step)).toBe(Math.sign(move))
      }
    }
  })

  test('meets every value equally often as a start, in every block', () => {
    for (let block = 0; block < 8; block++) {
      const starts = Array.from({ length: 6 }, (_, t) => design.columns.a[(6 * block + t) * 5] as number)
      expect(starts.sort().map((p) => Math.floor(p * 6))).toEqual([0, 1, 2, 3, 4, 5])
    }
  })

  test('is the beginning of a longer one', () => {
    const longer = morrisDesign(inputs, { runs: 96, seed: 0, levels: 6 })
    expect(longer.moves.slice(0, design.moves.length)).toEqual(design.moves)
    expect(longer.columns.c.slice(0, design.evaluations)).toEqual(design.columns.c)
  })

  test('with its outputs gives what the method gives', () => {
    const options = { runs: 24, seed: 5 }
    const apart = morrisDesign(inputs, options)
    const outputs = apart.columns.a.map((a, row) =>
      model({ a, b: apart.columns.b[row] as number, c: apart.columns.c[row] as number, unused: 0 }),
    )
    expect(morrisAnalysis(apart, outputs)).toEqual(morris(model, inputs, options))
    expect(() => morrisAnalysis(apart, outputs.slice(1))).toThrow(
      'outputs must be as many as the design has rows, 120 (received 119)',
    )
    expect(() => morrisAnalysis({ ...apart, moves: [9, ...apart.moves.slice(1)] }, outputs)).toThrow(
      'moves[0] must be the place',
    )
  })
})

describe('effects', () => {
  test('of an unused input are 0, of a line its slope, with no spread', () => {
    const line = ({ a, b }: Point): number => 3 * a - 2 * b
    const { effects } = estimated(morris(line, inputs, { runs: 12, seed: 0 }))
    expect(effects.a.mu?.estimate).toBeCloseTo(3, 12)
    expect(effects.b.mu?.estimate).toBeCloseTo(-8, 12)
    expect(effects.b.muStar.estimate).toBeCloseTo(8, 12)
    expect(effects.b.sigma).toBeCloseTo(0, 12)
    expect(effects.unused).toMatchObject({ muStar: { estimate: 0, low: 0, high: 0 }, sigma: 0 })
  })

  test('scale with the output, whatever is added; the order of the inputs does not matter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(-8, 0.25, 1024), (seed, unit) => {
        const options = { runs: 12, seed }
        const plain = estimated(morris(model, inputs, options)).effects
        const scaled = estimated(morris((point: Point) => unit * model(point) + 5, inputs, options)).effects
        const { a, b, c, unused } = inputs
        expect(estimated(morris(model, { unused, c, b, a }, options)).effects).toEqual(plain)
        for (const name of ['a', 'b', 'c'] as const) {
          expect(scaled[name].muStar.estimate).toBeCloseTo(Math.abs(unit) * plain[name].muStar.estimate, 8)
          expect(scaled[name].mu?.estimate).toBeCloseTo(unit * (plain[name].mu?.estimate as number), 8)
          expect(scaled[name].sigma).toBeCloseTo(Math.abs(unit) * (plain[name].sigma as number), 8)
        }
      }),
      { numRuns: 20, seed: 20240703 },
    )
  })

  test('of a group are those of its inputs moved together', () => {
    const { effects, evaluations } = estimated(
      morris(({ a, b }: Point) => a - b, inputs, { runs: 12, seed: 3, groups: { both: ['a', 'b'] } }),
    )
    expect(evaluations).toBe(12 * 4)
    expect(Object.keys(effects).sort()).toEqual(['both', 'c', 'unused'])
    expect(effects['both']).not.toHaveProperty('mu')
    // together or against each other: (0.5 ± 2) / 0.5
    expect(effects['both']?.muStar.estimate).toBeGreaterThanOrEqual(3 - 1e-12)
    expect(effects['both']?.muStar.estimate).toBeLessThanOrEqual(5 + 1e-12)
  })

  test('failures are counted; too many are a status', () => {
    const failing = (point: Point): number => (point.a > 0.8 ? Number.NaN : model(point))
    expect(() => morris(failing, inputs, { runs: 12, seed: 0 })).toThrow('give a finite number')
    const some = morris(failing, inputs, { runs: 12, seed: 0, onFailure: 'drop' })
    expect(some.status).toBe('estimated')
    expect(some.failed).toBeGreaterThan(5)
    const all = morris(() => Number.NaN, inputs, { runs: 12, seed: 0, onFailure: 'drop' })
    expect(all).toEqual({ status: 'tooFewOutputs', runs: 12, seed: 0, evaluations: 60, failed: 60 })
    expect(estimated(morris(() => 7, inputs, { runs: 12, seed: 0 })).effects.a.muStar.estimate).toBe(0)
  })

  test('95 % intervals hold the mean effect, taken over all trajectories, 90 to 99 times in a hundred', () => {
    // over the whole grid of starts: a by 1 + c; c by its normal step times a
    const levels = [0.125, 0.375, 0.625, 0.875]
    const c = levels.map(normal(0, 1))
    const truth = {
      a: 1,
      c: (4 * (((c[2] as number) - (c[0] as number)) * (levels.reduce((s, p) => s + p, 0) / 4))) / 2,
    }
    let [a, both] = [0, 0]
    const seeds = 400
    for (let seed = 0; seed < seeds; seed++) {
      const { effects } = estimated(morris(model, inputs, { runs: 40, seed }))
      if (holds(effects.a.mu as Estimate, truth.a)) a++
      if (holds(effects.c.mu as Estimate, truth.c)) both++
    }
    expect(a / seeds).toBeGreaterThan(0.9)
    expect(a / seeds).toBeLessThan(0.99)
    expect(both / seeds).toBeGreaterThan(0.9)
    expect(both / seeds).toBeLessThan(0.99)
  })
})
