import { DomainError } from 'tradepath'
import { chance } from 'tradepath/chance'
import { baseRate } from 'tradepath/evidence'
import type { State } from './fields.ts'
import type { Question } from './question.ts'
import { calibratedWalk, ownWalk } from './walks.ts'

/** One way to see the question: the chance that some annual figure up to the deadline is at the target. */
export interface View {
  readonly name: 'pairs' | 'calibrated' | 'own'
  readonly chance: number
  /** The growth a year that the view goes by, as a drift. */
  readonly drift?: number
}

/** The base rate, the calibrated walk and the walk of its own past, as far as each has an answer. */
export function views({ reporter }: State, { goal, deadline }: Question): View[] {
  const { base, target, baseYear } = goal
  const ahead = { base, target, years: deadline - baseYear }
  const asked = { multiple: target / base, years: deadline - baseYear }
  return [
    ...answered(() => ({ name: 'pairs', chance: baseRate({ size: base, ...asked }).annual.share })),
    ...answered(() => {
      const walk = calibratedWalk(reporter, base, baseYear)
      return { name: 'calibrated', chance: chance(walk, ahead).annual, drift: walk.drift }
    }),
    ...answered(() => {
      const walk = ownWalk(reporter, baseYear)
      return { name: 'own', chance: chance(walk, ahead).annual, drift: walk.drift }
    }),
  ]
}

/** A view, or none where the question is outside what it can answer. */
function answered(view: () => View): View[] {
  try {
    return [view()]
  } catch (error) {
    if (error instanceof DomainError) return []
    throw error
  }
}
