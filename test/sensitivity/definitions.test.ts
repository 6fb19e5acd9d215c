import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uniforms } from '../../src/numeric/threefry.ts'
import { copulaDelta } from '../../src/sensitivity/dependence/parts/copulaDelta.ts'
import { plischkeDelta, rangeOf } from '../../src/sensitivity/dependence/parts/kernelDelta.ts'
import { heldOutDistances } from '../../src/sensitivity/dependence/parts/kolmogorov.ts'
import type { Estimate } from '../../src/sensitivity/estimate/estimate.ts'
import { ordinals } from '../../src/sensitivity/estimate/ordinals.ts'
import { deltaAnalysis, givenData, pawnAnalysis, rbdFastAnalysis } from '../../src/sensitivity/index.ts'
import { randomBalance } from '../../src/sensitivity/variance/rbdFast.ts'

import { around, mean, near, same, sum, t, variance } from './variance/writtenOut.ts'

/** Estimators beside what their formulas say, written out at length. */
/** Rows of which some are left out: columns with ties or without, groups of unequal size. */
const sample = (count: number, drop: (row: number) => boolean) => {
  const [first, second] = [uniforms(7, 0), uniforms(7, 1)]
  const rows = Array.from({ length: count }, (_, row) => row).filter((row) => !drop(row))
  const x = rows.map((row) => first(row))
  const y = rows.map((row) => first(row) ** 2 + 0.5 * second(row))
  return { x, tied: x.map((value) => Math.floor(5 * value)), y, group: rows.map((row) => row % 8) }
}
const uneven = sample(101, (row) => row % 8 === 3 && row > 20)
/** An output by which rows are dropped, and the columns beside it, as a user has them. */
const withFailures = () => {
  const all = sample(101, () => false)
  const outputs = all.y.map((value, row) => (row % 8 === 3 && row > 20 ? Number.NaN : value))
  return { columns: { x: all.x, tied: all.tied }, outputs }
}
const dropped = { onFailure: 'drop' } as const
const analysed = <T extends { status: string }>(result: T): Extract<T, { status: 'estimated' }> => {
  expect(result).toMatchObject({ status: 'estimated', rows: uneven.y.length, failed: 101 - uneven.y.length })
  return result as Extract<T, { status: 'estimated' }>
}
const placesOf = (values: readonly number[]): number[] => [...ordinals(Float64Array.from(values))]
const without = <T>(values: readonly T[], group: number): T[] => values.filter((_, row) => uneven.group[row] !== group)
const jackknife = (of: (left: number) => number): Estimate => {
  const parts = Array.from({ length: 8 }, (_, g) => of(g))
  // (g - 1) / g times the sum of squares
  return around(of(-1), (t[7] as number) * Math.sqrt((49 / 8) * variance(parts)))
}

test('distances of classes: their definition, ties and classes without rows included', () => {
  const rows = fc.array(fc.record({ y: fc.integer({ min: 0, max: 5 }), own: fc.nat(3), of: fc.nat(7) }), {
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(rows, (list) => {
      const y = Float64Array.from(list, (row) => row.y)
      const upwards = Uint32Array.from(y, (_, row) => row).sort((a, b) => (y[a] as number) - (y[b] as number))
      const classes = 3 // rows of class 3 are in none
      const found = heldOutDistances(
        y,
        upwards,
        Uint32Array.from(list, (row) => row.own),
        classes,
        Uint8Array.from(list, (row) => row.of),
      )
      const share = (some: typeof list, at: number): number => some.filter((row) => row.y <= at).length / some.length
      for (let c = 0; c < classes; c++) {
        const inClass = list.filter((row) => row.own === c)
        const distance = (some: typeof list, at: number) =>
          share(
            some.filter((row) => row.own === c),
            at,
          ) - share(some, at)
        expect(found.sizes[c]).toBe(inClass.length)
        const steps = [...new Set(list.map((row) => row.y))].sort((a, b) => a - b)
        const most = Math.max(0, ...steps.map((at) => Math.abs(distance(list, at)) || 0))
        near(found.plain[c] as number, most)
        for (let g = 0; g < 8; g++) {
          const [others, own] = [list.filter((row) => row.of !== g), list.filter((row) => row.of === g)]
          const gaps = steps.map((at) => distance(others, at) || 0)
          const best = Math.max(...gaps.map(Math.abs))
          // two steps may be as far, to rounding: either will do
          const told = steps
            .filter((_, step) => best > 0 && Math.abs(gaps[step] as number) > best - 1e-12)
            .map((at) => Math.sign(distance(others, at)) * distance(own, at))
          const reading = found.heldOut[g]?.[c] as number
          if (told.some(Number.isNaN)) expect(reading).toBeNaN()
          else
            expect(
              Math.min(...[...told, ...(best > 0 ? [] : [0])].map((value) => Math.abs(value - reading))),
            ).toBeLessThan(1e-12)
        }
      }
    }),
    { numRuns: 60, seed: 20240703 },
  )
})

test('given data: products of different groups within a class, over all squares', () => {
  const { columns, outputs } = withFailures()
  const { indices } = analysed(givenData(columns, outputs, dropped))
  const { y, group } = uneven
  const rows = y.length
  const classes = Math.floor(Math.sqrt(rows))
  for (const name of ['x', 'tied'] as const) {
    const classOf = placesOf(uneven[name]).map((place) => Math.floor((place * classes) / rows))
    const centre = mean(y)
    const share = (left: number): number => {
      let between = 0
      const kept = [...y.keys()].filter((row) => group[row] !== left)
      for (let c = 0; c < classes; c++) {
        const members = kept.filter((row) => classOf[row] === c)
        let [products, pairs] = [0, 0]
        for (const a of members)
          for (const b of members)
            if (group[a] !== group[b]) {
              products += ((y[a] as number) - centre) * ((y[b] as number) - centre)
              pairs++
            }
        if (pairs > 0) between += (members.length * products) / pairs
      }
      return between / sum(kept.map((row) => ((y[row] as number) - centre) ** 2))
    }
    same(indices[name], jackknife(share), 1e-10)
  }
})

test('RBD-FAST: the outputs by size of the input, and without a group of rows', () => {
  const { columns, outputs } = withFailures()
  const { indices } = analysed(rbdFastAnalysis(columns, outputs, dropped))
  for (const name of ['x', 'tied'] as const) {
    const places = placesOf(uneven[name])
    const order = [...places.keys()].sort((a, b) => (places[a] as number) - (places[b] as number))
    same(
      indices[name],
      jackknife((left) => {
        const kept = order.filter((row) => uneven.group[row] !== left)
        return randomBalance(
          Float64Array.from(kept, (row) => uneven.y[row] as number),
          10,
        )
      }),
      1e-10,
    )
  }
})

test('delta by kernels: Plischke’s classes of all rows, and without a group', () => {
  const { columns, outputs } = withFailures()
  const { indices } = analysed(deltaAnalysis(columns, outputs, { ...dropped, estimator: 'kernel' }))
  for (const name of ['x', 'tied'] as const)
    same(
      indices[name],
      jackknife((left) => {
        const y = Float64Array.from(without(uneven.y, left))
        return plischkeDelta(Uint32Array.from(placesOf(without(uneven[name], left))), y, rangeOf(y))
      }),
      1e-9,
    )
})

test('delta by kernels: a class of equal outputs has no density, and what is left is half the area of all', () => {
  // thirds are not exact, so that a mean of equal values is off by a rounding
  const y = Float64Array.from({ length: 39 }, (_, k) => 7 + Math.floor(k / 13) / 3)
  const points = rangeOf(y)
  const width = (39 * 0.75) ** -0.2 * Math.sqrt(variance([...y]))
  const density = Array.from(points, (point) =>
    mean(Array.from(y, (value) => Math.exp(-0.5 * ((point - value) / width) ** 2) / (width * Math.sqrt(2 * Math.PI)))),
  )
  const step = 2 / 3 / 99
  const area = step * (sum(density) - ((density[0] as number) + (density[99] as number)) / 2)
  const places = Uint32Array.from(y, (_, k) => k)
  near(plischkeDelta(places, y, points), area / 2)
  // kernels far narrower than the points are apart: at most 1
  const narrow = y.map((value, k) => (k === 38 ? 1e6 : value))
  expect(plischkeDelta(places, narrow, rangeOf(narrow))).toBeLessThanOrEqual(1)
})

test('delta by a series: the terms above the noise, and the part of the density above 1', () => {
  const { x, tied, y, group } = uneven
  const terms = 7 // 1.5 rows^(1/3)
  const quantile = 3.284838573645 // of the normal distribution at 1 - 0.025 / 49
  const wave = (k: number, u: number): number => Math.SQRT2 * Math.cos(Math.PI * k * u)
  const unit = (values: readonly number[]): number[] => placesOf(values).map((place) => (place + 0.5) / values.length)
  const grid = Array.from({ length: 64 }, (_, k) => (k + 0.5) / 64)
  const of = copulaDelta({ y: Float64Array.from(y), group: Uint8Array.from(group) })
  expect(Math.round(1.5 * Math.cbrt(y.length))).toBe(terms)
  for (const column of [x, tied]) {
    const [u, v] = [unit(column), unit(y)]
    const delta = (left: number): number => {
      const kept = [...y.keys()].filter((row) => group[row] !== left)
      const density = grid.map(() => grid.map(() => 0))
      for (let k = 1; k <= terms; k++)
        for (let l = 1; l <= terms; l++) {
          const theta = mean(kept.map((row) => wave(k, u[row] as number) * wave(l, v[row] as number)))
          if (Math.abs(theta) < quantile / Math.sqrt(kept.length)) continue
          grid.forEach((a, i) => {
            grid.forEach((b, j) => {
              const row = density[i] as number[]
              row[j] = (row[j] as number) + theta * wave(k, a) * wave(l, b)
            })
          })
        }
      return Math.min(1, sum(density.flat().map((excess) => Math.max(0, excess))) / 64 ** 2)
    }
    same(of(Float64Array.from(column)), jackknife(delta), 1e-9)
  }
})

test('PAWN: readings of each eighth, blended with the plain distance where it is large', () => {
  const { columns, outputs } = withFailures()
  const { y, group } = uneven
  const rows = y.length
  for (const count of [2, 10]) {
    const { indices } = analysed(pawnAnalysis(columns, outputs, { ...dropped, slices: count }))
    for (const name of ['x', 'tied'] as const) {
      const classOf = placesOf(uneven[name]).map((place) => Math.floor((place * count) / rows))
      const upwards = Uint32Array.from(y, (_, row) => row).sort((a, b) => (y[a] as number) - (y[b] as number))
      const { plain, heldOut, sizes } = heldOutDistances(
        Float64Array.from(y),
        upwards,
        Uint32Array.from(classOf),
        count,
        Uint8Array.from(group),
      )
      const there = (values: readonly number[]): number[] => values.filter((value) => !Number.isNaN(value))
      const slices = plain.map((distance, s) => {
        const reading = mean(there(heldOut.map((row) => row[s] as number)))
        // √(π/2) ln 2: the mean of Kolmogorov's distribution
        const nothing = Math.round(Math.sqrt(Math.PI / 2) * Math.LN2 * 1e4) / 1e4
        const noise = nothing * Math.sqrt(1 / (sizes[s] as number) - 1 / rows)
        return reading > noise ? reading + 0.5 * (1 - (noise / reading) ** 2) * (distance - reading) : reading
      })
      const found = indices[name]
      expect(found.slices.length).toBe(count)
      for (const [s, slice] of slices.entries()) near(found.slices[s] as number, slice)
      near(found.maximum, Math.max(...slices))
      const sorted = [...slices].sort((a, b) => a - b)
      near(found.median, ((sorted[count / 2] as number) + (sorted[count / 2 - 1] as number)) / 2)
      const readings = heldOut.map((row) => mean(there(row)))
      same(found.mean, around(mean(slices), (t[7] as number) * Math.sqrt(variance(readings) * (1 / 8 + 1 / 7))), 1e-10)
    }
  }
})
