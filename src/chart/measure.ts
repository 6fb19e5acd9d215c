/** A number along an axis. */
export interface Measure {
  readonly field: string
  readonly type: 'quantitative'
  readonly scale: { readonly domain: [number, number]; readonly nice: false; readonly zero: false }
  readonly axis: Axis
}

interface Axis {
  readonly title: string
  readonly format?: string
  readonly tickCount?: number
  readonly tickMinStep?: number
}

/** The field of the data that an axis shows, over exactly that domain. */
export function measure(field: string, domain: readonly [number, number], axis: Axis): Measure {
  return { field, type: 'quantitative', scale: { domain: [domain[0], domain[1]], nice: false, zero: false }, axis }
}

/** A measure of shares, from 0 to 1 at the least, in per cent. */
export function shares(field: string, title: string, values: readonly number[], width: number): Measure {
  return measure(field, extent(values, 0, 1), { title, format: '.0%', tickCount: Math.min(6, ticks(width, 60)) })
}

/** How many ticks an axis of that many pixels has room for, where each takes so many. */
export function ticks(width: number, each: number): number {
  return Math.max(2, Math.round(width / each))
}

/** The lowest and the highest of some values and the ends that must be shown; never a domain of no width. */
export function extent(values: readonly number[], ...ends: readonly number[]): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity]
  for (const value of [...values, ...ends]) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return high > low ? [low, high] : [low - (Math.abs(low) || 1) / 2, high + (Math.abs(high) || 1) / 2]
}

/** Names down an axis, in the order given. */
export interface Named {
  readonly field: string
  readonly type: 'nominal'
  readonly sort: string[]
  readonly axis: { readonly title: string; readonly ticks: false; readonly labelLimit: number }
}

/** The field of the data whose names stand down an axis. */
export function named(field: string, names: readonly string[]): Named {
  return { field, type: 'nominal', sort: [...names], axis: { title: '', ticks: false, labelLimit: 220 } }
}
