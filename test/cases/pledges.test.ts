import { describe, expect, test } from 'vitest'
import { chinaKazakhstan, pledges } from '../../src/cases/index.ts'
import { progress, series, standing } from '../../src/series/index.ts'

test('28 pledges, each with a name of its own and an address', () => {
  expect(new Set(pledges.map(({ id }) => id)).size).toBe(28)
  for (const { sources } of pledges) {
    expect(sources.length).toBeGreaterThan(0)
    for (const source of sources) expect(['http:', 'https:']).toContain(new URL(source).protocol)
  }
})

describe.each(pledges)('$id', (pledge) => {
  const { base, target, deadline, figures, outcome, approximate } = pledge

  test('figures are a series, and the base is among them', () => {
    expect(series(figures).figures).toEqual(figures)
    if (base === undefined) return expect(approximate).toContain('base')
    const figure = figures.find(({ year }) => year === base.year)
    // the figure of that year as it was announced, or as it was recorded later
    if (figure) expect(Math.abs(figure.value / base.value - 1)).toBeLessThan(0.01)
    else expect(approximate).toBeDefined()
  })

  test('the outcome is what the figures say', () => {
    if (base === undefined) return expect(outcome).toBe('open')
    const until = figures.filter(({ year }) => year <= (deadline ?? 9999))
    const { status } = standing(until, { base: base.value, baseYear: base.year, target })
    expect(status !== 'notReached').toBe(outcome === 'hit')
    // a pledge whose figures end before its deadline is missed only in the words of its source
    if (outcome === 'missed' && until.at(-1)?.year !== deadline) expect(approximate).toBeDefined()
  })

  test('it is a target for progress, by the methods that give a category', () => {
    if (base === undefined || !figures.some(({ year }) => year > base.year)) return
    const found = progress(figures, { base: base.value, baseYear: base.year, target, deadline }, 'growthRatio')
    expect(found.category).toBeDefined()
    expect(found.standing.status === 'notReached').toBe(
      !figures.some(({ year, value }) => year >= base.year && value >= target),
    )
  })
})

test('the figures of China and Kazakhstan are those of the case, to two decimals', () => {
  const figures = pledges.find(({ id }) => id === 'cn-kz-double-none')?.figures
  expect(figures).toEqual(chinaKazakhstan.china.map(({ year, value }) => ({ year, value: Number(value.toFixed(2)) })))
})

test('touched is not held: China and Africa', () => {
  const pledge = pledges.find(({ id }) => id === 'cn-africa-100-2010')
  expect(standing(pledge?.figures ?? [], { base: 39.73, baseYear: 2005, target: 100 })).toEqual({
    status: 'regained',
    firstYear: 2008,
    lostYear: 2009,
    heldSince: 2010,
  })
})
