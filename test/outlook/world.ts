import fc from 'fast-check'
import type { OutlookGoal, OutlookOptions } from '../../src/outlook/index.ts'
import type { Scale } from '../../src/scale.ts'

/** A question at random: figures with a trend and luck on a scale, and a goal before, among or beyond them. */
export interface Asked {
  readonly figures: Record<number, number>
  readonly goal: OutlookGoal
  readonly options: OutlookOptions
}

interface Drawn {
  readonly start: number
  readonly trend: number
  readonly luck: readonly number[]
  readonly target: number
  readonly deadline: number | undefined
  readonly direction: 'rise' | 'fall' | undefined
  readonly seed: number
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  start: fc.double({ min: -2, max: 2, noNaN: true }),
  trend: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
  luck: fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 0, maxLength: 25 }),
  target: fc.double({ min: -3, max: 3, noNaN: true }),
  deadline: fc.option(fc.integer({ min: -3, max: 40 }), { nil: undefined }),
  direction: fc.constantFrom(undefined, undefined, 'rise', 'fall'),
  seed: fc.nat(1000),
})

const first = 2000

/** How a place around 0 becomes a value of each scale. */
const valueOn = (scale: Scale): ((place: number) => number) => {
  if (scale === 'log') return (place) => 100 * Math.exp(place)
  if (scale === 'level') return (place) => 50 * place
  const [low, high] = scale.logit
  return (place) => low + (high - low) / (1 + Math.exp(-place))
}

/** Questions on a scale, with few runs each. */
export function questions(scale: Scale, runs: number): fc.Arbitrary<Asked> {
  const value = valueOn(scale)
  return drawn.map(({ start, trend, luck, target, deadline, direction, seed }): Asked => {
    let place = start
    const figures: Record<number, number> = { [first]: value(start) }
    for (const [index, step] of luck.entries()) {
      place += trend + step
      figures[first + index + 1] = value(place)
    }
    const goal = {
      base: value(start),
      baseYear: first,
      target: value(target),
      ...(deadline !== undefined && { deadline: Math.max(first + 1, first + luck.length + deadline) }),
      ...(direction && { direction }),
    }
    return { figures, goal, options: { runs, seed, scale, detail: 'brief' } }
  })
}

export const scales: readonly Scale[] = ['log', 'level', { logit: [0, 100] }]
