import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dependence } from '../../src/distribution/correlated.ts'
import { correlated, normal, uniform } from '../../src/distribution/index.ts'
import { cholesky } from '../../src/numeric/cholesky.ts'
import { normalQuantile } from '../../src/numeric/normal.ts'
import { uniforms } from '../../src/numeric/threefry.ts'

const inputs = { rate: normal(0.08, 0.03), base: 41, multiple: uniform(1.8, 2.2) }

test('a matrix must be square, symmetric, 1 on the diagonal and positive definite', () => {
  const refused = (matrix: unknown): string => {
    try {
      correlated(inputs, matrix as number[][])
    } catch (error) {
      return (error as Error).message
    }
    return 'accepted'
  }
  expect(
    refused([
      [1, 0.5],
      [0.5, 1],
    ]),
  ).toBe('accepted')
  expect(
    refused([
      [1, 0.5],
      [0.4, 1],
    ]),
  ).toBe('correlated: matrix[0][1] must be matrix[1][0], 0.4 (received 0.5)')
  expect(
    refused([
      [1, 0.5],
      [0.5, 0.9],
    ]),
  ).toBe('correlated: matrix[1][1] must be 1 (received 0.9)')
  expect(
    refused([
      [1, 1],
      [1, 1],
    ]),
  ).toBe('correlated: matrix[0][1] must be between -1 and 1 (received 1)')
  expect(refused([[1]])).toBe('correlated: matrix must have the length 2 (received an array of 1)')
  const three = { a: uniform(0, 1), b: uniform(0, 1), c: uniform(0, 1) }
  const indefinite = [
    [1, 0.9, -0.9],
    [0.9, 1, 0.9],
    [-0.9, 0.9, 1],
  ]
  expect(() => correlated(three, indefinite)).toThrow('correlated: matrix must be positive definite')
})

test('the factor of a matrix gives the matrix', () => {
  const factors = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(factors, (entries) => {
      const [a, b, c, d, e, f, g, h, i, j] = entries.map((entry) => entry + 2) as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ]
      const lower = [[a], [b, c], [d, e, f], [g, h, i, j]]
      const product = lower.map((row) => lower.map((other) => row.reduce((sum, x, k) => sum + x * (other[k] ?? 0), 0)))
      for (const [r, row] of (cholesky(product) as number[][]).entries())
        for (const [s, x] of row.entries()) expect(x).toBeCloseTo(lower[r]?.[s] as number, 9)
    }),
    { numRuns: 200, seed: 20240703 },
  )
})

test('dependent probabilities are uniform, with normal scores of the correlation asked for', () => {
  const { correlations } = correlated(inputs, [
    [1, -0.6],
    [-0.6, 1],
  ])
  const dependent = dependence(correlations)
  const [first, second] = [uniforms(0, 0), uniforms(0, 1)]
  const runs = 20_000
  let [sum, square, product] = [0, 0, 0]
  for (let run = 0; run < runs; run++) {
    const [p, q] = dependent([first(run), second(run)]) as [number, number]
    sum += q
    square += q * q
    product += normalQuantile(p) * normalQuantile(q)
    expect(p).toBeCloseTo(first(run), 14)
  }
  // five standard errors: √(1/12), √(4/45) and √(1 + ρ²) over √runs
  expect(Math.abs(sum / runs - 0.5)).toBeLessThan((5 * 0.289) / Math.sqrt(runs))
  expect(Math.abs(square / runs - 1 / 3)).toBeLessThan((5 * 0.299) / Math.sqrt(runs))
  expect(Math.abs(product / runs + 0.6)).toBeLessThan((5 * 1.17) / Math.sqrt(runs))
})
