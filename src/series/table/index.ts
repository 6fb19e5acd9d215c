/** Figures from files: tables, and series from them. */

export { readTable } from './readTable.ts'
export { type ReadWorkbookOptions, readWorkbook } from './readWorkbook.ts'
export { type SeriesFromOptions, seriesFrom } from './seriesFrom.ts'
export type { Cell, Table } from './table.ts'
