import {
  type ArrivalQuantile,
  arrivalQuantile,
  type Goal,
  type Process,
  type RequiredDrift,
  randomWalk,
  requiredDrift,
} from '../../../src/chance/index.ts'

/** A goal as a multiple of its base, which may be exactly so much: `{ multiple: 2, years: 7 }`. */
export function aimed({ multiple, years }: { multiple: number; years?: number | undefined }): Goal {
  return { base: 1, target: multiple, ...(years !== undefined && { years }) }
}

/** The arrival quantiles of one reading, as a function of the probability. */
export function arrivals(
  process: Process,
  { multiple, reading }: { multiple: number; reading: 'annual' | 'continuous' },
): (p: number) => ArrivalQuantile {
  return (p) => arrivalQuantile(process, aimed({ multiple }), p, { reading })
}

/** The required drift of a walk that is described by numbers. */
export function driftFor(options: {
  multiple: number
  years: number
  volatility: number
  driftError?: number
  chance: number
  reading: 'terminal' | 'annual' | 'continuous'
}): RequiredDrift {
  const { multiple, years, volatility, driftError = 0, chance, reading } = options
  return requiredDrift(randomWalk({ drift: 0, volatility, driftError }), aimed({ multiple, years }), chance, {
    reading,
  })
}
