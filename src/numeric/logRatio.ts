/**
 * ln(a / b) for a, b > 0, to about 2 units in the last place.
 *
 * Near a = b the difference a - b is exact (Sterbenz) and log1p keeps its digits; far out, where a / b would overflow
 * or lose its last bits, the logarithms are subtracted instead.
 */
export function logRatio(a: number, b: number): number {
  const ratio = a / b
  if (ratio > 0.5 && ratio < 2) return Math.log1p((a - b) / b)
  return ratio > 1e-290 && ratio < 1e290 ? Math.log(ratio) : Math.log(a) - Math.log(b)
}
