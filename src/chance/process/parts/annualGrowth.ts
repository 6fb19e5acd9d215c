import { DomainError } from '../../../errors.ts'
import type { Figure } from '../../../figure.ts'
import { type Scale, scaleOf } from '../../../scale.ts'
import { figuresOf } from '../../../series/parts/figuresOf.ts'
import { valueRule } from '../kinds/parts/rules.ts'

/** The growth from one figure of a history to the next. */
export interface GrowthStep {
  /** The year of the earlier figure. */
  readonly from: number
  /** Years to the later one, from 1. */
  readonly years: number
  /** Log growth over these years, or the change on another scale. */
  readonly growth: number
}

/** The log growth between the figures of a history that are neighbours in time, and the last of them. */
export function annualGrowth(
  where: string,
  parameter: string,
  history: unknown,
  scale: Scale = 'log',
): { readonly steps: readonly GrowthStep[]; readonly last: Figure } {
  const figures = figuresOf(where, parameter, history, valueRule(scale))
  if (figures.length < 2) throw new DomainError(where, parameter, 'have two figures or more', history)
  const steps = figures.slice(1).map(({ year, value }, i) => {
    const before = figures[i] as Figure
    return { from: before.year, years: year - before.year, growth: scaleOf(scale).change(before.value, value) }
  })
  return { steps, last: figures.at(-1) as Figure }
}
