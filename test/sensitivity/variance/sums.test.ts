import { expect, test } from 'vitest'
import { uniform } from '../../../src/distribution/index.ts'
import { uniforms } from '../../../src/numeric/threefry.ts'
import { analyse, type Estimate, sobolDesign } from '../../../src/sensitivity/index.ts'
import { coefficients, moments } from '../../../src/sensitivity/screening/parts/partialCorrelation.ts'
import { mean, near, same, shareOf, sum } from './writtenOut.ts'

/** Sums over the rows of a design, and of a regression, beside the same written out at length. */
const inputs = { x: uniform(0, 1), y: uniform(0, 1), z: uniform(0, 1) }
const model = (x: number, y: number, z: number): number => x + x * y + z ** 2 - 2

for (const [title, secondOrder, replicates, groups] of [
  ['first and total', false, 4, undefined],
  ['with second order', true, 4, undefined],
  ['in eight replicates', true, 8, undefined],
  ['of groups', true, 4, { both: ['x', 'z'] }],
] as const)
  test(`Sobol' indices of outputs of which some failed: ${title}`, () => {
    const design = sobolDesign(inputs, { runs: 32, seed: 5, secondOrder, replicates, groups })
    const { x, y, z } = design.columns
    const outputs = Array.from(x, (_, row) => model(x[row] as number, y[row] as number, z[row] as number))
    const k = design.groups.length
    const width = secondOrder ? 2 * k + 2 : k + 2
    expect(outputs.length).toBe(32 * width)
    // one output of two base points: both are left out whole
    for (const lost of [3 * width, 9 * width + 2]) outputs[lost] = Number.NaN
    const found = analyse(design, outputs, { onFailure: 'drop' })
    if (found.status !== 'estimated') throw new Error(found.status)
    expect(found).toMatchObject({ runs: 32, seed: 5, replicates, evaluations: 32 * width, failed: 2 })
    // two of 32 base points: what is left is no longer independent
    expect(found.cautions).toEqual([{ status: 'rowsDropped', share: 2 / 32 }])

    const points = Array.from({ length: 32 }, (_, n) => n).filter((n) => n !== 3 && n !== 9)
    const centre = mean(outputs.filter((value) => !Number.isNaN(value)))
    const at = (n: number, slot: number): number => (outputs[n * width + slot] as number) - centre
    const [first, last] = [0, width - 1]
    const ab = (n: number, g: number): number => at(n, 1 + g)
    const ba = (n: number, g: number): number => at(n, 1 + k + g)
    const squares = (n: number): number => mean(Array.from({ length: width }, (_, slot) => at(n, slot) ** 2))
    const inReplicates = (term: (n: number) => number): number[] =>
      Array.from({ length: replicates }, (_, r) => sum(points.filter((n) => n % replicates === r).map(term)))
    const told = (term: (n: number) => number): Estimate => {
      const ratio = sum(points.map(term)) / sum(points.map(squares))
      const errors = points.map((n) => term(n) - ratio * squares(n))
      return shareOf(inReplicates(term), inReplicates(squares), errors)
    }
    const controlled = (term: (n: number) => number, control: (n: number) => number): Estimate => {
      const ratio = sum(points.map(term)) / sum(points.map(squares))
      // the slope of the residuals on the control
      const above = sum(points.map((n) => (term(n) - ratio * squares(n)) * control(n)))
      const slope = above / sum(points.map((n) => control(n) ** 2))
      return told((n) => term(n) - slope * control(n))
    }
    const one = (a: number, b: number, other: number): number => b * (other - a)
    const firstTerm = (g: number) => (n: number) => {
      const [a, b] = [at(n, first), at(n, last)]
      if (!secondOrder) return one(a, b, ab(n, g))
      const readings = [
        one(a, b, ab(n, g)),
        one(b, a, ba(n, g)),
        one(ab(n, g), ba(n, g), a),
        one(ba(n, g), ab(n, g), b),
      ]
      return mean(readings)
    }
    const totalTerm = (g: number) => (n: number) => {
      const readings = [(at(n, first) - ab(n, g)) ** 2 / 2]
      if (secondOrder) readings.push((at(n, last) - ba(n, g)) ** 2 / 2)
      return mean(readings)
    }
    const control = (g: number) => (n: number) => {
      const products = [at(n, first) * at(n, last)]
      if (secondOrder) products.push(ab(n, g) * ba(n, g))
      return mean(products)
    }
    for (const [g, { name }] of design.groups.entries()) {
      const { S1, ST } = found.indices[name as 'x']
      same(S1, controlled(firstTerm(g), control(g)), 1e-9)
      same(ST, controlled(totalTerm(g), control(g)), 1e-9)
    }
    const pairs = design.groups.flatMap((_, g) => design.groups.slice(g + 1).map((__, j) => [g, g + 1 + j] as const))
    expect(found.interactions.map(({ between }) => between)).toEqual(
      secondOrder ? pairs.map((pair) => pair.map((g) => design.groups[g]?.name)) : [],
    )
    for (const [row, { S2 }] of found.interactions.entries()) {
      const [g, h] = pairs[row] as readonly [number, number]
      const closed = (n: number, i: number, j: number): number => ba(n, i) * ab(n, j) - at(n, first) * at(n, last)
      same(
        S2,
        told((n) => mean([closed(n, g, h), closed(n, h, g)]) - firstTerm(g)(n) - firstTerm(h)(n)),
        1e-9,
      )
    }
  })

test('too few base points in one replicate is a status, two are enough', () => {
  const design = sobolDesign(inputs, { runs: 16, seed: 5, secondOrder: false })
  const outputs = Array.from(design.columns.x)
  const width = 5
  const lose = (count: number) =>
    outputs.map((value, row) => (row % (4 * width) === 0 && row < count * 4 * width ? NaN : value))
  expect(analyse(design, lose(2), { onFailure: 'drop' }).status).toBe('estimated')
  expect(analyse(design, lose(3), { onFailure: 'drop' })).toMatchObject({ status: 'tooFewOutputs', failed: 3 })
  const still = lose(2).map((value) => (Number.isNaN(value) ? value : 41))
  expect(analyse(design, still, { onFailure: 'drop' })).toMatchObject({
    status: 'constant',
    output: 41,
    failed: 2,
  })
})

test('a regression: slopes that solve the normal equations, of all rows and without a group', () => {
  const draws = [0, 1, 2].map((stream) => uniforms(3, stream))
  const [x, z, noise] = draws.map((draw) => Float64Array.from({ length: 45 }, (_, row) => draw(row) - 0.4)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const y = x.map((value, row) => 3 * value - (z[row] as number) + (noise[row] as number))
  const { all, without } = moments([x, z, y], 4)
  expect(without.length).toBe(4)
  for (const [left, sums] of [all, ...without].entries()) {
    const rows = [...x.keys()].filter((row) => left === 0 || row % 4 !== left - 1)
    const deviations = [x, z, y].map((column) => {
      const values = rows.map((row) => column[row] as number)
      return values.map((value) => value - mean(values))
    }) as [number[], number[], number[]]
    const dot = (a: readonly number[], b: readonly number[]): number =>
      sum(a.map((value, k) => value * (b[k] as number)))
    const [dx, dz, dy] = deviations
    const r = (a: readonly number[], b: readonly number[]): number => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
    const [xy, zy, xz] = [r(dx, dy), r(dz, dy), r(dx, dz)]
    const found = coefficients(sums)
    // two inputs: textbook formulas of standardised slopes and partial correlations
    near(found?.slopes[0] as number, (xy - zy * xz) / (1 - xz ** 2))
    near(found?.slopes[1] as number, (zy - xy * xz) / (1 - xz ** 2))
    near(found?.partial[0] as number, (xy - zy * xz) / Math.sqrt((1 - zy ** 2) * (1 - xz ** 2)))
    near(found?.partial[1] as number, (zy - xy * xz) / Math.sqrt((1 - xy ** 2) * (1 - xz ** 2)))
    near(found?.R2 as number, (xy ** 2 + zy ** 2 - 2 * xy * zy * xz) / (1 - xz ** 2))
  }
})

test('a regression: a column that does not vary goes along with none; one made of the others is none', () => {
  const x = Float64Array.from({ length: 40 }, (_, row) => Math.sin(row))
  const still = x.map(() => 0.3)
  const y = x.map((value, row) => value + 0.1 * Math.cos(3 * row))
  const alone = coefficients(moments([x, y], 4).all)
  const { all, without } = moments([x, still, y], 4)
  for (const sums of [all, ...without]) expect(coefficients(sums)?.slopes[1]).toBe(0)
  near(coefficients(all)?.slopes[0] as number, alone?.slopes[0] as number)
  near(coefficients(all)?.partial[0] as number, alone?.partial[0] as number)
  expect(coefficients(all)?.partial[1]).toBe(0)
  expect(coefficients(moments([x, x.map((value) => 1 - 2 * value), y], 4).all)).toBeUndefined()
  // the last column still: nothing to explain
  const nothing = coefficients(moments([x, still], 4).all)
  near(nothing?.slopes[0] as number, 0, 0)
  near(nothing?.partial[0] as number, 0, 0)
  // one group alone makes the column vary
  const rare = x.map((_, row) => (row === 6 ? 1 : 0))
  const parts = moments([x, rare, y], 4).without.map((sums) => coefficients(sums)?.slopes[1] as number)
  expect(parts[2]).toBe(0)
  for (const part of [0, 1, 3]) expect(parts[part]).not.toBe(0)
})
