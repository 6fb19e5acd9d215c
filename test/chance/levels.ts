import type { Goal, Process, Sectors } from '../../src/chance/index.ts'
import { laidOut } from '../../src/chance/laidOut.ts'
import { numbersAt } from '../../src/chance/layout.ts'
import { eachBlock, opened } from '../../src/chance/replay.ts'
import { kernelWith } from '../../src/kernel/compiled.ts'
import { lanes } from '../../src/kernel/kernel.ts'

/** The log levels of the first paths of a run, by year. */
export function levelsOf(given: Process | Sectors, goal: Goal, seed: number, paths: number): Float64Array[] {
  const { layOut } = laidOut('test', given, goal)
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
