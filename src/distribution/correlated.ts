import { anyNumber, checked, checkedObject, DomainError } from '../errors.ts'
import { cholesky } from '../numeric/cholesky.ts'
import { correlationOf } from '../numeric/correlation.ts'
import { normalCdf, normalQuantile } from '../numeric/normal.ts'
import type { Quantile } from './quantile.ts'

/** Inputs that depend on each other: a Gaussian copula joins their distributions. Made by `correlated`. */
export interface Correlated<Name extends string = string> {
  /** A number or a distribution by name. */
  readonly inputs: { readonly [K in Name]: number | readonly [low: number, high: number] | Quantile }
  /** The names of the distributions, in the order of the rows of the matrix. */
  readonly names: readonly Name[]
  /** The correlations of the normal scores of the distributions. */
  readonly correlations: readonly (readonly number[])[]
}

/**
 * Inputs that depend on each other, by a Gaussian copula: each keeps its own distribution, and their normal scores
 * Φ⁻¹(F(x)) have these correlations.
 *
 * Convention: the matrix holds the correlations ρ of the normal scores; the rank correlation of two inputs (Spearman's)
 * is (6 / π) asin(ρ / 2), which is ρ to within 0.02.
 *
 * @param inputs a number (fixed), a pair [low, high] (uniform) or a distribution by name; at least one varies
 * @param matrix a row for each distribution, in the order of the names (numbers are left out): symmetric, 1 on the
 * diagonal, between -1 and 1 elsewhere, positive definite
 * @returns what a method for dependent inputs takes as its `inputs`; a method that assumes independent inputs refuses it.
 * Its distributions are functions, which JSON leaves out
 * @throws {DomainError} where an argument is outside its range
 *
 * Source: Nelsen, "An Introduction to Copulas" (2006), 2.3; Kruskal, J. Am. Stat. Assoc. 53 (1958) 814-861.
 *
 * @example
 * import { correlated, normal, uniform } from 'tradepath/distribution'
 * const inputs = correlated({ rate: normal(0.08, 0.03), multiple: uniform(1.8, 2.2), base: 41 }, [[1, 0.5], [0.5, 1]])
 * inputs.names // ['rate', 'multiple']
 */
export function correlated<Name extends string>(
  inputs: { readonly [K in Name]: number | readonly [low: number, high: number] | Quantile },
  matrix: readonly (readonly number[])[],
): Correlated<Name> {
  const given = checkedObject('correlated', 'inputs', inputs)
  const names = (Object.keys(given) as Name[]).filter((name) => typeof given[name] !== 'number')
  if (names.length === 0) throw new DomainError('correlated', 'inputs', 'have a distribution among them', inputs)
  for (const [name, input] of Object.entries(given)) {
    if (typeof input === 'number') checked('correlated', `inputs.${name}`, input, anyNumber)
    else if (typeof input !== 'function' && !(Array.isArray(input) && input.length === 2))
      throw new DomainError('correlated', `inputs.${name}`, 'be a number, a pair [low, high] or a distribution', input)
  }
  return { inputs: { ...inputs }, names, correlations: correlationOf(names.length)('correlated', 'matrix', matrix) }
}

/**
 * Independent probabilities made dependent: those of normal scores L z, where z are the scores of the independent ones
 * and L Lᵀ is the matrix. The first stays as it is.
 */
export function dependence(
  correlations: readonly (readonly number[])[],
): (probabilities: readonly number[]) => number[] {
  const rows = cholesky(correlations) as number[][]
  return (probabilities) => {
    const scores = probabilities.map((p) => normalQuantile(p))
    return rows.map((row) => normalCdf(row.reduce((sum, weight, k) => sum + weight * scores[k], 0)))
  }
}
