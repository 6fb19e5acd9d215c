import {
  type Ball,
  exact,
  minus,
  negated,
  one,
  plus,
  product,
  reach,
  rounded,
  sign,
  size,
  unclear,
  widened,
} from './ball.ts'
import { type Work, work as workOf } from './work.ts'

/** The log growth of a fading curve, longRun · t + total · (1 - e^(-decay · t)), and the goal that it shall cross. */
export interface Fade {
  readonly longRun: Ball
  readonly total: Ball
  readonly decay: Ball
  readonly goal: Ball
}

/**
 * When a fading log growth comes to its goal, as a ball around it.
 *
 * The log growth is concave or convex throughout, so Newton's method from the end of the bracket on the right side never
 * leaves it; bisection from the other end sees to it that the way there is short. Proof of the answer: the sign changes
 * between the two ends of the ball, and in this direction it changes once.
 */
export function crossing(work: Work, fade: Fade, low: Ball, high: Ball): Ball {
  const { times, over, expm1, digits } = work
  const { longRun, total, decay, goal } = fade
  const up = sign(goal)
  const gain = times(total, decay)
  const point = (x: Ball): Ball => ({ ...rounded(x, digits), radius: 0n })
  function at(x: Ball): { miss: Ball; slope: Ball } {
    const faded = expm1(negated(times(decay, x)))
    const logGrowth = work.plus(times(longRun, x), negated(times(total, faded)))
    // a guide only: where the fading is over, what is left of it does not count
    const slope = reach(decay) + reach(x) > 8 ? longRun : work.plus(longRun, times(gain, work.plus(one, faded)))
    return { miss: work.plus(logGrowth, negated(goal)), slope }
  }
  const short = (miss: Ball): boolean => sign(miss) !== up

  const [left, right] = nearer(work, fade, low, high)
  const fromLow = sign(total) === up
  let [x, other] = fromLow ? [point(left), point(right)] : [point(right), point(left)]
  let last = Number.POSITIVE_INFINITY
  for (let step = 0; step < 300; step++) {
    const { miss, slope } = at(x)
    const move = over(negated(miss), slope)
    if (size(miss.middle) <= 4n * miss.radius) {
      const width = exact(8n * (size(move.middle) + move.radius), move.exponent)
      const [before, after] = [point(plus(x, negated(width))), point(plus(x, width))]
      if (!short(at(before).miss) || short(at(after).miss)) throw unclear
      return widened(widened(x, minus(after, x)), minus(x, before))
    }
    x = point(plus(x, move))
    const settles = reach(move) < last - 3
    last = reach(move)
    if (settles) continue
    const middle = point(between(x, other))
    if (short(at(middle).miss) === fromLow) x = middle
    else other = middle
  }
  throw unclear
}

/** The bracket that half the digits prove, where they can: so that few steps are taken with all digits. */
function nearer(work: Work, fade: Fade, low: Ball, high: Ball): readonly [Ball, Ball] {
  if (work.digits < 100) return [low, high]
  try {
    const { middle, radius, exponent } = crossing(workOf(work.digits >> 1), fade, low, high)
    return [exact(middle - radius, exponent), exact(middle + radius, exponent)]
  } catch (reason) {
    if (reason !== unclear) throw reason
    return [low, high]
  }
}

/** Halfway, in powers of ten where the ends are far apart. */
function between(a: Ball, b: Ball): Ball {
  const [first, second] = [reach(a), reach(b)]
  if (Math.abs(first - second) > 4) return exact(1n, Math.round((first + second) / 2) - 2)
  return product(plus(a, b), exact(5n, -1))
}
