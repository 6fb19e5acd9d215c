import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uniforms } from '../../src/numeric/threefry.ts'
import { copulaDelta } from '../../src/sensitivity/dependence/parts/copulaDelta.ts'
import { heldOutDistances } from '../../src/sensitivity/dependence/parts/kolmogorov.ts'
import { analyse, type Estimate } from '../../src/sensitivity/index.ts'

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
  expect(result).toMatchObject({ status: 'estimated', evaluations: 101, failed: 101 - uneven.y.length })
  return result as Extract<T, { status: 'estimated' }>
}
/** From how many rows below a value on, and up to how many, its ranks go. */
const spanOf = (values: readonly number[], value: number): [number, number] => {
  const below = values.filter((other) => other < value).length
  return [below, below + values.filter((other) => other === value).length]
}
/** The middle of the places, from 0, that a value shares with its equals. */
const middles = (values: readonly number[]): number[] =>
  values.map((value) => {
    const [from, to] = spanOf(values, value)
    return (from + to - 1) / 2
  })
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
  const { indices } = analysed(analyse(columns, outputs, { method: 'givenData', ...dropped }))
  const { y, group } = uneven
  const rows = y.length
  const classes = Math.floor(Math.sqrt(rows))
  for (const name of ['x', 'tied'] as const) {
    // each of the five values is a class of its own
    const classOf = name === 'tied' ? uneven.tied : middles(uneven.x).map((at) => Math.floor((at * classes) / rows))
    const centre = mean(y)
    const share = (left: number): number => {
      let [between, compared] = [0, 0]
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
        if (pairs === 0) continue
        between += (members.length * products) / pairs
        compared += members.length
      }
      return ((between / compared) * kept.length) / sum(kept.map((row) => ((y[row] as number) - centre) ** 2))
    }
    same(indices[name].S1, jackknife(share), 1e-10)
  }
})

test('delta by a series: the terms above the noise, and the part of the density above 1', () => {
  const { x, tied, y, group } = uneven
  const terms = 7 // 1.5 rows^(1/3)
  const quantile = 3.284838573645 // of the normal distribution at 1 - 0.025 / 49
  const wave = (k: number, u: number): number => Math.SQRT2 * Math.cos(Math.PI * k * u)
  /** The mean of a wave over the ranks that a value shares with its equals; at the middle of the rank of one alone. */
  const waved = (values: readonly number[]): number[][] =>
    values.map((value) => {
      const [from, to] = spanOf(values, value).map((at) => at / values.length) as [number, number]
      return Array.from({ length: terms + 1 }, (_, k) => {
        if (to - from < 1.5 / values.length) return wave(k, (from + to) / 2)
        return (Math.SQRT2 * (Math.sin(Math.PI * k * to) - Math.sin(Math.PI * k * from))) / (Math.PI * k * (to - from))
      })
    })
  const deviation = (rows: number[][], k: number): number => Math.sqrt(mean(rows.map((row) => (row[k] as number) ** 2)))
  const grid = Array.from({ length: 64 }, (_, k) => (k + 0.5) / 64)
  const of = copulaDelta({ y: Float64Array.from(y), group: Uint8Array.from(group) })
  expect(Math.round(1.5 * Math.cbrt(y.length))).toBe(terms)
  for (const column of [x, tied]) {
    const [u, v] = [waved(column), waved(y)]
    const delta = (left: number): number => {
      const kept = [...y.keys()].filter((row) => group[row] !== left)
      const density = grid.map(() => grid.map(() => 0))
      for (let k = 1; k <= terms; k++)
        for (let l = 1; l <= terms; l++) {
          const theta = mean(kept.map((row) => (u[row]?.[k] as number) * (v[row]?.[l] as number)))
          const noise = (quantile * deviation(u, k) * deviation(v, l)) / Math.sqrt(kept.length)
          if (Math.abs(theta) < noise) continue
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
    const { indices } = analysed(analyse(columns, outputs, { method: 'pawn', slices: count, ...dropped }))
    for (const name of ['x', 'tied'] as const) {
      const own = middles(uneven[name]).map((at) => Math.floor((at * count) / rows))
      // without those that no row is in
      const used = [...new Set(own)].sort((a, b) => a - b)
      const classOf = own.map((one) => used.indexOf(one))
      const upwards = Uint32Array.from(y, (_, row) => row).sort((a, b) => (y[a] as number) - (y[b] as number))
      const { plain, heldOut, sizes } = heldOutDistances(
        Float64Array.from(y),
        upwards,
        Uint32Array.from(classOf),
        used.length,
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
      expect(found.slices.length).toBe(used.length)
      for (const [s, slice] of slices.entries()) near(found.slices[s] as number, slice)
      near(found.maximum, Math.max(...slices))
      const sorted = [...slices].sort((a, b) => a - b)
      const middle = (sorted.length - 1) / 2
      near(found.median, ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2)
      /** By the rows in them. */
      const weighted = (values: readonly number[]): number => {
        const present = [...values.keys()].filter((s) => !Number.isNaN(values[s]))
        const products = present.map((s) => (values[s] as number) * (sizes[s] as number))
        return sum(products) / sum(present.map((s) => sizes[s] as number))
      }
      const readings = heldOut.map(weighted)
      same(
        found.mean,
        around(weighted(slices), (t[7] as number) * Math.sqrt(variance(readings) * (1 / 8 + 1 / 7))),
        1e-10,
      )
    }
  }
})
