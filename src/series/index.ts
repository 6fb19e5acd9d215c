/**
 * Figures from any file or form, and what they say: years from months, a nowcast of the unfinished one, average growth by each
 * convention, progress towards a target by each method, and two reporters of the same trade.
 *
 * @module tradepath/series
 */

export { DomainError } from '../errors.ts'
export type { Figure } from '../figure.ts'
export type { CheckedGoal, DatedGoal, Goal, TimedGoal } from '../goal.ts'
export type { ArrivalYear } from '../growth/arrivalYear.ts'
export type { Gap } from '../growth/gaps.ts'
export type { Change, OnScale } from '../growth/requiredChange.ts'
export { type NumberRead, type ReadNumberOptions, readNumber } from '../numeric/readNumber.ts'
export type { Decimal } from '../numeric/text/digits.ts'
export type { LogitScale, Scale } from '../scale.ts'
export { type AnnualOptions, annual } from './annual.ts'
export { type AverageGrowth, averageGrowth, type GrowthMethod } from './averageGrowth.ts'
export { averageGrowths } from './averageGrowths.ts'
export { type GoalFromOptions, goalFrom } from './goalFrom.ts'
export { type Mirror, type MirrorOptions, type MirrorYear, mirror } from './mirror.ts'
export { type LearnNowcastOptions, learnNowcast } from './nowcast/learnNowcast.ts'
export { type Nowcast, type NowcastOptions, nowcast } from './nowcast/nowcast.ts'
export { nowcastChance, nowcastQuantile } from './nowcast/nowcastChance.ts'
export type { YearKind, YearOptions } from './nowcast/parts/yearOptions.ts'
export { type PartOfYear, type PartYear, partOfYear, partYear } from './nowcast/partYear.ts'
export { type Remaining, type RemainingOptions, remaining } from './nowcast/remaining.ts'
export type { NowcastRow, NowcastTable } from './nowcast/table.ts'
export type { ProgressCategory, ProgressMethod } from './parts/progressMethods.ts'
export { type Progress, type ProgressOptions, progress } from './progress.ts'
export { type Dated, type ReDated, reDate } from './reDate.ts'
export { type Series, type SeriesCell, type SeriesData, type SeriesLabels, series } from './series.ts'
export { type Standing, standing } from './standing.ts'
export {
  type Cell,
  type ReadWorkbookOptions,
  readTable,
  readWorkbook,
  type SeriesFromOptions,
  seriesFrom,
  type Table,
} from './table/index.ts'
