import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import * as decimal from '../../src/decimal/index.ts'
import { hostileCalls, list, numbers, options, value } from '../hostile.ts'

/** What is like a decimal number, and what is like an answer of the entry. */
const near = fc.constantFrom<unknown>(
  '41',
  '-1e-1000',
  '1e1000',
  '1e1001',
  '0.08',
  new Decimal(41),
  new Decimal(Number.NaN),
  new Decimal('1e9000000'),
  { toStringTag: '[object Decimal]', s: 1, e: 0, d: [NaN] },
)
const one = fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: near })
const few = fc.constantFrom<unknown>({ precision: 1 }, { precision: 20 }, { precisoin: 20 }, { precision: 501 }, null)
const asked = (...members: string[]): fc.Arbitrary<unknown[]> =>
  fc.tuple(options(Object.fromEntries(members.map((name) => [name, one]))), few)

const calls: Record<string, fc.Arbitrary<unknown[]>> = {
  cagr: asked('base', 'value', 'years'),
  compound: asked('base', 'rate'),
  doublingTime: fc.tuple(one, few),
  fading: asked('base', 'rate', 'longRun', 'halfLife'),
  gompertz: asked('base', 'rate', 'capacity'),
  linear: asked('base', 'perYear'),
  logRate: fc.tuple(one, few),
  logistic: asked('base', 'rate', 'capacity'),
  perPeriodRate: fc.tuple(one, one, few),
  plain: fc.tuple(
    fc.oneof(
      one,
      fc.record({ status: fc.constantFrom('reached', 'never', 'x'), years: one }),
      fc.record({ status: fc.constantFrom('reached', 'never', 'x'), closest: one }),
    ),
  ),
  rateFromLog: fc.tuple(one, few),
  rateFromPeriod: fc.tuple(one, one, few),
  requiredRate: fc.oneof(asked('base', 'target', 'years'), asked('base', 'target', 'baseYear', 'deadline')),
  schedule: fc.tuple(options({ base: one, rates: fc.oneof(list, fc.array(one, { maxLength: 4 })), then: one }), few),
}

/** Curves are asked on. */
hostileCalls(decimal, calls, {
  runs: 10_000,
  milliseconds: 2_000,
  follow(name, answer, made, call) {
    if (typeof answer !== 'object' || answer === null || !('timeTo' in answer)) return
    const { valueAt, timeTo } = answer as decimal.Curve
    const input = numbers[made % numbers.length] as number
    call(`${name}.valueAt`, () => valueAt(input))
    call(`${name}.timeTo`, () => timeTo(input))
  },
})
