/**
 * The standard normal distribution: density, cumulative probability, its logarithm, quantile and Mills ratio.
 *
 * All rest on e^(x²) erfc(x) by the rational approximations of W. J. Cody (Mathematics of Computation 23, 1969), so that
 * a probability of 1e-300 has as many right digits as one of 0.3.
 */

/** φ(x) = e^(-x²/2) / √(2π). */
export function normalDensity(x: number): number {
  return expOfMinusHalfSquare(x) * inverseSqrt2Pi
}

/** Φ(x), the probability of a value up to x; a relative 1e-15 also far in the lower tail. */
export function normalCdf(x: number): number {
  if (Math.abs(x) < 0.66) return 0.5 + 0.5 * erfNearZero(x * Math.SQRT1_2)
  const tail = expOfMinusHalfSquare(x) * 0.5 * erfcx(Math.abs(x) * Math.SQRT1_2)
  return x < 0 ? tail : 1 - tail
}

/** ln Φ(x), finite for every finite x whose square is: a probability that a double cannot hold has a logarithm. */
export function logNormalCdf(x: number): number {
  if (x > -1) return Math.log1p(-normalCdf(-x))
  return Math.log(0.5 * erfcx(-x * Math.SQRT1_2)) - 0.5 * x * x
}

/** Φ(-x) / φ(x), the ratio of the upper tail to the density; for x ≥ -30, beyond which no double holds it. */
export function millsRatio(x: number): number {
  if (x < 0.66) return normalCdf(-x) / normalDensity(x)
  return erfcx(x * Math.SQRT1_2) / (2 * inverseSqrt2Pi)
}

/**
 * The x with Φ(x) = p, for 0 < p < 1; a relative 1e-15 (M. J. Wichura, AS 241, Applied Statistics 37, 1988).
 *
 * @param log the logarithm, the only thing in it that engines differ in
 */
export function normalQuantile(p: number, log: (x: number) => number = Math.log): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * quotient(central, 0.180625 - q * q)
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p))
  const x = r <= 5 ? quotient(outer, r - 1.6) : quotient(far, r - 5)
  return q < 0 ? -x : x
}

const inverseSqrt2Pi = 0.3989422804014327
const inverseSqrtPi = 0.5641895835477563

/** e^(-x²/2) where the square is taken in two parts, so that its rounding is not magnified (Cody). */
function expOfMinusHalfSquare(x: number): number {
  const size = Math.abs(x)
  if (size > 40) return 0
  const head = Math.trunc(size * 16) / 16
  return Math.exp(-0.5 * head * head) * Math.exp(-0.5 * (size - head) * (size + head))
}

/** Coefficients of a numerator and a denominator, from the highest power down. */
type Rational = readonly [above: readonly number[], below: readonly number[]]

function quotient([above, below]: Rational, x: number): number {
  return polynomial(above, x) / polynomial(below, x)
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (const coefficient of coefficients) sum = sum * x + coefficient
  return sum
}

/** erf(x) for |x| ≤ 0.47. */
function erfNearZero(x: number): number {
  return x * quotient(nearZero, x * x)
}

/** e^(x²) erfc(x) for x ≥ 0.46. */
function erfcx(x: number): number {
  if (x <= 4) return quotient(middle, x)
  const inverse = 1 / (x * x)
  return (inverseSqrtPi - inverse * quotient(tail, inverse)) / x
}

const nearZero: Rational = [
  [0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694],
  [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171],
]
const middle: Rational = [
  [
    2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001,
    881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
  ],
  [
    1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
    4362.619090143247, 3439.3676741437216, 1230.3393548037495,
  ],
]
const tail: Rational = [
  [
    0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
    0.0006587491615298378,
  ],
  [1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918],
]
const central: Rational = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
]
const outer: Rational = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
]
const far: Rational = [
  [
    2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
]
