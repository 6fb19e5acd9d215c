import type { Outlook } from '../../outlook/index.ts'
import { change, level, likely } from '../../outlook/words/numbers.ts'
import { mainYear } from '../../outlook/words/phrases.ts'

/** `China-Kazakhstan trade: USD 48.7 bn in 2025, goal 82 (double the 41 of 2023), no deadline` */
export function headline(outlook: Outlook): string {
  const { title, unit, start, goal, state } = outlook
  const dated = goal.baseYear !== undefined || start.year !== 0
  const now = `${inUnit(level(start.value, goal.target), unit)}${dated ? ` in ${start.year}` : ''}`
  const by =
    goal.deadline !== undefined
      ? `by ${goal.deadline}`
      : goal.years === undefined
        ? 'no deadline'
        : `within ${goal.years} years`
  const fall = goal.direction === 'fall' && state.status !== 'met' ? 'a fall to ' : ''
  return `${title ?? 'Outlook'}: ${now}, goal ${fall}${level(goal.target)}${compared(outlook)}, ${by}`
}

/** A currency stands before its number: `USD 48.7 bn`; any other unit behind it. */
export function inUnit(number: string, unit: string | undefined): string {
  if (unit === undefined) return number
  const [, currency, size] = /^([A-Z]{3}) (bn|mn|m|tn|k|billion|million|thousand)$/.exec(unit) ?? []
  return currency === undefined ? `${number} ${unit}` : `${currency} ${number} ${size}`
}

/** What the target is of the base, where the base is not the latest figure itself. */
function compared({ goal, scale, start }: Outlook): string {
  const { base, baseYear, target } = goal
  if (scale !== 'log' || baseYear === undefined || baseYear === start.year) return ''
  const of = `the ${level(base, target)} of ${baseYear}`
  const times = target / base
  if (times === 2) return ` (double ${of})`
  const percent = Math.round(Math.abs(times - 1) * 100)
  if (percent === 0) return ''
  return times < 1
    ? ` (${percent} % below ${of})`
    : times < 2
      ? ` (${percent} % above ${of})`
      : ` (${Number(times.toPrecision(3))} times ${of})`
}

const names = { growth: 'lasting change', volatility: 'volatility', latest: 'latest figure', target: 'target' } as const

/** Which input moves the answer most, and by how much. */
export function decides(outlook: Outlook): string[] {
  const { drivers, forecast, scale } = outlook
  const [first] = drivers
  if (!first || first.swing < 0.01) return []
  const { low, high, input } = first
  const ends = [low.probability, high.probability].map(likely)
  const more = forecast?.onePointMore
  const sooner =
    more === undefined
      ? []
      : [
          `${scale === 'log' ? `One point ${more.change < 0 ? 'less' : 'more'}` : `A change of ${change(scale, Math.abs(more.change))} more`} a year brings the median path ${plural(more.yearsSooner)} forward.`,
        ]
  return [
    [
      `The ${names[input]} decides most: over its likely range the probability by ${mainYear(outlook)} goes from ${ends.join(' to ')}.`,
      ...sooner,
    ].join(' '),
  ]
}

function plural(years: number): string {
  const text = years < 0.95 ? years.toPrecision(1) : years.toFixed(1).replace(/\.0$/, '')
  return `${text} ${text === '1' ? 'year' : 'years'}`
}
