/**
 * Threefry-4x32: 128 random bits as a pure function of a key and a counter, each of four 32-bit words
 * (J. K. Salmon and others, "Parallel random numbers: as easy as 1, 2, 3", SC11, 2011).
 *
 * @param out takes the four words, as signed integers
 * @param rounds a multiple of 4; 12 pass every test of randomness that is known, 20 are the cautious standard
 */
export function threefry(out: Int32Array, key: Words, counter: Words, rounds = 12): void {
  const [k0, k1, k2, k3] = key
  keys.set([k0, k1, k2, k3, k0 ^ k1 ^ k2 ^ k3 ^ 0x1bd11bda])
  let a = (counter[0] + k0) | 0
  let b = (counter[1] + k1) | 0
  let c = (counter[2] + k2) | 0
  let d = (counter[3] + k3) | 0
  for (let turn = 1; turn <= rounds / 4; turn++) {
    const r = turn % 2 === 1 ? firstRotations : secondRotations
    a = (a + b) | 0
    b = rotated(b, r[0]) ^ a
    c = (c + d) | 0
    d = rotated(d, r[1]) ^ c
    a = (a + d) | 0
    d = rotated(d, r[2]) ^ a
    c = (c + b) | 0
    b = rotated(b, r[3]) ^ c
    a = (a + b) | 0
    b = rotated(b, r[4]) ^ a
    c = (c + d) | 0
    d = rotated(d, r[5]) ^ c
    a = (a + d) | 0
    d = rotated(d, r[6]) ^ a
    c = (c + b) | 0
    b = rotated(b, r[7]) ^ c
    a = (a + keys[turn % 5]) | 0
    b = (b + keys[(turn + 1) % 5]) | 0
    c = (c + keys[(turn + 2) % 5]) | 0
    d = (d + keys[(turn + 3) % 5] + turn) | 0
  }
  out[0] = a
  out[1] = b
  out[2] = c
  out[3] = d
}

const keys = /* @__PURE__ */ new Int32Array(5)

/** Four 32-bit words; signed or unsigned is the same. */
export type Words = readonly [number, number, number, number]

/**
 * Random numbers as a function of their place: the number with that index in that stream of that seed.
 *
 * Uniform on the 2^52 midpoints of equal parts of (0, 1): never 0, never 1. There is no state: any order, any
 * piece, the same numbers.
 *
 * @param seed a whole number from 0 to 2^53 - 1
 * @param stream a whole number from 0 to 2^53 - 1, for numbers that shall have nothing to do with another stream's
 * @returns the number at a whole index from 0 to 2^53 - 1
 */
export function uniforms(seed: number, stream: number): (index: number) => number {
  const key: Words = [low(seed), high(seed), low(stream), high(stream)]
  const block = new Int32Array(4)
  let held = -1
  return (index) => {
    const place = Math.floor(index / 2)
    if (place !== held) threefry(block, key, [low(place), high(place), 0, 0])
    held = place
    const word = index - 2 * place === 0 ? 0 : 2
    // 20 and 32 bits, and a half
    return ((block[word] >>> 12) * 2 ** 32 + (block[word + 1] >>> 0) + 0.5) * 2 ** -52
  }
}

const low = (whole: number): number => whole | 0
const high = (whole: number): number => Math.floor(whole / 2 ** 32) | 0

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

// the order of each two rounds: b and d are mixed into a and c, then d and b
const firstRotations = [10, 26, 11, 21, 13, 27, 23, 5] as const
const secondRotations = [6, 20, 17, 11, 25, 10, 18, 20] as const
