import type { Goal, Process, Sectors } from '../../../src/chance/index.ts'
import { kernelWith } from '../../../src/chance/simulation/engine/kernel/compiled.ts'
import { lanes } from '../../../src/chance/simulation/engine/kernel/kernel.ts'
import { laidOut } from '../../../src/chance/simulation/engine/laidOut.ts'
import { numbersAt } from '../../../src/chance/simulation/engine/layout.ts'
import { eachBlock, opened } from '../../../src/chance/simulation/engine/replay.ts'

/** The log levels of the first paths of a run, by year. */
export function levelsOf(
  given: Process | Sectors,
  goal: Goal & { readonly years: number },
  seed: number,
  paths: number,
): Float64Array[] {
  const { layOut } = laidOut('test', given, goal, undefined)
  const { kernel, x, maker } = opened(layOut, seed, kernelWith)
  const levels = Array.from({ length: goal.years }, () => new Float64Array(paths))
  let made = 0
  eachBlock(maker, 0, paths, (count) => {
    levels.forEach((year, i) => {
      year.set(numbersAt(kernel, x + (i + 1) * lanes * 8, count), made)
    })
    made += count
  })
  return levels
}
