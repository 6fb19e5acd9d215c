import fc from 'fast-check'
import * as tradepath from '../src/index.ts'
import { fn, hostileCalls, list, number, numbers, options, value } from './hostile.ts'

const { compound, curve, fading, linear, schedule } = tradepath

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
const someYear = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 2020, max: 2040 }) },
  { weight: 1, arbitrary: value },
)
const years = fc.oneof({ weight: 3, arbitrary: fc.array(someYear, { maxLength: 3 }) }, { weight: 1, arbitrary: list })
const maybe = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof(fc.constant(undefined), arbitrary)
const goal = options({
  base: value,
  baseYear: maybe(someYear),
  target: value,
  deadline: maybe(someYear),
  years: maybe(value),
  direction: fc.constantFrom('rise', 'fall', undefined, undefined, 'x'),
})
const scale = fc.constantFrom<unknown>('log', 'level', undefined, { logit: [-5, 100] }, { logit: [1, 0] }, 'x')
const onScale = options({ scale })
/** Arguments for every public function; those that make a curve are asked on. */
const calls: Record<string, fc.Arbitrary<unknown[]>> = {
  compound: fc.tuple(options({ base: value, rate: value })),
  linear: fc.tuple(options({ base: value, perYear: value })),
  schedule: fc.tuple(options({ base: value, rates: list, then: value })),
  fading: fc.tuple(options({ base: value, rate: value, longRun: value, halfLife: value })),
  logistic: fc.tuple(options({ base: value, rate: value, capacity: value })),
  gompertz: fc.tuple(options({ base: value, rate: value, capacity: value })),
  glidePath: fc.tuple(goal, onScale),
  curve: fc.tuple(fn, value),
  sum: fc.tuple(
    fc.oneof({ weight: 9, arbitrary: fc.array(someCurve, { maxLength: 3 }) }, { weight: 1, arbitrary: value }),
  ),
  deflated: fc.tuple(someCurve, value),
  annualArrival: fc.tuple(someCurve, value),
  arrivalYear: fc.tuple(arrival, value),
  cagr: fc.tuple(options({ base: value, value: value, years: value })),
  requiredRate: fc.tuple(goal),
  requiredChange: fc.tuple(goal, onScale),
  doublingTime: fc.tuple(value),
  logRate: fc.tuple(value),
  rateFromLog: fc.tuple(value),
  perPeriodRate: fc.tuple(value, value),
  rateFromPeriod: fc.tuple(value, value),
  goalSeek: fc.tuple(fn, value, list),
  gaps: fc.tuple(
    fc.array(options({ year: someYear, value }), { maxLength: 3 }),
    goal,
    options({ path: fc.oneof(fc.constant(undefined), someCurve), scale }),
  ),
  scenarios: fc.tuple(
    goal,
    fc.oneof(
      { weight: 9, arbitrary: fc.dictionary(fc.string({ maxLength: 3 }), someCurve, { maxKeys: 2 }) },
      { weight: 1, arbitrary: value },
    ),
    options({ valuesIn: years, deadlines: years }),
  ),
}

/** Curves are asked on. */
hostileCalls(tradepath, calls, {
  runs: 1_000_000,
  follow(name, answer, made, call) {
    if (typeof answer !== 'object' || answer === null || !('timeTo' in answer)) return
    const { valueAt, timeTo } = answer as tradepath.Curve
    for (let k = 0; k < 4; k++) {
      const input = numbers[(made * 7 + k) % numbers.length] as number
      call(`${name}.valueAt`, () => valueAt(input))
      call(`${name}.timeTo`, () => timeTo(input))
    }
  },
})
