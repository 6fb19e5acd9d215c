/**
 * Figures from any file or form, and what they say: average growth by each convention, progress towards a target by each method, and two reporters
 * of the same trade.
 *
 * @module tradepath/series
 */

export { DomainError } from '../errors.ts'
export type { Figure } from '../figure.ts'
export type { ArrivalYear } from '../growth/arrivalYear.ts'
export type { Gap } from '../growth/glidePath.ts'
export { type NumberRead, type ReadNumberOptions, readNumber } from '../numeric/readNumber.ts'
export { type AverageGrowth, averageGrowth, type GrowthMethod } from './averageGrowth.ts'
export { averageGrowths } from './averageGrowths.ts'
export { type Mirror, type MirrorYear, mirror } from './mirror.ts'
export type { ProgressCategory, ProgressMethod } from './parts/progressMethods.ts'
export { type Progress, progress } from './progress.ts'
export { type Dated, type ReDated, reDate } from './reDate.ts'
export { type Series, type SeriesCell, type SeriesData, series } from './series.ts'
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
export type { Target } from './target.ts'
