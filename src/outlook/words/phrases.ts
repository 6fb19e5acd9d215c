import type { Outlook } from '../answer.ts'
import { mainYearOf } from '../parts/years.ts'
import { level, movement } from './numbers.ts'

/** A level of the outlook, never printed as the target where it is not the target. */
export function said(outlook: Outlook, value: number): string {
  return level(value, outlook.goal.target)
}

/** `by 2030`, or `within 5 years` where nothing is dated. */
export function by(outlook: Outlook, year: number): string {
  return isDated(outlook) ? `by ${year}` : `within ${year} years`
}

/** `in 2030`, or `after 5 years`. */
export function inYear(outlook: Outlook, year: number): string {
  return isDated(outlook) ? `in ${year}` : `after ${year} years`
}

export function isDated({ start, goal }: Outlook): boolean {
  return start.year !== 0 || goal.baseYear !== undefined
}

/** What the quantity does to get to its target: `reaching 82`, `falling to 2,520`. */
export function reaching(outlook: Outlook): string {
  const { direction, target } = outlook.goal
  return `${direction === 'fall' ? 'falling to' : 'reaching'} ${level(target)}`
}

/** The same as what one wants: `to reach 82`, `to fall to 2,520`. */
export function toReach({ goal: { direction, target } }: Outlook): string {
  return `to ${direction === 'fall' ? 'fall to' : 'reach'} ${level(target)}`
}

/** The year that the answer is about: the deadline, or the middle of the years shown. */
export function mainYear({ goal, required, state }: Outlook): number {
  return mainYearOf(
    required.map(({ year }) => year),
    goal,
    state,
  )
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `growth of 5.4 % a year`. */
export function perYear(outlook: Outlook, change: number): string {
  return `${movement(outlook.scale, change)} a year`
}

/** A name for the quantity at the start of a sentence. */
export function subject({ title }: Outlook): string {
  return title ?? 'The figure'
}
