import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annual, nowcast, type Series } from '../../src/series/index.ts'
import { monthly, simulated, sum, value } from './nowcast/monthly.ts'

const values = simulated(5, 5)

describe('flows', () => {
  test('a year is exactly the sum of its months', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 24, maxLength: 24 }), (months) => {
        const years = annual(monthly(months))
        expect(years.figures).toEqual([
          { year: 2010, value: sum(months.slice(0, 12)) },
          { year: 2011, value: sum(months.slice(12)) },
        ])
      }),
      { seed: 15 },
    )
  })

  test('the labels stay, and it says how it was made', () => {
    const years = annual({ ...monthly(values), unit: 'USD bn', reporter: 'China', assumed: ['read as USD'] })
    expect(years).toMatchObject({ frequency: 'year', measure: 'flow', unit: 'USD bn', reporter: 'China' })
    expect(years.assumed).toEqual(['read as USD', 'a year is the sum of its months, from January to December'])
  })

  test('a fiscal year is called after the year that it starts in', () => {
    const years = annual(monthly(values), { year: { startsIn: 4 }, partial: 'leaveOut' })
    expect(years.figures.map(({ year }) => year)).toEqual([2010, 2011, 2012, 2013])
    expect(years.figures[0]?.value).toBeCloseTo(sum(values.slice(3, 15)), 9)
    expect(years.assumed?.slice(1)).toEqual([
      '2009 is left out, with 3 of 12 months',
      '2014 is left out, with 9 of 12 months',
    ])
  })

  test('quarters and months reported together add up as well', () => {
    const quarters: Series = {
      measure: 'flow',
      figures: [1, 2, 3, 4].map((quarter) => ({ year: 2020, quarter, value: quarter / 3 })),
    }
    expect(annual(quarters).figures).toEqual([{ year: 2020, value: 1 / 3 + 2 / 3 + 1 + 4 / 3 }])
    const china: Series = {
      measure: 'flow',
      figures: Array.from({ length: 11 }, (_, i) => ({
        ...{ year: 2020, month: i + 2, value: i + 1 },
        ...(i === 0 && { months: 2 }),
      })),
    }
    expect(annual(china).figures).toEqual([{ year: 2020, value: 66 }])
  })

  test('a balance may be negative, but not nowcast', () => {
    const balance = monthly(values.map((each, i) => (i % 2 ? each : -each)))
    expect(annual(balance).figures).toHaveLength(5)
    expect(() => annual(balance, { partial: 'nowcast' })).toThrow('annual: data.figures[0].value must be at least 0')
  })
})

describe('a part-year', () => {
  const cut = monthly(values.slice(2, 56), 2010, 3)

  test('is refused with the readings', () => {
    expect(() => annual(cut)).toThrow(
      "annual: data must have whole years, and 2010 has 10 of 12 months: `partial` can be 'leaveOut', or 'nowcast' for the last year",
    )
    expect(() => annual(monthly([1, 2]), { partial: 'leaveOut' })).toThrow('annual: data must have a year with all')
  })

  test('is left out, and it says so', () => {
    const years = annual(cut, { partial: 'leaveOut' })
    expect(years.figures.map(({ year }) => year)).toEqual([2011, 2012, 2013])
    expect(years.assumed?.slice(1)).toEqual([
      '2010 is left out, with 10 of 12 months',
      '2014 is left out, with 8 of 12 months',
    ])
  })

  test('is nowcast where it is the last, and marked as an estimate', () => {
    const years = annual(cut, { partial: 'nowcast' })
    expect(years.figures.at(-1)).toEqual({ year: 2014, value: nowcast(cut).median, mark: 'estimate' })
    expect(years.assumed?.slice(1)).toEqual([
      '2010 is left out, with 10 of 12 months',
      '2014 is a nowcast from 8 of 12 months',
    ])
  })

  test('whole years need no nowcast', () => {
    expect(annual(monthly(values), { partial: 'nowcast' }).figures).toEqual(annual(monthly(values)).figures)
  })

  test('a provisional month makes a provisional year', () => {
    const { figures } = monthly(values)
    const marked = figures.map((figure, i) => (i === 59 ? { ...figure, mark: 'provisional' as const } : figure))
    expect(annual({ measure: 'flow', figures: marked }).figures.map(({ mark }) => mark)).toEqual([
      ...new Array(4).fill(undefined),
      'provisional',
    ])
    const partial = figures.map((figure, i) => (i === 59 ? { ...figure, mark: 'partial' as const } : figure))
    expect(annual({ measure: 'flow', figures: partial }, { partial: 'leaveOut' }).figures).toHaveLength(4)
  })
})

describe('stocks', () => {
  const stock: Series = { ...monthly(values), measure: 'stock' }

  test('take the last month or the mean, which has to be said', () => {
    expect(annual(stock, { stock: 'last' }).figures[1]).toEqual({ year: 2011, value: values[23] })
    expect(annual(stock, { stock: 'mean' }).figures[1]?.value).toBeCloseTo(sum(values.slice(12, 24)) / 12, 9)
    expect(annual(stock, { stock: 'mean' })).toMatchObject({
      measure: 'stock',
      assumed: ['a year is the mean of its months, from January to December'],
    })
    expect(() => annual(stock)).toThrow("annual: stock must be 'last', the value at the end of the year, or 'mean'")
  })

  test('of quarters have the value of the quarter in each month', () => {
    const figures = [10, 20, 30, 40].map((each, i) => ({ year: 2020, quarter: i + 1, value: each }))
    expect(annual({ measure: 'stock', figures }, { stock: 'mean' }).figures).toEqual([{ year: 2020, value: 25 }])
    expect(annual({ measure: 'stock', figures }, { stock: 'last' }).figures).toEqual([{ year: 2020, value: 40 }])
  })

  test('the mean is nowcast, the last value is not', () => {
    const cut: Series = { ...stock, figures: stock.figures.slice(0, 54) }
    const flow: Series = { ...cut, measure: 'flow' }
    expect(annual(cut, { stock: 'mean', partial: 'nowcast' }).figures.at(-1)?.value).toBeCloseTo(
      nowcast(flow).median / 12,
      9,
    )
    expect(() => annual(cut, { stock: 'last', partial: 'nowcast' })).toThrow(
      'annual: partial must be refuse or leaveOut',
    )
  })

  test('a series that says neither is refused, and so is one that says the other', () => {
    const { measure: _, ...unsaid } = monthly(values)
    expect(() => annual(unsaid)).toThrow("annual: measure must be 'flow', whose months add up (trade), or 'stock'")
    expect(annual(unsaid, { measure: 'flow' })).toEqual(annual(monthly(values)))
    expect(() => annual(stock, { measure: 'flow' })).toThrow('annual: measure must be stock, as the series says')
    expect(() => annual(monthly(values), { stock: 'last' })).toThrow('annual: stock must be left out for a flow')
  })
})
