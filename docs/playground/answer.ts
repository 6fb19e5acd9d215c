import { type Arrival, arrivalYear, type Figure, requiredRate } from 'tradepath'
import {
  type Ensemble,
  type FanRow,
  fan,
  merge,
  type Probabilities,
  probabilities,
  type RandomWalk,
  simulate,
} from 'tradepath/chance'
import type { State } from './fields.ts'
import type { Question } from './question.ts'
import { figuresOf } from './walks.ts'

/** All that the page shows, as plain data. */
export interface Answer {
  readonly goal: Question['goal']
  readonly deadline: number
  readonly growth: string
  /** What growth is like, where it is a random walk. */
  readonly walk?: RandomWalk
  readonly path: readonly Figure[]
  readonly arrival: Arrival
  readonly firstYear?: number
  readonly requiredRate: number
  readonly fan: readonly FanRow[]
  readonly odds: Probabilities
  readonly actuals: readonly Figure[]
}

/** The answer from the paths that were run so far. */
export function answer(state: State, question: Question, ensemble: Ensemble): Answer {
  const { curve, goal, deadline } = question
  const { base, target, baseYear, years } = goal
  const arrival = curve.timeTo(target)
  const dated = arrivalYear(arrival, baseYear)
  const ends = Math.min(years, curve.until)
  return {
    goal,
    deadline,
    growth: state.growth,
    ...(question.process.kind === 'randomWalk' && { walk: question.process }),
    path: Array.from({ length: years * 4 + 1 }, (_, quarter) => quarter / 4)
      .filter((time) => time <= ends)
      .map((time) => ({ year: baseYear + time, value: curve.valueAt(time) })),
    arrival,
    ...(dated.status === 'reached' && { firstYear: dated.firstYear }),
    requiredRate: requiredRate({ base, target, years: deadline - baseYear }),
    fan: fan(ensemble),
    odds: probabilities(ensemble),
    actuals: figuresOf(state.reporter).filter(({ year }) => year >= 2015),
  }
}

/** Paths in slices: the first is small, so that there is a picture at once; the rest adds to it, path by path the same. */
export function* slices({ process, goal, runs }: Question): Generator<Ensemble> {
  const slow = process.kind === 'custom'
  let sum: Ensemble | undefined
  for (let from = 0; from < runs.runs; ) {
    const size = slow ? (from === 0 ? 4_000 : 20_000) : from === 0 ? 100_000 : 400_000
    const to = Math.min(runs.runs, from + size)
    const slice = simulate(process, goal, { ...runs, from, to })
    sum = sum ? merge([sum, slice]) : slice
    yield sum
    from = to
  }
}

/** A number for all the counts of an ensemble (FNV-1a of its JSON): equal on every machine for the same question and seed. */
export function fingerprint(ensemble: Ensemble): string {
  let hash = 0x811c9dc5
  for (const letter of JSON.stringify(ensemble)) hash = Math.imul(hash ^ (letter.codePointAt(0) as number), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
