import { domain, notNegative, positive, type Rule, unitInterval, wholeCount, wholeYear } from '../../errors.ts'
import type { Calibration } from './calibration.ts'

const small: Rule = { says: 'be from -1 to 1', holds: (value) => Math.abs(value) <= 1 }

const rules: { readonly [name in keyof Calibration]: Rule } = {
  year: wholeYear,
  years: wholeCount,
  growth: small,
  growthError: unitInterval,
  volatility: { says: 'be greater than 0 and at most 1', holds: (value) => positive.holds(value) && value <= 1 },
  sizeExponent: small,
  volatilityYears: notNegative,
  lasting: unitInterval,
  peers: small,
  persistence: unitInterval,
  priorShare: unitInterval,
}

/** The value as what `calibrate` gives. */
export function checkedCalibration(where: string, value: unknown, parameter = 'calibration'): Calibration {
  return domain(where, value, rules, parameter)
}
