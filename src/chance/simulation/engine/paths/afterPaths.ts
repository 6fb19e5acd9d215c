import type { AfterPlan } from '../../../process/plan.ts'
import { composing, words } from '../draws.ts'
import { lanes } from '../kernel/kernel.ts'
import { normalTable } from '../kernel/normalTable.ts'
import { type LayOut, type Layout, numbersAt, row, type Take, tableSize, wordRow } from '../layout.ts'

/** Paths of a first year of its own, and then of another plan from where it leads. */
export function afterPaths(plan: AfterPlan, years: number, part: number, take: Take, layOut: LayOut): Layout {
  // (a plan has one year at the least, also where only the first is wanted)
  const later = layOut(plan.then, Math.max(1, years - 1), part, take)
  const drawn = words(1, part, composing, take)
  const cubics = take(tableSize)
  const errors = take(row)
  const x = take((years + 1) * row)
  const { bridge } = later
  const tightness = take(bridge ? years * row : 0)
  return {
    x,
    ...(bridge && { bridge: { luck: bridge.luck, tightness, stride: row } }),
    open(kernel, seed) {
      numbersAt(kernel, cubics, tableSize / 8).set(normalTable())
      const maker = later.open(kernel, seed)
      const drawError = drawn.open(kernel, seed)
      const error = numbersAt(kernel, errors)
      const from = numbersAt(kernel, later.x, Math.max(2, years) * lanes)
      const to = numbersAt(kernel, x, (years + 1) * lanes)
      return {
        draw: maker.draw,
        step(path) {
          maker.step(path)
          drawError(path)
          kernel.quantiles(errors, drawn.at + wordRow, 1, cubics)
          for (let lane = 0; lane < lanes; lane++) {
            const first = plan.change + plan.error * error[lane]
            for (let at = lane; at < years * lanes; at += lanes) to[at + lanes] = first + from[at]
          }
          if (!bridge) return
          // the first year has the volatility of the one after it
          for (let year = 0; year < years; year++) {
            const same = bridge.tightness + bridge.stride * Math.max(0, year - 1)
            numbersAt(kernel, tightness + year * row).set(numbersAt(kernel, same))
          }
        },
      }
    },
  }
}
