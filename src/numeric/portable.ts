/**
 * e^x and ln x with the same bits on every engine: nothing but + - * / and floor, where `Math.exp` and `Math.log` differ
 * from one engine to the next in the last place.
 */

/** e^x, to 2 units in the last place; 0 and Infinity beyond the doubles. */
export function portableExp(x: number): number {
  if (x > 709.8) return Infinity
  if (x < -745.2) return 0
  const halvings = Math.floor(x * inverseLn2 + 0.5)
  const rest = x - halvings * ln2High - halvings * ln2Low
  let sum = 1
  for (let n = 14; n > 0; n--) sum = 1 + (sum * rest) / n // |rest| ≤ 0.35: 0.35^15 / 15! = 1e-19
  const half = Math.floor(halvings / 2)
  return sum * powerOfTwo(half) * powerOfTwo(halvings - half)
}

/** ln x for x > 0, to 2 units in the last place. */
export function portableLog(x: number): number {
  let mantissa = x
  let exponent = 0
  for (let step = 512; step >= 1; step /= 2) {
    const power = powerOfTwo(step)
    while (mantissa >= power) {
      mantissa /= power
      exponent += step
    }
    while (mantissa * power < 2) {
      mantissa *= power
      exponent -= step
    }
  }
  if (mantissa > Math.SQRT2) {
    mantissa /= 2
    exponent += 1
  }
  return exponent * ln2High + (exponent * ln2Low + portableLog1p(mantissa - 1))
}

/** ln(1 + x) for x from -1/2 to 1, to 2 units in the last place: 2 artanh(x / (2 + x)). */
export function portableLog1p(x: number): number {
  const ratio = x / (2 + x)
  const square = ratio * ratio
  let sum = 0
  for (let n = 41; n > 1; n -= 2) sum = square * (1 / n + sum) // ratio ≤ 1/3: 3^-43 / 43 = 7e-23
  return 2 * (ratio + ratio * sum)
}

/** 2^n for whole n from -1022 to 1023. */
function powerOfTwo(n: number): number {
  let power = 1
  let square = n < 0 ? 0.5 : 2
  for (let left = n < 0 ? -n : n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power *= square
    square *= square
  }
  return power
}

const inverseLn2 = 1.4426950408889634
/** ln 2 in two parts; the first has 32 bits, so that its product with an exponent is exact. */
const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10
