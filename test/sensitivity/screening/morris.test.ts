import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normal, uniform } from '../../../src/distribution/index.ts'
import {
  analyse,
  type Estimate,
  type Indices,
  type MorrisDesign,
  morris,
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
    method: 'morris',
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
      const { indices } = estimated(analyse({ ...designOf(one), levels: 1 }, one.Y))
      for (const [k, input] of one.expect.names.entries()) {
        const { muStar, mu, sigma } = indices[input] as Indices['morris']
        const near = (found: number | undefined, wanted: number): void =>
          expect(Math.abs((found as number) - wanted)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(wanted)))
        near(muStar.estimate, one.expect.mu_star[k] as number)
        if (!mu) continue
        near(mu.estimate, one.expect.mu[k] as number)
        near(sigma, one.expect.sigma[k] as number)
      }
    })
})

const inputs = { a: uniform(0, 1), b: uniform(-1, 3), c: normal(0, 1), unused: uniform(0, 1) }
type Point = { a: number; b: number; c: number; unused: number }
const model = ({ a, b, c }: Point): number => a + b * b + a * c

/** The mean effect of a function of a probability: over all starts and strides. */
function meanEffect(f: (p: number) => number, size: (effect: number) => number): number {
  const [starts, steps] = [2000, 100]
  let sum = 0
  for (let i = 0; i < starts; i++)
    for (let j = 0; j < steps; j++) {
      const at = (i + 0.5) / starts
      const stride = 0.25 + (0.25 * (j + 0.5)) / steps
      const step = Math.abs(at - 0.5) > stride ? 0.5 + stride : stride
      sum += size(at < 0.5 ? (f(at + step) - f(at)) / step : (f(at) - f(at - step)) / step)
    }
  return sum / (starts * steps)
}

describe('the design', () => {
  const design = morrisDesign(inputs, { runs: 48, seed: 0, levels: 6 })

  test('moves each input once a trajectory, by a quarter of its probability or more', () => {
    const { moves, columns, evaluations } = design
    const steps = design.step as readonly number[]
    expect(steps.length).toBe(moves.length)
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
        else if (name === 'a') expect(step).toBeCloseTo(Math.sign(move) * (steps[k] as number), 14)
        else expect(Math.sign(step)).toBe(Math.sign(move))
      }
    }
  })

  test('has strides in all parts of a quarter to a half, in every block', () => {
    for (let block = 0; block < 8; block++) {
      const own = design.moves.flatMap((move, k) =>
        Math.abs(move) === 1 ? [(design.step as number[])[k] as number] : [],
      )
      const parts = own
        .slice(6 * block, 6 * block + 6)
        .map((step) => Math.floor(((step > 0.5 ? step - 0.5 : step) - 0.25) * 24))
      expect(parts.sort()).toEqual([0, 1, 2, 3, 4, 5])
    }
  })

  test('stays uniform: every part is met as often after the moves as before', () => {
    const { columns } = morrisDesign(inputs, { runs: 4000, seed: 0 })
    const ends = Array.from({ length: 4000 }, (_, t) => columns.a[5 * t + 4] as number)
    for (let part = 0; part < 10; part++) {
      const share = ends.filter((p) => Math.floor(10 * p) === part).length / 4000
      expect(Math.abs(share - 0.1)).toBeLessThan(5 * Math.sqrt(0.09 / 4000))
    }
  })

  test('starts equally often in every part, in every block', () => {
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
    expect(analyse(apart, outputs)).toEqual(morris(model, inputs, options))
    expect(() => analyse(apart, outputs.slice(1))).toThrow(
      'outputs must be as many as the design has rows, 120 (received 119)',
    )
    expect(() => analyse({ ...apart, step: [0.5] }, outputs)).toThrow(
      'design.step must be one number, or one a move, 96 (received 1)',
    )
    expect(() => analyse({ ...apart, step: apart.moves }, outputs)).toThrow('must be greater than 0')
    expect(() => analyse({ ...apart, moves: [9, ...apart.moves.slice(1)] }, outputs)).toThrow(
      'moves[0] must be the place',
    )
  })
})

describe('effects', () => {
  test('of an unused input are 0, of a line its slope, with no spread', () => {
    const line = ({ a, b }: Point): number => 3 * a - 2 * b
    const { indices } = estimated(morris(line, inputs, { runs: 12, seed: 0 }))
    expect(indices.a.mu?.estimate).toBeCloseTo(3, 12)
    expect(indices.b.mu?.estimate).toBeCloseTo(-8, 12)
    expect(indices.b.muStar.estimate).toBeCloseTo(8, 12)
    expect(indices.b.sigma).toBeCloseTo(0, 12)
    expect(indices.unused).toMatchObject({ muStar: { estimate: 0, low: 0 }, mu: { estimate: 0 }, sigma: 0 })
  })

  test('that are all equal are no certainty: another one may come with a chance of 3 in n', () => {
    const line = ({ a }: Point): number => 3 * a
    const short = estimated(morris(line, inputs, { runs: 12, seed: 0 })).indices
    for (const { low, high } of [short.a.mu as Estimate, short.a.muStar]) {
      expect(low).toBeLessThan(2.9)
      expect(high).toBeGreaterThan(3.1)
    }
    expect(short.unused.muStar.high).toBeGreaterThan(0)
    expect(short.unused.mu?.low).toBe(-(short.unused.mu?.high as number))
    const long = estimated(morris(line, inputs, { runs: 1200, seed: 0 })).indices
    // at most 3 in 1200, of the range of 3 over a step of a quarter
    expect(long.unused.muStar.high).toBeLessThan((3 / 1200) * 3 * 4)
    expect(long.a.mu?.high).toBeLessThan(3 + (3 / 1200) * 3 * 4)
    // a constant output has no range
    expect(estimated(morris(() => 7, inputs, { runs: 12, seed: 0 })).indices.a.muStar).toEqual({
      estimate: 0,
      low: 0,
      high: 0,
    })
  })

  test('of what few points show: the interval of no effect reaches to the truth', () => {
    // 1 in the last 2 %: a mean effect of the chance to end or start there, over the step
    const rare = ({ a }: Point): number => (a > 0.98 ? 1 : 0) + 1e-3 * a
    const truth = meanEffect((p) => Number(p > 0.98) + 1e-3 * p, Math.abs)
    let held = 0
    for (let seed = 0; seed < 100; seed++) {
      const { muStar } = estimated(morris(({ a, b }: Point) => rare({ a } as Point) + b, inputs, { runs: 12, seed }))
        .indices.a
      if (holds(muStar, truth) || muStar.high > truth) held++
    }
    expect(held).toBeGreaterThanOrEqual(85)
  })

  test('scale with the output, whatever is added; the order of the inputs does not matter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(-8, 0.25, 1024), (seed, unit) => {
        const options = { runs: 12, seed }
        const plain = estimated(morris(model, inputs, options)).indices
        const scaled = estimated(morris((point: Point) => unit * model(point) + 5, inputs, options)).indices
        const { a, b, c, unused } = inputs
        expect(estimated(morris(model, { unused, c, b, a }, options)).indices).toEqual(plain)
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
    const { indices, evaluations } = estimated(
      morris(({ a, b }: Point) => a - b, inputs, { runs: 12, seed: 3, groups: { both: ['a', 'b'] } }),
    )
    expect(evaluations).toBe(12 * 4)
    expect(Object.keys(indices).sort()).toEqual(['both', 'c', 'unused'])
    expect(indices['both']).not.toHaveProperty('mu')
    // together or against each other: ±s ± 4 t over the mean of s and t, which go from 1/4 to 3/4 at least
    expect(indices['both']?.muStar.estimate).toBeGreaterThan(1)
    expect(indices['both']?.muStar.estimate).toBeLessThan(6.5)
  })

  test('failures are counted; too many are a status', () => {
    const failing = (point: Point): number => (point.a > 0.8 ? Number.NaN : model(point))
    expect(() => morris(failing, inputs, { runs: 12, seed: 0 })).toThrow('give a finite number')
    const some = morris(failing, inputs, { runs: 12, seed: 0, onFailure: 'drop' })
    expect(some.status).toBe('estimated')
    expect(some.failed).toBeGreaterThan(5)
    const all = morris(() => Number.NaN, inputs, { runs: 12, seed: 0, onFailure: 'drop' })
    expect(all).toEqual({ method: 'morris', status: 'tooFewOutputs', runs: 12, seed: 0, evaluations: 60, failed: 60 })
    expect(estimated(morris(() => 7, inputs, { runs: 12, seed: 0 })).indices.a.muStar.estimate).toBe(0)
  })

  test('95 % intervals hold the mean effect, taken over all trajectories, 90 to 99 times in a hundred', () => {
    // a by 1 + c, whose mean is 1; c by a, half in the mean, times its own
    const truth = { a: 1, c: meanEffect(normal(0, 1), (effect) => effect) / 2 }
    let [a, both] = [0, 0]
    const seeds = 400
    for (let seed = 0; seed < seeds; seed++) {
      const { indices } = estimated(morris(model, inputs, { runs: 40, seed }))
      if (holds(indices.a.mu as Estimate, truth.a)) a++
      if (holds(indices.c.mu as Estimate, truth.c)) both++
    }
    expect(a / seeds).toBeGreaterThan(0.9)
    expect(a / seeds).toBeLessThan(0.99)
    expect(both / seeds).toBeGreaterThan(0.9)
    expect(both / seeds).toBeLessThan(0.99)
  })
})

describe('what repeats is seen, whatever its period', () => {
  const one = { x: uniform(0, 1), y: uniform(0, 1) }
  for (let k = 1; k <= 8; k++)
    test(`cos(2 π ${k} x)`, () => {
      const wave = (x: number): number => Math.cos(2 * Math.PI * k * x)
      const truth = meanEffect(wave, Math.abs)
      let [held, mean] = [0, 0]
      for (let seed = 0; seed < 100; seed++) {
        const { muStar } = estimated(morris(({ x, y }) => wave(x) + y, one, { runs: 20, seed })).indices.x
        if (holds(muStar, truth)) held++
        mean += muStar.estimate / 100
      }
      expect(held).toBeGreaterThanOrEqual(88)
      expect(Math.abs(mean / truth - 1)).toBeLessThan(0.06)
    })

  test('Ishigami: every input, x2 about as SALib has it with a step of 2/3', () => {
    const angle = uniform(-Math.PI, Math.PI)
    const ishigami = ({ x1, x2, x3 }: { x1: number; x2: number; x3: number }): number =>
      Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1)
    const truth = meanEffect((p) => 7 * Math.sin(angle(p)) ** 2, Math.abs)
    // SALib, with four levels and a step of 2/3: 7 sin(π / 3)² / (2 / 3) = 7.875 for every move
    expect(Math.abs(truth / 7.875 - 1)).toBeLessThan(0.1)
    let held = 0
    for (let seed = 0; seed < 200; seed++) {
      const { x1, x2, x3 } = estimated(
        morris(ishigami, { x1: angle, x2: angle, x3: angle }, { runs: 40, seed }),
      ).indices
      if (holds(x2.muStar, truth)) held++
      for (const { muStar } of [x1, x2, x3]) expect(muStar.estimate).toBeGreaterThan(1)
    }
    expect(held).toBeGreaterThanOrEqual(184)
  })

  test('Sobol G: the mean effects of every input', () => {
    const a = [0, 1, 4.5, 9]
    const part = (x: number, k: number): number => (Math.abs(4 * x - 2) + (a[k] as number)) / (1 + (a[k] as number))
    const inputs = { x1: uniform(0, 1), x2: uniform(0, 1), x3: uniform(0, 1), x4: uniform(0, 1) }
    // the other factors have mean 1, are not negative and do not depend on it
    const truth = a.map((_, k) => meanEffect((x) => part(x, k), Math.abs))
    const [held, means] = [
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]
    for (let seed = 0; seed < 200; seed++) {
      const { indices } = estimated(
        morris((p) => part(p.x1, 0) * part(p.x2, 1) * part(p.x3, 2) * part(p.x4, 3), inputs, { runs: 40, seed }),
      )
      const stars = [indices.x1, indices.x2, indices.x3, indices.x4].map(({ muStar }) => muStar)
      stars.forEach((star, k) => {
        if (holds(star, truth[k] as number)) held[k] = (held[k] as number) + 1
      })
      for (const [k, star] of stars.entries()) means[k] = (means[k] as number) + star.estimate / 200
    }
    for (let k = 0; k < 4; k++) expect(Math.abs((means[k] as number) / (truth[k] as number) - 1)).toBeLessThan(0.05)
    for (const times of held) expect(times).toBeGreaterThanOrEqual(184)
  })
})
