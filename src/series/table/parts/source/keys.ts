/** Eurostat's files: the keys of a row are one cell, `freq,unit,geo\TIME_PERIOD`. */

/** The rows with each key in a cell of its own; all other rows as they are. */
export function splitKeys(rows: readonly string[][]): readonly string[][] {
  const keys = /^([\w,. ]+)\\(\w+)$/.exec(rows[0]?.[0] ?? '')?.[1]?.split(',')
  if (!keys) return rows
  return rows.map(([first = '', ...rest], index) => {
    const cells = index === 0 ? keys : first.split(',')
    return [...cells, ...rest]
  })
}
