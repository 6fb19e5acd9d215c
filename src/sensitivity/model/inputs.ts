import type { Correlated } from '../../distribution/correlated.ts'
import type { Quantile } from '../../distribution/quantile.ts'
import { anyNumber, checked, checkedObject, DomainError } from '../../errors.ts'
import { between } from '../../numeric/between.ts'
import { cholesky } from '../../numeric/cholesky.ts'

/** What one input of a model is: a number is fixed, a pair is uniform between its ends, a distribution is its quantile function. */
export type Input = number | readonly [low: number, high: number] | Quantile

/** What goes into a model, by name. */
export type Inputs<Name extends string = string> = { readonly [K in Name]: Input }

/** The inputs of a model, told apart: those that are fixed and those that vary, in the order given. */
export interface ReadInputs<Name extends string = string> {
  readonly names: readonly Name[]
  readonly fixed: { readonly [name: string]: number }
  readonly varying: readonly Name[]
  /** The distribution of each varying input; its values are checked to be finite. */
  readonly quantiles: readonly Quantile[]
}

/** The inputs, each a finite number, a pair or a distribution, and at least one of them no number. */
export function readInputs<Name extends string>(where: string, inputs: Inputs<Name>): ReadInputs<Name> {
  const given = checkedObject(where, 'inputs', inputs)
  if (isCorrelated(given))
    throw new DomainError(where, 'inputs', 'be independent: this method takes none that are correlated', inputs)
  const names = Object.keys(given) as Name[]
  if (names.includes('__proto__' as Name)) throw new DomainError(where, 'inputs', 'have other names', '__proto__')
  const varies = (name: Name): boolean => typeof given[name] === 'function' || Array.isArray(given[name])
  const varying = names.filter(varies)
  if (varying.length === 0) throw new DomainError(where, 'inputs', 'have a distribution among them', inputs)
  const fixed = Object.fromEntries(
    names.filter((name) => !varies(name)).map((name) => [name, checkedFixed(where, `inputs.${name}`, given[name])]),
  )
  const quantiles = varying.map((name) => quantileOf(where, `inputs.${name}`, given[name]))
  return { names, fixed, varying, quantiles }
}

/** A column an input, with its number in every row where it is fixed. */
export function columnsFor<Name extends string>(
  { names, fixed }: ReadInputs<Name>,
  rows: number,
): { readonly [K in Name]: Float64Array } {
  return Object.fromEntries(names.map((name) => [name, new Float64Array(rows).fill(fixed[name] ?? 0)])) as {
    [K in Name]: Float64Array
  }
}

/** The inputs, and the correlations of those that depend on each other. */
export function readJoint<Name extends string>(
  where: string,
  inputs: Inputs<Name> | Correlated<Name>,
): ReadInputs<Name> & { readonly correlations?: Correlated['correlations'] } {
  const given = checkedObject(where, 'inputs', inputs)
  if (!isCorrelated(given)) return readInputs(where, inputs as Inputs<Name>)
  const { inputs: own, correlations } = given as unknown as Correlated<Name>
  const read = readInputs(where, own)
  const sound = correlations.every(
    (row, i) => Array.isArray(row) && row[i] === 1 && row.every((value, j) => value === correlations[j]?.[i]),
  )
  if (correlations.length !== read.varying.length || !sound || !cholesky(correlations))
    throw new DomainError(where, 'inputs', 'be what `correlated` gave', inputs)
  return { ...read, correlations }
}

/** An input may be called `correlations` too: then it is a number, a pair or a distribution. */
function isCorrelated(given: Readonly<Record<string, unknown>>): boolean {
  return typeof given['inputs'] === 'object' && Array.isArray(given['correlations'])
}

function checkedFixed(where: string, parameter: string, value: unknown): number {
  if (typeof value !== 'number')
    throw new DomainError(where, parameter, 'be a number, a pair [low, high] or a distribution', value)
  return checked(where, parameter, value, anyNumber)
}

function quantileOf(where: string, parameter: string, input: unknown): Quantile {
  if (!Array.isArray(input)) return finite(where, parameter, input as Quantile)
  if (input.length !== 2) throw new DomainError(where, parameter, 'be a pair [low, high]', input)
  const [low, high] = input.map((end, k) => checked(where, `${parameter}[${k}]`, end, anyNumber))
  if (!(low < high && high - low < Infinity))
    throw new DomainError(where, `${parameter}[1]`, `be greater than the low end, ${low}`, high)
  return (p) => between(low, high, p)
}

function finite(where: string, parameter: string, quantile: Quantile): Quantile {
  return (p) => {
    const value = quantile(p)
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new DomainError(where, `${parameter}(${p})`, anyNumber.says, value)
    return value
  }
}
