/**
 * The derivative of f at x by central differences over halved steps, extrapolated to the step 0 (C. J. F. Ridders,
 * Advances in Engineering Software 4, 1982), with an estimate of its absolute error.
 *
 * The error is the largest difference between neighbours in the table of extrapolations and the rounding of f over the
 * step, and, where f has a kink at x, half the jump of the slope; where there is no slope, it is what the plain
 * differences went away by. Halving ends where rounding alone is more than the best error. Steps at which f is not finite on either side are left out. The first step is a power of 2: an eighth to a quarter of
 * x, or 1/16 where x is near 0, unless f is finite at no step from there.
 *
 * @returns undefined where f is finite on both sides at no step
 */
export function derivative(f: (x: number) => number, x: number): Derivative | undefined {
  const relative = x === 0 ? 0 : 2 ** (Math.floor(Math.log2(Math.abs(x))) - 2)
  const wide = relative > 2 ** -10 ? relative : 2 ** -4
  return fromStep(f, x, wide) ?? (relative > 0 && relative < wide ? fromStep(f, x, relative) : undefined)
}

/** A slope, and an estimate of its absolute error. */
export interface Derivative {
  readonly slope: number
  readonly error: number
  /** The slopes on either side, where f has a kink at x. */
  readonly kink?: { readonly below: number; readonly above: number }
}

function fromStep(f: (x: number) => number, x: number, first: number): Derivative | undefined {
  const middle = f(x)
  let best: { slope: number; error: number; bend: number; away: number } | undefined
  const slopes = extrapolation(4, 4)
  const jumps = extrapolation(2, 4)
  let plain = 0
  let step = first
  for (let k = 0; k < 60 && x + step > x && x - step < x; k++, step /= 2) {
    const [above, below] = [f(x + step), f(x - step)]
    if (!Number.isFinite(above - below)) continue
    const rounding = (Number.EPSILON * Math.max(Math.abs(above), Math.abs(below), Math.abs(middle))) / step
    if (best && rounding > best.error) break
    plain = (above - below) / (2 * step)
    const slope = slopes(plain, 2 * rounding)
    const bend = jumps((above - middle - (middle - below)) / step, 4 * rounding)
    if (best && slope.error >= best.error) continue
    const half = Math.abs(bend.value) > 10 * bend.error ? bend.value / 2 : 0
    best = { slope: slope.value, error: slope.error, bend: half, away: Math.abs(plain - slope.value) }
  }
  if (!best) return undefined
  // plain differences come nearer as the steps shrink, unless there is no slope
  const away = Math.abs(plain - best.slope)
  const { slope, bend } = best
  const error = best.error + Math.abs(bend)
  if (away > best.away) return { slope, error: Math.max(error, away) }
  return bend === 0 ? { slope, error } : { slope, error, kink: { below: slope - bend, above: slope + bend } }
}

/**
 * Richardson's extrapolation of values at halved steps, one after the other: the best of each row of Neville's table.
 *
 * @param first how far the leading error shrinks from a step to the next; each later one shrinks `ratio` times further
 */
function extrapolation(
  first: number,
  ratio: number,
): (value: number, rounding: number) => { value: number; error: number } {
  let earlier: number[] = []
  return (value, rounding) => {
    const row = [value]
    let best = { value, error: Infinity }
    for (let j = 0, factor = first; j < Math.min(8, earlier.length); j++, factor *= ratio) {
      const [known, coarse] = [row[j], earlier[j]]
      const extrapolated = known + (known - coarse) / (factor - 1)
      const error = Math.max(Math.abs(extrapolated - known), Math.abs(extrapolated - coarse)) + rounding
      row.push(extrapolated)
      if (error < best.error) best = { value: extrapolated, error }
    }
    earlier = row
    return best
  }
}
