import { uniform } from '../../src/distribution/index.ts'
import {
  breakEven,
  delta,
  deltaAnalysis,
  elasticities,
  grid,
  hsicAnalysis,
  morrisAnalysis,
  morrisDesign,
  pawn,
  pawnAnalysis,
  regionalAnalysis,
  regressionAnalysis,
  sobolAnalysis,
  sobolDesign,
  spider,
  tornado,
} from '../../src/sensitivity/index.ts'
import { refusals } from '../refusals.ts'

// biome-ignore lint/suspicious/noExplicitAny: what the types forbid is tried on purpose
const any = (value: any): any => value
const inputs = { rate: uniform(0.04, 0.12), multiple: uniform(1.8, 2.2) }
const fixed = { rate: 0.08, multiple: 2 }
const model = any(({ rate, multiple }: typeof fixed) => Math.log(multiple) / Math.log1p(rate))
const failing = any(() => Number.NaN)
const sobol = any(sobolDesign(inputs, { runs: 64, seed: 0 }))
const screening = any(morrisDesign(inputs, { runs: 16, seed: 0 }))
const given = any(Array(1000).fill(1))
const rows = Array.from({ length: 64 }, (_, k) => k % 7)
const columns = any({ x: rows.map((_, k) => k), z: rows.map((_, k) => (k * 13) % 64) })
const long = any({ x: new Float64Array(8193).map((_, k) => k) })

refusals({
  // local
  'elasticities: at must be an object (received null)': () => elasticities(model, any(null)),
  'elasticities: at must have a number for each name of the model (received an object)': () =>
    elasticities(model, any({})),
  'elasticities: at.rate must be a finite number (received NaN)': () =>
    elasticities(model, { ...fixed, rate: Number.NaN }),
  'elasticities: model must give a finite number at { rate: 0.08, multiple: 2 } (received NaN)': () =>
    elasticities(failing, fixed),
  'elasticities: model.gradient must be an object (received 7)': () =>
    elasticities(any(Object.assign(() => 1, { gradient: () => 7 })), fixed),
  'elasticities: model.gradient.rate must be a finite number (received NaN)': () =>
    elasticities(any(Object.assign(() => 1, { gradient: () => ({ rate: Number.NaN }) })), fixed),
  'elasticities: model must be finite on both sides of rate (received 0)': () =>
    elasticities(
      any(({ rate }: typeof fixed) => Math.sqrt(rate)),
      { rate: 0 },
    ),
  'elasticities: model must be finite on both sides of rate (received 0.08)': () =>
    elasticities(
      any(({ rate }: typeof fixed) => (rate === 0.08 ? 1 : Number.NaN)),
      { rate: 0.08 },
    ),
  'tornado: model must be a function, or an object with a function `batch` (received 7)': () => tornado(any(7), inputs),
  'tornado: inputs must be an object (received null)': () => tornado(model, any(null)),
  'tornado: options must be an object (received null)': () => tornado(model, inputs, any(null)),
  'tornado: low must be between 0 and 1 (received 0)': () => tornado(model, inputs, { low: 0 }),
  'tornado: high must be between 0 and 1 (received 1)': () => tornado(model, inputs, { high: 1 }),
  'tornado: high must be greater than low, 0.5 (received 0.5)': () => tornado(model, inputs, { low: 0.5, high: 0.5 }),
  "tornado: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
    tornado(model, inputs, { onFailure: any('ignore') }),
  'tornado: model must give a finite number at { rate: 0.08, multiple: 2 } (received NaN)': () =>
    tornado(failing, inputs),
  'tornado: model must give a finite number where every input is at its median (received NaN)': () =>
    tornado(failing, inputs, { onFailure: 'drop' }),
  'tornado: model must be a function, or an object with a function `batch` (received an object)': () =>
    tornado(any({}), inputs),
  'tornado: inputs must have a distribution among them (received an object)': () => tornado(model, fixed),
  'spider: inputs must be an object (received null)': () => spider(model, any(null)),
  'spider: options must be an object (received 7)': () => spider(model, inputs, any(7)),
  'spider: probabilities must be an array (received 0.5)': () => spider(model, inputs, { probabilities: any(0.5) }),
  'spider: probabilities must be at least one, and rising (received an array of 0)': () =>
    spider(model, inputs, { probabilities: [] }),
  'spider: probabilities must be at least one, and rising (received an array of 2)': () =>
    spider(model, inputs, { probabilities: [0.5, 0.5] }),
  'spider: probabilities[1] must be between 0 and 1 (received 1)': () =>
    spider(model, inputs, { probabilities: [0.5, 1] }),
  "spider: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
    spider(model, inputs, { onFailure: any('ignore') }),
  'spider: model must give a finite number at { rate: 0.08, multiple: 2 } (received NaN)': () =>
    spider(failing, inputs),
  'spider: model must give a finite number where every input is at its median (received NaN)': () =>
    spider(failing, inputs, { onFailure: 'drop' }),
  'grid: x must be an object (received 7)': () => grid(model, any(7), { multiple: [2] }),
  'grid: y must be an object (received null)': () => grid(model, { rate: [0.08] }, any(null)),
  'grid: x must have one name and its values (received an object)': () => grid(model, any({}), { multiple: [2] }),
  'grid: x.rate must be an array (received 0.08)': () => grid(model, { rate: any(0.08) }, { multiple: [2] }),
  'grid: x.rate[1] must be a finite number (received NaN)': () =>
    grid(model, { rate: [0.08, Number.NaN] }, { multiple: [2] }),
  'grid: y.multiple must have at least one value (received an array of 0)': () =>
    grid(model, { rate: [0.08] }, { multiple: [] }),
  'grid: y must name an input that is given once (received "rate")': () =>
    grid(model, { rate: [0.08] }, any({ rate: [0.09] })),
  'grid: options must be an object (received 7)': () => grid(model, { rate: [0.08] }, { multiple: [2] }, any(7)),
  'grid: others must be an object (received 7)': () =>
    grid(model, { rate: [0.08] }, { multiple: [2] }, { others: any(7) }),
  'grid: others.base must be a finite number (received Infinity)': () =>
    grid(model, { rate: [0.08] }, { multiple: [2] }, { others: any({ base: Infinity }) }),
  'grid: y must name an input that is given once (received "multiple")': () =>
    grid(model, { rate: [0.08] }, { multiple: [2] }, { others: any({ rate: 1 }) }),
  "grid: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
    grid(model, { rate: [0.08] }, { multiple: [2] }, { onFailure: any('ignore') }),
  'grid: model must give a finite number at { rate: 0.08, multiple: 2 } (received NaN)': () =>
    grid(failing, { rate: [0.08] }, { multiple: [2] }),
  'breakEven: options must be an object (received null)': () => breakEven(model, inputs, any(null)),
  'breakEven: inputs must be an object (received null)': () =>
    breakEven(model, any(null), { input: any('rate'), goal: 9 }),
  'breakEven: goal must be a finite number (received NaN)': () =>
    breakEven(model, inputs, { input: 'rate', goal: Number.NaN }),
  "breakEven: input must be 'rate' or 'multiple' (received \"growth\")": () =>
    breakEven(model, inputs, { input: any('growth'), goal: 9 }),
  'breakEven: within must be an array (received 7)': () =>
    breakEven(model, inputs, { input: 'rate', goal: 9, within: any(7) }),
  'breakEven: inputs must have a distribution among them (received an object)': () =>
    breakEven(model, fixed, { input: 'rate', goal: 9 }),
  'breakEven: within[0] must be a finite number (received NaN)': () =>
    breakEven(model, inputs, { input: 'rate', goal: 9, within: [Number.NaN, 1] }),
  'breakEven: within[1] must be a finite number (received undefined)': () =>
    breakEven(model, inputs, { input: 'rate', goal: 9, within: any([0.1]) }),
  'breakEven: within must go from a lower to a higher value (received an array of 2)': () =>
    breakEven(model, inputs, { input: 'rate', goal: 9, within: [0.1, 0.1] }),
  "breakEven: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
    breakEven(model, inputs, { input: 'rate', goal: 9, onFailure: any('ignore') }),
  'breakEven: model must give a finite number at { rate: 0.08, multiple: 2 } (received NaN)': () =>
    breakEven(failing, inputs, { input: 'rate', goal: 9 }),
  'breakEven: model must give a finite number where every input is at its median (received NaN)': () =>
    breakEven(failing, inputs, { input: 'rate', goal: 9, onFailure: 'drop' }),

  // analyses of designs
  'sobolAnalysis: design must be an object (received null)': () => sobolAnalysis(any(null), given),
  'sobolAnalysis: options must be an object (received 7)': () => sobolAnalysis(sobol, given, any(7)),
  "sobolAnalysis: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
    sobolAnalysis(sobol, given, { onFailure: any('ignore') }),
  'sobolAnalysis: outputs must be an array of numbers (received "1")': () => sobolAnalysis(sobol, any('1')),
  'sobolAnalysis: outputs must be as many as the design has rows, 384 (received 1000)': () =>
    sobolAnalysis(sobol, given),
  'sobolAnalysis: outputs[0] must be a finite number (received NaN)': () =>
    sobolAnalysis(sobol, given.slice(0, sobol.evaluations).fill(Number.NaN)),
  'sobolAnalysis: design.runs must be a whole number from 1 (received 0)': () =>
    sobolAnalysis({ ...sobol, runs: 0 }, given),
  'sobolAnalysis: design.runs must be a multiple of 4 (received 65)': () =>
    sobolAnalysis({ ...sobol, runs: 65 }, given),
  'sobolAnalysis: design.replicates must be 4, 8, 16 or 32 (received 5)': () =>
    sobolAnalysis({ ...sobol, replicates: 5 }, given),
  'sobolAnalysis: design.seed must be a whole number from 0 to 2^53 - 1 (received -1)': () =>
    sobolAnalysis({ ...sobol, seed: -1 }, given),
  'sobolAnalysis: design.secondOrder must be true or false (received "yes")': () =>
    sobolAnalysis({ ...sobol, secondOrder: any('yes') }, given),
  'sobolAnalysis: design.groups must be an array (received "rate")': () =>
    sobolAnalysis({ ...sobol, groups: any('rate') }, given),
  'sobolAnalysis: design.groups[1] must be an object (received "rate")': () =>
    sobolAnalysis({ ...sobol, groups: [sobol.groups[0], any('rate')] }, given),
  'sobolAnalysis: design.groups[0].name must be text (received 7)': () =>
    sobolAnalysis({ ...sobol, groups: [any({ name: 7 })] }, given),
  'morrisAnalysis: design must be an object (received null)': () => morrisAnalysis(any(null), given),
  'morrisAnalysis: options must be an object (received 7)': () => morrisAnalysis(screening, given, any(7)),
  "morrisAnalysis: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
    morrisAnalysis(screening, given, { onFailure: any('ignore') }),
  'morrisAnalysis: outputs must be an array of numbers (received undefined)': () =>
    morrisAnalysis(screening, any(undefined)),
  'morrisAnalysis: outputs must be as many as the design has rows, 48 (received 1000)': () =>
    morrisAnalysis(screening, given),
  'morrisAnalysis: design.runs must be a whole number from 1 (received 0)': () =>
    morrisAnalysis({ ...screening, runs: 0 }, given),
  'morrisAnalysis: design.levels must be a whole number from 1 (received 1.5)': () =>
    morrisAnalysis({ ...screening, levels: 1.5 }, given),
  'morrisAnalysis: design.seed must be a whole number from 0 to 2^53 - 1 (received -1)': () =>
    morrisAnalysis({ ...screening, seed: -1 }, given),
  'morrisAnalysis: design.step must be greater than 0 (received 0)': () =>
    morrisAnalysis({ ...screening, step: 0 }, given),
  'morrisAnalysis: design.groups must be an array (received "rate")': () =>
    morrisAnalysis({ ...screening, groups: any('rate') }, given),
  'morrisAnalysis: design.groups[1] must be an object (received "rate")': () =>
    morrisAnalysis({ ...screening, groups: [screening.groups[0], any('rate')] }, given),
  'morrisAnalysis: design.groups[0].name must be text (received 7)': () =>
    morrisAnalysis({ ...screening, groups: [any({ name: 7, members: [] })] }, given),
  'morrisAnalysis: design.groups[0].members must be an array (received "rate")': () =>
    morrisAnalysis({ ...screening, groups: [any({ name: 'rate', members: 'rate' })] }, given),
  'morrisAnalysis: design.moves must be an array (received 1)': () =>
    morrisAnalysis({ ...screening, moves: any(1) }, given),
  'morrisAnalysis: design.moves must be one a run and group, 32 (received 1)': () =>
    morrisAnalysis({ ...screening, moves: [1] }, given),
  'morrisAnalysis: design.moves[3] must be the place of a group (received 0)': () =>
    morrisAnalysis(
      { ...screening, moves: screening.moves.map((move: number, k: number) => (k === 3 ? 0 : move)) },
      given,
    ),
  'morrisAnalysis: design.moves[4] must be the place of a group (received -3)': () =>
    morrisAnalysis(
      { ...screening, moves: screening.moves.map((move: number, k: number) => (k === 4 ? -3 : move)) },
      given,
    ),
  'morrisAnalysis: the change of the output must be a finite number (received -Infinity)': () =>
    morrisAnalysis(
      screening,
      any(Array.from({ length: screening.evaluations }, (_, k) => (k % 2 === 0 ? 1e308 : -1e308))),
    ),

  // analyses of rows
  'regressionAnalysis: columns must be an object (received null)': () => regressionAnalysis(any(null), rows),
  'regressionAnalysis: columns must have a column (received an object)': () => regressionAnalysis(any({}), rows),
  'regressionAnalysis: columns.x must be as many numbers as there are outputs, 63 (received an array of 64)': () =>
    regressionAnalysis(columns, rows.slice(1)),
  'regressionAnalysis: columns.x must be as many numbers as there are outputs, 0 (received an array of 64)': () =>
    regressionAnalysis(columns, any('rows')),
  'regressionAnalysis: outputs[63] must be a finite number (received NaN)': () =>
    regressionAnalysis(columns, [...rows.slice(1), Number.NaN]),
  'regressionAnalysis: options must be an object (received 7)': () => regressionAnalysis(columns, rows, any(7)),
  "regressionAnalysis: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
    regressionAnalysis(columns, rows, { onFailure: any('ignore') }),
  'regressionAnalysis: columns must be such that none can be worked out from the others (received undefined)': () =>
    regressionAnalysis({ ...columns, y: columns.x }, rows),
  'regionalAnalysis: options must be an object (received null)': () => regionalAnalysis(columns, rows, any(null)),
  'regionalAnalysis: columns must be an object (received 7)': () =>
    regionalAnalysis(any(7), rows, { goal: (y) => y > 3 }),
  'regionalAnalysis: goal must be a function (received 3)': () => regionalAnalysis(columns, rows, any({ goal: 3 })),
  'regionalAnalysis: goal(0) must be true or false (received 0)': () =>
    regionalAnalysis(columns, rows, { goal: any((y: number) => y) }),
  "regionalAnalysis: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
    regionalAnalysis(columns, rows, { goal: (y) => y > 3, onFailure: any('ignore') }),
  'hsicAnalysis: columns must be an object (received null)': () => hsicAnalysis(any(null), rows),
  'hsicAnalysis: columns.x must be as many numbers as there are outputs, 63 (received an array of 64)': () =>
    hsicAnalysis(columns, rows.slice(1)),
  "hsicAnalysis: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
    hsicAnalysis(columns, rows, { onFailure: any('ignore') }),
  'hsicAnalysis: outputs must be at most 8192, since every pair of them is compared (received 8193)': () =>
    hsicAnalysis(long, long.x),
  'deltaAnalysis: columns must be an object (received null)': () => deltaAnalysis(any(null), rows),
  "deltaAnalysis: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
    deltaAnalysis(columns, rows, { onFailure: any('ignore') }),
  'delta: inputs must be an object (received null)': () => delta(model, any(null), { runs: 64, seed: 0 }),
  "delta: estimator must be 'series' or 'kernel' (received \"normal\")": () =>
    delta(model, inputs, { runs: 64, seed: 0, estimator: any('normal') }),
  'delta: seed must be a finite number (received undefined)': () => delta(model, inputs, any({ runs: 64 })),
  'pawn: inputs must be an object (received null)': () => pawn(model, any(null), { runs: 64, seed: 0 }),
  'pawn: runs must be a power of two from 16 to 2^24 (received 63)': () => pawn(model, inputs, { runs: 63, seed: 0 }),
  'pawn: slices must be a whole number from 2 to 32 (received 1)': () =>
    pawn(model, inputs, { runs: 64, seed: 0, slices: 1 }),
  'pawnAnalysis: columns must be an object (received null)': () => pawnAnalysis(any(null), rows),
  'pawnAnalysis: slices must be a whole number from 2 to 32 (received 1)': () =>
    pawnAnalysis(columns, rows, { slices: 1 }),
  'pawnAnalysis: slices must be a whole number from 2 to 32 (received 33)': () =>
    pawnAnalysis(columns, rows, { slices: 33 }),
  'pawnAnalysis: slices must be a whole number from 2 to 32 (received 2.5)': () =>
    pawnAnalysis(columns, rows, { slices: 2.5 }),
  "pawnAnalysis: onFailure must be 'throw' or 'drop' (received \"ignore\")": () =>
    pawnAnalysis(columns, rows, { onFailure: any('ignore') }),
})
