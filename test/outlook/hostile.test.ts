import fc from 'fast-check'
import * as entry from '../../src/outlook/index.ts'
import { hostileCalls, list, options, value } from '../hostile.ts'

const mostly = (...good: unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: value })
const answer = entry.outlook({ 2020: 1, 2021: 2, 2022: 2, 2023: 3 }, { target: 4 }, { runs: 10, seed: 1 })
const figures = mostly({ 2020: 1, 2021: 2, 2022: 2, 2023: 3 }, { 2020: 1, 2021: -1 }, [], '2020,1\n2021,2', [[2020, 1]])

hostileCalls(
  entry,
  {
    outlook: fc.tuple(
      figures,
      options({
        base: mostly(1, 2, undefined),
        baseYear: mostly(2020, 2021, undefined),
        target: mostly(2, 4, 0, -1),
        deadline: mostly(2030, undefined),
        direction: mostly('rise', 'fall', undefined),
      }),
      options({
        runs: mostly(10, 20),
        seed: mostly(1),
        scale: mostly(undefined, 'log', 'level', { logit: [0, 10] }),
        years: mostly(undefined, [2030], [2000], []),
        scenarios: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: list }),
        volatility: mostly(undefined, 0.1),
        process: mostly(undefined, { kind: 'randomWalk', drift: 0, volatility: 0.1 }),
        detail: mostly(undefined, 'brief'),
      }),
    ),
    inWords: fc.tuple(mostly(answer)),
    outlookRows: fc.tuple(mostly(answer), mostly('figures', 'path', 'drivers')),
    targetFrom: fc.tuple(
      mostly('x2', '-55 %', '45% of base', '55%', 'double', '1.120', 'x', '%', '+%'),
      mostly(41, -3, 0),
    ),
  },
  { runs: 4000, milliseconds: 500 },
)
