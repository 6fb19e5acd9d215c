import { readFileSync } from 'node:fs'
import { Decimal } from 'decimal.js'
import { expect, test } from 'vitest'
import { type Arrival, compound, fading, gompertz, logistic, requiredRate } from '../../src/decimal/index.ts'
import { exactly } from './exactly.ts'

// 40-digit values made by test/reference/make_closed_forms.py, which takes each double at its exact value
const reference = JSON.parse(readFileSync(new URL('../reference/closed-forms.json', import.meta.url), 'utf8'))
const Wide = Decimal.clone({ precision: 100 })
const precision = { precision: 40 }

function same(exact: string, value: Decimal): void {
  expect(value.precision()).toBeLessThanOrEqual(40)
  expect(value.toString()).toBe(new Wide(exact).toString())
}

function years(arrival: Arrival): Decimal {
  if (arrival.status !== 'reached') throw new Error(`never, closest ${arrival.closest}`)
  return arrival.years
}

function closest(arrival: Arrival): Decimal {
  if (arrival.status !== 'never') throw new Error(`reached after ${arrival.years}`)
  return arrival.closest
}

/** The numbers of a row at their exact value. */
function exact(row: Record<string, unknown>): Record<string, string> {
  const numbers = Object.entries(row).filter(([, value]) => typeof value === 'number')
  return Object.fromEntries(numbers.map(([name, value]) => [name, exactly(value as number)]))
}

test('compound: years to goal, to 40 digits', () => {
  expect(reference.compound).toHaveLength(28)
  for (const row of reference.compound) {
    const { base, target, growth: rate } = exact(row)
    same(row.years, years(compound({ base, rate } as never, precision).timeTo(target as string)))
  }
})

test('required growth, to 40 digits', () => {
  expect(reference.requiredGrowth).toHaveLength(17)
  for (const row of reference.requiredGrowth) same(row.growth, requiredRate(exact(row) as never, precision))
})

test('fading: years to goal, peaks and limits, to 40 digits', () => {
  expect(reference.fading).toHaveLength(20)
  for (const row of reference.fading) {
    const { multiple, initial: rate, longRun, halfLife } = exact(row)
    const arrival = fading({ base: 1, rate, longRun, halfLife } as never, precision).timeTo(multiple as string)
    if (row.years !== null) same(row.years, years(arrival))
    else same(row.peakMultiple ?? row.limitMultiple, closest(arrival))
  }
})

test('saturating: years to goal and capacities, to 40 digits', () => {
  expect(reference.saturating).toHaveLength(16)
  for (const row of reference.saturating) {
    const { capacityMultiple: capacity, multiple, rate } = exact(row)
    const goals = [logistic, gompertz].map((form) =>
      form({ base: 1, rate, capacity } as never, precision).timeTo(multiple as string),
    ) as [Arrival, Arrival]
    const limit = new Wide(capacity as string).toSignificantDigits(40).toString()
    if (row.logisticYears === null) for (const goal of goals) same(limit, closest(goal))
    else {
      same(row.logisticYears, years(goals[0]))
      same(row.gompertzYears, years(goals[1]))
    }
  }
})
