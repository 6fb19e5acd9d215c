import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Arrival, compound, fading, gompertz, logistic, requiredRate } from '../../../src/index.ts'
import { ulpsFrom } from '../../ulps.ts'

// 40-digit values made by test/reference/make_closed_forms.py
const reference = JSON.parse(readFileSync(new URL('../../reference/closed-forms.json', import.meta.url), 'utf8'))

function years(arrival: Arrival): number {
  if (arrival.status !== 'reached') throw new Error(`never, closest ${arrival.closest}`)
  return arrival.years
}

/** The largest error over the rows that have an exact value, told and held to a bar. */
function worst(name: string, bar: number, rows: readonly (readonly [exact: string, value: number])[]): void {
  const error = Math.max(...rows.map(([exact, value]) => ulpsFrom(exact, value)))
  console.log(`${name}: ${rows.length} values, worst error ${error.toFixed(2)} ulp`)
  expect(rows.length).toBeGreaterThan(0)
  expect(error).toBeLessThanOrEqual(bar)
}

test('compound: years to goal', () => {
  const rows = reference.compound.map(({ base, target, growth, years: exact }: never) => [
    exact,
    years(compound({ base, rate: growth }).timeTo(target)),
  ])
  worst('compound years', 3, rows)
})

test('required growth', () => {
  const rows = reference.requiredGrowth.map(
    ({ growth, ...goal }: { growth: string } & Parameters<typeof requiredRate>[0]) => [growth, requiredRate(goal)],
  )
  worst('required growth', 3, rows)
})

test('fading: years to goal', () => {
  const rows = []
  for (const { multiple, initial, longRun, halfLife, years: exact, peakMultiple, limitMultiple } of reference.fading) {
    const arrival = fading({ base: 1, rate: initial, longRun, halfLife }).timeTo(multiple)
    if (exact !== null) rows.push([exact, years(arrival)] as const)
    else {
      expect(arrival.status).toBe('never')
      if (arrival.status === 'never')
        expect(ulpsFrom(peakMultiple ?? limitMultiple, arrival.closest)).toBeLessThanOrEqual(6)
    }
  }
  worst('fading years', 2e-15 / 2 ** -52, rows)
})

test('saturating: years to goal', () => {
  const rows = { logistic: [] as [string, number][], gompertz: [] as [string, number][] }
  for (const { capacityMultiple: capacity, multiple, rate, logisticYears, gompertzYears } of reference.saturating) {
    const goals = [logistic, gompertz].map((form) => form({ base: 1, rate, capacity }).timeTo(multiple))
    if (logisticYears === null) expect(goals).toEqual(goals.map(() => ({ status: 'never', closest: capacity })))
    else {
      rows.logistic.push([logisticYears, years(goals[0] as Arrival)])
      rows.gompertz.push([gompertzYears, years(goals[1] as Arrival)])
    }
  }
  worst('logistic years', 3, rows.logistic)
  worst('gompertz years', 3, rows.gompertz)
})
