import { expect, test } from 'vitest'
import { sobolColumn, sobolDimensions } from '../../src/numeric/sobolSequence.ts'
import reference from '../reference/sobol-sequence.json' with { type: 'json' }

test('the plain sequence is that of Joe and Kuo, bit for bit', () => {
  for (let dimension = 0; dimension < 8; dimension++) {
    const column = new Float64Array(64)
    sobolColumn(column, dimension, 0)
    expect([...column]).toEqual(reference.salib_sobol_sequence.map((point) => point[dimension]))
    const one = new Float64Array(1)
    for (const [index, point] of Object.entries(reference.far_points.scipy_index_to_point)) {
      sobolColumn(one, dimension, Number(index))
      expect(one[0]).toBe(point[dimension])
    }
  }
})

test('every dimension, plain or scrambled, has one point in each interval of a power of two', () => {
  for (let dimension = 0; dimension < sobolDimensions; dimension++)
    for (const key of [undefined, 0, -1, 123456789 * (dimension + 1)]) {
      const column = new Float64Array(256)
      sobolColumn(column, dimension, 0, key)
      expect(new Set(column.map((x) => Math.floor(x * 256))).size).toBe(256)
      if (key !== undefined) expect(column.every((x) => x > 0 && x < 1)).toBe(true)
    }
})

test('pieces are the whole', () => {
  const whole = new Float64Array(1000)
  sobolColumn(whole, 5, 0, 7)
  for (const from of [1, 2, 3, 255, 256, 511]) {
    const piece = new Float64Array(100)
    sobolColumn(piece, 5, from, 7)
    expect([...piece]).toEqual([...whole.subarray(from, from + 100)])
  }
})

test('a scrambled point is uniform over the keys', () => {
  const one = new Float64Array(1)
  let [mean, square] = [0, 0]
  const keys = 20_000
  for (let key = 0; key < keys; key++) {
    sobolColumn(one, 3, 5, Math.imul(key + 1, 0x9e3779b1))
    mean += (one[0] as number) / keys
    square += (one[0] as number) ** 2 / keys
  }
  expect(Math.abs(mean - 0.5)).toBeLessThan((5 * 0.2887) / Math.sqrt(keys))
  expect(Math.abs(square - 1 / 3)).toBeLessThan((5 * 0.2981) / Math.sqrt(keys))
})
