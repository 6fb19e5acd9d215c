import { productError } from './productError.ts'

/**
 * ln(a / b) for a, b > 0, to about 1 unit in the last place.
 *
 * Near a = b the difference a - b is exact (Sterbenz) and log1p keeps its digits; far out, where a / b would overflow
 * or lose its last bits, the logarithms are subtracted instead. In between, the rounding of a / b is put back.
 */
export function logRatio(a: number, b: number): number {
  const ratio = a / b
  if (ratio > 0.5 && ratio < 2) return Math.log1p((a - b) / b)
  if (ratio < 1e-290 || ratio > 1e290) return Math.log(a) - Math.log(b)
  return Math.log(ratio) + productError(ratio, b, a) / a
}
