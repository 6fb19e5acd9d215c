import { expect, test } from 'vitest'
import { outlook } from '../../src/outlook/index.ts'

const runs = { runs: 100, seed: 7 }

test('a figure that misses the target by a rounding only is at it', () => {
  const figures = { 2020: 0.9, 2021: 0.1 + 0.2 }
  expect(figures[2021]).toBeGreaterThan(0.3)
  expect(outlook(figures, { base: 0.9, baseYear: 2020, target: 0.3 }, runs).state).toEqual({
    status: 'met',
    since: 2021,
  })
})

test('met, lost, regained and missed, each by its years', () => {
  const goal = { base: 1, baseYear: 2020, target: 2, deadline: 2022 }
  const state = (figures: Record<number, number>) => outlook(figures, goal, runs).state
  expect(state({ 2020: 1, 2021: 2 })).toEqual({ status: 'met', since: 2021 })
  expect(state({ 2020: 1, 2021: 2, 2022: 1.5 })).toEqual({ status: 'lost', metIn: 2021, lostIn: 2022 })
  expect(state({ 2020: 1, 2021: 2, 2022: 1.5, 2023: 2.1 })).toEqual({ status: 'met', since: 2023 })
  expect(state({ 2020: 1, 2021: 1.2, 2022: 1.5 })).toEqual({ status: 'missed', atDeadline: { year: 2022, value: 1.5 } })
  expect(state({ 2020: 1, 2021: 1.2 })).toEqual({ status: 'open' })
})
