import type { FollowedPlan } from '../../../process/plan.ts'
import { ofPath, shocks, words } from '../draws.ts'
import { lanes } from '../kernel/kernel.ts'
import { normalTable } from '../kernel/normalTable.ts'
import { type Layout, numbersAt, row, type Take, tableSize } from '../layout.ts'

/** Paths of a recursion over the years, a block at a time in JavaScript. */
export function followedPaths(plan: FollowedPlan, years: number, part: number, take: Take): Layout {
  const z = shocks(years, part, take)
  const constants = words(1, part, ofPath(0), take)
  const cubics = take(tableSize)
  const errors = take(row)
  const x = take((years + 1) * row)
  return {
    x,
    open(kernel, seed) {
      numbersAt(kernel, cubics, tableSize / 8).set(normalTable())
      const drawConstants = constants.open(kernel, seed)
      const error = numbersAt(kernel, errors)
      const shock = Array.from({ length: years }, (_, year) => numbersAt(kernel, z.at + year * row))
      const place = Array.from({ length: years }, (_, year) => numbersAt(kernel, x + (year + 1) * row))
      const states = Array.from({ length: plan.states }, () => new Float64Array(lanes))
      return {
        draw: z.open(kernel, seed),
        step(path) {
          drawConstants(path)
          kernel.quantiles(errors, constants.at, 1, cubics)
          plan.start(states, error)
          for (let year = 0; year < years; year++) plan.follow(place[year], shock[year], states)
        },
      }
    },
  }
}
