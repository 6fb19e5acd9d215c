import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chance, randomWalk } from '../../../src/chance/index.ts'
import { normalCdf, normalQuantile } from '../../../src/numeric/normal.ts'

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../reference/${name}.json`, import.meta.url), 'utf8'))

/** How far a value is from a decimal that may lie below the doubles, relative to it. */
function relativeError(exact: string, value: number): number {
  const truth = Number(exact)
  return truth < 2.3e-308 ? Math.abs(value - truth) / 2.3e-308 : Math.abs(value - truth) / truth
}

interface Row {
  drift: number
  volatility: number
  driftError?: number
  multiple: number
  years: number
}
const chancesOf = ({ drift, volatility, driftError = 0, multiple, years }: Row) =>
  chance(randomWalk({ drift, volatility, driftError }), { base: 1, target: multiple, years })

test('the first passage at any moment agrees with 40 digits, also where naive code is NaN', () => {
  const rows: (Row & { probability: string; ever: string })[] = read('closed-forms').firstPassage
  const errors = rows.flatMap((row) => {
    const { continuous, ever } = chancesOf(row)
    return [relativeError(row.probability, continuous), relativeError(row.ever, ever)]
  })
  console.log(`first passage: ${rows.length} rows, worst relative error ${Math.max(...errors).toExponential(1)}`)
  expect(errors.length).toBe(44)
  expect(Math.max(...errors)).toBeLessThan(1e-12)
  const naive = rows.filter(({ drift: m, volatility: s, multiple, years: t }) => {
    const a = Math.log(multiple)
    return Number.isNaN(Math.exp((2 * m * a) / s ** 2) * normalCdf((-a - m * t) / (s * Math.sqrt(t))))
  })
  expect(naive.length).toBeGreaterThan(3)
})

test('annual and terminal chances agree with the recursion in numpy', () => {
  const rows: (Row & { annual: number; terminal: number })[] = read('annual-first-passage').annualFirstPassage
  const errors = rows.flatMap((row) => {
    const { annual, terminal } = chancesOf(row)
    return [Math.abs(annual - row.annual), Math.abs(terminal - row.terminal)]
  })
  console.log(`annual first passage: ${rows.length} rows, worst error ${Math.max(...errors).toExponential(1)}`)
  expect(errors.length).toBe(40)
  expect(Math.max(...errors)).toBeLessThan(1e-13)
})

const rows: (Row & { terminal: string; annual?: string; continuous: string; ever: string })[] = read('chance')

/** What the rounding of ln multiple and of the drift is felt as: more where volatility is small, and in a tail. */
function rounding({ volatility, terminal }: { volatility: number; terminal: string }): number {
  return 1 + (1e-4 / volatility) * (1 + Math.abs(normalQuantile(Math.min(0.9, Number(terminal)))))
}

test('chances agree with quadrature to 20 digits, from volatility 1e-6 to 10, without and with a drift error', () => {
  expect(rows.length).toBeGreaterThan(50)
  const worst = { terminal: 0, continuous: 0, ever: 0 }
  for (const row of rows) {
    const chances = chancesOf(row)
    for (const name of ['terminal', 'continuous', 'ever'] as const)
      worst[name] = Math.max(worst[name], relativeError(row[name], chances[name]) / rounding(row))
  }
  console.log('worst errors, relative, in the unit of the rounding of the arguments:', worst)
  for (const error of Object.values(worst)) expect(error).toBeLessThan(1e-12)
})

test('the annual chance agrees over two years to 20 digits, and with a drift error over any', () => {
  let [worst, worstMean] = [0, 0]
  const annual = rows.filter((row) => row.annual !== undefined)
  for (const row of annual) {
    const error = relativeError(row.annual as string, chancesOf(row).annual)
    if (row.driftError === 0) worst = Math.max(worst, error / rounding(row))
    else worstMean = Math.max(worstMean, error)
  }
  console.log(
    `annual: ${annual.length} rows, ${worst.toExponential(1)}; with a drift error ${worstMean.toExponential(1)}`,
  )
  expect(annual.length).toBeGreaterThan(45)
  expect(worst).toBeLessThan(1e-12)
  expect(worstMean).toBeLessThan(1e-11)
})

test('an error of 1e-10 or better at a volatility of 1e-6', () => {
  const small = rows.filter(({ volatility, driftError }) => volatility === 1e-6 && driftError === 0)
  expect(small.length).toBe(5)
  for (const row of small)
    for (const name of ['terminal', 'annual', 'continuous'] as const)
      expect(Math.abs(chancesOf(row)[name] - Number(row[name]))).toBeLessThan(1e-10)
})
