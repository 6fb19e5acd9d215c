// Written by scripts/fit-calibration.mjs from the IMF Direction of Trade Statistics (copy of May 2022), pairs ever worth half a USD bn in prices of 2000.
import type { Calibration } from './calibration.ts'

export const shipped: Calibration = {
  year: 2020,
  years: 40,
  growth: 0.06221,
  growthError: 0.02033,
  volatility: 0.2586,
  sizeExponent: 0.1521,
  volatilityYears: 8.401,
  lasting: 0.02911,
  peers: 0.08429,
  persistence: 0.8,
  priorShare: 0,
}
