// Written by scripts/fit-calibration.mjs from the IMF Direction of Trade Statistics (copy of May 2022), pairs that ever traded USD 1 bn.
import type { Calibration } from './calibration.ts'

export const shipped: Calibration = {
  year: 2020,
  years: 40,
  volatility: 0.2541,
  sizeExponent: 0.1496,
  volatilityYears: 7.173,
  growth: 0.06815,
  growthError: 0.02014,
  lasting: 0.03014,
  peers: 0.08422,
  persistence: 0.8,
  priorShare: 0,
}
