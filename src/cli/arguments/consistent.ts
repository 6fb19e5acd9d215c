import type { Question } from './question.ts'
import { wrong } from './read.ts'

/** How far the figure of the base year may be from the base, which may be rounded. */
const rounding = 0.01

/** The question, where its parts do not contradict each other. */
export function consistent(question: Question): Question {
  const { base, baseYear, deadlines, actuals, trade, volatility, growth } = question
  if (volatility !== undefined && growth.length === 0)
    throw wrong('--volatility', 'come with --growth, the constant growth that odds are for', undefined)
  if (baseYear === undefined) return question
  const early = deadlines.find((deadline) => deadline <= baseYear)
  if (early !== undefined) throw wrong('--by', `be after the base year ${baseYear}`, early)
  const same = actuals.find(({ year }) => year === baseYear)
  if (same && Math.abs(same.value - base) > rounding * base)
    throw wrong('--actual', `be the base ${base}, within 1 %, in the base year ${baseYear}`, same.value)
  if (actuals.length > 0 && !trade && !actuals.some(({ year }) => year > baseYear))
    throw wrong('--actual', `have a figure after the base year ${baseYear}`, actuals.at(-1)?.year)
  return question
}
