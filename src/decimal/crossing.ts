import type { Decimal } from 'decimal.js'
import { Exact, endsOf, exactly, type Known, negated, one, sign, unclear, type Work, work as workOf } from './work.ts'

/** The log growth of a fading curve, longRun · t + total · (1 - e^(-decay · t)), and the goal that it shall cross. */
export interface Fade {
  readonly longRun: Known
  readonly total: Known
  readonly decay: Known
  readonly goal: Known
}

/**
 * When a fading log growth reaches its goal.
 *
 * The log growth is concave or convex throughout, so Newton's method from the end of the bracket on the right side never
 * leaves it; bisection from the other end makes sure that few steps are needed. Proof of the answer: the sign changes
 * between the two ends of its interval, and in this direction it changes once.
 */
export function crossing(work: Work, fade: Fade, low: Decimal, high: Decimal): Known {
  const { plus, times, over, expm1, digits } = work
  const { longRun, total, decay, goal } = fade
  const up = sign(goal)
  const gain = times(total, decay)
  const point = (x: Decimal): Decimal => new Exact(x).toSignificantDigits(digits)
  function at(time: Decimal): { miss: Known; slope: Known } {
    const x = exactly(time)
    const faded = expm1(negated(times(decay, x)))
    const logGrowth = plus(times(longRun, x), negated(times(total, faded)))
    // a guide only: where the fading is over, what remains of it does not count
    const slope = decay.value.e + time.e > 6 ? longRun : plus(longRun, times(gain, plus(one, faded)))
    return { miss: plus(logGrowth, negated(goal)), slope }
  }
  const short = (miss: Known): boolean => sign(miss) !== up

  const [left, right] = nearer(work, fade, low, high)
  const fromLow = sign(total) === up
  let [x, other] = fromLow ? [point(left), point(right)] : [point(right), point(left)]
  const guess = inDoubles(fade, left, right, fromLow)
  if (guess && whereClear(() => short(at(guess).miss) === fromLow)) x = guess
  let last = Number.POSITIVE_INFINITY
  for (let step = 0; step < 300; step++) {
    const { miss, slope } = at(x)
    const move = over(negated(miss), slope)
    if (miss.value.isZero() || miss.value.e <= miss.error) {
      const [least, most] = endsOf(move)
      const width = Exact.max(least.abs(), most.abs()).times(8)
      const [before, after] = [point(x.minus(width)), point(x.plus(width))]
      if (!short(at(before).miss) || short(at(after).miss)) throw unclear
      return { value: x, error: Exact.max(after.minus(x), x.minus(before)).e + 1 }
    }
    x = point(x.plus(move.value))
    const settles = move.value.e < last - 3
    last = move.value.e
    if (settles) continue
    const middle = point(between(x, other))
    if (short(at(middle).miss) === fromLow) x = middle
    else other = middle
  }
  throw unclear
}

/** The bracket that half the digits prove, where they can: so that few steps are taken with all digits. */
function nearer(work: Work, fade: Fade, low: Decimal, high: Decimal): readonly [Decimal, Decimal] {
  if (work.digits < 100) return [low, high]
  return whereClear(() => endsOf(crossing(workOf(work.digits >> 1), fade, low, high))) ?? [low, high]
}

/** What the digits in use tell, or undefined. */
function whereClear<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch (reason) {
    if (reason !== unclear) throw reason
    return undefined
  }
}

/** Near the crossing, on the side where Newton's method begins, as doubles know it; where they can hold it. */
function inDoubles(fade: Fade, left: Decimal, right: Decimal, fromLow: boolean): Decimal | undefined {
  const [longRun, total, decay, goal] = [fade.longRun, fade.total, fade.decay, fade.goal].map(({ value }) =>
    value.toNumber(),
  ) as [number, number, number, number]
  let [low, high] = [left.toNumber(), right.toNumber()]
  for (let step = 0; step < 60; step++) {
    const x = (low + high) / 2
    const miss = longRun * x - total * Math.expm1(-decay * x) - goal
    if (miss < 0 === goal > 0) low = x
    else high = x
  }
  const guess = fromLow ? low * (1 - 1e-12) : high * (1 + 1e-12)
  if (!(guess > 0 && guess < Number.MAX_VALUE)) return undefined
  const found = new Exact(guess)
  return found.gt(left) && found.lt(right) ? found : undefined
}

/** Halfway, in powers of ten where the ends are far apart. */
function between(a: Decimal, b: Decimal): Decimal {
  if (Math.abs(a.e - b.e) > 4) return new Exact(`1e${Math.round((a.e + b.e) / 2) - 1}`)
  return a.plus(b).times('0.5')
}
