import { chance, custom, type Process, probabilities, randomWalk, simulate } from 'tradepath/chance'
import { uniform } from 'tradepath/distribution'
import { type Tornado, tornado } from 'tradepath/sensitivity'
import type { Question } from './question.ts'

/** A tornado, and what each of its inputs is called. */
export type Matters = Tornado & { readonly says: Readonly<Record<string, string>> }

/** How far each input is moved, so that 10 to 90 % of the distribution is what the label says. */
const points = 0.02
const share = 0.1
const years = 2

/**
 * What moves the chance that an annual figure is at the target by the deadline: a tornado of exact chances where there are
 * any, of simulated ones over the same luck where there are none.
 */
export function matters({ process, goal, deadline, runs }: Question): Matters {
  const ahead = deadline - goal.baseYear
  const paths = process.kind === 'custom' ? 1_000 : 10_000
  const around = (value: number, reach: number) => uniform(value - reach * 1.25, value + reach * 1.25)
  const shown = tornado(
    ({ growth, volatility, target, base, time }: Record<Input, number>) => {
      const until = Math.max(1, Math.round(time))
      const moved = { base: goal.base * base, target: goal.target * target, years: until }
      if (moved.base === moved.target) return 1
      const other = shifted(process, growth, volatility)
      if (other.kind === 'randomWalk' && until <= 100) return chance(other, moved).annual
      const { years } = probabilities(simulate(other, moved, { ...runs, runs: paths }))
      return years[until - 1]?.annual.probability ?? 0
    },
    {
      growth: around(0, points),
      volatility: around(1, 0.25),
      target: around(1, share),
      base: around(1, share / 2),
      time: around(ahead, years),
    },
  )
  return {
    ...shown,
    says: {
      growth: `growth, ${points * 100} points less or more`,
      volatility: 'volatility, a quarter less or more',
      target: `target, ${share * 100} % lower or higher`,
      base: `base, ${share * 50} % lower or higher`,
      time: `deadline, ${years} years earlier or later`,
    },
  }
}

type Input = 'growth' | 'volatility' | 'target' | 'base' | 'time'

/** The process with its growth moved by some points, and its volatility by a factor. */
function shifted(process: Process, growth: number, volatility: number): Process {
  if (process.kind === 'randomWalk')
    return randomWalk({ ...process, drift: process.drift + growth, volatility: process.volatility * volatility })
  if (process.kind !== 'custom') return process
  // what is random in a custom step is moved away from its middle
  return custom((now) => {
    const middle = process.step({ ...now, random: () => 0.5 })
    return middle + growth + volatility * (process.step(now) - middle)
  })
}
