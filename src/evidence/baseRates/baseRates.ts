/** How often pairs reached a multiple, learned from a panel by `learnBaseRates`: a table of counts. */
export interface BaseRates {
  /** The first and the last year of the figures. */
  readonly span: readonly [first: number, last: number]
  /** Lower ends of the classes of size, USD bn, rising; the last has no upper end. */
  readonly sizes: readonly number[]
  /** Edges between the classes of growth in the year before, as fractions; class 0 is all growth. */
  readonly growths: readonly number[]
  /** Years ahead, rising. */
  readonly years: readonly number[]
  /** Multiples of the start, rising. */
  readonly multiples: readonly number[]
  /**
   * A row for each class of size, class of growth and number of years, the last running fastest: episodes, pairs, effective
   * episodes, then in thousandths the share that touched each multiple, and the share at or above each at the end.
   */
  readonly rows: readonly (readonly number[])[]
}
