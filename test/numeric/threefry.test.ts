import fc from 'fast-check'
import { expect, test } from 'vitest'
import { threefry, uniforms, type Words } from '../../src/numeric/threefry.ts'

// the known answers of Random123 (kat_vectors, threefry4x32 20)
const pi: Words = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344]
const morePi: Words = [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89]
const answers: [key: Words, counter: Words, answer: string][] = [
  [[0, 0, 0, 0], [0, 0, 0, 0], '9c6ca96a e17eae66 fc10ecd4 5256a7d8'],
  [[-1, -1, -1, -1], [-1, -1, -1, -1], '2a881696 57012287 f6c7446e a16a6732'],
  [morePi, pi, '59cd1dbb b8879579 86b5d00c ac8b6d84'],
]
test.each(answers)('threefry gives the known answer of key %j and counter %j', (key, counter, answer) => {
  const out = new Int32Array(4)
  threefry(out, key, counter, 20)
  expect([...out].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ')).toBe(answer)
})

test('a number depends on seed, stream and index alone, and is inside (0, 1)', () => {
  const whole = fc.oneof(fc.maxSafeNat(), fc.nat(3))
  fc.assert(
    fc.property(whole, whole, whole, whole, (seed, stream, index, other) => {
      const [once, again] = [uniforms(seed, stream), uniforms(seed, stream)]
      again(other)
      const value = once(index)
      expect(again(index)).toBe(value)
      expect(value > 0 && value < 1).toBe(true)
      if (other !== index) expect(once(other)).not.toBe(value)
      if (other !== seed) expect(uniforms(other, stream)(index)).not.toBe(value)
      if (other !== stream) expect(uniforms(seed, other)(index)).not.toBe(value)
    }),
    { seed: 1 },
  )
})

test('the mean and the variance are those of a uniform number, along a stream and across seeds', () => {
  const runs = 100_000
  const along = uniforms(0, 0)
  const numbers = {
    along: Array.from({ length: runs }, (_, index) => along(index)),
    'across seeds': Array.from({ length: runs }, (_, seed) => uniforms(seed, 0)(0)),
    'across streams': Array.from({ length: runs }, (_, stream) => uniforms(0, stream)(0)),
  }
  for (const values of Object.values(numbers)) {
    const mean = values.reduce((sum, value) => sum + value, 0) / runs
    const variance = values.reduce((sum, value) => sum + (value - 0.5) ** 2, 0) / runs
    expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / runs))
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(5 * Math.sqrt(1 / 180 / runs))
  }
})
