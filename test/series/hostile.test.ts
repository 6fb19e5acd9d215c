import fc from 'fast-check'
import * as history from '../../src/series/index.ts'
import { hostileCalls, list, number, options, value } from '../hostile.ts'

const year = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 2010, max: 2020 }) }, { weight: 1, arbitrary: value })
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(year, value) },
  { weight: 3, arbitrary: fc.record({ year, value }) },
  { weight: 1, arbitrary: value },
)
/** Often right, so that calls get past the first check; sometimes with values at the ends of the doubles. */
const good = fc.array(fc.tuple(fc.integer({ min: 2010, max: 2030 }), number.map(Math.abs)), {
  minLength: 2,
  maxLength: 5,
})
const data = fc.oneof(
  { weight: 6, arbitrary: good },
  { weight: 3, arbitrary: fc.array(figure, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.string({ maxLength: 4 }), value, { maxKeys: 3 }) },
  { weight: 1, arbitrary: fc.record({ figures: list }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  { weight: 1, arbitrary: value },
)
const maybe = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof(fc.constant(undefined), arbitrary)
const members = {
  base: value,
  baseYear: maybe(year),
  target: value,
  deadline: maybe(fc.integer({ min: 2021, max: 2040 })),
  years: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value }),
  direction: fc.constantFrom('rise', 'fall', undefined, undefined, 'x'),
}
const goal = options(members)
const scale = fc.constantFrom<unknown>('log', 'level', undefined, { logit: [-1, 1e3] }, { logit: [] }, 'x')
const onScale = maybe(options({ scale }))
const method = fc.constantFrom<unknown>(
  'growthRatio',
  'progressChart2022',
  'progressChart2023',
  'currentStatusIndex',
  'reductionRate',
  'reductionRateEndPoints',
  'reductionRateLog',
  'speedOfProgress',
  'x',
)

const month = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 12 }) }, { weight: 1, arbitrary: value })
const mark = fc.constantFrom<unknown>(...new Array(9).fill(undefined), 'provisional', 'partial', 'x', 41)
const wildMonths = fc.array(options({ year, month, quarter: maybe(month), months: maybe(value), value, mark }), {
  maxLength: 5,
})
/** Months in a row, often right, with values at the ends of the doubles. */
const goodMonths = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.double({ min: 0, max: 1e6, noNaN: true }) }, { weight: 1, arbitrary: number }),
    {
      minLength: 11,
      maxLength: 40,
    },
  )
  .map((values) =>
    values.map((each, i) => ({ year: 2012 + Math.floor(i / 12), month: (i % 12) + 1, value: Math.abs(each) })),
  )
const monthly = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      figures: fc.oneof({ weight: 5, arbitrary: goodMonths }, { weight: 1, arbitrary: wildMonths }),
      frequency: fc.constantFrom<unknown>('month', undefined, 'quarter', 'x'),
      measure: fc.constantFrom<unknown>('flow', 'flow', 'stock', undefined, 41),
    }),
  },
  { weight: 1, arbitrary: data },
)
const often = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
const yearKind = fc.oneof(fc.constantFrom<unknown>('calendar', 'x'), options({ startsIn: month }))
const together = fc.oneof(fc.array(fc.array(month, { maxLength: 3 }), { maxLength: 2 }), value)
const learned = fc.oneof(
  value,
  fc.record({ noise: value, power: value, scale: value, weight: value }).map(({ noise, power, scale, weight }) => ({
    noise,
    power,
    months: new Array(11).fill({ weights: new Array(4).fill(weight), drift: weight, scale }),
  })),
)
const monthOptions = { year: often(yearKind), together: often(together), table: often(learned) }
const nowcastOptions = { ...monthOptions, at: often(options({ year, month })) }
const oneNowcast = options({ soFar: value, rest: options({ median: value, scale: value }) })

const written = fc.oneof(
  fc.constantFrom('2019', '2020', 'year', 'value', '1.120', '1,5', '..', 'World', ''),
  fc.double().map(String),
)
const cell = fc.oneof({ weight: 8, arbitrary: written }, { weight: 2, arbitrary: value })
const rows = fc.oneof({ weight: 9, arbitrary: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }) }, value)
const table = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      columns: fc.oneof(fc.array(fc.constantFrom('year', 'value', 'x', '2019', '2020')), list),
      rows,
      notes: maybe(list),
    }),
  },
  { weight: 1, arbitrary: value },
)
const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.array(written, { maxLength: 4 }), { maxLength: 5 })
      .map((all) => all.map((row) => row.join(',')).join('\n')),
  },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 60 }) },
  { weight: 2, arbitrary: value },
)

/** Reads a workbook without waiting: a refusal comes as a promise, which must be one of ours. */
const readWorkbook = (...args: Parameters<typeof history.readWorkbook>): string => {
  history.readWorkbook(...args).catch((error: unknown) => {
    if (!(error instanceof history.DomainError)) throw error
  })
  return 'asked'
}

hostileCalls(
  { ...history, readWorkbook },
  {
    readNumber: fc.tuple(
      fc.oneof(cell, fc.string({ maxLength: 12 })),
      maybe(options({ decimal: fc.constantFrom('.', ',', undefined, 'x', 41) })),
    ),
    readTable: fc.tuple(text),
    readWorkbook: fc.tuple(text, maybe(options({ sheet: value }))),
    seriesFrom: fc.tuple(
      table,
      maybe(
        options({
          year: maybe(fc.oneof(fc.constant('year'), value)),
          value: maybe(fc.oneof(fc.constant('value'), value)),
          where: maybe(options({ x: value })),
          scale: maybe(value),
          unit: maybe(value),
          sum: maybe(fc.oneof(fc.boolean(), value)),
        }),
      ),
    ),
    series: fc.tuple(data, fc.oneof(fc.constant(undefined), options({ unit: value, reporter: value }))),
    annual: fc.tuple(
      monthly,
      options({
        ...{ year: monthOptions.year, together: monthOptions.together, table: monthOptions.table },
        partial: fc.constantFrom<unknown>('refuse', 'leaveOut', 'nowcast', 'nowcast', undefined, 'x'),
        measure: fc.constantFrom<unknown>(undefined, undefined, 'flow', 'stock', 'x'),
        stock: fc.constantFrom<unknown>(undefined, undefined, 'last', 'mean', 'x'),
      }),
    ),
    nowcast: fc.tuple(monthly, maybe(options(nowcastOptions))),
    remaining: fc.tuple(
      monthly,
      value,
      maybe(options({ ...nowcastOptions, direction: fc.constantFrom<unknown>('rise', 'fall', undefined, 'x') })),
    ),
    learnNowcast: fc.tuple(
      fc.oneof(fc.array(monthly, { maxLength: 3 }), value),
      maybe(options({ ...{ year: monthOptions.year, together: monthOptions.together }, through: often(year) })),
    ),
    nowcastChance: fc.tuple(oneNowcast, value),
    nowcastQuantile: fc.tuple(oneNowcast, value),
    partYear: fc.tuple(monthly),
    partOfYear: fc.tuple(
      fc.oneof(fc.constantFrom<unknown>('Jan-Jun', '6M', 'H1'), fc.string({ maxLength: 30 }), value),
    ),
    averageGrowth: fc.tuple(
      data,
      fc.constantFrom<unknown>('cagr', 'leastSquares', 'meanAnnual', 'meanLog', 'meanChange', 'x', 41),
      onScale,
    ),
    averageGrowths: fc.tuple(data, onScale),
    goalFrom: fc.tuple(data, goal, maybe(options({ year: maybe(year) }))),
    mirror: fc.tuple(data, data, maybe(options({ goal: maybe(goal) }))),
    progress: fc.tuple(data, goal, fc.oneof(method, options({ method, scale, typicalRate: maybe(value) }))),
    standing: fc.tuple(data, goal),
    reDate: fc.tuple(
      goal,
      options({
        base: maybe(value),
        baseYear: maybe(year),
        target: maybe(value),
        deadline: maybe(year),
        years: maybe(value),
      }),
      onScale,
    ),
  },
  { runs: 100_000 },
)
