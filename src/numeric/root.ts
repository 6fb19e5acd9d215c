/**
 * The zero of a continuous f between two points of opposite sign, to the last bit that f resolves.
 *
 * Chandrupatla's method (Advances in Engineering Software 28, 1997): inverse quadratic interpolation where the three
 * last points say it is safe, bisection otherwise. The bracket is an invariant: it only ever shrinks around a change of
 * sign, so the answer lies within it whatever f does. Infinite values of f are met by bisection.
 *
 * @returns the end of the last bracket with the smaller |f|, and the number of evaluations
 */
export function root(
  f: (x: number) => number,
  low: number,
  high: number,
): { x: number; fx: number; evaluations: number } {
  let [a, fa] = [low, f(low)]
  let [b, fb] = [high, f(high)]
  let fraction = 0.5
  let evaluations = 2
  while (fa !== 0 && fb !== 0) {
    // the width in halves, for a bracket wider than a double; one rounding, so that two units still have a middle
    const x = a + 2 * (fraction * (b / 2 - a / 2))
    if (x === a || x === b || evaluations > 5000) break
    const fx = f(x)
    evaluations++
    // c is the point that the new one replaces: the bracket is [x, b]
    let [c, fc] = [a, fa]
    if (Math.sign(fx) !== Math.sign(fa)) {
      ;[c, fc] = [b, fb]
      ;[b, fb] = [a, fa]
    }
    ;[a, fa] = [x, fx]
    fraction = interpolated(a, fa, b, fb, c, fc)
  }
  return Math.abs(fa) <= Math.abs(fb) ? { x: a, fx: fa, evaluations } : { x: b, fx: fb, evaluations }
}

/** Where in the bracket from a to b to look next, as a fraction of it; 1/2 where interpolation is not to be trusted. */
function interpolated(a: number, fa: number, b: number, fb: number, c: number, fc: number): number {
  const smallest = (2 * Number.EPSILON * Math.abs(Math.abs(fa) < Math.abs(fb) ? a : b)) / Math.abs(b - a)
  if (smallest > 0.5) return 0.5
  const xi = (a - b) / (c - b)
  const phi = (fa - fb) / (fc - fb)
  if (!(phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5
  const fraction = (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
  const bounded = Math.min(1 - smallest, Math.max(smallest, fraction))
  return bounded > 0 && bounded < 1 ? bounded : 0.5
}
