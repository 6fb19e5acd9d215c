import type { Forecast } from '../../evidence/forecast.ts'
import type { Figure } from '../../figure.ts'
import type { CheckedGoal } from '../../goal.ts'
import type { State } from '../answer.ts'
import { level } from '../words/numbers.ts'

/** What the reader should know of the answer. */
export function notesOf(
  figures: readonly Figure[],
  { base, deadline, baseYear }: CheckedGoal,
  state: State,
  learned: Forecast | undefined,
  volatility: number | undefined,
): string[] {
  const notes: string[] = []
  const latest = figures.at(-1)
  if (!learned && figures.length === 0 && volatility === undefined)
    notes.push('No history was given, so no probability is stated.')
  if (!learned && volatility !== undefined)
    notes.push('The probabilities rest on the growth and the volatility given, and on no history.')
  if (!learned && figures.length > 0 && volatility === undefined)
    notes.push('The history is too short for a probability: it takes 4 annual figures in a row of years.')
  if (state.status === 'met' && deadline !== undefined && state.since > deadline)
    notes.push(`The deadline of ${deadline} was missed; the target was met in ${state.since}.`)
  const own = figures.find(({ year }) => year === baseYear)
  if (own && Math.abs(own.value - base) > 0.01 * Math.abs(base))
    notes.push(`The base of the goal (${level(base)}) is not the figure of ${own.year} (${level(own.value, base)}).`)
  if (latest?.mark !== undefined) notes.push(`The latest figure (${latest.year}) is marked ${latest.mark}.`)
  if (baseYear !== undefined && latest && baseYear > latest.year)
    notes.push(`The base year ${baseYear} is after the latest figure (${latest.year}).`)
  return notes
}
