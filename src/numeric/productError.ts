/** product - a · b without rounding (Dekker), for a the rounded quotient of product by b; 0 where parts overflow. */
export function productError(a: number, b: number, product: number): number {
  const [aHigh, aLow] = split(a)
  const [bHigh, bLow] = split(b)
  const error = product - aHigh * bHigh - aHigh * bLow - aLow * bHigh - aLow * bLow
  return Number.isFinite(error) ? error : 0
}

/** Veltkamp: a = high + low, each of 26 bits, so that products of parts are exact. */
function split(a: number): readonly [high: number, low: number] {
  const scaled = 134217729 * a
  const high = scaled - (scaled - a)
  return [high, a - high]
}
