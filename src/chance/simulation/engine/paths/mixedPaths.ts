import type { MixedPlan } from '../../../process/plan.ts'
import { composing, words } from '../draws.ts'
import { lanes } from '../kernel/kernel.ts'
import { type LayOut, type Layout, numbersAt, row, type Take } from '../layout.ts'

/** Paths of one of several plans, by a word of the path. All plans have the same draws, so that they differ by their numbers only. */
export function mixedPaths({ parts }: MixedPlan, years: number, part: number, take: Take, layOut: LayOut): Layout {
  const layouts = parts.map(({ plan }) => layOut(plan, years, part, take))
  const choices = words(1, part, composing, take)
  const x = take((years + 1) * row)
  const bridges = layouts.flatMap(({ bridge }) => bridge ?? [])
  const bridged = bridges.length === parts.length
  const tightness = take(bridged ? years * row : 0)
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  const edges = parts.map(
    (_, i) => (parts.slice(0, i + 1).reduce((sum, { weight }) => sum + weight, 0) / total) * 2 ** 32,
  )
  return {
    x,
    ...(bridged && { bridge: { luck: bridges[0].luck, tightness, stride: row } }),
    open(kernel, seed) {
      const makers = layouts.map((layout) => layout.open(kernel, seed))
      const drawChoices = choices.open(kernel, seed)
      const word = new Uint32Array(kernel.memory, choices.at, lanes)
      const levels = layouts.map((layout) => numbersAt(kernel, layout.x, (years + 1) * lanes))
      const chosen = numbersAt(kernel, x, (years + 1) * lanes)
      // (of a bridge that is the same in all years there is one row)
      const tight = bridges.map((each) => numbersAt(kernel, each.tightness, each.stride === 0 ? lanes : years * lanes))
      const chosenTight = numbersAt(kernel, tightness, bridged ? years * lanes : 0)
      return {
        draw(path) {
          for (const maker of makers) maker.draw(path)
        },
        step(path) {
          for (const maker of makers) maker.step(path)
          drawChoices(path)
          for (let lane = 0; lane < lanes; lane++) {
            const drawn = edges.findIndex((edge) => word[lane] < edge)
            const one = drawn < 0 ? parts.length - 1 : drawn
            for (let at = lane + lanes; at < chosen.length; at += lanes) chosen[at] = levels[one][at]
            for (let at = lane; at < chosenTight.length; at += lanes)
              chosenTight[at] = tight[one][bridges[one].stride === 0 ? lane : at]
          }
        },
      }
    },
  }
}
