/**
 * e^x and ln x with the same bits on every engine: nothing but + - * / and floor, where `Math.exp` and `Math.log` differ
 * from one engine to the next in the last place.
 */

/** e^x, to 2 units in the last place; 0 and Infinity beyond the doubles. */
export function portableExp(x: number): number {
  if (x > 709.8) return Infinity
  if (x < -745.2) return 0
  const power = Math.floor(x * Math.LOG2E + 0.5)
  const r = x - power * ln2High - power * ln2Low
  let sum = 0
  for (let n = 14; n >= 0; n--) sum = inverseFactorials[n] + sum * r // |r| ≤ 0.35: 0.35^15 / 15! = 1e-19
  // in two factors, each of which is a double
  const half = Math.floor(power / 2)
  return sum * powerOfTwo(half) * powerOfTwo(power - half)
}

/** ln x for x > 0, to 2 units in the last place. */
export function portableLog(x: number): number {
  if (x < 2.3e-308) return portableLog(x * powerOfTwo(54)) - 54 * ln2High - 54 * ln2Low
  bits.setFloat64(0, x)
  const power = ((bits.getInt32(0) - halfOfRootTwo) >> 20) - 1022
  // from √½ to √2
  const mantissa = x * powerOfTwo(-(power >> 1)) * powerOfTwo((power >> 1) - power)
  return power * ln2High + (power * ln2Low + portableLog1p(mantissa - 1))
}

/** ln(1 + x) for x from -1/2 to 1, to 2 units in the last place: 2 artanh(x / (2 + x)). */
export function portableLog1p(x: number): number {
  const ratio = x / (2 + x)
  const square = ratio * ratio
  let sum = 0
  for (let n = 20; n > 0; n--) sum = square * (inverseOdds[n] + sum) // |ratio| ≤ 1/3: 3^-43 / 43 = 7e-23
  return 2 * (ratio + ratio * sum)
}

/** 2^n for whole n from -1022 to 1023. */
function powerOfTwo(n: number): number {
  bits.setInt32(0, (n + 1023) << 20)
  bits.setInt32(4, 0)
  return bits.getFloat64(0)
}

/** Eight bytes, to look at a double by its bits. */
const bits = new DataView(new ArrayBuffer(8))

/** The upper word of √½, less that of ½: so that a mantissa below √2 keeps its exponent. */
const halfOfRootTwo = 0x3fe6a09e - 0x3fe00000

/** ln 2 in two parts; the first has 32 bits, so that its product with an exponent is exact. */
const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10

/** 1 / n!, and 1 / (2n + 1). */
const inverseFactorials = /* @__PURE__ */ Float64Array.from({ length: 15 }, (_, n) => 1 / factorial(n))
const inverseOdds = /* @__PURE__ */ Float64Array.from({ length: 21 }, (_, n) => 1 / (2 * n + 1))

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1)
}
