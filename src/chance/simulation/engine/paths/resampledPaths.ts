import type { Bootstrap } from '../../../process/process.ts'
import { change, shock, words } from '../draws.ts'
import { type Layout, numbersAt, row, type Take, wordRow } from '../layout.ts'

/** Past growth, drawn again in blocks. */
export function resampledPaths({ growth, block }: Bootstrap, years: number, part: number, take: Take): Layout {
  const chosen = words(years, part, shock, take)
  const changes = words(years, part, change, take)
  const states = take(wordRow)
  const past = take(growth.length * 8)
  const x = take((years + 1) * row)
  return {
    x,
    open(kernel, seed) {
      numbersAt(kernel, past, growth.length).set(growth)
      const drawChanges = changes.open(kernel, seed)
      return {
        draw: chosen.open(kernel, seed),
        step(path) {
          drawChanges(path)
          kernel.resample(x, chosen.at, changes.at, years, states, past, growth.length, 2 ** 32 / block)
        },
      }
    },
  }
}
