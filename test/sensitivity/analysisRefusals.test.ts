import { describe } from 'vitest'
import { uniform } from '../../src/distribution/index.ts'
import {
  analyse,
  delta,
  morrisDesign,
  pawn,
  sobolDesign,
  sobolIndices,
  rows as tidy,
} from '../../src/sensitivity/index.ts'
import { refusals } from '../refusals.ts'

// biome-ignore lint/suspicious/noExplicitAny: what the types forbid is tried on purpose
const any = (value: any): any => value
const inputs = { rate: uniform(0.04, 0.12), multiple: uniform(1.8, 2.2) }
const fixed = { rate: 0.08, multiple: 2 }
const model = any(({ rate, multiple }: typeof fixed) => Math.log(multiple) / Math.log1p(rate))
const sobol = any(sobolDesign(inputs, { runs: 64, seed: 0 }))
const screening = any(morrisDesign(inputs, { runs: 16, seed: 0 }))
const given = any(Array(1000).fill(1))
const rows = Array.from({ length: 64 }, (_, k) => k % 7)
const columns = any({ x: rows.map((_, k) => k), z: rows.map((_, k) => (k * 13) % 64) })
const long = any({ x: new Float64Array(8193).map((_, k) => k) })

describe('other', () => {
  refusals({
    'analyse: design must be an object (received null)': () => analyse(any(null), given),
    'delta: inputs must be an object (received null)': () => delta(model, any(null), { runs: 64, seed: 0 }),
    'delta: seed must be a finite number (received undefined)': () => delta(model, inputs, any({ runs: 64 })),
    'pawn: inputs must be an object (received null)': () => pawn(model, any(null), { runs: 64, seed: 0 }),
    'pawn: runs must be a power of two from 16 to 2^24 (received 63)': () => pawn(model, inputs, { runs: 63, seed: 0 }),
    'pawn: slices must be a whole number from 2 to 32 (received 1)': () =>
      pawn(model, inputs, { runs: 64, seed: 0, slices: 1 }),
    'pawn: slices must be a whole number from 2 to 32 (received 99)': () =>
      pawn(
        any(() => 41),
        inputs,
        { runs: 64, seed: 0, slices: 99 },
      ),
    'sobolDesign: groups must have names that no lone input has (received "rate")': () =>
      sobolDesign(inputs, { runs: 64, seed: 0, groups: any({ rate: ['multiple'] }) }),
    'sobolDesign: groups.b must hold inputs that vary, each in one group only (received "rate")': () =>
      sobolDesign(inputs, { runs: 64, seed: 0, groups: any({ a: ['rate'], b: ['rate'] }) }),
    'sobolDesign: groups.b must hold an input (received an array of 0)': () =>
      sobolDesign(inputs, { runs: 64, seed: 0, groups: any({ b: [] }) }),
  })
})

describe('sobol', () => {
  refusals({
    'analyse: options must be an object (received 7)': () => analyse(sobol, given, any(7)),
    "analyse: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
      analyse(sobol, given, { onFailure: any('ignore') }),
    'analyse: outputs must be an array of numbers (received "1")': () => analyse(sobol, any('1')),
    'analyse: outputs must be as many as the design has rows, 384 (received 1000)': () => analyse(sobol, given),
    'analyse: outputs[0] must be a finite number (received NaN)': () =>
      analyse(sobol, given.slice(0, sobol.evaluations).fill(Number.NaN)),
    'analyse: design.runs must be a whole number from 1 (received 0)': () => analyse({ ...sobol, runs: 0 }, given),
    'analyse: design.runs must be a multiple of 4 (received 65)': () => analyse({ ...sobol, runs: 65 }, given),
    'analyse: design.replicates must be 4, 8, 16 or 32 (received 5)': () => analyse({ ...sobol, replicates: 5 }, given),
    'analyse: design.seed must be a whole number from 0 to 2^53 - 1 (received -1)': () =>
      analyse({ ...sobol, seed: -1 }, given),
    'analyse: design.secondOrder must be true or false (received "yes")': () =>
      analyse({ ...sobol, secondOrder: any('yes') }, given),
    'analyse: design.groups must be an array (received "rate")': () =>
      analyse({ ...sobol, groups: any('rate') }, given),
    'analyse: design.groups[1] must be an object (received "rate")': () =>
      analyse({ ...sobol, groups: [sobol.groups[0], any('rate')] }, given),
    'analyse: design.groups[0].name must be text (received 7)': () =>
      analyse({ ...sobol, groups: [any({ name: 7 })] }, given),
  })
})

describe('morris', () => {
  refusals({
    'analyse: options must be an object (received 7)': () => analyse(screening, given, any(7)),
    "analyse: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
      analyse(screening, given, { onFailure: any('ignore') }),
    'analyse: outputs must be an array of numbers (received undefined)': () => analyse(screening, any(undefined)),
    'analyse: outputs must be as many as the design has rows, 48 (received 1000)': () => analyse(screening, given),
    'analyse: design.runs must be a whole number from 1 (received 0)': () => analyse({ ...screening, runs: 0 }, given),
    'analyse: design.levels must be a whole number from 1 (received 1.5)': () =>
      analyse({ ...screening, levels: 1.5 }, given),
    'analyse: design.seed must be a whole number from 0 to 2^53 - 1 (received -1)': () =>
      analyse({ ...screening, seed: -1 }, given),
    'analyse: design.step must be greater than 0 (received 0)': () => analyse({ ...screening, step: 0 }, given),
    'analyse: design.groups must be an array (received "rate")': () =>
      analyse({ ...screening, groups: any('rate') }, given),
    'analyse: design.groups[1] must be an object (received "rate")': () =>
      analyse({ ...screening, groups: [screening.groups[0], any('rate')] }, given),
    'analyse: design.groups[0].name must be text (received 7)': () =>
      analyse({ ...screening, groups: [any({ name: 7, members: [] })] }, given),
    'analyse: design.groups[0].members must be an array (received "rate")': () =>
      analyse({ ...screening, groups: [any({ name: 'rate', members: 'rate' })] }, given),
    'analyse: design.moves must be an array (received 1)': () => analyse({ ...screening, moves: any(1) }, given),
    'analyse: design.moves must be one a run and group, 32 (received 1)': () =>
      analyse({ ...screening, moves: [1] }, given),
    'analyse: design.moves[3] must be the place of a group (received 0)': () =>
      analyse({ ...screening, moves: screening.moves.map((move: number, k: number) => (k === 3 ? 0 : move)) }, given),
    'analyse: design.moves[4] must be the place of a group (received -3)': () =>
      analyse({ ...screening, moves: screening.moves.map((move: number, k: number) => (k === 4 ? -3 : move)) }, given),
    'analyse: the change of the output must be a finite number (received Infinity)': () =>
      analyse(screening, any(Array.from({ length: screening.evaluations }, (_, k) => (k % 2 === 0 ? 1e308 : -1e308)))),
  })
})

describe('regression', () => {
  refusals({
    'analyse: design must be an object (received null)': () => analyse(any(null), rows, { method: 'regression' }),
    'analyse: columns must have a column (received an object)': () => analyse(any({}), rows, { method: 'regression' }),
    'analyse: columns.x must be as many numbers as there are outputs, 63 (received an array of 64)': () =>
      analyse(columns, rows.slice(1), { method: 'regression' }),
    'analyse: columns.x must be as many numbers as there are outputs, 0 (received an array of 64)': () =>
      analyse(columns, any('rows'), { method: 'regression' }),
    'analyse: outputs[63] must be a finite number (received NaN)': () =>
      analyse(columns, [...rows.slice(1), Number.NaN], { method: 'regression' }),
    "analyse: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
      analyse(columns, rows, { method: 'regression', onFailure: any('ignore') }),
    'analyse: columns must be such that none can be worked out from the others (received undefined)': () =>
      analyse({ ...columns, y: columns.x }, rows, { method: 'regression' }),
  })
})

describe('regional', () => {
  refusals({
    'analyse: design must be an object (received 7)': () =>
      analyse(any(7), rows, { method: 'regional', goal: (y: number) => y > 3 }),
    'analyse: goal must be a function (received 3)': () => analyse(columns, rows, any({ method: 'regional', goal: 3 })),
    'analyse: goal(0) must be true or false (received 0)': () =>
      analyse(columns, rows, { method: 'regional', goal: any((y: number) => y) }),
    "analyse: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
      analyse(columns, rows, { method: 'regional', goal: (y: number) => y > 3, onFailure: any('ignore') }),
  })
})

describe('hsic', () => {
  refusals({
    'analyse: design must be an object (received null)': () => analyse(any(null), rows, { method: 'hsic' }),
    'analyse: columns.x must be as many numbers as there are outputs, 63 (received an array of 64)': () =>
      analyse(columns, rows.slice(1), { method: 'hsic' }),
    "analyse: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
      analyse(columns, rows, { method: 'hsic', onFailure: any('ignore') }),
    'analyse: outputs must be at most 8192, since every pair of them is compared (received 8193)': () =>
      analyse(long, long.x, { method: 'hsic' }),
  })
})

describe('delta', () => {
  refusals({
    'analyse: design must be an object (received null)': () => analyse(any(null), rows, { method: 'delta' }),
    "analyse: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
      analyse(columns, rows, { method: 'delta', onFailure: any('ignore') }),
  })
})

describe('pawn', () => {
  refusals({
    'analyse: design must be an object (received null)': () => analyse(any(null), rows, { method: 'pawn' }),
    'analyse: slices must be a whole number from 2 to 32 (received 1)': () =>
      analyse(columns, rows, { method: 'pawn', slices: 1 }),
    'analyse: slices must be a whole number from 2 to 32 (received 33)': () =>
      analyse(columns, rows, { method: 'pawn', slices: 33 }),
    'analyse: slices must be a whole number from 2 to 32 (received 2.5)': () =>
      analyse(columns, rows, { method: 'pawn', slices: 2.5 }),
    "analyse: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
      analyse(columns, rows, { method: 'pawn', onFailure: any('ignore') }),
  })
})

describe('the method', () => {
  const names = 'givenData, delta, pawn, hsic, regression, regional'
  refusals({
    'analyse: design must be an object (received null)': () => analyse(any(null), given),
    [`analyse: method must be one of ${names}: these take rows (received undefined)`]: () =>
      analyse(columns, rows, any({})),
    [`analyse: method must be one of ${names}: these take rows (received "sobol")`]: () =>
      analyse(columns, rows, any({ method: 'sobol' })),
    [`analyse: method must be one of ${names}: these take rows (received "constructor")`]: () =>
      analyse(columns, rows, any({ method: 'constructor' })),
    'analyse: options must be an object (received null)': () => analyse(columns, rows, any(null)),
    'analyse: options must not have `method`; it has onFailure (received "delta")': () =>
      analyse(sobol, given, any({ method: 'delta' })),
    'analyse: options must not have `slice`; did you mean `slices`? (received 4)': () =>
      analyse(columns, rows, any({ method: 'pawn', slice: 4 })),
    'analyse: options must not have `slices`; it has onFailure (received 4)': () =>
      analyse(columns, rows, any({ method: 'delta', slices: 4 })),
    'analyse: design must not have `replicate`; did you mean `replicates`? (received 4)': () =>
      analyse({ ...sobol, replicate: 4 }, given),
    'sobolIndices: options must not have `secondorder`; did you mean `secondOrder`? (received false)': () =>
      sobolIndices(model, inputs, any({ runs: 64, seed: 0, secondorder: false })),
    'sobolIndices: options must not have `from`; it has runs, seed, onFailure, secondOrder, replicates, groups (received 16)':
      () => sobolIndices(model, inputs, any({ runs: 64, seed: 0, from: 16 })),
    'rows: result must be an object (received null)': () => tidy(any(null)),
    'rows: result must be what a method of sensitivity gave (received an object)': () => tidy(any({})),
  })
})
