/**
 * The Fourier coefficients of a signal, one frequency at a time: (1/n) Σ y_k e^(-2πi f k / n), real and imaginary part.
 *
 * @param y the signal, n numbers
 * @returns the coefficient at a whole frequency from 0 to n - 1
 */
export function fourier(y: Float64Array): (frequency: number) => readonly [re: number, im: number] {
  const n = y.length
  const cosines = Float64Array.from({ length: n }, (_, k) => Math.cos((2 * Math.PI * k) / n))
  const sines = Float64Array.from({ length: n }, (_, k) => Math.sin((2 * Math.PI * k) / n))
  return (frequency) => {
    let [re, im, place] = [0, 0, 0]
    for (let k = 0; k < n; k++) {
      const value = y[k]
      re += value * cosines[place]
      im -= value * sines[place]
      place += frequency
      if (place >= n) place -= n
    }
    return [re / n, im / n]
  }
}
