/**
 * China-Kazakhstan trade by both reporters, and 28 public pledges with what became of them, with sources.
 *
 * @module tradepath/cases
 */

export type { Figure } from '../figure.ts'
export { type Case, chinaKazakhstan, type SourcedFigure } from './chinaKazakhstan.ts'
export type { Pledge, RecordedPledge } from './pledge.ts'
export { pledges } from './pledges.ts'
