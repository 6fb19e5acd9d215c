/** A table whose columns line up: the first to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[column] as number),
      )
      .join('  ')
      .trimEnd(),
  )
}

/** Rows as comma-separated values, quoted as RFC 4180 has it, a column for every name that any row has; lines end alike. */
export function csv(rows: readonly object[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cell = (value: unknown): string => {
    const text = String(value ?? '')
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return [columns, ...rows.map((row) => columns.map((name) => (row as Record<string, unknown>)[name]))]
    .map((line) => line.map(cell).join(','))
    .join('\n')
}

/** A rate for reading: 0.0896 as `8.96 %`, or with a fixed number of decimals. */
export function percent(rate: number, decimals?: number): string {
  const points = rate * 100
  return `${decimals === undefined ? Number(points.toPrecision(12)) : fixed(points, decimals)} %`
}

/** A number with a fixed number of decimals, in powers of ten where it is too long to read. */
export function fixed(value: number, decimals: number): string {
  return Math.abs(value) < 1e7 ? value.toFixed(decimals) : value.toExponential(2)
}

/** A difference with its sign. */
export function signed(value: number, decimals: number): string {
  return `${value < 0 ? '' : '+'}${fixed(value, decimals)}`
}

/** A number with six digits at the most. */
export function short(value: number): string {
  return String(Number(value.toPrecision(6)))
}

/** How levels are written that are about as large as this one: three digits or one decimal, whichever is more. */
export function levels(about: number): (level: number) => string {
  const decimals = Math.max(1, 2 - Math.floor(Math.log10(about)))
  return (level) => (decimals <= 5 ? fixed(level, decimals) : level.toExponential(2))
}
