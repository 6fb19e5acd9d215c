import { betaQuantile } from './beta.ts'

/** The t above which Student's distribution has 0.025, for degrees of freedom from 1 to 2e6: half a 95 % interval. */
export function studentT(degrees: number): number {
  // P(|T| > t) = I_x(ν/2, 1/2) with x = ν / (ν + t²) (DLMF 8.17.18)
  const x = betaQuantile(degrees / 2, 0.5)(0.05)
  return Math.sqrt((degrees * (1 - x)) / x)
}
