import { expect, test } from 'vitest'
import { fan, randomWalk, simulate } from '../../src/chance/index.ts'
import { fanChart, scenariosChart, sobolChart } from '../../src/chart/index.ts'
import { uniform } from '../../src/distribution/index.ts'
import { compound } from '../../src/index.ts'
import { sobolIndices } from '../../src/sensitivity/index.ts'

const inputs = { rate: uniform(0.03, 0.15), status: uniform(1.8, 2.2) }
const runs = { runs: 256, seed: 7 }

test('a Sobol’ chart takes what sobolIndices gives, or its indices', () => {
  const result = sobolIndices(({ rate, status }) => Math.log(status) / Math.log1p(rate), inputs, runs)
  if (result.status !== 'estimated') throw new Error(result.status)
  // an input may have the name of a part of the result
  expect(sobolChart(result)).toEqual(sobolChart(result.indices))
  expect(sobolChart(result).description).toMatch(/^Sobol' indices of 2 inputs. rate: alone 9\d/)
})

test('a Sobol’ chart of an output that does not vary is refused', () => {
  const constant = sobolIndices(() => 1, inputs, runs)
  expect(constant.status).toBe('constant')
  expect(() => sobolChart(constant as never)).toThrow(
    `sobolChart: result.status must be 'estimated' (received "constant")`,
  )
  expect(() => sobolChart(undefined as never)).toThrow('sobolChart: result must be an object (received undefined)')
})

test('a fan without a base, or with rows that count from the base, is refused', () => {
  const growth = randomWalk({ drift: 0.0769, volatility: 0.08 })
  const goal = { base: 41, target: 82, years: 3 }
  const rows = fan(simulate(growth, goal, { runs: 1000, seed: 7 }))
  const base = { year: 2024, value: 41 }
  expect(() => fanChart({ rows } as never)).toThrow('fanChart: base must be an object (received undefined)')
  expect(() => fanChart({ rows, base })).toThrow(
    'fanChart: rows[0].year must be after base.year, 2024: give the goal a baseYear (received 1)',
  )
  expect(() => fanChart({ rows: [{ year: 2024, p50: 41 }], base })).toThrow('rows[0].year')
  expect(fanChart({ rows, base: { ...base, year: 0 } }).description).toContain('from 41 in 0 to 3')
})

test('eight scenarios have eight colours, and the name of the target stands beside the plane', () => {
  const curves = Object.fromEntries(
    [0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2, 0.32].map((rate) => [`${rate}`, compound({ base: 41, rate })]),
  )
  const { layer } = scenariosChart({ baseYear: 2023, until: 2063, target: 100, curves })
  const colours = layer.flatMap(({ mark }) => (mark?.type === 'line' ? [mark.color] : [])).slice(1)
  expect(new Set(colours).size).toBe(8)
  const places = layer.flatMap(({ data }) => data.values).filter(({ text }) => text === 'target 100')
  expect(places.map(({ year }) => year)).toEqual([2063])
})
