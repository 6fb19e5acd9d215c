/**
 * ln(1 + x), accurate over the whole of x > -1.
 *
 * `Math.log1p` is right near zero but loses several units in the last place near -1 (V8: 10); there 1 + x is exact
 * (Sterbenz) and the plain logarithm is right.
 */
export function log1p(x: number): number {
  return x < -0.5 ? Math.log(1 + x) : Math.log1p(x)
}
