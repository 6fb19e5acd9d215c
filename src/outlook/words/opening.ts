import type { Outlook } from '../answer.ts'
import { level, likely, rate, share } from './numbers.ts'
import { by, isDated, reaching, said, subject } from './phrases.ts'

/** The first sentences: where it stands, and how likely the target is. */
export function openingWords(outlook: Outlook): string[] {
  const { state, goal } = outlook
  if (state.status === 'met') return metWords(outlook, state.since)
  if (state.status === 'missed') return [missedWords(outlook), ...probabilityWords(outlook)]
  if (state.status === 'lost')
    return [
      `The goal was met in ${state.metIn} and lost in ${state.lostIn}.`,
      ...unfinished(outlook),
      ...probabilityWords(outlook),
    ]
  const falls = goal.direction === 'fall' || outlook.scale === 'level'
  return [...unfinished(outlook), ...(falls ? [standsWords(outlook)] : []), ...probabilityWords(outlook)]
}

/** `Emissions were 3,600 in 2023; the goal is 2,520 by 2030 (55 % below 1990).` */
function standsWords(outlook: Outlook): string {
  const { goal, start, scale } = outlook
  const { base, baseYear, target, deadline, direction } = goal
  const wanted = `the goal is ${direction === 'fall' ? 'a fall to ' : ''}${level(target)}${deadline === undefined ? '' : ` ${by(outlook, deadline)}`}`
  const cut = 1 - target / base
  const compared =
    scale === 'log' && direction === 'fall' && baseYear !== undefined && cut > 0
      ? ` (${share(cut, 0)} below ${baseYear})`
      : ''
  const year = isDated(outlook) ? ` in ${start.year}` : ''
  return `${subject(outlook)} ${start.nowcast ? 'will stand' : 'stood'} at ${said(outlook, start.value)}${year}; ${wanted}${compared}.`
}

function metWords(outlook: Outlook, since: number): string[] {
  const { goal, forecast, series } = outlook
  const first = series.figures.find(({ year }) => year === since)
  const then = isDated(outlook) ? ` since ${since}` : ''
  const at = first ? ` (${said(outlook, first.value)})` : ''
  const direction = goal.direction === 'fall' ? 'below' : 'above'
  const held = (forecast?.held ?? []).map(({ year, probability }, index) =>
    index === 0
      ? `the figure of ${year} is still at or ${direction} it is ${likely(probability)}`
      : `of ${year} ${likely(probability)}`,
  )
  return [
    `The goal of ${level(goal.target)} has been met${then}${at}.`,
    ...(held.length > 0 ? [`The probability that ${listed(held.slice(0, goal.deadline === undefined ? 3 : 1))}.`] : []),
  ]
}

function missedWords(outlook: Outlook): string {
  const { goal, state } = outlook
  if (state.status !== 'missed') return ''
  const { atDeadline } = state
  const of =
    outlook.scale === 'log' && goal.direction === 'rise'
      ? `${share(atDeadline.value / goal.target, 0)} of it`
      : undefined
  const way = goal.target === goal.base ? undefined : (atDeadline.value - goal.base) / (goal.target - goal.base)
  const from = way === undefined || way < 0 ? 'further away than the base' : `${share(way, 0)} of the way from the base`
  const parts = [of, from].filter((part) => part !== undefined).join(', ')
  return `The deadline of ${goal.deadline} has passed: the figure was ${said(outlook, atDeadline.value)} against a goal of ${level(goal.target)} (${parts}).`
}

/** How likely the target is by the deadline, or by three years where there is none. */
function probabilityWords(outlook: Outlook): string[] {
  const { forecast, goal } = outlook
  if (!forecast) return []
  const open = outlook.state.status !== 'missed' && (goal.deadline !== undefined || goal.years !== undefined)
  const rows = forecast.years.slice(0, open ? 1 : 3)
  const chances = rows.map(({ year, reached }) => `${likely(reached)} ${by(outlook, year)}`)
  if (open && rows[0])
    return [`The probability of ${reaching(outlook)} ${by(outlook, rows[0].year)} is ${likely(rows[0].reached)}.`]
  const first = likely((rows[0] as { reached: number }).reached)
  const last = rows.at(-1)
  if (last && rows.every(({ reached }) => likely(reached) === first))
    return [`The probability of ${reaching(outlook)} is ${first}, also ${by(outlook, last.year)}.`]
  return [`The probability of ${reaching(outlook)} is ${listed(chances)}.`]
}

/** `January to June brought 26.1, 8.6 % more than a year before. The year 2026 is expected at 52.4 (80 %: 50.6 to 54.3).` */
function unfinished(outlook: Outlook): string[] {
  const { start } = outlook
  const { nowcast } = start
  if (!nowcast) return []
  const more =
    nowcast.growth === undefined
      ? ''
      : `, ${rate(Math.abs(nowcast.growth))} ${nowcast.growth < 0 ? 'less' : 'more'} than a year before`
  const until = months[nowcast.months - 1]
  const first = nowcast.months === 1 ? 'January' : `January to ${until}`
  return [
    `${first} brought ${said(outlook, nowcast.soFar)}${more}.`,
    `The year ${start.year} is expected at ${said(outlook, start.value)} (80 %: ${said(outlook, nowcast.low)} to ${said(outlook, nowcast.high)}).`,
  ]
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
