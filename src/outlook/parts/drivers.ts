import { chance } from '../../chance/exact/chance.ts'
import type { RandomWalk } from '../../chance/process/kinds/randomWalk.ts'
import { type Scale, scaleOf } from '../../scale.ts'
import { isAt } from '../../series/standing.ts'
import type { Driver, DriverPoint } from '../forecastAnswer.ts'
import { z90 } from './expected.ts'
import type { Asked } from './forecast.ts'

/** How far a figure may be revised, or a target be read otherwise, either way: 80 % of cases, by choice. */
const vague = 0.04

/** A case that is tried: the walk, where it starts, and what it has to reach. */
interface Trial {
  readonly walk: RandomWalk
  readonly from: number
  readonly target: number
}

/** The exact probability of a case by that year, and the years until its median path is at the target. */
function pointOf(value: number, { walk, from, target }: Trial, asked: Asked, by: number): DriverPoint {
  const reached = isAt(from, target, asked.direction)
  const probability = reached
    ? 1
    : chance(walk, { base: from, target, years: by - asked.start.year, direction: asked.direction }).annual
  const years = reached ? 0 : scaleOf(asked.scale).change(from, target) / walk.drift
  return { value, probability, ...(years >= 0 && years <= 1000 && { years }) }
}

/** What moves the probability by that year most, the first first: one input at a time, the others as they are. */
export function driversOf(walk: RandomWalk, asked: Asked, by: number): Driver[] {
  const { start, target, scale } = asked
  const middle: Trial = { walk, from: start.value, target }
  const drivers = trials(middle, scale, start.nowcast).map(([input, low, high]): Driver => {
    const point = ([value, changed]: Varied): DriverPoint => pointOf(value, { ...middle, ...changed }, asked, by)
    const points = { low: point(low), middle: point([middleOf(input, middle), {}]), high: point(high) }
    const all = [points.low, points.middle, points.high].map(({ probability }) => probability)
    return { input, by, ...points, swing: Math.max(...all) - Math.min(...all) }
  })
  return drivers.sort((a, b) => b.swing - a.swing)
}

type Varied = readonly [value: number, changed: Partial<Trial>]

function middleOf(input: Driver['input'], { walk, from, target }: Trial): number {
  return { growth: walk.drift, volatility: walk.volatility, latest: from, target }[input]
}

function trials(
  { walk, from, target }: Trial,
  scale: Scale,
  nowcast: { readonly low: number; readonly high: number } | undefined,
): [Driver['input'], Varied, Varied][] {
  const { rule } = scaleOf(scale)
  const around = Math.max(z90 * (walk.driftError ?? 0), walk.volatility / 10)
  const growth = (drift: number): Varied => [drift, { walk: { ...walk, drift, driftError: 0 } }]
  const spread = (volatility: number): Varied => [volatility, { walk: { ...walk, volatility } }]
  const near = (value: number, sign: 1 | -1): number => {
    const moved = value + sign * vague * Math.abs(value)
    return rule.holds(moved) ? moved : value
  }
  const latest = (value: number): Varied => [value, { from: value }]
  const wanted = (value: number): Varied => [value, { target: value }]
  return [
    ['growth', growth(walk.drift - around), growth(walk.drift + around)],
    ['volatility', spread(walk.volatility * 0.8), spread(walk.volatility * 1.25)],
    ['latest', latest(nowcast?.low ?? near(from, -1)), latest(nowcast?.high ?? near(from, 1))],
    ['target', wanted(near(target, -1)), wanted(near(target, 1))],
  ]
}
