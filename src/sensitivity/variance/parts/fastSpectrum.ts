import { fourier } from '../../../numeric/fourier.ts'

/** What the spectrum of outputs along a search curve says of the input whose frequency is the highest. */
export interface Spectrum {
  /** The mean of e^(-2πi p ω k / n) y_k for the harmonics p = 1 ... of that input, real and imaginary parts in turn. */
  readonly harmonics: Float64Array
  /** Power below half its frequency, on both sides: what the other inputs do without it. */
  readonly others: number
  /** The parts of that from an eighth and from a quarter of its frequency on, by which what is beyond can be judged. */
  readonly octaves: readonly [number, number]
  /** Power at all frequencies but that of the mean, and half the number of points. */
  readonly all: number
}

/**
 * The spectrum of n outputs in the order of the curve.
 *
 * A. Saltelli, S. Tarantola and K. P.-S. Chan, Technometrics 41 (1999): S1 is the power at the harmonics over all, ST is
 * 1 - the power up to half the frequency over all.
 */
export function fastSpectrum(y: Float64Array, omega: number, harmonicCount: number): Spectrum {
  const n = y.length
  const at = fourier(y)
  const harmonics = new Float64Array(2 * harmonicCount)
  for (let p = 1; p <= harmonicCount; p++) harmonics.set(at(p * omega), 2 * (p - 1))
  let [others, first, second] = [0, 0, 0]
  for (let frequency = 1; frequency <= omega / 2; frequency++) {
    const [re, im] = at(frequency)
    const power = 2 * (re * re + im * im)
    others += power
    if (frequency > omega / 4) second += power
    else if (frequency > omega / 8) first += power
  }
  let [mean, squares] = [0, 0]
  for (const value of y) mean += value / n
  for (const value of y) squares += (value - mean) ** 2 / n
  // Parseval; the power at half the number of points belongs to no input
  const [edge] = n % 2 === 0 ? at(n / 2) : [0]
  return { harmonics, others, octaves: [first, second], all: squares - edge * edge }
}
