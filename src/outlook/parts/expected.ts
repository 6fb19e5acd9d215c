import type { Process } from '../../chance/process/process.ts'
import { type Scale, scaleOf } from '../../scale.ts'
import { changeBetween } from './change.ts'

/** The 90 % quantile of a standard normal distribution. */
export const z90 = 1.2815515655446004

/** Mean and spread of an average year's change on the scale, of a process that has them in closed form. */
export function yearOf(process: Process): { mean: number; spread: number; error: number } | undefined {
  if (process.kind !== 'randomWalk' && process.kind !== 'studentT') return undefined
  const { drift, volatility, driftError = 0 } = process
  return { mean: drift, spread: volatility, error: driftError }
}

/** The range of 80 % of single years, as changes that people say. */
export function expectedChange(process: Process, scale: Scale, value: number): { low?: number; high?: number } {
  const year = yearOf(process)
  if (!year) return {}
  const { moved } = scaleOf(scale)
  const wide = z90 * Math.hypot(year.spread, year.error)
  const change = (step: number): number => changeBetween(scale, value, moved(value, step), 1)
  return { low: change(year.mean - wide), high: change(year.mean + wide) }
}
