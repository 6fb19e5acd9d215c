import fc from 'fast-check'
import * as charts from '../../src/chart/index.ts'
import { compound, curve } from '../../src/index.ts'
import { hostileCalls, list, number, options, value } from '../hostile.ts'

/** Mostly what is asked for, and now and then anything at all. */
const some = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 30, arbitrary: good }, { weight: 1, arbitrary: value })
const text = some(fc.constantFrom('China', 'rate', 'x'.repeat(100)))
const year = some(fc.constantFrom(2023, 2024, 2025, 2030, -5))
const figure = options({ year, value: some(number) })
const figures = some(fc.array(figure, { maxLength: 4 }))
const aCurve = some(
  fc.constantFrom(
    compound({ base: 41, rate: 0.08 }),
    compound({ base: 1e300, rate: 3 }),
    curve((t) => 41 - t, 30),
    { valueAt: () => Number.NaN, timeTo: () => 0, until: 4 },
  ),
)
const look = fc.option(options({ title: text, subtitle: text, unit: text, width: value, height: value }), {
  nil: undefined,
  freq: 2,
})
const plain = fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: look })
const share = some(fc.constantFrom(0, 0.05, 0.4, 1, -0.1, 1.1))
const outcome = options({ at: some(number), output: some(number) })
const lists = (item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => some(fc.array(item, { maxLength: 3 }))
const estimate = options({ estimate: some(number), low: some(number), high: some(number) })

hostileCalls(
  charts,
  {
    pathChart: fc.tuple(
      options({
        baseYear: year,
        until: year,
        path: aCurve,
        target: number,
        glide: fc.option(aCurve, { nil: undefined }),
        actuals: fc.option(some(fc.record({ China: figures })), { nil: undefined }),
      }),
      plain,
    ),
    scenariosChart: fc.tuple(
      options({
        baseYear: year,
        until: year,
        target: number,
        curves: some(fc.dictionary(fc.string({ maxLength: 3 }), aCurve, { maxKeys: 3 })),
      }),
      plain,
    ),
    fanChart: fc.tuple(
      options({
        rows: lists(options({ year, p5: some(number), p50: some(number), p95: some(number) })),
        base: figure,
        target: number,
        actuals: fc.option(figures, { nil: undefined }),
      }),
      plain,
    ),
    arrivalChart: fc.tuple(
      options({
        years: lists(options({ year, first: options({ chance: share }) })),
        never: options({ chance: share }),
      }),
      plain,
    ),
    tornadoChart: fc.tuple(
      options({
        base: options({ output: some(number) }),
        bars: lists(options({ input: text, low: outcome, high: outcome })),
      }),
      plain,
    ),
    spiderChart: fc.tuple(
      options({
        base: options({ output: some(number) }),
        lines: lists(
          options({ input: text, points: lists(options({ p: share, at: some(number), output: some(number) })) }),
        ),
      }),
      plain,
    ),
    gridChart: fc.tuple(
      options({ x: text, y: text, cells: lists(options({ x: some(number), y: some(number), output: some(number) })) }),
      plain,
    ),
    sobolChart: fc.tuple(
      some(fc.dictionary(fc.string({ maxLength: 3 }), options({ S1: estimate, ST: estimate }), { maxKeys: 3 })),
      plain,
    ),
    reliabilityChart: fc.tuple(
      lists(options({ forecast: share, share, low: share, high: share, count: some(fc.constantFrom(1, 7, 0)) })),
      plain,
    ),
    progressChart: fc.tuple(
      lists(
        options({
          reporter: text,
          base: figure,
          latest: figure,
          target: some(number),
          planned: fc.option(number, { nil: undefined }),
          category: fc.option(text, { nil: undefined }),
        }),
      ),
      fc.oneof(plain, list),
    ),
  },
  { runs: 100_000 },
)
