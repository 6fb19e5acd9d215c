import { expect, expectTypeOf, test } from 'vitest'
import { normal, uniform } from '../../src/distribution/index.ts'
import { compound } from '../../src/index.ts'
import { cappedYears, elasticities, grid, sobolIndices, tornado, yearsToGoal } from '../../src/sensitivity/index.ts'

interface Growth {
  readonly rate: number
  readonly multiple: number
}

// held by the types; that they run is a by-product
test('the names come from the inputs, whatever the model says of its own', () => {
  const inputs = { rate: normal(0.08, 0.02), multiple: uniform(1.8, 2.2) }
  const years = cappedYears(({ rate, multiple }: Growth) => compound({ base: 1, rate }).timeTo(multiple), 50)
  expectTypeOf(years({ rate: 0.08, multiple: 2 })).toEqualTypeOf<number>()

  const found = sobolIndices(years, inputs, { runs: 64, seed: 7 })
  if (found.status === 'estimated') expectTypeOf(found.indices.rate.S1.estimate).toEqualTypeOf<number>()
  expectTypeOf(tornado(years, inputs).bars[0].input).toEqualTypeOf<'rate' | 'multiple'>()

  const table = grid(cappedYears(yearsToGoal, 50), { rate: [0.04, 0.08] }, { target: [82] }, { others: { base: 41 } })
  expectTypeOf(table.cells[0]?.output).toEqualTypeOf<number | undefined>()
  expect(table.cells.length).toBe(2)
  expectTypeOf(elasticities(yearsToGoal, { base: 41, target: 82, rate: 0.08 }).inputs[0].input).toEqualTypeOf<
    'base' | 'target' | 'rate'
  >()
  // @ts-expect-error a model that asks for a name that is no input
  expect(() => sobolIndices(({ growth }: { growth: number }) => growth, inputs, { runs: 64, seed: 7 })).toThrow()
})
