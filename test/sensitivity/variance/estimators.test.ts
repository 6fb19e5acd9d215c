import { expect, test } from 'vitest'
import { heldOutDistances } from '../../../src/sensitivity/dependence/parts/kolmogorov.ts'
import { closedPair, jansen, saltelli } from '../../../src/sensitivity/variance/sobolEstimators.ts'
import reference from '../../reference/sensitivity-estimators.json' with { type: 'json' }

/** The same inputs and outputs, the same numbers: SALib's values, to 1e-12. */
const close = (given: number, told: number): void => {
  expect(Math.abs(given - told)).toBeLessThan(1e-12 * Math.max(1, Math.abs(told)))
}
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const deviation = (values: readonly number[], lost = 0): number =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - lost))

const { formula: _, ...sobol } = reference.sobol
for (const [name, given] of Object.entries(sobol))
  test(`Saltelli and Jansen: ${name}`, () => {
    const { N, D, Y, expect: told, bootstrap } = given
    const second = given.calc_second_order
    const width = second ? 2 * D + 2 : D + 2
    const [centre, scale] = [mean(Y), deviation(Y)]
    const at = (point: number, slot: number): number => ((Y[point * width + slot] as number) - centre) / scale
    /** S1, ST and S2 from some of the base points. */
    const from = (points: readonly number[]) => {
      const variance = deviation(points.flatMap((n) => [at(n, 0), at(n, width - 1)])) ** 2
      const share = (term: (n: number) => number): number => mean(points.map(term)) / variance
      const S1 = Array.from({ length: D }, (_, j) => share((n) => saltelli(at(n, 0), at(n, width - 1), at(n, 1 + j))))
      const ST = Array.from({ length: D }, (_, j) => share((n) => jansen(at(n, 0), at(n, 1 + j))))
      const S2 = (j: number, k: number): number =>
        share((n) => closedPair(at(n, 0), at(n, width - 1), at(n, 1 + D + j), at(n, 1 + k))) -
        (S1[j] as number) -
        (S1[k] as number)
      return { S1, ST, S2 }
    }
    const all = from(Array.from({ length: N }, (_, n) => n))
    for (let j = 0; j < D; j++) {
      close(all.S1[j] as number, told.S1[j] as number)
      close(all.ST[j] as number, told.ST[j] as number)
      if ('S2' in told) for (let k = j + 1; k < D; k++) close(all.S2(j, k), (told.S2 as number[][])[j]?.[k] as number)
    }
    for (let r = 0; r < bootstrap.num_resamples; r++) {
      const again = from(bootstrap.resample_indices_N_by_R.map((row) => row[r] as number))
      again.S1.forEach((value, j) => {
        close(value, bootstrap.expect.S1_conf_all[r]?.[j] as number)
      })
      again.ST.forEach((value, j) => {
        close(value, bootstrap.expect.ST_conf_all[r]?.[j] as number)
      })
    }
  })

const { formula: __, ...rows } = reference.given_data
for (const [name, given] of Object.entries(rows)) {
  const y = Float64Array.from(given.Y)
  const columns = [0, 1, 2].map((j) => Float64Array.from(given.X, (row) => row[j] as number))
  test(`PAWN's distances: ${name}`, () => {
    const upwards = Uint32Array.from(y, (_, row) => row).sort((a, b) => (y[a] as number) - (y[b] as number))
    for (const slices of [4, 10] as const)
      columns.forEach((x, j) => {
        const sorted = [...x].sort((a, b) => a - b)
        const edge = (s: number): number => {
          const at = ((sorted.length - 1) * s) / slices
          const [low, high] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number]
          return low + (high - low) * (at - Math.floor(at))
        }
        // as SALib has it, the largest value is in no slice
        const classOf = Uint32Array.from(x, (value) => {
          let slice = 0
          while (slice < slices && value >= edge(slice + 1)) slice++
          return slice
        })
        const { plain } = heldOutDistances(y, upwards, classOf, slices, new Uint8Array(y.length))
        const told = given.pawn[`S=${slices}`]
        close(mean(plain), told.mean[j] as number)
        close(Math.max(...plain), told.maximum[j] as number)
        close(Math.min(...plain), told.minimum[j] as number)
        close(deviation(plain), told.stdev[j] as number)
      })
  })
}
