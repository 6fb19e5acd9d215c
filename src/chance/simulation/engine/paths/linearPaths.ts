import type { LinearPlan } from '../../../process/plan.ts'
import { ofPath, shocks, words } from '../draws.ts'
import { lanes } from '../kernel/kernel.ts'
import { normalTable } from '../kernel/normalTable.ts'
import { studentTable } from '../kernel/studentTable.ts'
import { type Layout, numbersAt, row, type Take, tableSize, tightness, wordRow } from '../layout.ts'

/** The walk of a linear plan, which the kernel does. */
export function linearPaths(plan: LinearPlan, years: number, part: number, take: Take): Layout {
  const { drift, driftError, volatility, persistence, start, degrees } = plan
  const z = shocks(years, part, take, degrees === undefined ? normalTable : () => studentTable(degrees))
  const constants = words(1, part, ofPath(0), take)
  const cubics = take(tableSize)
  const [errors, drifts, deviations, bridges] = [take(row), take(row), take(row), take(row)]
  const x = take((years + 1) * row)
  return {
    x,
    ...(degrees === undefined && {
      normals: z.at,
      bridge: { luck: constants.at + wordRow, tightness: bridges, stride: 0 },
    }),
    open(kernel, seed) {
      numbersAt(kernel, cubics, tableSize / 8).set(normalTable())
      numbersAt(kernel, bridges).fill(tightness(volatility))
      const error = numbersAt(kernel, errors)
      const driftOf = numbersAt(kernel, drifts)
      const deviation = numbersAt(kernel, deviations)
      const drawConstants = constants.open(kernel, seed)
      return {
        draw: z.open(kernel, seed),
        step(path) {
          drawConstants(path)
          if (driftError > 0) kernel.quantiles(errors, constants.at, 1, cubics)
          for (let lane = 0; lane < lanes; lane++) {
            const own = drift + driftError * error[lane]
            driftOf[lane] = own
            deviation[lane] = start === undefined ? 0 : start - own
          }
          kernel.walk(x, z.at, years, drifts, deviations, persistence, volatility)
        },
      }
    },
  }
}
