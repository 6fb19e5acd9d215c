import { checked, type Rule } from '../../../../errors.ts'
import type { SteppedPlan } from '../../../process/plan.ts'
import { ofPath } from '../draws.ts'
import { lanes } from '../kernel/kernel.ts'
import { type Layout, numbersAt, row, type Take, wordRow } from '../layout.ts'

/** Paths of any function, year by year in JavaScript, from the same words as the others. */
export function steppedPaths(
  where: string,
  { step, rule }: SteppedPlan,
  years: number,
  part: number,
  take: Take,
): Layout {
  const place = (index: number): number => checked(where, 'index', index, drawIndex)
  const blocks = Math.ceil(years / 4)
  const scratch = take(4 * blocks * wordRow)
  const x = take((years + 1) * row)
  return {
    x,
    open(kernel, seed) {
      const drawn = new Uint32Array(kernel.memory, scratch, blocks * 256)
      const level = numbersAt(kernel, x, (years + 1) * lanes)
      return {
        draw: () => {},
        step(path) {
          // the words of each purpose that the function asks for, drawn once a block of paths
          const held = new Map<number, Uint32Array>()
          const wordsOf = (purpose: number, count: number): Uint32Array => {
            let own = held.get(purpose)
            if (own === undefined) {
              kernel.words(scratch, count, ...seed, part, ...path, purpose)
              own = drawn.slice(0, count * 256)
              held.set(purpose, own)
            }
            return own
          }
          const uniform = (of: Uint32Array, at: number): number => (of[at] + 0.5) * 2 ** -32
          for (let lane = 0; lane < lanes; lane++) {
            let growth = 0
            let logMultiple = 0
            for (let year = 1; year <= years; year++) {
              growth = checked(
                where,
                'step',
                step({
                  year,
                  growth,
                  logMultiple,
                  random: (index) => uniform(wordsOf(place(index), blocks), (year - 1) * lanes + lane),
                  constant: (index) =>
                    uniform(wordsOf(ofPath(Math.floor(place(index) / 4)), 1), (index % 4) * lanes + lane),
                }),
                rule,
              )
              logMultiple += growth
              level[year * lanes + lane] = logMultiple
            }
          }
        },
      }
    },
  }
}

/** Draws that a function has for a year, or for a path. */
const drawIndex: Rule = {
  says: 'be a whole number from 0 to 999999',
  holds: (index) => Number.isInteger(index) && index >= 0 && index < 1e6,
}
