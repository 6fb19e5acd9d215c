import { logRatio } from './logRatio.ts'
import { productError } from './productError.ts'

/**
 * value · (1 + rate)^years, where `Math.pow(1 + rate, years)` is wrong by years × the rounding of 1 + rate (for a rate
 * of 1e-12 and a doubling: by a part in ten thousand).
 *
 * 1 + rate = high + low without error, so (1 + rate)^years = high^years · e^(years · ln(1 + low / high)). A factor beyond
 * the range of a double is taken in two halves, since the product may well be inside.
 */
export function compounded(value: number, rate: number, years: number): number {
  const high = 1 + rate
  const low = onePlusRest(rate)
  const power = (time: number): number => {
    const factor = high ** time
    return low === 0 || factor === 0 || factor === Infinity ? factor : factor * restPower(low, high, time)
  }
  const factor = power(years)
  if (factor > 1e-290 && factor < Infinity) return value * factor
  const half = power(years / 2)
  return value * half * half
}

/**
 * (1 + low / high)^time for low below 2^-53 of high: e^(time · (q - q²/2)), with q = low / high. The exponent may be
 * hundreds, whose rounding would be as many units of the answer: what it leaves is put back to first order.
 */
function restPower(low: number, high: number, time: number): number {
  const q = low / high
  const exponent = time * q
  const rest = time * (productError(q, high, low) / high - (q * q) / 2) - productError(time, q, exponent)
  return Math.exp(exponent) * (1 + rest)
}

/** What the rounding of 1 + x leaves, without error (Knuth's TwoSum). */
export function onePlusRest(x: number): number {
  const high = 1 + x
  const part = high - 1
  return 1 - (high - part) + (x - part)
}

/**
 * (to / from)^(1 / years) - 1: the rate a year that leads from one value to another.
 *
 * Small log growth goes through expm1. Above, expm1 would multiply the error of its argument by that argument, so the
 * power is taken and the rounding of its two arguments, known exactly, is put back to first order.
 */
export function rootRate(to: number, from: number, years: number): number {
  const logGrowth = logRatio(to, from) / years
  const ratio = to / from
  if (logGrowth < 0.45 || !Number.isFinite(ratio)) return Math.expm1(logGrowth)
  const exponent = 1 / years
  const ratioError = productError(ratio, from, to) / to
  const exponentError = productError(exponent, years, 1) / years
  const factor = ratio ** exponent
  return factor - 1 + factor * (ratioError * exponent + exponentError * Math.log(ratio))
}

/** value · e^logGrowth, in two halves where the exponential alone would leave the range of a double. */
export function grown(value: number, logGrowth: number): number {
  if (Math.abs(logGrowth) < 700) return value * Math.exp(logGrowth)
  const half = Math.exp(logGrowth / 2)
  return value * half * half
}
