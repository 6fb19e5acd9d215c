/** A straight line through points, by least squares. */
export interface Line {
  readonly slope: number
  /** Its height at the mean of the x. */
  readonly middle: number
  /** Standard error of the slope; absent for two points, which leave nothing over. */
  readonly slopeError?: number
}

/**
 * Ordinary least squares y = middle + slope (x - x̄), in centred form: sums of squares of differences, never differences of
 * sums of squares, so that years around 2,000, or values with a large offset, cost no digits.
 *
 * @param points at least two, with x that are not all the same
 */
export function fittedLine(points: readonly (readonly [x: number, y: number])[]): Line {
  const count = points.length
  const [x0, y0] = points[0] as readonly [number, number]
  // means of the distances from the first point, which are small where the values are large
  const xMean = points.reduce((sum, [x]) => sum + (x - x0), 0) / count
  const yMean = points.reduce((sum, [, y]) => sum + (y - y0), 0) / count
  const centred = points.map(([x, y]) => [x - x0 - xMean, y - y0 - yMean] as const)
  const xx = centred.reduce((sum, [x]) => sum + x * x, 0)
  const slope = centred.reduce((sum, [x, y]) => sum + x * y, 0) / xx
  const rest = centred.reduce((sum, [x, y]) => sum + (y - slope * x) ** 2, 0)
  const line = { slope, middle: y0 + yMean }
  return count > 2 ? { ...line, slopeError: Math.sqrt(rest / (count - 2) / xx) } : line
}
