export function studentQuantile(p: number, degrees: number): number {
  return -1 / (p * degrees)
}
