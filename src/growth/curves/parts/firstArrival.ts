import { root } from '../../../numeric/root.ts'
import { type Arrival, never, type Years } from '../../arrival.ts'

/**
 * First passage of any continuous function of time, at a target other than its value at 0, by a search over a grid.
 *
 * Looks every 1/16 year for 32 years (and often in the first weeks), then every 1/64 of the time gone by, and after
 * 10,000 years at four times the time. A target that is passed between two looks is solved for in that bracket; a turn
 * towards the target between two looks is followed to its top. So it can miss only a visit that begins and ends between
 * two looks beside another turn.
 */
export function firstArrival(valueAt: (years: Years) => number, until: Years, target: number): Arrival {
  const way = Math.sign(target - valueAt(0))
  // what is left to go, in the direction of the target: at or above 0 it is there
  const ahead = (years: Years): number => way * (valueAt(years) - target)
  // a path may stay at its target: what is there counts as above, so that the first moment is found
  const above = (years: Years): number => ahead(years) || Number.MIN_VALUE
  const solve = (from: Years, to: Years): Arrival => ({ status: 'reached', years: root(above, from, to).x })

  const look = (years: Years): Look => ({ years, ahead: ahead(years) })
  let before = look(0)
  let last = before
  let best = before
  while (last.years < until) {
    const now = look(Math.min(until, next(last.years)))
    if (now.ahead >= 0) return solve(last.years, now.years)
    // a top between two looks lies above them by no more than they differ; less than the rounding is none
    const rise = last.ahead - Math.min(before.ahead, now.ahead)
    const isTop = last.ahead > before.ahead && last.ahead >= now.ahead && rise > 1e-14 * Math.abs(target)
    if (isTop && last.ahead + rise > best.ahead) {
      const top = look(highest(ahead, before.years, now.years))
      if (top.ahead >= 0) return solve(before.years, top.years)
      best = further(best, top)
    }
    best = further(best, now)
    before = last
    last = now
  }
  return never(valueAt(best.years))
}

interface Look {
  readonly years: Years
  readonly ahead: number
}

function further(a: Look, b: Look): Look {
  return b.ahead > a.ahead ? b : a
}

function next(years: Years): Years {
  if (years === 0) return 2 ** -24 // a turn may come in the first weeks
  if (years < 1 / 16) return years * 4
  if (years < 32) return years + 1 / 16
  return years < 1e4 ? years * (1 + 1 / 64) : years * 4
}

/** Where f is highest between two times, if it has one top there: golden-section search (Kiefer 1953). */
function highest(f: (x: number) => number, low: number, high: number): number {
  const golden = (Math.sqrt(5) - 1) / 2
  let [a, b] = [low, high]
  let [x, y] = [b - golden * (b - a), a + golden * (b - a)]
  let [fx, fy] = [f(x), f(y)]
  for (let step = 0; step < 60; step++) {
    if (fx >= fy) {
      ;[b, y, fy] = [y, x, fx]
      x = b - golden * (b - a)
      fx = f(x)
    } else {
      ;[a, x, fx] = [x, y, fy]
      y = a + golden * (b - a)
      fy = f(y)
    }
  }
  return y // of equally high times the earlier side is kept, so the later one is on the top
}
