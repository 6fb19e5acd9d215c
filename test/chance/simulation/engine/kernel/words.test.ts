import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kernelWith } from '../../../../../src/chance/simulation/engine/kernel/compiled.ts'
import { twin } from '../../../../../src/chance/simulation/engine/kernel/twin.ts'
import { twoWords } from '../../../../../src/chance/simulation/engine/layout.ts'
import { threefry } from '../../../../../src/numeric/threefry.ts'

const whole = fc.oneof(fc.maxSafeNat(), fc.nat(3))
const anyWord = fc.integer()

test('words are Threefry-4x32-12 of (seed, part, -1) and (path, block, purpose)', () => {
  const out = new Int32Array(4)
  for (const make of [kernelWith, twin]) {
    const kernel = make(4096)
    const rows = new Int32Array(kernel.memory, 0, 512)
    fc.assert(
      fc.property(whole, whole, anyWord, anyWord, fc.nat(63), fc.nat(1), (seed, path, part, purpose, lane, block) => {
        const [low, high] = twoWords(path - (path % 64))
        kernel.words(0, 2, ...twoWords(seed), part, low, high, purpose)
        threefry(out, [...twoWords(seed), part, -1], [low + lane, high, block, purpose])
        expect([0, 1, 2, 3].map((k) => rows[block * 256 + k * 64 + lane])).toEqual([...out])
      }),
      { seed: 3 },
    )
  }
})

const kernel = kernelWith(8192)
const drawn = new Uint32Array(kernel.memory, 0, 512)

/** 65536 words along one way of counting, every other way held. */
const count = 65536
const walks: Record<string, (i: number) => number> = {
  'first draws of consecutive seeds': (i) => word(i, 0),
  'first draws of seeds that differ in their upper word': (i) => word(i * 2 ** 32, 0),
  'first draws of consecutive paths': (i) => word(5, i),
  'one year of consecutive paths': (i) => word(6, i, 5),
  'consecutive years of consecutive paths': (i) => word(7, i >> 3, i & 7),
  'consecutive purposes': (i) => word(8, 0, 0, i),
  'consecutive parts': (i) => word(9, 0, 0, 0, i),
  'seed and path moving against each other': (i) => word(i, count - i),
}
let held = ''
/** A word by its place; the block it is in is drawn when it is another than the last. */
function word(seed: number, path: number, year = 0, purpose = 0, part = 0): number {
  const lane = path % 64
  const block = [seed, path - lane, purpose, part].join()
  if (block !== held) kernel.words(0, 2, ...twoWords(seed), part, ...twoWords(path - lane), purpose)
  held = block
  return drawn[year * 64 + lane] as number
}

/** Pearson's statistic of counts that should be equal, as standard deviations from its mean. */
function chiSquare(values: Iterable<number>, cells: number): number {
  const counts = new Float64Array(cells)
  let total = 0
  for (const value of values) {
    counts[value] = (counts[value] as number) + 1
    total++
  }
  const expected = total / cells
  const statistic = counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
  return (statistic - (cells - 1)) / Math.sqrt(2 * (cells - 1))
}

test.each(Object.entries(walks))('uniform and uncorrelated: %s', (_, at) => {
  const words = Uint32Array.from({ length: count }, (_, i) => at(i))
  const pairs = (lag: number) => Array.from({ length: count - lag }, (_, i) => [words[i], words[i + lag]] as const)
  expect(new Set(words).size).toBeGreaterThan(count - 5) // a word twice in 65536: half a pair is expected
  for (const shift of [24, 16, 8, 0])
    expect(
      Math.abs(
        chiSquare(
          words.map((w) => (w >>> shift) & 255),
          256,
        ),
      ),
    ).toBeLessThan(5)
  for (const lag of [1, 2, 64]) {
    // both upper four bits, and both lower four
    const upper = pairs(lag).map(([a = 0, b = 0]) => ((a >>> 28) << 4) | (b >>> 28))
    const lower = pairs(lag).map(([a = 0, b = 0]) => ((a & 15) << 4) | (b & 15))
    expect(Math.abs(chiSquare(upper, 256))).toBeLessThan(5)
    expect(Math.abs(chiSquare(lower, 256))).toBeLessThan(5)
    const correlation = pairs(lag).reduce((sum, [a = 0, b = 0]) => sum + (a / 2 ** 32 - 0.5) * (b / 2 ** 32 - 0.5), 0)
    expect(Math.abs((12 * correlation) / (count - lag))).toBeLessThan(5 / Math.sqrt(count - lag))
  }
})
