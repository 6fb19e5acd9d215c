import type { SwitchingPlan } from '../../../process/plan.ts'
import { change, ofPath, shocks, words } from '../draws.ts'
import { type Layout, numbersAt, row, type Take, tightness, wordRow } from '../layout.ts'

/** Normal change in states with a Markov chain between them. */
export function switchingPaths(plan: SwitchingPlan, years: number, part: number, take: Take): Layout {
  const { states: each, transition, start, bridged } = plan
  const count = each.length
  const z = shocks(years, part, take)
  const changes = words(years, part, change, take)
  const constants = words(1, part, ofPath(0), take)
  const states = take(wordRow)
  const edges = take(count * count * 8)
  const [drifts, scales, bridges] = [take(count * 8), take(count * 8), take(count * 8)]
  const bridge = take(years * row)
  const x = take((years + 1) * row)
  return {
    x,
    normals: z.at,
    ...(bridged && { bridge: { luck: constants.at + wordRow, tightness: bridge, stride: row } }),
    open(kernel, seed) {
      numbersAt(kernel, edges, count * count).set(transition.flatMap(cumulative))
      numbersAt(kernel, drifts, count).set(each.map(({ drift }) => drift))
      numbersAt(kernel, scales, count).set(each.map(({ volatility }) => volatility))
      numbersAt(kernel, bridges, count).set(each.map(({ volatility }) => tightness(volatility)))
      const state = new Int32Array(kernel.memory, states, wordRow / 4)
      const drawShocks = z.open(kernel, seed)
      const drawChanges = changes.open(kernel, seed)
      const drawConstants = constants.open(kernel, seed)
      return {
        draw: drawShocks,
        step(path) {
          drawChanges(path)
          drawConstants(path)
          state.fill(start)
          kernel.regimes(x, z.at, changes.at, years, states, count, edges, drifts, scales, bridges, bridge)
        },
      }
    },
  }
}

/** What a word must be at least for the second regime, the third ...; the last number is not used. */
function cumulative(chances: readonly number[]): number[] {
  let sum = 0
  return chances.map((chance) => {
    sum += chance
    return sum * 2 ** 32
  })
}
