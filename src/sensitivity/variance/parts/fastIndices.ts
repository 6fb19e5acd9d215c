import { type Estimate, jackknifeEstimate, ratioEstimate } from '../../estimate/estimate.ts'
import type { FirstAndTotal } from '../sobolAnalysis.ts'
import type { Spectrum } from './fastSpectrum.ts'

/** Harmonics of the highest frequency that are counted as those of its input. */
export const harmonicCount = 8

/**
 * S1 and ST of an input from the spectra of its curves: S1 is the power in its harmonics; ST 1 - the power of the others.
 *
 * Powers of a zigzag fall with the fourth power of the frequency, so that beyond ω/2 there is a seventh of what is between
 * ω/4 and ω/2: it is counted with the others. The intervals allow for spectra that fall more slowly.
 */
export function indicesFrom(spectra: readonly Spectrum[]): FirstAndTotal {
  const all = Float64Array.from(spectra, (spectrum) => spectrum.all)
  const power = all.reduce((sum, one) => sum + one, 0)
  // along these curves the output does not vary: nothing is known
  if (!(power > 0)) return { S1: unknown, ST: unknown }
  const above = Float64Array.from(spectra, ({ all, others, octaves }) => all - others - octaves[1] / 7)
  const ST = ratioEstimate(above, all)
  const S1 = jackknifeEstimate(
    share(spectra),
    spectra.map((left) => share(spectra.filter((spectrum) => spectrum !== left))),
  )
  const octave = (k: 0 | 1) => spectra.reduce((sum, { octaves }) => sum + octaves[k], 0) / power
  const others = beyond(octave(0), octave(1), 4 * harmonicCount - 2)
  const high = Math.max(ST.high, Math.min(1, ST.high + others))
  // an octave may be empty, as where a wave has odd harmonics only
  const before = Math.max(share(spectra, 3, 4), share(spectra, 1, 2) / 8)
  const harmonics = beyond(before, share(spectra, 5, 8), 250)
  return {
    S1: { ...S1, high: Math.max(S1.high, Math.min(high, S1.high + harmonics)) },
    ST: { ...ST, low: Math.max(ST.low - others, Math.min(ST.low, S1.low)), high },
  }
}

const unknown: Estimate = { estimate: 0, low: 0, high: 1 }

/** The power in some of the harmonics from products of different curves, over all power. */
function share(spectra: readonly Spectrum[], from = 1, to = harmonicCount): number {
  let [power, all] = [0, 0]
  for (let part = 2 * from - 2; part < 2 * to; part++) {
    let [sum, own] = [0, 0]
    for (const { harmonics } of spectra) {
      sum += harmonics[part] as number
      own += (harmonics[part] as number) ** 2
    }
    power += (2 * (sum * sum - own)) / (spectra.length - 1)
  }
  for (const spectrum of spectra) all += spectrum.all
  return all > 0 ? power / all : 0
}

/**
 * What is beyond two octaves of a spectrum if it goes on falling as from the one to the other: at most as fast as that of
 * a jump, where all beyond an octave is as much as that octave, and at least as one that is flat, with room for so many.
 */
function beyond(first: number, second: number, room: number): number {
  return second > 0 ? second / Math.max(1 / room, Math.min(1, first / second - 1)) : 0
}
