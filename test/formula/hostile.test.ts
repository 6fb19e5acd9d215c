import fc from 'fast-check'
import * as formulas from '../../src/formula/index.ts'
import { hostileCalls, numbers, options, value } from '../hostile.ts'
import { expressions } from './expressions.ts'

const text = fc.oneof(
  { weight: 6, arbitrary: expressions('all', 3) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>('41*1.08^t', '0.08', 't < 3 ? 0.08 : 0.02', '1/t', 'exp(t)', '-t', 't'),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 20 }) },
  { weight: 1, arbitrary: value },
)

const calls: Record<string, fc.Arbitrary<unknown[]>> = {
  formula: fc.tuple(text),
  formulaCurve: fc.oneof(
    fc.tuple(text),
    fc.tuple(text, options({ until: value })),
    fc.tuple(text, options({ untill: value })),
  ),
  formulaRate: fc.oneof(
    fc.tuple(text, options({ base: value })),
    fc.tuple(text, options({ base: value, until: value })),
  ),
}

/** Formulas and curves are asked on. */
hostileCalls(formulas, calls, {
  runs: 20_000,
  milliseconds: 100,
  follow(name, answer, made, call) {
    const input = numbers[made % numbers.length] as number
    if (typeof answer === 'function') {
      const model = answer as formulas.Formula
      const inputs = Object.fromEntries(model.names.map((each) => [each, input]))
      call('formula(inputs)', () => model(inputs))
      call('formula.gradient', () => model.gradient(inputs))
    } else if (typeof answer === 'object' && answer !== null && 'timeTo' in answer) {
      const { valueAt, timeTo } = answer as { valueAt: (years: number) => number; timeTo: (target: number) => unknown }
      call(`${name}.valueAt`, () => valueAt(input))
      call(`${name}.timeTo`, () => timeTo(input))
    }
  },
})
