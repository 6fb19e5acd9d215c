import type { Correlated } from '../../distribution/correlated.ts'
import type { Quantile } from '../../distribution/quantile.ts'
import { anyNumber, checked, checkedObject, DomainError } from '../../errors.ts'
import { cholesky } from '../../numeric/cholesky.ts'

/** What goes into a model, by name: a number is fixed, a distribution (its quantile function) varies. */
export type Inputs<Name extends string = string> = { readonly [K in Name]: number | Quantile }

/** The inputs of a model, told apart: those that are fixed and those that vary, in the order given. */
export interface ReadInputs<Name extends string = string> {
  readonly names: readonly Name[]
  readonly fixed: { readonly [name: string]: number }
  readonly varying: readonly Name[]
  /** The distribution of each varying input; its values are checked to be finite. */
  readonly quantiles: readonly Quantile[]
}

/** The inputs, each a finite number or a distribution, and at least one of them a distribution. */
export function readInputs<Name extends string>(where: string, inputs: Inputs<Name>): ReadInputs<Name> {
  const given = checkedObject(where, 'inputs', inputs)
  if (Array.isArray(given['correlations']))
    throw new DomainError(where, 'inputs', 'be independent: this method takes none that are correlated', inputs)
  const names = Object.keys(given) as Name[]
  if (names.includes('__proto__' as Name)) throw new DomainError(where, 'inputs', 'have other names', '__proto__')
  const varying = names.filter((name) => typeof given[name] === 'function')
  if (varying.length === 0) throw new DomainError(where, 'inputs', 'have a distribution among them', inputs)
  const fixed = Object.fromEntries(
    names
      .filter((name) => !varying.includes(name))
      .map((name) => [name, checkedFixed(where, `inputs.${name}`, given[name])]),
  )
  const quantiles = varying.map((name) => finite(where, `inputs.${name}`, given[name] as Quantile))
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
  const { inputs: own, correlations } = checkedObject(where, 'inputs', inputs)
  if (!Array.isArray(correlations)) return readInputs(where, inputs as Inputs<Name>)
  const read = readInputs(where, own as Inputs<Name>)
  const sound = correlations.every(
    (row, i) => Array.isArray(row) && row[i] === 1 && row.every((value, j) => value === correlations[j]?.[i]),
  )
  if (correlations.length !== read.varying.length || !sound || !cholesky(correlations))
    throw new DomainError(where, 'inputs', 'be what `correlated` gave', inputs)
  return { ...read, correlations }
}

function checkedFixed(where: string, parameter: string, value: unknown): number {
  if (typeof value !== 'number') throw new DomainError(where, parameter, 'be a number or a distribution', value)
  return checked(where, parameter, value, anyNumber)
}

function finite(where: string, parameter: string, quantile: Quantile): Quantile {
  return (p) => {
    const value = quantile(p)
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new DomainError(where, `${parameter}(${p})`, anyNumber.says, value)
    return value
  }
}
