/**
 * Estimators of Sobol' indices from one base point, as terms to be averaged and divided by the variance. Outputs at the
 * rows of the design, less their mean: a at A, b at B, ab at AB_i, ba at BA_i.
 */

/** S1, one reading: b (ab - a). A. Saltelli and others, Computer Physics Communications 181 (2010), Table 2 (b). */
export function saltelli(a: number, b: number, ab: number): number {
  return b * (ab - a)
}

/** ST, one reading: (a - ab)² / 2. M. J. W. Jansen, Computer Physics Communications 117 (1999); Table 2 (f) there. */
export function jansen(a: number, ab: number): number {
  return 0.5 * (a - ab) ** 2
}

/** S1 from all four readings of the design: (A, B), (B, A), (AB, BA) and (BA, AB) each as the pair of base points. */
export function saltelliOfFour(a: number, b: number, ab: number, ba: number): number {
  // the mean of saltelli(a, b, ab), saltelli(b, a, ba), saltelli(ab, ba, a) and saltelli(ba, ab, b)
  return 0.5 * (a - ab) * (ba - b)
}

/** ST from both pairs that differ in input i only. */
export function jansenOfTwo(a: number, b: number, ab: number, ba: number): number {
  return 0.25 * ((a - ab) ** 2 + (b - ba) ** 2)
}

/** S1 of i and j together with S2: ba_i ab_j - a b. A. Saltelli, Computer Physics Communications 145 (2002), Theorem 2. */
export function closedPair(a: number, b: number, ba: number, ab: number): number {
  return ba * ab - a * b
}
