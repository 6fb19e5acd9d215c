/** What a file is read into, whatever its form. */

/** A cell: text as it stands in the file, trimmed; a number where the file itself has numbers; '' where it is empty. */
export type Cell = string | number

/** A table as a file has it: columns by name, and rows of cells. */
export interface Table {
  /** The names of the columns, from left to right; `column 2` where a column has no heading. */
  readonly columns: readonly string[]
  /** The rows under the heading; a row may have fewer cells than there are columns. */
  readonly rows: readonly (readonly Cell[])[]
  /** Lines above and under the table: titles, units, sources, footnotes. */
  readonly notes: readonly string[]
  /** What stood between the cells: a comma, semicolon, tab, bar or blanks; absent where the file has cells of its own. */
  readonly separator?: string
  /** How the file was taken where it does not say: its characters, lines left out. */
  readonly assumed: readonly string[]
}
