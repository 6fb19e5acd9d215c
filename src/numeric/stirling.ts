/**
 * ln Γ(x + 1) less Stirling's formula for it, (x + 1/2) ln x - x + ln √(2π), for x > 0; an absolute 1e-15.
 *
 * The series in 1/x holds from 10 on (DLMF 5.11.1); below, steps of 1 lead there.
 */
export function stirlingError(x: number): number {
  let steps = 0
  let from = x
  for (; from < 10; from++) steps += (from + 0.5) * Math.log1p(1 / from) - 1
  const inverse = 1 / (from * from)
  let sum = 0
  for (const coefficient of series) sum = sum * inverse + coefficient
  return steps + sum / from
}

// B(2k) / (2k (2k - 1)), the highest first
const series = [1 / 156, -691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12]

/** ln Γ(x) for x > 0; an absolute 1e-15, or a relative one where it is large. */
export function logGamma(x: number): number {
  return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingError(x)
}

const halfLogTwoPi = 0.9189385332046728

/** x ln(x / mean) + mean - x for positive x and mean, without cancellation (C. Loader, "Fast and accurate computation of binomial probabilities", 2000). */
export function deviance(x: number, mean: number): number {
  const distance = x - mean
  if (Math.abs(distance) > 0.1 * (x + mean)) return x * Math.log(x / mean) - distance
  const v = distance / (x + mean)
  let power = 2 * x * v
  let sum = distance * v
  for (let k = 3; ; k += 2) {
    power *= v * v
    const next = sum + power / k
    if (next === sum) return sum
    sum = next
  }
}
