import { uniform } from '../../src/distribution/index.ts'
import { breakEven, elasticities, grid, spider, tornado } from '../../src/sensitivity/index.ts'
import { refusals } from '../refusals.ts'

// biome-ignore lint/suspicious/noExplicitAny: what the types forbid is tried on purpose
const any = (value: any): any => value
const inputs = { rate: uniform(0.04, 0.12), multiple: uniform(1.8, 2.2) }
const fixed = { rate: 0.08, multiple: 2 }
const model = any(({ rate, multiple }: typeof fixed) => Math.log(multiple) / Math.log1p(rate))
const fail = (message: string): never => {
  throw new Error(message)
}
const failing = any(() => Number.NaN)

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
  'tornado: model must give a finite number at { rate: 0.08, multiple: 2 } (received an error "db down")': () =>
    tornado(
      any(() => {
        throw new TypeError('db down')
      }),
      inputs,
    ),
  [`tornado: model must give a finite number at { rate: 0.08, multiple: 2 } (received an error "${'x'.repeat(80)}…")`]:
    () => tornado(any({ batch: () => fail('x'.repeat(81)) }), inputs),
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
})
