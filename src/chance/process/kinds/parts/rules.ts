import type { Rule } from '../../../../errors.ts'
import { type Scale, scaleOf } from '../../../../scale.ts'

/** Rules for the numbers of a process, which depend on its scale. */
export interface Rules {
  /** A change a year. */
  readonly change: Rule
  /** A standard deviation of changes. */
  readonly deviation: Rule
}

/**
 * Log growth by which a sum of years that are sure may be short of the target by rounding and be there: the rule of
 * `annualArrival`.
 */
export const rounding = 1e-12

/** On the log scale, e^change is a double; so it is with the odds on the logit scale. */
const ofExponents: Rules = {
  change: { says: 'be from -700 to 700', holds: (value) => Math.abs(value) <= 700 },
  deviation: { says: 'be from 0 to 700', holds: (value) => value >= 0 && value <= 700 },
}

/** On the level scale, the square of a sum of changes is a double. */
const ofLevels: Rules = {
  change: { says: 'be from -1e100 to 1e100', holds: (value) => Math.abs(value) <= 1e100 },
  deviation: { says: 'be from 0 to 1e100', holds: (value) => value >= 0 && value <= 1e100 },
}

export function rulesOf(scale: Scale): Rules {
  return scale === 'level' ? ofLevels : ofExponents
}

/** What a value on a scale must be, so that differences of values and their squares are doubles. */
export function valueRule(scale: Scale): Rule {
  return scale === 'level' ? ofLevels.change : scaleOf(scale).rule
}

/** A standard deviation of log growth. */
export const deviation: Rule = ofExponents.deviation
