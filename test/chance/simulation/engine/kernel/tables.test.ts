import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kernelWith } from '../../../../../src/chance/simulation/engine/kernel/compiled.ts'
import type { Kernel } from '../../../../../src/chance/simulation/engine/kernel/kernel.ts'
import { normalTable } from '../../../../../src/chance/simulation/engine/kernel/normalTable.ts'
import { studentTable } from '../../../../../src/chance/simulation/engine/kernel/studentTable.ts'
import { twin } from '../../../../../src/chance/simulation/engine/kernel/twin.ts'
import { normalQuantile } from '../../../../../src/numeric/normal.ts'
import { studentQuantile } from '../../../../../src/numeric/studentQuantile.ts'

/** What the kernel makes of words. */
function through(kernel: Kernel, table: Float64Array, words: Uint32Array): Float64Array {
  new Float64Array(kernel.memory, 0, 4096).set(table)
  const out = new Float64Array(words.length)
  for (let i = 0; i < words.length; i += 64) {
    new Uint32Array(kernel.memory, 32768, 64).set(words.subarray(i, i + 64))
    kernel.quantiles(65536, 32768, 1, 0)
    out.set(new Float64Array(kernel.memory, 65536, 64), i)
  }
  return out
}

/** Both ends, every edge of a part and what is beside it, and words all over. */
const words = Uint32Array.from(
  [...Array(32768).keys()].flatMap((i) => {
    const edge = Math.floor(2 ** (i >> 10) * (1 + (i & 1023) / 1024))
    return [edge, edge - 1, 2 ** 32 - edge, Math.imul(i, 0x9e3779b1)]
  }),
)
const lower = (word: number): number => (Math.min(word, 2 ** 32 - 1 - word) + 0.5) / 2 ** 32

test('normal shocks are within 8e-10 of the quantile', () => {
  const shocks = through(kernelWith(131072), normalTable(), words)
  expect(through(twin(131072), normalTable(), words)).toEqual(shocks)
  let worst = 0
  words.forEach((word, i) => {
    const exact = normalQuantile(lower(word))
    worst = Math.max(worst, Math.abs((shocks[i] as number) - (word < 2 ** 31 ? exact : -exact)))
  })
  console.log(`normal shocks: worst error ${worst.toExponential(1)}`)
  expect(worst).toBeLessThan(8e-10)
})

test.each([2.01, 3, 5.5, 40, 999, 1000, 1e9])(
  'the shocks of Student’s t with %s degrees are within a relative 1e-7',
  (degrees) => {
    const shocks = through(kernelWith(131072), studentTable(degrees), words)
    const scale = Math.sqrt((degrees - 2) / degrees)
    let worst = 0
    for (let i = 0; i < words.length; i += 7) {
      const exact = -scale * studentQuantile(lower(words[i] as number), degrees)
      worst = Math.max(worst, Math.abs(Math.abs(shocks[i] as number) - exact) / Math.max(scale * 0.1, exact))
    }
    expect(worst).toBeLessThan(1e-7)
  },
)

test('the quantiles of Student’s t agree with 30 digits', () => {
  const rows: [degrees: number, p: number, x: string][] = JSON.parse(
    readFileSync(new URL('../../../../reference/student.json', import.meta.url), 'utf8'),
  )
  const errors = rows.map(([degrees, p, x]) => Math.abs(studentQuantile(p, degrees) / Number(x) - 1))
  console.log(
    `quantiles of Student's t: ${rows.length} rows, worst relative error ${Math.max(...errors).toExponential(1)}`,
  )
  expect(rows.length).toBeGreaterThan(80)
  expect(Math.max(...errors)).toBeLessThan(1e-10)
  expect(studentQuantile(0.5, 3)).toBe(0)
})
