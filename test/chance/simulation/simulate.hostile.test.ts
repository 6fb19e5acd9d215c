import fc from 'fast-check'
import { conditional, fan, merge, probabilities, sectors, simulate } from '../../../src/chance/index.ts'
import { hostileCalls, list, number, options, value } from '../../hostile.ts'
import { processes } from '../process/examples.ts'

const { custom, ...plain } = processes
const small = fc.constantFrom<unknown>(0, 1, 2, 7, 65, Number.NaN, -1, 0.5, 2 ** 53, '7', undefined)
const goal = options({
  base: number,
  target: number,
  years: fc.oneof({ weight: 9, arbitrary: small }, { weight: 1, arbitrary: value }),
  direction: fc.constantFrom('rise', 'fall', undefined, 'x'),
  baseYear: value,
})
const given = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...Object.values(processes)) },
  {
    weight: 3,
    arbitrary: options({
      kind: fc.constantFrom('randomWalk', 'studentT', 'meanReverting', 'jumps', 'x'),
      ...{ drift: number, volatility: number, driftError: value, degrees: number, longRun: number, start: number },
      ...{ persistence: fc.constantFrom(0, 0.5, 1, Number.NaN), chance: fc.constantFrom(0, 0.5, 2), size: number },
    }),
  },
  { weight: 1, arbitrary: value },
)
const good = Object.values(plain).map((each) =>
  simulate(each, { base: 41, target: 82, years: 2 }, { runs: 70, seed: 1, to: 65 }),
)
/** A good ensemble, and one with a member that is not. */
const ensemble = fc.oneof(
  fc.constantFrom<unknown>(...good),
  fc
    .tuple(fc.constantFrom(...good), fc.constantFrom(...Object.keys(good[0] as object)), fc.oneof(value, list))
    .map(([each, name, other]) => ({ ...each, [name]: other })),
  value,
)
const part = options({ base: fc.oneof(fc.constantFrom(25, 16), value), process: given })

hostileCalls(
  { simulate, merge, probabilities, fan, conditional, sectors },
  {
    simulate: fc.tuple(
      given,
      goal,
      options({
        runs: small,
        seed: small,
        from: small,
        to: small,
        years: fc.oneof(fc.constantFrom(1, 2, undefined), value),
      }),
    ),
    merge: fc.tuple(fc.oneof(fc.array(ensemble, { maxLength: 3 }), value)),
    probabilities: fc.tuple(ensemble),
    fan: fc.tuple(
      ensemble,
      options({
        probabilities: fc.oneof(list, fc.constantFrom([0.5], [0, 1], undefined)),
        exact: fc.oneof(fc.boolean(), value),
      }),
    ),
    conditional: fc.tuple(
      ensemble,
      options({
        growthAtLeast: fc.constantFrom(0, undefined),
        valueAtMost: value,
        years: fc.oneof(small, value),
        by: fc.oneof(small, value),
      }),
    ),
    sectors: fc.tuple(
      fc.oneof(fc.array(part, { maxLength: 2 }), value),
      fc.oneof(fc.array(list, { maxLength: 2 }), value),
    ),
  },
  { runs: 600, milliseconds: 2000 },
)
