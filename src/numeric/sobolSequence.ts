/**
 * The Sobol' sequence in 40 dimensions, a column at a time, plain or scrambled.
 *
 * Point n of a column is the exclusive or of the direction numbers at the bits of the Gray code of n, 32 bits after the
 * point. A power of two of points, counted from 0, is a net: every interval of that fineness gets exactly one of them.
 *
 * Scrambled (A. B. Owen, 1995): every binary digit is flipped, or not, at random by the digits before it, so that each
 * point is uniform on (0, 1) while the points together stay a net. The flips are a hash of the digits and a key
 * (S. Laine and T. Karras, Computer Graphics Forum 30, 2011; constants of N. Vegdahl, 2022).
 *
 * Source: S. Joe and F. Y. Kuo, SIAM Journal on Scientific Computing 30 (2008) 2635-2654, new-joe-kuo-6.21201.
 *
 * @param out takes the points from, from + 1, ...
 * @param dimension from 0 to 39
 * @param from the index of the first point, a whole number; the last point is before 2^32
 * @param key of the scramble, 32 bits; without it the plain sequence, which begins with 0
 */
export function sobolColumn(out: Float64Array, dimension: number, from: number, key?: number): void {
  const directions = directionNumbers(dimension)
  let bits = 0
  for (let gray = (from ^ (from >>> 1)) >>> 0, digit = 0; gray !== 0; gray >>>= 1, digit++)
    if (gray & 1) bits ^= directions[digit]
  for (let k = 0; k < out.length; k++) {
    out[k] = key === undefined ? (bits >>> 0) * 2 ** -32 : ((scrambled(bits, key) >>> 0) + 0.5) * 2 ** -32
    // the Gray code of n + 1 differs from that of n in the lowest bit that n has not set
    bits ^= directions[31 - Math.clz32(~(from + k) & (from + k + 1))]
  }
}

/** How many dimensions the sequence has. */
export const sobolDimensions = 40

/** Owen's scramble by a hash in which a digit depends on the digits before it only: the digits are taken in reverse. */
function scrambled(bits: number, key: number): number {
  let x = reversed(bits)
  x ^= Math.imul(x, 0x3d20adea)
  x = (x + key) | 0
  x = Math.imul(x, (key >>> 16) | 1)
  x ^= Math.imul(x, 0x05526c56)
  x ^= Math.imul(x, 0x53a22864)
  return reversed(x)
}

function reversed(bits: number): number {
  let x = bits
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1)
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2)
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4)
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8)
  return (x >>> 16) | (x << 16)
}

/** The 32 direction numbers of a dimension, as 32-bit fractions, by the recurrence of its polynomial. */
function directionNumbers(dimension: number): Int32Array {
  const [polynomial, ...initial] = rows[dimension] as readonly [number, ...number[]]
  const degree = initial.length
  const v = new Int32Array(32)
  for (let k = 0; k < 32; k++) {
    if (k < degree || degree === 0) {
      v[k] = (initial[k] ?? 1) << (31 - k)
      continue
    }
    // Joe and Kuo (2003), eq. 2: v_k = v_(k-s) ⊕ v_(k-s)/2^s ⊕ a_1 v_(k-1) ⊕ ... ⊕ a_(s-1) v_(k-s+1)
    let next = v[k - degree] ^ (v[k - degree] >>> degree)
    for (let j = 1; j < degree; j++) if ((polynomial >>> (degree - 1 - j)) & 1) next ^= v[k - j]
    v[k] = next
  }
  return v
}

/** A row a dimension: the inner coefficients of its primitive polynomial as bits, then its first direction numbers. */
const rows: readonly (readonly [number, ...number[]])[] = [
  [0],
  [0, 1],
  [1, 1, 3],
  [1, 1, 3, 1],
  [2, 1, 1, 1],
  [1, 1, 1, 3, 3],
  [4, 1, 3, 5, 13],
  [2, 1, 1, 5, 5, 17],
  [4, 1, 1, 5, 5, 5],
  [7, 1, 1, 7, 11, 19],
  [11, 1, 1, 5, 1, 1],
  [13, 1, 1, 1, 3, 11],
  [14, 1, 3, 5, 5, 31],
  [1, 1, 3, 3, 9, 7, 49],
  [13, 1, 1, 1, 15, 21, 21],
  [16, 1, 3, 1, 13, 27, 49],
  [19, 1, 1, 1, 15, 7, 5],
  [22, 1, 3, 1, 15, 13, 25],
  [25, 1, 1, 5, 5, 19, 61],
  [1, 1, 3, 7, 11, 23, 15, 103],
  [4, 1, 3, 7, 13, 13, 15, 69],
  [7, 1, 1, 3, 13, 7, 35, 63],
  [8, 1, 3, 5, 9, 1, 25, 53],
  [14, 1, 3, 1, 13, 9, 35, 107],
  [19, 1, 3, 1, 5, 27, 61, 31],
  [21, 1, 1, 5, 11, 19, 41, 61],
  [28, 1, 3, 5, 3, 3, 13, 69],
  [31, 1, 1, 7, 13, 1, 19, 1],
  [32, 1, 3, 7, 5, 13, 19, 59],
  [37, 1, 1, 3, 9, 25, 29, 41],
  [41, 1, 3, 5, 13, 23, 1, 55],
  [42, 1, 3, 7, 3, 13, 59, 17],
  [50, 1, 3, 1, 3, 5, 53, 69],
  [55, 1, 1, 5, 5, 23, 33, 13],
  [56, 1, 1, 7, 7, 1, 61, 123],
  [59, 1, 1, 7, 9, 13, 61, 49],
  [62, 1, 3, 3, 5, 3, 55, 33],
  [14, 1, 3, 1, 15, 31, 13, 49, 245],
  [21, 1, 3, 5, 15, 31, 59, 63, 97],
  [22, 1, 3, 1, 11, 11, 11, 77, 249],
]
