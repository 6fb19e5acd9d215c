/** The point a part p of the way from low to high: exact at both ends, and equally accurate near both. */
export function between(low: number, high: number, p: number): number {
  return p < 0.5 ? low + p * (high - low) : high - (1 - p) * (high - low)
}
