import type { Outlook } from '../../src/outlook/index.ts'

/** A number as it stands in a sentence, and whether a value can have been rounded to it. */
export interface Said {
  readonly text: string
  readonly fits: (value: number) => boolean
}

/** Every number of a text, with what it was rounded to. */
export function numbersIn(text: string): Said[] {
  return [...text.matchAll(/[−+]?\d[\d,]*(?:\.\d+)?(?:e[−+-]?\d+)?( %)?/g)].map(([found, percent]) => {
    const digits = found.replace(' %', '').replaceAll(',', '').replace('−', '-')
    const number = Number(digits.replace('e−', 'e-')) / (percent ? 100 : 1)
    const [, decimals = ''] = digits.split('.')
    // half a unit of the last place that is shown; of a level, three digits
    const unit = 10 ** -decimals.replace(/e.*/, '').length / (percent ? 100 : 1)
    const step = Math.max(unit, Math.abs(number) * 0.01)
    const least = found.includes('%') && Math.abs(number) === 0.01
    return {
      text: found,
      fits: (value) =>
        Math.abs(Math.abs(value) - Math.abs(number)) <= 0.5001 * step ||
        (least && value < 0.0101) ||
        (number === 0.99 && percent !== undefined && value > 0.9899),
    }
  })
}

/** Every number of an outlook, and what its sentences make of two of them. */
export function saidBy(outlook: Outlook): number[] {
  const numbers: number[] = [80 / 100, 0]
  const walk = (value: unknown): void => {
    if (typeof value === 'number') numbers.push(value, Number(value.toFixed(2)))
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk(outlook)
  const { goal, state } = outlook
  const { base, target } = goal
  numbers.push(1 - target / base, 4)
  if (state.status === 'missed')
    numbers.push(state.atDeadline.value / target, (state.atDeadline.value - base) / (target - base))
  return numbers
}
