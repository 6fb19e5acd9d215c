import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { uniform } from '../../src/distribution/index.ts'
import { DomainError } from '../../src/index.ts'
import { analyse, sobolDesign, sobolIndices } from '../../src/sensitivity/index.ts'

const inputs = { x: uniform(0, 1), z: uniform(0, 1) }
const design = sobolDesign(inputs, { runs: 64, seed: 0 })
const outputs = Array.from(design.columns.x, (x, row) => x + (design.columns.z[row] as number) ** 2)
const holed = <T>(list: readonly T[], place: number): T[] => {
  const copy = [...list]
  delete copy[place]
  return copy
}

describe('a hole in an array is refused, also where failures are dropped', () => {
  const columns = { x: [...design.columns.x], z: [...design.columns.z] }
  for (const onFailure of ['throw', 'drop'] as const)
    test(onFailure, () => {
      expect(() => analyse(design, holed(outputs, 7), { onFailure })).toThrow(DomainError)
      expect(() => analyse(columns, holed(outputs, 7), { method: 'delta', onFailure })).toThrow(DomainError)
      const some = { ...columns, z: holed(columns.z, 3) }
      expect(() => analyse(some, outputs, { method: 'hsic', onFailure })).toThrow('columns.z[3]')
    })
  test('and named', () => {
    expect(() => analyse(design, holed(outputs, 7), { onFailure: 'drop' })).toThrow(
      'analyse: outputs[7] must not be a hole in the array',
    )
    // an output that is there, and is undefined, is one that failed
    const failed = outputs.map((output, row) => (row === 7 ? undefined : output)) as number[]
    expect(analyse(design, failed, { onFailure: 'drop' }).failed).toBe(1)
  })
})

test('a Float64Array of another realm is one', () => {
  const make = runInNewContext('(list) => Float64Array.from(list)') as (list: ArrayLike<number>) => Float64Array
  expect(make([1])).not.toBeInstanceOf(Float64Array)
  expect(analyse(design, make(outputs))).toEqual(analyse(design, outputs))
  const columns = { x: make(design.columns.x), z: make(design.columns.z) }
  const own = { x: design.columns.x, z: design.columns.z }
  expect(analyse(columns, make(outputs), { method: 'givenData' })).toEqual(
    analyse(own, outputs, { method: 'givenData' }),
  )
  const batch = ({ x, z }: { x: Float64Array; z: Float64Array }) =>
    x.map((value, row) => value + (z[row] as number) ** 2)
  const options = { runs: 64, seed: 0 }
  expect(sobolIndices({ batch: (given) => make(batch(given)) }, inputs, options)).toEqual(
    sobolIndices({ batch }, inputs, options),
  )
})

test('shares of what is left after failures say so, and how much was left out', () => {
  const sum = ({ x, z }: { x: number; z: number }): number => (Math.abs(x - z) > 0.6 ? Number.NaN : x + z)
  const found = sobolIndices(sum, inputs, { runs: 1024, seed: 0, onFailure: 'drop' })
  if (found.status !== 'estimated') throw new Error(found.status)
  const [caution] = found.cautions
  expect(caution?.status).toBe('rowsDropped')
  // a base point is left out where any of its six outputs failed: more often than one output fails
  expect(caution?.status === 'rowsDropped' && caution.share).toBeGreaterThan(found.failed / found.evaluations)
  // the indices of a plain sum no longer add up to 1
  expect(found.indices.x.S1.estimate + found.indices.z.S1.estimate).toBeLessThan(0.95)
  expect(sobolIndices(({ x, z }) => x + z, inputs, { runs: 1024, seed: 0 })).toMatchObject({ cautions: [] })
})

test('an output of which a few values make the variance is said to be so', () => {
  const heavy = sobolIndices(({ x, z }) => Math.exp(-4 * Math.log(x)) * (1 + z), inputs, { runs: 256, seed: 0 })
  if (heavy.status !== 'estimated') throw new Error(heavy.status)
  const caution = heavy.cautions.find(({ status }) => status === 'heavyTailed')
  expect(caution).toMatchObject({ status: 'heavyTailed' })
  expect(caution?.status === 'heavyTailed' && caution.kurtosis).toBeGreaterThan(50)
  expect(heavy.indices.x.ST.high).toBeGreaterThanOrEqual(1)
  expect(heavy.indices.x.ST.low).toBeLessThanOrEqual(0)
})
