import type { Jumps, Regimes } from '../../../process/process.ts'
import { change, ofPath, shocks, words } from '../draws.ts'
import { type Layout, numbersAt, row, type Take, tightness, wordRow } from '../layout.ts'

/** Regimes, and jumps as two regimes of which the second, that of a jump, comes with the same chance after both. */
export function regimePaths(given: Regimes | Jumps, years: number, part: number, take: Take): Layout {
  const { regimes, transition, start = 0 } = given.kind === 'jumps' ? asRegimes(given) : given
  const count = regimes.length
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
    ...(given.kind === 'jumps' ? {} : { bridge: { luck: constants.at + wordRow, tightness: bridge, stride: row } }),
    open(kernel, seed) {
      numbersAt(kernel, edges, count * count).set(transition.flatMap(cumulative))
      numbersAt(kernel, drifts, count).set(regimes.map(({ drift }) => drift))
      numbersAt(kernel, scales, count).set(regimes.map(({ volatility }) => volatility))
      numbersAt(kernel, bridges, count).set(regimes.map(({ volatility }) => tightness(volatility)))
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

function asRegimes({ drift, volatility, chance, size, sizeError = 0 }: Jumps): Omit<Regimes, 'kind'> {
  const row = [1 - chance, chance]
  return {
    regimes: [
      { drift, volatility },
      { drift: drift + size, volatility: Math.sqrt(volatility * volatility + sizeError * sizeError) },
    ],
    transition: [row, row],
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
