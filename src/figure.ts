/** A value and the time it is of: a year, or a month or quarter of one. */
export interface Figure {
  /** The calendar year, a whole number. */
  readonly year: number
  /** The month, from 1 to 12, of a monthly figure; with `months`, the last of them. */
  readonly month?: number
  /** The quarter, from 1 to 4, of a quarterly figure. */
  readonly quarter?: number
  /** How many months the figure covers, up to and with `month`; 1 where absent (China reports January and February as one). */
  readonly months?: number
  /** The value, in any one unit. */
  readonly value: number
  /** What its source says of it: not yet final, estimated, or of a part of the period only. */
  readonly mark?: 'provisional' | 'estimate' | 'partial'
}
