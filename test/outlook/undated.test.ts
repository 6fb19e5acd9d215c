import { expect, test } from 'vitest'
import { randomWalk } from '../../src/chance/index.ts'
import { inWords, outlook } from '../../src/outlook/index.ts'

test('a process without any date: years count from the base', () => {
  const process = randomWalk({ drift: 0.05, volatility: 0.1 })
  const answer = outlook([], { base: 41, target: 82, years: 10 }, { process, runs: 2000, seed: 7 })
  expect(answer.forecast?.years[0]?.year).toBe(10)
  expect(inWords(answer)).toMatch(/^The probability of reaching 82 within 10 years is \d+ %\./)
})
