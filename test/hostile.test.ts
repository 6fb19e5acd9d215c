import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as tradepath from '../src/index.ts'

const { compound, curve, DomainError, fading, linear, schedule } = tradepath

const numbers = [
  ...[
    Number.NaN,
    Infinity,
    -Infinity,
    0,
    -0,
    5e-324,
    -5e-324,
    2.2e-308,
    1e308,
    -1e308,
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
  ],
  ...[Number.EPSILON, -1, -1 + 2 ** -53, 1, 2, 41, 82, 0.08, -0.08, 0.32, 7, 2023, 2030, 2 ** 53, 1e-30, 1e17, 1e100],
]
const wrong = [
  undefined,
  null,
  '',
  '41',
  'x'.repeat(100),
  true,
  [],
  [41],
  {},
  () => 41,
  Symbol('41'),
  41n,
  new Date(0),
  Object.create(null),
]

const number = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...numbers) }, { weight: 4, arbitrary: fc.double() })
const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom(...wrong) },
)
const list = fc.oneof({ weight: 9, arbitrary: fc.array(value, { maxLength: 4 }) }, { weight: 1, arbitrary: value })
const options = (keys: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 30, arbitrary: fc.record(keys) }, { weight: 1, arbitrary: value })

const goodCurve = fc.constantFrom<unknown>(
  compound({ base: 41, rate: 0.08 }),
  compound({ base: 41, rate: -0.02 }),
  fading({ base: 41, rate: 0.32, longRun: -0.05, halfLife: 2 }),
  linear({ base: -3, perYear: 1 }),
  schedule({ base: 1e300, rates: [0.5, -0.9], then: 0 }),
  curve((t) => 41 + Math.sin(t), 30),
)
const someCurve = fc.oneof({ weight: 9, arbitrary: goodCurve }, { weight: 1, arbitrary: value })
const arrival = fc.oneof(
  fc.record({ status: fc.constant('reached'), years: value }),
  fc.record({ status: fc.constantFrom('never', 'x'), closest: number.filter(Number.isFinite) }),
  value,
)
const fn = fc.constantFrom<unknown>(
  (x: number) => x * x - 2,
  (x: number) => 1 / x,
  () => Number.NaN,
  Math.sign,
  () => 'x',
  41,
)

/** Arguments for every public function; those that make a curve are asked on. */
const calls: Record<string, fc.Arbitrary<unknown[]>> = {
  compound: fc.tuple(options({ base: value, rate: value })),
  linear: fc.tuple(options({ base: value, perYear: value })),
  schedule: fc.tuple(options({ base: value, rates: list, then: value })),
  fading: fc.tuple(options({ base: value, rate: value, longRun: value, halfLife: value })),
  logistic: fc.tuple(options({ base: value, rate: value, capacity: value })),
  gompertz: fc.tuple(options({ base: value, rate: value, capacity: value })),
  glidePath: fc.tuple(
    options({
      base: value,
      target: value,
      years: value,
      shape: fc.constantFrom('geometric', 'linear', undefined, 'x'),
    }),
  ),
  curve: fc.tuple(fn, value),
  sum: fc.tuple(
    fc.oneof({ weight: 9, arbitrary: fc.array(someCurve, { maxLength: 3 }) }, { weight: 1, arbitrary: value }),
  ),
  deflated: fc.tuple(someCurve, value),
  annualArrival: fc.tuple(someCurve, value),
  arrivalYear: fc.tuple(arrival, value),
  cagr: fc.tuple(options({ base: value, value: value, years: value })),
  requiredRate: fc.tuple(options({ base: value, target: value, years: value })),
  doublingTime: fc.tuple(value),
  logRate: fc.tuple(value),
  rateFromLog: fc.tuple(value),
  perPeriodRate: fc.tuple(value, value),
  rateFromPeriod: fc.tuple(value, value),
  goalSeek: fc.tuple(fn, value, list),
  gaps: fc.tuple(someCurve, value, fc.array(options({ year: value, value: value }), { maxLength: 3 })),
  scenarios: fc.tuple(
    options({ base: value, baseYear: value, target: value, valuesIn: list, deadlines: list }),
    fc.oneof(
      { weight: 9, arbitrary: fc.dictionary(fc.string({ maxLength: 3 }), someCurve, { maxKeys: 2 }) },
      { weight: 1, arbitrary: value },
    ),
  ),
}

test('every public function is among the calls', () => {
  const functions = Object.keys(tradepath).filter((name) => name !== 'DomainError')
  expect(Object.keys(calls).sort()).toEqual(functions.sort())
})

/** Nothing but finite numbers, text and statuses in an answer; functions are what curves are made of. */
function isClean(answer: unknown): boolean {
  if (typeof answer === 'number') return Number.isFinite(answer)
  if (typeof answer === 'object' && answer !== null) return Object.values(answer).every(isClean)
  return typeof answer === 'string' || typeof answer === 'function'
}

const runs = 1_000_000
test(`${runs.toLocaleString('en')} hostile calls give a clean value or a DomainError, each in under 10 ms`, () => {
  const names = Object.keys(calls)
  const functions: Record<string, unknown> = { ...tradepath }
  let made = 0
  let slowest = { milliseconds: 0, name: '' }
  const unclean: string[] = []
  /** One call; a slow one is timed again, since a single time may be the machine's. */
  const call = (name: string, task: () => unknown): unknown => {
    made++
    let best = Infinity
    let answer: unknown
    for (let attempt = 0; attempt < 5 && best > 5; attempt++) {
      const start = performance.now()
      try {
        answer = task()
      } catch (error) {
        answer = error
      }
      best = Math.min(best, performance.now() - start)
    }
    if (best > slowest.milliseconds) slowest = { milliseconds: best, name }
    if (!(answer instanceof DomainError) && (answer instanceof Error || !isClean(answer)))
      unclean.push(`${name}: ${String(answer)}`)
    return answer
  }
  const targets = numbers
  for (let round = 0; made < runs && unclean.length === 0; round++) {
    for (const name of names) {
      const publicFunction = functions[name] as (...args: unknown[]) => unknown
      for (const args of fc.sample(calls[name] as fc.Arbitrary<unknown[]>, { numRuns: 500, seed: 20240703 + round })) {
        const answer = call(name, () => publicFunction(...args))
        if (typeof answer !== 'object' || answer === null || !('timeTo' in answer)) continue
        const { valueAt, timeTo } = answer as tradepath.Curve
        for (let k = 0; k < 4; k++) {
          const input = targets[(made * 7 + k) % targets.length] as number
          call(`${name}.valueAt`, () => valueAt(input))
          call(`${name}.timeTo`, () => timeTo(input))
        }
      }
    }
  }
  console.log(`${made} calls, slowest ${slowest.milliseconds.toFixed(2)} ms (${slowest.name})`)
  expect(unclean).toEqual([])
  expect(made).toBeGreaterThanOrEqual(runs)
  expect(slowest.milliseconds).toBeLessThan(10)
}, 180_000)
