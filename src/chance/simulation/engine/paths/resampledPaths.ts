import type { ResampledPlan } from '../../../process/plan.ts'
import { change, shock, words } from '../draws.ts'
import { type Layout, numbersAt, row, type Take, wordRow } from '../layout.ts'

/** Past changes, drawn again in blocks. */
export function resampledPaths(
  { changes: past, block }: ResampledPlan,
  years: number,
  part: number,
  take: Take,
): Layout {
  const chosen = words(years, part, shock, take)
  const switches = words(years, part, change, take)
  const states = take(wordRow)
  const places = take(past.length * 8)
  const x = take((years + 1) * row)
  return {
    x,
    open(kernel, seed) {
      numbersAt(kernel, places, past.length).set(past)
      const drawSwitches = switches.open(kernel, seed)
      return {
        draw: chosen.open(kernel, seed),
        step(path) {
          drawSwitches(path)
          kernel.resample(x, chosen.at, switches.at, years, states, places, past.length, 2 ** 32 / block)
        },
      }
    },
  }
}
