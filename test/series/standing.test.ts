import { describe, expect, test } from 'vitest'
import { chinaKazakhstan } from '../../src/cases/index.ts'
import { mirror, reDate, series, standing } from '../../src/series/index.ts'

describe('touched, held, lost', () => {
  const target = { target: 100 }
  test.each([
    [
      { 2000: 50, 2001: 90 },
      { status: 'notReached', closest: { year: 2001, value: 90 } },
    ],
    [
      { 2000: 50, 2001: 90, 2002: 60 },
      { status: 'notReached', closest: { year: 2001, value: 90 } },
    ],
    [
      { 2000: 50, 2001: 100 },
      { status: 'held', firstYear: 2001 },
    ],
    [
      { 2000: 50, 2001: 120, 2002: 100 },
      { status: 'held', firstYear: 2001 },
    ],
    [
      { 2000: 50, 2001: 120, 2002: 99 },
      { status: 'lost', firstYear: 2001, lostYear: 2002 },
    ],
    [
      { 2000: 50, 2001: 120, 2002: 99, 2003: 100 },
      { status: 'regained', firstYear: 2001, lostYear: 2002, heldSince: 2003 },
    ],
    [
      { 2000: 50, 2001: 120, 2002: 99, 2003: 100, 2004: 98, 2005: 101, 2006: 102 },
      { status: 'regained', firstYear: 2001, lostYear: 2002, heldSince: 2005 },
    ],
    [
      { 2000: 50, 2001: 120, 2002: 99, 2003: 100, 2004: 98 },
      { status: 'lost', firstYear: 2001, lostYear: 2002 },
    ],
  ])('%o', (figures, expected) => {
    expect(standing(figures, target)).toEqual(expected)
    // and the same to fall: 1 / value
    const inverse = Object.fromEntries(Object.entries(figures).map(([year, value]) => [year, 1 / value]))
    const found = standing(inverse, { target: 1 / 100 })
    if (expected.status === 'notReached') expect(found).toMatchObject({ status: 'notReached', closest: { year: 2001 } })
    else expect(found).toEqual(expected)
  })

  test('figures before the base do not count', () => {
    const figures = { 1999: 120, 2000: 50, 2001: 60 }
    expect(standing(figures, { target: 100, base: { year: 2000, value: 50 } }).status).toBe('notReached')
    expect(standing(figures, { target: 100, direction: 'rise' }).status).toBe('lost')
  })
})

describe('two reporters', () => {
  const { china, kazakhstan } = chinaKazakhstan
  const both = () =>
    mirror(series(china, { reporter: 'China' }), series(kazakhstan, { reporter: 'Kazakhstan' }), {
      target: 40,
      from: 2022,
    })

  test('ratio by year, as in 2023 and 1994', () => {
    expect(both().reporters).toEqual(['China', 'Kazakhstan'])
    expect(both().years.length).toBe(31)
    expect(both().years[0]).toMatchObject({ year: 1994, first: 0.33581, second: 0.2187 })
    expect(both().years.find(({ year }) => year === 2023)?.ratio).toBeCloseTo(41.02 / 31.4, 15)
    const ratios = both()
      .years.filter(({ year }) => year <= 2020)
      .map(({ ratio }) => ratio)
    expect(Math.min(...ratios)).toBeCloseTo(0.93, 2)
    expect(Math.max(...ratios)).toBeCloseTo(2.05, 2)
  })

  test('in 2024 they moved in opposite directions', () => {
    expect(both().opposed).toContain(2024)
    expect(both().opposed).not.toContain(2023)
  })

  test('who says that 40 is met, and since when', () => {
    expect(both().target).toEqual({
      value: 40,
      first: { status: 'held', firstYear: 2023 },
      second: { status: 'notReached', closest: { year: 2023, value: 31.4 } },
    })
  })

  test('the trend of the ratio, and a swap turns it round', () => {
    const swapped = mirror(kazakhstan, china)
    expect(swapped.reporters).toEqual(['first', 'second'])
    expect(1 + (swapped.trend?.rate ?? 0)).toBeCloseTo(1 / (1 + (both().trend?.rate ?? 0)), 12)
    expect(mirror({ 2000: 2, 2001: 4 }, { 2000: 1, 2001: 1 }).trend?.rate).toBeCloseTo(1, 14)
    expect(mirror({ 2000: 2 }, { 2000: 1 })).not.toHaveProperty('trend')
  })

  test('no year in common is refused', () => {
    expect(() => mirror({ 2000: 1 }, { 2001: 1 })).toThrow('mirror: second must share a year with the first')
    expect(() => mirror({ 2000: 1 }, { 2000: 1 }, { target: 2, from: 2001 })).toThrow(
      'mirror: from must leave both reporters a figure (received 2001)',
    )
  })
})

describe('a pledge that is moved', () => {
  const pledge = { base: { year: 2010, value: 20.3 }, target: 40, deadline: 2015 }

  test('the pledge of 2011, re-dated to 2020: easier on paper, harder from where trade was', () => {
    const onPaper = reDate(pledge, { deadline: 2020 })
    expect(onPaper.before).toMatchObject({ years: 5, deadline: 2015 })
    expect(onPaper.before.requiredRate).toBeCloseTo((40 / 20.3) ** (1 / 5) - 1, 14)
    expect(onPaper.after.requiredRate).toBeCloseTo((40 / 20.3) ** (1 / 10) - 1, 14)
    expect(onPaper.change).toBeCloseTo(-0.0751, 4)
    const fromThere = reDate(pledge, { deadline: 2020, base: { year: 2015, value: 14.27 } })
    expect(fromThere.after.requiredRate).toBeCloseTo(0.2289, 4)
    expect(fromThere.change).toBeGreaterThan(0)
  })

  test('nothing moved changes nothing', () => {
    expect(reDate(pledge, {})).toMatchObject({ change: 0 })
    expect(reDate(pledge, {}).after).toEqual(reDate(pledge, {}).before)
  })

  test('what is missing is refused by name', () => {
    expect(() => reDate({ base: pledge.base, target: 40 } as never, {})).toThrow('reDate: pledge.deadline must be')
    expect(() => reDate({ target: 40, deadline: 2015 } as never, {})).toThrow('reDate: pledge.base must be an object')
    expect(() => reDate(pledge, { deadline: 2010 })).toThrow(
      'reDate: moved.deadline must be a whole number from 2011 (received 2010)',
    )
  })
})
