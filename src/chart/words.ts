/** A value to four figures, for reading: 81.96, 0.1041; whole numbers keep six. */
export function brief(value: number, figures: number = 4): string {
  if (Math.abs(value) >= 1e7 || (value !== 0 && Math.abs(value) < 1e-4)) return value.toExponential(1)
  return String(Number(value.toPrecision(Math.abs(value) >= 1000 ? 6 : figures)))
}

/** A share for reading: `63.6 %`. */
export function percent(share: number, decimals = 1): string {
  const points = share * 100
  return `${Math.abs(points) < 1e7 ? Number(points.toFixed(decimals)) : points.toExponential(1)} %`
}

/** A value with its unit, where it has one. */
export function withUnit(value: number, unit: string): string {
  return unit ? `${brief(value)} ${unit}` : brief(value)
}

/** Text of at most so many letters. */
export function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}

/** How many there are, in words: `1 bin`, `2 bins`. */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
