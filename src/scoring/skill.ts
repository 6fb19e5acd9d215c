import { checked, DomainError, notNegative, positive } from '../errors.ts'
import { bootstrapped, type Clustered, grouping, type ScoreInterval } from './parts/clusters.ts'
import { filled, sameLength } from './parts/verified.ts'

/**
 * Skill score: what share of a reference's score a forecaster saves.
 *
 * SS = 1 - score / reference, for scores of which lower is better and 0 is perfect.
 *
 * Convention: 1 is perfect, 0 as good as the reference, negative worse. Both scores over the same cases. A reference
 * that is perfect leaves nothing to save: refused.
 *
 * @param score the forecaster's mean score, at least 0; with `options`, its score of each case
 * @param reference the mean score of the reference, greater than 0: a base rate, no change; with `options`, that of each case,
 * at least 0, in the same order
 * @returns the skill, at most 1; with `options`, the skill of the means and its interval by a block bootstrap over the clusters,
 * in which both are drawn together
 * @throws {DomainError} where a score is outside its range, or the skill would be below -1.8e308
 *
 * Accuracy: the rounding of the quotient.
 *
 * @example
 * import { skill } from 'tradepath/scoring'
 * skill(0.12, 0.15).toFixed(2) // '0.20'
 */
export function skill(score: number, reference: number): number
export function skill(scores: readonly number[], references: readonly number[], options: Clustered): ScoreInterval
export function skill(
  score: number | readonly number[],
  reference: number | readonly number[],
  options?: Clustered,
): number | ScoreInterval {
  if (options === undefined) return skillOf(score, reference)
  const each = (name: string, values: readonly unknown[]): number[] =>
    values.map((value, index) => checked('skill', `${name}[${index}]`, value, notNegative))
  const own = each('scores', filled('skill', 'scores', score))
  const other = each('references', sameLength('skill', 'references', reference, own.length))
  return bootstrapped(grouping('skill', options, own.length), [own, other], ([ours, theirs]) =>
    skillOf(ours, theirs, 'references'),
  )
}

function skillOf(score: unknown, reference: unknown, name = 'reference'): number {
  const own = checked('skill', 'score', score, notNegative)
  const other = checked('skill', name, reference, positive)
  const saved = (other - own) / other
  if (!Number.isFinite(saved)) throw new DomainError('skill', 'reference', 'be comparable with the score', reference)
  return saved
}
