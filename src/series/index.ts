/**
 * What annual figures say: average growth by each convention, progress towards a target by each method, and two reporters
 * of the same trade.
 *
 * @module tradepath/series
 */

export { DomainError } from '../errors.ts'
export type { Figure } from '../figure.ts'
export type { Goal } from '../goal.ts'
export type { ArrivalYear } from '../growth/arrivalYear.ts'
export type { Gap } from '../growth/gaps.ts'
export type { Change, OnScale } from '../growth/requiredChange.ts'
export type { LogitScale, Scale } from '../scale.ts'
export { type AverageGrowth, averageGrowth, type GrowthMethod } from './averageGrowth.ts'
export { averageGrowths } from './averageGrowths.ts'
export { type GoalFromOptions, goalFrom } from './goalFrom.ts'
export { type Mirror, type MirrorOptions, type MirrorYear, mirror } from './mirror.ts'
export type { ProgressCategory, ProgressMethod } from './parts/progressMethods.ts'
export { type Progress, type ProgressOptions, progress } from './progress.ts'
export { type Dated, type ReDated, reDate } from './reDate.ts'
export { type Series, type SeriesCell, type SeriesData, type SeriesLabels, series } from './series.ts'
export { type Standing, standing } from './standing.ts'
