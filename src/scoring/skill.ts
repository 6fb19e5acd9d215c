import { checked, DomainError, notNegative, positive } from '../errors.ts'

/**
 * Skill score: what share of a reference's score a forecaster saves.
 *
 * SS = 1 - score / reference, for scores of which lower is better and 0 is perfect.
 *
 * Convention: 1 is perfect, 0 as good as the reference, negative worse. Both scores over the same cases. A reference
 * that is perfect leaves nothing to save: refused.
 *
 * @param score the forecaster's mean score, at least 0
 * @param reference the mean score of the reference, greater than 0: a base rate, no change
 * @returns the skill, at most 1
 * @throws {DomainError} where a score is outside its range, or the skill would be below -1.8e308
 *
 * Accuracy: the rounding of the quotient.
 *
 * @example
 * skill(0.12, 0.15).toFixed(2) // '0.20'
 */
export function skill(score: number, reference: number): number {
  const own = checked('skill', 'score', score, notNegative)
  const other = checked('skill', 'reference', reference, positive)
  const saved = (other - own) / other
  if (!Number.isFinite(saved)) throw new DomainError('skill', 'reference', 'be comparable with the score', reference)
  return saved
}
