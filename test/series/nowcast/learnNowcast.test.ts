import { describe, expect, test } from 'vitest'
import { learnNowcast, nowcast, type Series } from '../../../src/series/index.ts'
import { learned } from '../../../src/series/nowcast/learned.generated.ts'
import { monthly, simulated, sum } from './monthly.ts'

const panelOf = (from: number, noise = 0.15): Series[] =>
  Array.from({ length: 30 }, (_, i) => monthly(simulated(from + i, 16, noise), 2000))

describe('a panel of one’s own', () => {
  const [mine, others] = [panelOf(0), panelOf(1000)]
  const table = learnNowcast(mine)

  test('teaches errors that hold for other series', () => {
    for (const month of [1, 3, 6, 9, 11]) {
      const cases = others.flatMap((series) =>
        Array.from({ length: 10 }, (_, i) => {
          const year = 2006 + i
          const total = sum(series.figures.filter((figure) => figure.year === year).map(({ value }) => value))
          const { median, low, high, lastYear, yearToDate } = nowcast(series, { at: { year, month }, table })
          const plain = (lastYear as number) * (1 + (yearToDate as number))
          return {
            held: total >= low && total <= high,
            error: Math.log(median / total) ** 2,
            plain: Math.log(plain / total) ** 2,
          }
        }),
      )
      const held = cases.filter((each) => each.held).length / cases.length
      // years of a simulation share no shocks, so the room that is left for those makes the intervals a little wide
      expect(held).toBeGreaterThan(0.76)
      expect(held).toBeLessThan(0.9)
      expect(sum(cases.map(({ error }) => error))).toBeLessThan(0.8 * sum(cases.map(({ plain }) => plain)))
    }
  })

  test('is the same in any unit and in any order', () => {
    const scaled = mine.map((series, i) => ({
      ...series,
      figures: series.figures.map((figure) => ({ ...figure, value: figure.value * 2 ** (i % 7) })),
    }))
    expect(learnNowcast(scaled)).toEqual(table)
    const turned = learnNowcast([...mine].reverse())
    turned.months.forEach(({ scale, drift }, i) => {
      expect(scale).toBeCloseTo(table.months[i]?.scale as number, 8)
      expect(drift).toBeCloseTo(table.months[i]?.drift as number, 8)
    })
  })

  test('says nothing of years after the last one learned from', () => {
    const cut = mine.map((series) => ({ ...series, figures: series.figures.filter(({ year }) => year <= 2011) }))
    expect(learnNowcast(mine, { through: 2011 })).toEqual(learnNowcast(cut))
  })

  test('follows more noise with wider errors and longer levels', () => {
    const noisy = learnNowcast(panelOf(0, 0.5))
    expect(noisy.noise).toBeGreaterThan(3 * table.noise)
    expect(noisy.months[5]?.scale as number).toBeGreaterThan(table.months[5]?.scale as number)
    expect(noisy.months[5]?.weights[0] as number).toBeLessThan(table.months[5]?.weights[0] as number)
  })

  test('may be of quarters', () => {
    const quarters = mine.map((series): Series => {
      const values = series.figures.map(({ value }) => value)
      const figures = Array.from({ length: values.length / 3 }, (_, q) => ({
        year: 2000 + Math.floor(q / 4),
        quarter: (q % 4) + 1,
        value: sum(values.slice(3 * q, 3 * q + 3)),
      }))
      return { frequency: 'quarter', measure: 'flow', figures }
    })
    const { months } = learnNowcast(quarters)
    expect(months).toHaveLength(11)
    expect(months[0]).toEqual(months[2])
    expect(nowcast(quarters[0] as Series, { at: { year: 2015, month: 6 }, table: learnNowcast(quarters) }).months).toBe(
      6,
    )
  })

  test('is refused where it is too small', () => {
    expect(() => learnNowcast([])).toThrow('learnNowcast: panel must have at least 20 finished years')
    expect(() => learnNowcast(mine.slice(0, 1))).toThrow('at least 20 finished years')
  })
})

test('the shipped table is of 11 rows, with weights that leave room for the year to date', () => {
  expect(learned.months).toHaveLength(11)
  for (const { weights, scale } of learned.months) {
    expect(weights.every((weight) => weight > 0)).toBe(true)
    expect(sum(weights)).toBeLessThan(1.15)
    expect(scale).toBeGreaterThan(0.1)
    expect(scale).toBeLessThan(0.15)
  }
})

test('a table that is none is refused', () => {
  const series = monthly(simulated(1, 3))
  expect(() => nowcast(series, { table: { ...learned, months: [] } })).toThrow(
    'nowcast: table.months must have 11 rows',
  )
  expect(() => nowcast(series, { table: { ...learned, noise: 0 } })).toThrow(
    'nowcast: table.noise must be greater than 0',
  )
})
