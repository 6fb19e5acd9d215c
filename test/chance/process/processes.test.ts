import { expect, test } from 'vitest'
import {
  bootstrap,
  custom,
  DomainError,
  fromHistory,
  fromInterval,
  jumps,
  meanReverting,
  type Process,
  randomWalk,
  regimes,
  studentT,
} from '../../../src/chance/index.ts'
import { checkedProcess } from '../../../src/chance/process/process.ts'
import { calibrated } from '../../../src/evidence/index.ts'
import { type SeriesData, series } from '../../../src/series/index.ts'

const good: Process[] = [
  randomWalk({ drift: 0.08, volatility: 0.1 }),
  randomWalk({ drift: 0.08, volatility: 0.1, driftError: 0.02 }),
  studentT({ drift: 0.08, volatility: 0.1, degrees: 4.5 }),
  meanReverting({ longRun: 0.05, start: 0.3, persistence: 0.5, volatility: 0.1, driftError: 0 }),
  regimes(
    [
      { drift: 0.1, volatility: 0.1 },
      { drift: -0.2, volatility: 0.3 },
    ],
    [
      [0.9, 0.1],
      [0.5, 0.5],
    ],
    { start: 1 },
  ),
  jumps({ drift: 0.1, volatility: 0.1, chance: 0.05, size: -0.4, sizeError: 0.1 }),
  bootstrap(
    [1, 2, 3, 5].map((value, i) => ({ year: 2020 + i, value })),
    { block: 2.5 },
  ),
]

test('a process is plain and frozen, and as good after JSON', () => {
  for (const given of good) {
    expect(Object.getPrototypeOf(given)).toBe(Object.prototype)
    expect(frozen(given)).toBe(true)
    const copy = JSON.parse(JSON.stringify(given))
    expect(checkedProcess('simulate', 'process', copy)).toEqual(given)
  }
})

test('a process has no member that its kind does not have', () => {
  const given = { kind: 'randomWalk', drift: 0.1, volatility: 0.1, driftError: undefined }
  expect(checkedProcess('simulate', 'process', given)).toEqual({ kind: 'randomWalk', drift: 0.1, volatility: 0.1 })
  expect('driftError' in checkedProcess('simulate', 'process', given)).toBe(false)
  expect(() => checkedProcess('simulate', 'process', { ...given, mood: 'good' })).toThrow(
    'simulate: process must not have `mood`; it has kind, drift, volatility, driftError, scale (received "good")',
  )
})

test('a process from JSON is checked as one from its function is', () => {
  for (const [given, parameter] of [
    [{ kind: 'randomwalk' }, 'process.kind'],
    [{ kind: 'toString' }, 'process.kind'],
    [{ kind: 'randomWalk', drift: 0.1 }, 'process.volatility'],
    [{ kind: 'randomWalk', drift: 0.1, volatility: -0.1 }, 'process.volatility'],
    [{ kind: 'randomWalk', drift: 0.1, volatility: 0.1, driftError: null }, 'process.driftError'],
    [{ kind: 'studentT', drift: 0.1, volatility: 0.1, degrees: 2.9 }, 'process.degrees'],
    [{ kind: 'meanReverting', longRun: 0, start: 0, persistence: 1, volatility: 0.1 }, 'process.persistence'],
    [{ kind: 'jumps', drift: 0.1, volatility: 0.1, chance: 1.1, size: 0 }, 'process.chance'],
    [{ kind: 'bootstrap', growth: [], block: 2 }, 'process.growth'],
    [{ kind: 'bootstrap', growth: new Array(2), block: 2 }, 'process.growth[0]'],
    [{ kind: 'bootstrap', growth: [0.1], block: 0.5 }, 'process.block'],
    [{ kind: 'regimes', regimes: [], transition: [] }, 'process.regimes'],
    [{ kind: 'regimes', regimes: [{ drift: 0, volatility: 0 }], transition: [[0.9]] }, 'process.transition[0]'],
    [{ kind: 'regimes', regimes: [{ drift: 0, volatility: 0 }], transition: [[1, 0]] }, 'process.transition[0]'],
    [{ kind: 'regimes', regimes: [{ drift: 0, volatility: 0 }], transition: [[1]], start: 1 }, 'process.start'],
    [{ kind: 'custom' }, 'process.step'],
    [[], 'process'],
    [null, 'process'],
  ] as const) {
    const error = caught(() => checkedProcess('simulate', 'process', given))
    expect(error).toBeInstanceOf(DomainError)
    expect((error as DomainError).parameter).toBe(parameter)
    expect((error as DomainError).message.startsWith('simulate: ')).toBe(true)
  }
})

test('a custom process keeps its function', () => {
  const step = () => 0.05
  expect(custom(step)).toEqual({ kind: 'custom', step })
})

test('a history is its mean, deviation and the error of the mean', () => {
  // growth 0.1, -0.05, 0.2, 0.07
  const values = [0, 0.1, 0.05, 0.25, 0.32].map((sum) => 10 * Math.exp(sum))
  const walk = fromHistory(values.map((value, i) => ({ year: 2000 + i, value })).reverse())
  expect(walk.drift).toBeCloseTo(0.08, 14)
  expect(walk.volatility).toBeCloseTo(Math.sqrt((0.02 ** 2 + 0.13 ** 2 + 0.12 ** 2 + 0.01 ** 2) / 3), 14)
  expect(walk.driftError).toBeCloseTo(walk.volatility / 2, 14)
})

test('a year that is missing is bridged, and refused where blocks need it', () => {
  const gap = [1, 2, 4, 5].map((k) => ({ year: 2000 + k, value: Math.exp(0.08 * k) }))
  const walk = fromHistory(gap)
  expect(walk.drift).toBeCloseTo(0.08, 14)
  expect(walk.volatility).toBeCloseTo(0, 14)
  expect(() => bootstrap(gap, { block: 2 })).toThrow('bootstrap: history must have a figure for 2003')
  expect(() => fromHistory([...gap, { year: 2001, value: 3 }])).toThrow('one value of 2001')
  expect(() => fromHistory(gap.slice(0, 2))).toThrow('three figures')
})

test('a history may come in any form that a series has, and as a series', () => {
  const forms = [
    [2001, 2002, 2004, 2005].map((year, k) => ({ year, value: 10 + k * k })),
    { 2001: 10, 2002: 11, 2004: 14, 2005: 19 },
    'year,total\n2001,10\n"2002","11"\n2003,NA\n2004,14\n2005,19',
  ]
  for (const form of [...forms, ...forms.map((form) => series(form))]) {
    expect(fromHistory(form)).toEqual(fromHistory(forms[0] as SeriesData))
    expect(calibrated(form)).toEqual(calibrated(forms[0] as SeriesData))
  }
  expect(bootstrap({ 2001: 10, 2002: 20 }, { block: 1 }).growth).toEqual([Math.LN2])
})

test('growth that is long ago does not count for a calibrated walk, by the calendar', () => {
  const longAgo = Object.fromEntries(Array.from({ length: 16 }, (_, k) => [1980 + k, 1.3 ** k]))
  const growth = [Math.log(51 / 50)]
  expect(calibrated({ ...longAgo, 2024: 50, 2025: 51 })).toEqual(calibrated({ size: 51, growth }))
  // the growth of 2011 is the first of the fifteen years to 2025
  expect(calibrated({ 2009: 40, 2010: 50, 2011: 51, 2025: 51 })).toEqual(calibrated({ size: 51, growth }))
})

test('an interval holds the share of the normal that it says', () => {
  const level = 0.6826894921370859 // one deviation on either side
  const walk = fromInterval({ low: Math.expm1(0.02), high: Math.expm1(0.1), level })
  expect(walk.drift).toBeCloseTo(0.06, 14)
  expect(walk.volatility).toBeCloseTo(0.04, 14)
  const average = fromInterval({ low: Math.expm1(0.02), high: Math.expm1(0.1), level, volatility: 0.15 })
  expect(average).toMatchObject({ volatility: 0.15 })
  expect(average.driftError).toBeCloseTo(0.04, 14)
  expect(fromInterval({ low: 0.05, high: 0.05, level: 0.9 }).volatility).toBe(0)
})

function frozen(value: unknown): boolean {
  return typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen))
}

function caught(task: () => unknown): unknown {
  try {
    return task()
  } catch (error) {
    return error
  }
}
