import { logRatio } from '../../numeric/logRatio.ts'
import { memory, type OwnGrowth, ownGrowth } from './ownGrowth.ts'
import type { Panel } from './panel.ts'

/** From what size on the panel is complete: it holds the pairs that ever reached it, so smaller ones are those that grew. */
export const complete = 1

/** A pair in a year in which it was at least at USD 1 bn. */
export interface Case {
  readonly year: number
  readonly size: number
  /** What its own past said then. */
  readonly own: OwnGrowth
  /** Log growth to the next year; none where that is not known. */
  readonly next?: number
}

/** Every pair in every year in which it was large enough, with what was known of it then and what it did next. */
export function casesOf(panel: Panel): Case[] {
  return panel.flatMap(({ figures }) => {
    const growth: { readonly year: number; readonly growth: number }[] = []
    return figures.flatMap(({ year, value }, index) => {
      const past = growth.slice(-memory).filter((each) => each.year > year - memory)
      const own = value >= complete ? ownGrowth(past.map((each) => each.growth)) : undefined
      const after = figures[index + 1]
      const next = after?.year === year + 1 ? logRatio(after.value, value) : undefined
      if (next !== undefined) growth.push({ year: year + 1, growth: next })
      if (own === undefined) return []
      return [{ year, size: value, own, ...(next === undefined ? {} : { next }) }]
    })
  })
}
