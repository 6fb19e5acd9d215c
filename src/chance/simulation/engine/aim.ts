import type { CheckedGoal } from '../../../goal.ts'
import { portableExp, portableLog, portableLog1p } from '../../../numeric/portable.ts'
import type { Scale } from '../../../scale.ts'
import { rounding } from '../../process/kinds/parts/rules.ts'

/** What the engine counts against: places on the scale, counted from the base, the same bits on every engine. */
export interface Aim {
  /** Years that are simulated. */
  readonly years: number
  /** The place from which a path is at the target: growth without chance is there when its curve is. */
  readonly edge: number
  /** On which side of the edge that is. */
  readonly direction: 1 | -1
  /** What a place of 1 is worth where places are compared: 1 but for levels, which may be of any size. */
  readonly unit: number
  /** Whether the places themselves may be of any size. */
  readonly anySize: boolean
}

export function aimOf({ base, target, direction: way }: CheckedGoal, scale: Scale, years: number): Aim {
  const direction = way === 'fall' ? -1 : 1
  const unit = scale === 'level' ? Math.max(Math.abs(base), Math.abs(target)) || 1 : 1
  return {
    years,
    edge: change(scale, base, target) - direction * rounding * unit,
    direction,
    unit,
    anySize: scale === 'level',
  }
}

function change(scale: Scale, from: number, to: number): number {
  if (scale === 'log') return logMultiple(to, from)
  if (scale === 'level') return to - from
  const [low, high] = scale.logit
  return logMultiple(to - low, from - low) + logMultiple(high - from, high - to)
}

/** ln(to / from), the same bits on every engine. */
function logMultiple(to: number, from: number): number {
  const ratio = to / from
  if (ratio > 0.5 && ratio < 2) return portableLog1p((to - from) / from)
  return ratio > 1e-290 && ratio < 1e290 ? portableLog(ratio) : portableLog(to) - portableLog(from)
}

/**
 * What a place is worth, in two steps of which the second is linear, so that a mean may be taken between them: e^x and the
 * product with the base, x and the sum with it, or the share at once.
 */
export interface Worth {
  readonly raw: (place: number) => number
  readonly value: (raw: number) => number
}

export function worthOf(scale: Scale, base: number): Worth {
  if (scale === 'log') return { raw: portableExp, value: (raw) => base * raw }
  if (scale === 'level') return { raw: (place) => place, value: (raw) => base + raw }
  const [low, high] = scale.logit
  const odds = (base - low) / (high - base)
  return {
    raw(place) {
      const own = odds * portableExp(Math.min(Math.max(place, -700), 700))
      return own < 1 ? low + (high - low) * (own / (1 + own)) : high - (high - low) / (1 + own)
    },
    value: (raw) => raw,
  }
}
