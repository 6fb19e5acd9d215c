import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { kernelWith } from '../../../../../src/chance/simulation/engine/kernel/compiled.ts'
import { twin } from '../../../../../src/chance/simulation/engine/kernel/twin.ts'
import { laidOut } from '../../../../../src/chance/simulation/engine/laidOut.ts'
import { simulated } from '../../../../../src/chance/simulation/engine/simulated.ts'
import { processes } from '../../../process/examples.ts'

test('the compiled kernel is there, and is what its source compiles to', () => {
  expect(String(kernelWith(1024).words)).toContain('native code')
  execFileSync('node', ['scripts/build-kernel.mjs', '--check'], { cwd: new URL('../../../../..', import.meta.url) })
})

const goals = [
  { base: 41, target: 82, years: 11 },
  { base: 41, target: 30, years: 30 },
  { base: 41, target: 41, years: 1 },
]
// whole blocks and parts of them, and the place where the lower word of a path starts again
const slices = [
  { seed: 7, from: 0, to: 2000 },
  { seed: 2 ** 53 - 1, from: 37, to: 38 },
  { seed: 2 ** 40, from: 2 ** 32 - 100, to: 2 ** 32 + 333 },
]
test.each(Object.keys(processes))('the twin gives the bits of the compiled kernel: %s', (name) => {
  for (const goal of goals)
    for (const slice of slices) {
      const { layOut, aim } = laidOut('test', processes[name], goal, undefined)
      const compiled = simulated(layOut, aim, slice, { kernelWith })
      expect(simulated(layOut, aim, slice, { kernelWith: twin })).toEqual(compiled)
      expect(compiled.levels[0]?.counts.reduce((sum, count) => sum + Math.max(count, 0), 0)).toBe(slice.to - slice.from)
    }
})
