import type { Scale } from '../../scale.ts'

/** Numbers as people read them. Nothing is rounded onto a bound that it does not reach. */

/** A probability in a sentence: a whole per cent, `less than 1 %` or `more than 99 %`. */
export function likely(probability: number): string {
  if (probability < 0.01) return 'less than 1 %'
  if (probability > 0.99) return 'more than 99 %'
  return `${Math.round(probability * 100)} %`
}

/** A share in a table, to one decimal: `23.1 %`, `< 0.1 %`, `> 99.9 %`; 0 and 1 only where they are exact and so said. */
export function share(part: number, decimals = 1): string {
  const step = 10 ** -decimals
  const percent = part * 100
  if (part > 0 && percent < step) return `< ${step.toFixed(decimals)} %`
  if (part < 1 && percent > 100 - step) return `> ${(100 - step).toFixed(decimals)} %`
  return `${minus(percent.toFixed(decimals))} %`
}

/** A probability in a table: as `share`, and never a bare 0 or 100, since what was counted or rounded is not sure. */
export function probability(value: number): string {
  if (value < 0.001) return '< 0.1 %'
  return value > 0.999 ? '> 99.9 %' : share(value)
}

/** A rate of change in per cent with one decimal; more where that would print it as 0. */
export function rate(value: number, decimals = 1): string {
  return `${plain(value * 100, decimals)} %`
}

/** A number with that many decimals; a small one keeps one significant digit, so that it is not printed as 0. */
export function plain(value: number, decimals: number): string {
  const rounded = value.toFixed(decimals)
  if (value === 0 || Number(rounded) !== 0) return grouped(rounded)
  return minus(Number(value.toPrecision(1)).toString())
}

/**
 * A level with three significant digits, thousands apart by commas.
 *
 * @param beside values that it must not be printed alike, unless it is equal to them
 */
export function level(value: number, ...beside: readonly number[]): string {
  for (let digits = 3; digits < 17; digits++) {
    const rounded = Number(value.toPrecision(digits))
    if (beside.every((bound) => bound === value || rounded !== Number(bound.toPrecision(digits))))
      return written(rounded)
  }
  return written(value)
}

function written(value: number): string {
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return minus(value.toString())
  return grouped(value.toFixed(Math.max(0, decimalsOf(value))))
}

function decimalsOf(value: number): number {
  const [, fraction = ''] = value.toString().split('.')
  return fraction.includes('e') ? 0 : fraction.length
}

/** Commas between thousands from 1,000 on, and a real minus sign. */
function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return minus(fraction === undefined ? thousands : `${thousands}.${fraction}`)
}

const minus = (text: string): string => text.replace(/^-/, '−')

/** A change a year as people say it: `5.4 %` on the log scale, `420` in units, `1.4 points` of a share. */
export function change(scale: Scale, value: number): string {
  if (scale === 'log') return rate(value).replace('.0 %', ' %')
  const size = level(value)
  return scale === 'level' ? size : `${size} ${Math.abs(value) === 1 ? 'point' : 'points'}`
}

/** The same with what it does: `growth of 5.4 %`, `a fall of 420`, `1.4 points`. */
export function movement(scale: Scale, value: number): string {
  const size = change(scale, Math.abs(value))
  if (scale === 'log') return value < 0 ? `a fall of ${size}` : `growth of ${size}`
  return value < 0 ? `a fall of ${size}` : `a rise of ${size}`
}
