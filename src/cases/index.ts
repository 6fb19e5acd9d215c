/**
 * China-Kazakhstan trade by both reporters, and the pledge to double it, with sources.
 *
 * @module tradepath/cases
 */

export { type Case, chinaKazakhstan, type Pledge, type SourcedFigure } from './chinaKazakhstan.ts'
