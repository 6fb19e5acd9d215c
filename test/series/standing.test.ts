import { describe, expect, test } from 'vitest'
import { chinaKazakhstan } from '../../src/cases/index.ts'
import { requiredRate } from '../../src/index.ts'
import { goalFrom, mirror, reDate, series, standing } from '../../src/series/index.ts'

describe('touched, held, lost', () => {
  const goal = { base: 50, target: 100 }
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
    expect(standing(figures, goal)).toEqual(expected)
    // and the same to fall: 1 / value
    const inverse = Object.fromEntries(Object.entries(figures).map(([year, value]) => [year, 1 / value]))
    const found = standing(inverse, { base: 1 / 50, target: 1 / 100 })
    if (expected.status === 'notReached') expect(found).toMatchObject({ status: 'notReached', closest: { year: 2001 } })
    else expect(found).toEqual(expected)
  })

  test('figures before the base do not count', () => {
    const figures = { 1999: 120, 2000: 50, 2001: 60 }
    expect(standing(figures, { base: 50, baseYear: 2000, target: 100 }).status).toBe('notReached')
    expect(standing(figures, { base: 120, target: 100, direction: 'rise' }).status).toBe('lost')
  })
})

describe('two reporters', () => {
  const { china, kazakhstan } = chinaKazakhstan
  const both = () =>
    mirror(series(china, { reporter: 'China' }), series(kazakhstan, { reporter: 'Kazakhstan' }), {
      goal: { base: 31.2, baseYear: 2022, target: 40, deadline: 2030 },
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
    expect(both().goal).toEqual({
      target: 40,
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
    expect(() => mirror({ 2000: 1 }, { 2000: 1 }, { goal: { base: 1, baseYear: 2001, target: 2 } })).toThrow(
      'mirror: goal must leave both reporters a figure from 2001 (received 2001)',
    )
  })
})

describe('a goal that is moved', () => {
  const goal = { base: 20.3, baseYear: 2010, target: 40, deadline: 2015 }

  test('the pledge of 2011, re-dated to 2020: easier on paper, harder from where trade was', () => {
    const onPaper = reDate(goal, { deadline: 2020 })
    expect(onPaper.before.goal).toMatchObject({ years: 5, deadline: 2015 })
    expect(onPaper.before.required.rate).toBeCloseTo((40 / 20.3) ** (1 / 5) - 1, 14)
    expect(onPaper.after.required.rate).toBeCloseTo((40 / 20.3) ** (1 / 10) - 1, 14)
    expect(onPaper.difference).toBeCloseTo(-0.0751, 4)
    const fromThere = reDate(goal, { base: 14.27, baseYear: 2015, deadline: 2020 })
    expect(fromThere.after.required.rate).toBeCloseTo(0.2289, 4)
    expect(fromThere.difference).toBeGreaterThan(0)
  })

  test('nothing moved changes nothing, on every scale', () => {
    for (const scale of ['log', 'level', { logit: [0, 50] }] as const) {
      expect(reDate(goal, {}, { scale })).toMatchObject({ difference: 0 })
      expect(reDate(goal, {}, { scale }).after).toEqual(reDate(goal, {}, { scale }).before)
    }
  })

  test('years and deadline: what was moved holds, the other follows', () => {
    expect(reDate(goal, { years: 8 }).after.goal).toMatchObject({ years: 8, deadline: 2018 })
    expect(reDate(goal, { baseYear: 2012 }).after.goal).toMatchObject({ years: 3, deadline: 2015 })
    const undated = { base: 20.3, target: 40, years: 5 }
    expect(reDate(undated, { target: 50 }).after.goal).toMatchObject({ years: 5, target: 50 })
    expect(reDate(undated, { baseYear: 2010, deadline: 2030 }).after.goal).toMatchObject({ years: 20 })
  })

  test('a fall to nothing is in units a year', () => {
    const { before, difference } = reDate(
      { base: 100, baseYear: 2020, target: 0, deadline: 2040 },
      { deadline: 2045 },
      { scale: 'level' },
    )
    expect(before.required).toEqual({ scale: 'level', perYear: -5, amount: -5 })
    expect(difference).toBe(1)
  })

  test('what is missing is refused by name', () => {
    expect(() => reDate({ base: 20.3, target: 40 }, {})).toThrow('reDate: goal must have a deadline')
    expect(() => reDate({ target: 40, deadline: 2015 } as never, {})).toThrow('reDate: base must be a finite number')
    expect(() => reDate(goal, { deadline: 2010 })).toThrow('reDate: moved.deadline must be after the base year 2010')
  })
})

describe('a goal from the figures', () => {
  const china = { 2023: 41.02, 2024: 43.82, 2025: 48.7 }
  const goal = { base: 41.02, baseYear: 2023, target: 82, deadline: 2030 }

  test('starts from the latest, or from a year, and is otherwise the same', () => {
    expect(goalFrom(china, goal)).toEqual({
      base: 48.7,
      baseYear: 2025,
      target: 82,
      deadline: 2030,
      years: 5,
      direction: 'rise',
    })
    expect(goalFrom(china, goal, { year: 2023 })).toEqual({ ...goal, years: 7, direction: 'rise' })
    expect(goalFrom(china, { target: 82 })).toEqual({ base: 48.7, baseYear: 2025, target: 82, direction: 'rise' })
    expect(requiredRate(goalFrom(china, goal))).toBe(requiredRate({ base: 48.7, target: 82, years: 5 }))
  })

  test('a goal to rise is to rise still, though the latest figure is beyond it', () => {
    expect(goalFrom({ 2025: 90 }, goal).direction).toBe('rise')
    expect(goalFrom({ 2025: 90 }, { target: 82 }).direction).toBe('fall')
  })

  test('years go by with the base year, and count from the new base where there is none', () => {
    expect(goalFrom(china, { base: 41, baseYear: 2023, target: 82, years: 7.5 })).toMatchObject({ years: 5.5 })
    expect(goalFrom(china, { base: 41, target: 82, years: 7.5 })).toMatchObject({ years: 7.5 })
    expect(() => goalFrom(china, { ...goal, deadline: 2025 })).toThrow(
      'goalFrom: deadline must be after the base year 2025',
    )
    expect(() => goalFrom(china, goal, { year: 2022 })).toThrow('goalFrom: year must be the year of a figure')
  })
})

test('rounding at a target is not a figure short of it', () => {
  expect(standing({ 2023: 0.1, 2024: 0.1 + 0.2 - 1e-17 }, { base: 0.1, target: 0.1 + 0.2 }).status).toBe('held')
  expect(standing({ 2023: 0.1, 2024: 0.3 }, { base: 0.1, target: 0.1 + 0.2 }).status).toBe('held')
  expect(standing({ 2023: 1, 2024: 0.3 + 1e-10 }, { base: 1, target: 0.3 }).status).toBe('notReached')
})
