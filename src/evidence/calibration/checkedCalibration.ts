import { checked, checkedObject, notNegative, positive, type Rule, wholeCount, wholeYear } from '../../errors.ts'
import type { Calibration } from './calibration.ts'

const small: Rule = { says: 'be from -1 to 1', holds: (value) => Math.abs(value) <= 1 }
const share: Rule = { says: 'be from 0 to 1', holds: (value) => value >= 0 && value <= 1 }

const rules: { readonly [name in keyof Calibration]: Rule } = {
  year: wholeYear,
  years: wholeCount,
  growth: small,
  growthError: share,
  volatility: { says: 'be greater than 0 and at most 1', holds: (value) => positive.holds(value) && value <= 1 },
  sizeExponent: small,
  volatilityYears: notNegative,
  lasting: share,
  peers: small,
}

/** The value as what `calibrate` gives. */
export function checkedCalibration(where: string, value: unknown, parameter = 'calibration'): Calibration {
  const given = checkedObject(where, parameter, value)
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, checked(where, `${parameter}.${name}`, given[name], rule)]),
  ) as unknown as Calibration
}
