import { describe, expect, test } from 'vitest'
import { chinaKazakhstan, type PledgeOutcome, pledges, type RecordedPledge } from '../../src/cases/index.ts'
import { checkedGoal } from '../../src/goal.ts'
import { series, standing } from '../../src/series/index.ts'

/** The last year of which figures could be in the register: a deadline after it is not over. */
const lastYear = 2025

/** What the figures say of a pledge, by the words of `PledgeOutcome`. */
function outcomeOf({ goal, figures }: RecordedPledge): PledgeOutcome {
  const { base, baseYear, target, deadline } = goal
  const until = figures.filter(({ year }) => year > baseYear && year <= (deadline ?? lastYear))
  const reached = until.some(({ value }) => (target < base ? value <= target : value >= target))
  const over = deadline !== undefined && deadline <= lastYear
  if (reached) return over || deadline === undefined ? 'met' : 'metEarly'
  if (!over) return 'open'
  return until.some(({ year }) => year === deadline) ? 'missed' : 'unknown'
}

test('a register of at least 60, trade first, each with a name of its own and an address', () => {
  expect(pledges.length).toBe(110)
  expect(new Set(pledges.map(({ id }) => id)).size).toBe(pledges.length)
  const kinds = pledges.map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'trade').length).toBeGreaterThanOrEqual(60)
  expect(kinds.lastIndexOf('trade')).toBe(kinds.filter((kind) => kind === 'trade').length - 1)
  expect(new Set(kinds)).toEqual(new Set(['trade', 'exports', 'investment', 'energy', 'climate', 'development']))
  for (const { sources } of pledges) {
    expect(sources.length).toBeGreaterThan(0)
    for (const source of sources) expect(['http:', 'https:']).toContain(new URL(source).protocol)
  }
})

describe.each(pledges)('$id', (pledge) => {
  const { id, title, goal, figures, outcome, approximate, judgedBy, madeOn, scale } = pledge

  test('its goal is taken as it is', () => {
    const { baseYear, deadline } = checkedGoal('test', goal)
    expect(baseYear).toBe(goal.baseYear)
    if (deadline !== undefined) expect(deadline).toBeGreaterThan(Number(madeOn.slice(0, 4)))
    expect(title).toContain(`${goal.base} (${goal.baseYear}) to ${goal.target}`)
    expect(id.endsWith(String(deadline ?? 'none')) || id === 'who-3-by-5').toBe(true)
  })

  test('the day of the promise is a date, or what is known of one', () => {
    expect(madeOn).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/)
    expect(new Date(madeOn).toISOString().startsWith(madeOn)).toBe(true)
    expect(goal.baseYear).toBeLessThanOrEqual(Number(madeOn.slice(0, 4)))
  })

  test('figures are a series, and the base is among them', () => {
    expect(series(figures).figures).toEqual(figures)
    const figure = figures.find(({ year }) => year === goal.baseYear)
    // the figure of that year as it was announced, or as it was recorded later
    if (figure) expect(Math.abs(figure.value / goal.base - 1)).toBeLessThan(0.01)
    else expect(approximate).toContain('base')
  })

  test('the outcome is what the figures say', () => {
    if (judgedBy === undefined) expect(outcome).toBe(outcomeOf(pledge))
    else expect([outcome, outcomeOf(pledge)]).toEqual(['missed', 'unknown'])
  })

  test('shares have two bounds, and lie between them', () => {
    if (pledge.unit !== '%') return expect(scale).toBeUndefined()
    expect(scale).toEqual({ logit: [0, 100] })
    for (const value of [goal.base, goal.target, ...figures.map(({ value }) => value)]) {
      expect(value).toBeGreaterThan(0)
      expect(value).toBeLessThan(100)
    }
  })
})

test('an early hit is not closed, and what a deadline closed is', () => {
  const of = (outcome: PledgeOutcome) => pledges.filter((each) => each.outcome === outcome)
  for (const { goal } of of('metEarly')) expect(goal.deadline).toBeGreaterThan(lastYear)
  for (const { goal } of of('missed')) expect(goal.deadline).toBeLessThanOrEqual(lastYear)
  expect(['met', 'metEarly', 'missed', 'open', 'unknown'].map((each) => of(each as PledgeOutcome).length)).toEqual([
    32, 5, 56, 15, 2,
  ])
})

test('pledges on the same figures share them', () => {
  const russia = pledges.filter(({ parties }) => parties === 'China and Russia')
  expect(russia.length).toBe(3)
  for (const { figures } of russia) expect(figures).toBe(russia[0]?.figures)
})

test('the figures of China and Kazakhstan are those of the case, to two decimals', () => {
  const doubling = pledges.find(({ id }) => id === chinaKazakhstan.pledge.id)
  expect(doubling?.figures).toEqual(
    chinaKazakhstan.china.map(({ year, value }) => ({ year, value: Number(value.toFixed(2)) })),
  )
  expect(doubling).toMatchObject(chinaKazakhstan.pledge)
})

test('the corrections of dates and bases', () => {
  const of = (id: string) => pledges.find((pledge) => pledge.id === id)
  expect(of('cn-arab-600-2024')?.goal.deadline).toBe(2024)
  expect(of('in-ru-30-2025')).toMatchObject({ madeOn: '2015-12', goal: { baseYear: 2014 } })
  expect(of('tr-ru-100-2016')).toMatchObject({ madeOn: '2011-03', outcome: 'missed' })
  expect(of('cn-ru-100-2015')?.madeOn).toBe('2012-04-30')
  expect(of('cn-ir-600-2026')?.outcome).toBe('open')
})

test('reached is not held: China and Africa', () => {
  const pledge = pledges.find(({ id }) => id === 'cn-africa-100-2010')
  expect(standing(pledge?.figures ?? [], pledge?.goal as RecordedPledge['goal'])).toEqual({
    status: 'regained',
    firstYear: 2008,
    lostYear: 2009,
    heldSince: 2010,
  })
})
