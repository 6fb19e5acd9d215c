import { expect, test } from 'vitest'
import {
  chinaKazakhstan,
  chinaKazakhstanMonths,
  largestPair,
  pledges,
  type SourcedFigure,
} from '../../src/cases/index.ts'

const reporters = ['china', 'kazakhstan'] as const

test('every figure has an address and a note', () => {
  const figures = [...reporters.flatMap((who) => [...chinaKazakhstan[who], ...chinaKazakhstanMonths[who]]), largestPair]
  for (const { source, note } of figures) {
    expect(new URL(source).protocol).toMatch(/^https?:$/)
    expect(note.length).toBeGreaterThan(3)
  }
})

test.each(reporters)('%s: part-year totals count from January, grow within a year and stay below its total', (who) => {
  const parts = chinaKazakhstanMonths[who]
  const order = ({ year, month }: SourcedFigure): number => year * 12 + (month ?? 0)
  expect(parts.map(order)).toEqual([...parts.map(order)].sort((a, b) => a - b))
  for (const [place, { year, month, months, value }] of parts.entries()) {
    expect(months).toBe(month)
    const whole = chinaKazakhstan[who].find((figure) => figure.year === year)?.value ?? Number.NaN
    expect(value).toBeLessThan(whole)
    // a month is between a quarter and double its even share of the year
    expect(value / whole / ((months ?? 0) / 12)).toBeGreaterThan(0.7)
    const next = parts[place + 1]
    if (next?.year === year) expect(next.value).toBeGreaterThan(value)
  }
})

test('no pair of the register trades more than the largest pair ever did', () => {
  const pairs = pledges.filter(
    ({ kind, unit, parties }) => kind === 'trade' && unit === 'USD bn' && !/world/.test(parties),
  )
  expect(pairs.length).toBeGreaterThan(50)
  for (const { figures } of pairs) for (const { value } of figures) expect(value).toBeLessThan(largestPair.value)
})
