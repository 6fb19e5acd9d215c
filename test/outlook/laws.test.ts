import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inWords, type Outlook, outlook } from '../../src/outlook/index.ts'
import { numbersIn, saidBy } from './numbersIn.ts'
import { questions, scales } from './world.ts'

const seed = 20240703
const numRuns = Number(process.env['OUTLOOK_GOALS'] ?? 300)

describe.each(scales)('on the scale %j', (scale) => {
  test(`${numRuns} random goals: every number in the sentences is one of the outlook`, () => {
    fc.assert(
      fc.property(questions(scale, 500), ({ figures, goal, options }) => {
        const answer = outlook(figures, goal, options)
        const words = inWords(answer)
        const known = saidBy(answer)
        const strange = numbersIn(words).filter((number) => !known.some((value) => number.fits(value)))
        expect(
          strange.map(({ text }) => text),
          words,
        ).toEqual([])
        expect(words).not.toMatch(/NaN|undefined|Infinity|null|\bodds\b|\btold\b/)
      }),
      { seed, numRuns },
    )
  })

  test('the state in words is the state in numbers', () => {
    fc.assert(
      fc.property(questions(scale, 200), ({ figures, goal, options }) => {
        const answer = outlook(figures, goal, options)
        const words = inWords(answer)
        expect(words.startsWith('The goal of ')).toBe(answer.state.status === 'met')
        expect(words.startsWith('The deadline of ')).toBe(answer.state.status === 'missed')
        expect(words.includes(' and lost in ')).toBe(answer.state.status === 'lost')
        if (answer.goal.direction === 'fall' && answer.state.status === 'open') expect(words).toMatch(/\bfall/)
      }),
      { seed, numRuns },
    )
  })

  test('probabilities rise with the years, a level once reached counts, and quantiles are in order', () => {
    fc.assert(
      fc.property(questions(scale, 300), ({ figures, goal, options }) => {
        const { forecast, state } = outlook(figures, goal, options)
        if (!forecast) return
        for (const [index, row] of forecast.path.entries()) {
          expect(row.reached).toBeGreaterThanOrEqual(forecast.path[index - 1]?.reached ?? 0)
          expect(row.reached).toBeGreaterThanOrEqual(row.at)
          expect([row.low, row.lower, row.median, row.upper, row.high]).toEqual(
            [row.low, row.lower, row.median, row.upper, row.high].sort((a, b) => a - b),
          )
        }
        if (state.status !== 'met' && forecast.evenBy !== undefined)
          expect(forecast.path.find(({ year }) => year === forecast.evenBy)?.reached).toBeGreaterThanOrEqual(0.5)
      }),
      { seed, numRuns },
    )
  })

  test('the same after JSON, and the same again', () => {
    fc.assert(
      fc.property(questions(scale, 100), ({ figures, goal, options }) => {
        const answer = outlook(figures, goal, options)
        const copy = JSON.parse(JSON.stringify(answer)) as Outlook
        expect(copy).toEqual(answer)
        expect(inWords(copy)).toBe(inWords(answer))
        expect(outlook(figures, goal, options)).toEqual(answer)
      }),
      { seed, numRuns: 50 },
    )
  })
})

test('invariance: a unit changes levels and no probability', () => {
  fc.assert(
    fc.property(questions('log', 400), fc.constantFrom(2 ** -10, 2 ** 20), ({ figures, goal, options }, unit) => {
      const scaled = Object.fromEntries(Object.entries(figures).map(([year, value]) => [year, value * unit]))
      const [here, there] = [
        outlook(figures, goal, options),
        outlook(scaled, { ...goal, base: (goal.base as number) * unit, target: goal.target * unit }, options),
      ]
      expect(there.state.status).toBe(here.state.status)
      for (const [index, row] of (there.forecast?.years ?? []).entries())
        expect(row.reached).toBeCloseTo(here.forecast?.years[index]?.reached as number, 1)
    }),
    { seed, numRuns: 100 },
  )
})
