import { expect, test } from 'vitest'
import { correlated, normal } from '../../src/distribution/index.ts'
import * as sensitivity from '../../src/sensitivity/index.ts'
import { ishigami, yearsToGoal } from './knownFunctions.ts'

const { analyse, sobolIndices, shapleyEffects, delta, pawn, scrambledDesign } = sensitivity
const { hsic, morris, regression } = sensitivity
// biome-ignore lint/suspicious/noExplicitAny: results are asked by names that come from a list
type Any = any
const cases: [string, Any][] = Object.entries({ ishigami, yearsToGoal })

for (const [name, { model, inputs, names, analytic, numerical_truth, results }] of cases) {
  test(`${name}: S1 and ST within 0.002 of the truth at 2^14 for nine seeds in ten, within 0.003 for all`, () => {
    const { none: _, ...used } = inputs
    const seeds = 40
    const worst = Array.from({ length: seeds }, (_, seed) => {
      const { indices }: Any = sobolIndices(model, used, { runs: 2 ** 14, seed })
      const errors = names.flatMap((input: string, k: number) =>
        ['S1', 'ST'].map((index) => Math.abs(indices[input][index].estimate - analytic[index][k])),
      )
      return Math.max(...errors)
    }).sort((a, b) => a - b)
    // over 200 seeds: Ishigami 190 within 0.002, the worst 0.0026; years to goal all within 0.00003
    expect(worst[0.9 * seeds - 1]).toBeLessThan(name === 'ishigami' ? 0.002 : 0.00003)
    expect(worst.at(-1)).toBeLessThan(name === 'ishigami' ? 0.003 : 0.0001)
  })

  test(`${name}: Shapley effects sum to 1 and are within 0.01 of the truth`, () => {
    const { indices }: Any = shapleyEffects(model, inputs, { runs: 2 ** 14, seed: 0 })
    const sum = Object.values<Any>(indices).reduce((total, { effect }) => total + effect.estimate, 0)
    expect(Math.abs(sum - 1)).toBeLessThan(1e-12)
    names.forEach((input: string, k: number) => {
      expect(Math.abs(indices[input].effect.estimate - analytic.shapley[k])).toBeLessThan(0.01)
    })
  })

  test(`${name}: delta and PAWN are closer to the truth than SALib's values`, () => {
    const seeds = [0, 1, 2, 3]
    const salib = results.delta.map((run: Any) => run.results.delta_raw)
    names.forEach((input: string, k: number) => {
      const error = (get: (seed: number) => number, truth: number): number =>
        Math.sqrt(seeds.reduce((sum, seed) => sum + (get(seed) - truth) ** 2, 0) / seeds.length)
      const ownDelta = error(
        (seed) => (delta(model, inputs, { runs: 4096, seed }) as Any).indices[input].delta.estimate,
        numerical_truth.delta[k],
      )
      const theirs = Math.min(
        ...salib.map((values: number[]) => Math.abs((values[k] as number) - numerical_truth.delta[k])),
      )
      expect(ownDelta).toBeLessThan(theirs)
    })
    // PAWN's mean over the slices: input by input beside the two runs of SALib together, all inputs beside its better run
    names.forEach((input: string, k: number) => {
      const rms = (values: readonly number[]): number =>
        Math.sqrt(
          values.reduce((sum, value) => sum + (value - numerical_truth['pawn_S=10'].mean[k]) ** 2, 0) / values.length,
        )
      const own = seeds.map((seed) => (pawn(model, inputs, { runs: 4096, seed }) as Any).indices[input].mean.estimate)
      expect(rms(own)).toBeLessThan(rms(results.pawn.map((run: Any) => run.results.mean[k])))
    })
    const distance = (means: readonly number[]): number =>
      means.reduce((sum, value, k) => sum + Math.abs(value - numerical_truth['pawn_S=10'].mean[k]), 0)
    const own = seeds.map((seed) => {
      const { indices }: Any = pawn(model, inputs, { runs: 4096, seed })
      return distance(names.map((input: string) => indices[input].mean.estimate))
    })
    const pawnOfSalib = Math.min(...results.pawn.map((run: Any) => distance(run.results.mean)))
    expect(own.reduce((sum, value) => sum + value, 0) / own.length).toBeLessThan(pawnOfSalib)
  })

  test(`${name}: the 95 % interval of an input that does nothing holds 0 in 95 % of the seeds, by every method`, () => {
    const seeds = 40
    const held = new Map<string, number>()
    for (let seed = 0; seed < seeds; seed++) {
      const runs = { runs: 1024, seed }
      const design = scrambledDesign(inputs, runs)
      const rows = Object.keys(design.columns)
      const outputs = Array.from({ length: runs.runs }, (_, row) =>
        model(Object.fromEntries(rows.map((input) => [input, (design.columns as Any)[input][row]]))),
      )
      const sobol: Any = sobolIndices(model, inputs, runs)
      const estimates: [string, sensitivity.Estimate][] = [
        ['S1', sobol.indices.none.S1],
        ['ST', sobol.indices.none.ST],
        ['given data', (analyse(design, outputs, { method: 'givenData' }) as Any).indices.none.S1],
        ['delta', (delta(model, inputs, runs) as Any).indices.none.delta],
        ['PAWN', (pawn(model, inputs, runs) as Any).indices.none.mean],
        ['Shapley', (shapleyEffects(model, inputs, runs) as Any).indices.none.effect],
        ['R2-HSIC', (hsic(model, inputs, { runs: 256, seed }) as Any).indices.none.R2],
        ['SRC', (regression(model, inputs, runs) as Any).indices.none.SRC],
        ['PRCC', (regression(model, inputs, runs) as Any).indices.none.PRCC],
        ['mu*', (morris(model, inputs, { runs: 12, seed }) as Any).indices.none.muStar],
      ]
      for (const [method, { low, high }] of estimates)
        held.set(method, (held.get(method) ?? 0) + (low <= 1e-12 && high >= -1e-12 ? 1 : 0))
    }
    // five standard errors of a share of 0.95
    const fewest = 0.95 * seeds - 5 * Math.sqrt(seeds * 0.95 * 0.05)
    for (const [method, times] of held) expect(times, method).toBeGreaterThan(fewest)
  }, 60_000)
}

test('Shapley effects of two correlated normals in a sum: Song, Nelson and Staum', () => {
  // y = x + z with variances 1 and 4, correlation 0.5: shares (σ_x² (1 - ρ²/2) + ρ σ_x σ_z + ρ² σ_z² / 2) / Var
  const inputs = correlated({ x: normal(0, 1), z: normal(0, 2) }, [
    [1, 0.5],
    [0.5, 1],
  ])
  const { indices }: Any = shapleyEffects(({ x, z }: Any) => x + z, inputs, { runs: 4096, seed: 0 })
  const variance = 1 + 4 + 2 * 0.5 * 2
  const x = (1 * (1 - 0.125) + 0.5 * 2 + 0.125 * 4) / variance
  expect(Math.abs(indices.x.effect.estimate - x)).toBeLessThan(0.01)
  expect(Math.abs(indices.z.effect.estimate - (1 - x))).toBeLessThan(0.01)
})
