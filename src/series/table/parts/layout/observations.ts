/** A cell with a figure and the text of its time, whatever the layout. */

import type { Cell } from '../../table.ts'

export interface Observation {
  /** The period as the file writes it. */
  readonly when: Cell
  readonly cell: Cell
  /** What a column of flags says of it. */
  readonly status: Cell
  /** The row that it stands in. */
  readonly row: readonly Cell[]
}

/** What a layout was taken for. */
export interface Laid {
  readonly observations: readonly Observation[]
  /** The columns that tell what a row is of. */
  readonly keys: readonly number[]
  /** The heading of the figures, where there is one. */
  readonly heading?: string
  readonly assumed: readonly string[]
}
