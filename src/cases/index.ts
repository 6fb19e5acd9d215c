/**
 * China-Kazakhstan trade by both reporters, and a register of public pledges with what became of them, with sources.
 *
 * @module tradepath/cases
 */

export type { Figure } from '../figure.ts'
export type { Goal } from '../goal.ts'
export type { LogitScale } from '../scale.ts'
export { type Case, chinaKazakhstan, type SourcedFigure } from './chinaKazakhstan.ts'
export { chinaKazakhstanMonths, type YearToDate } from './chinaKazakhstanMonths.ts'
export { largestPair } from './largestPair.ts'
export type { Pledge, PledgedGoal, PledgeKind, PledgeOutcome, RecordedPledge } from './pledge.ts'
export { pledges } from './pledges.ts'
