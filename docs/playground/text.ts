import { share } from '../../src/outlook/words/numbers.ts'

/** A value for reading: three decimals at most, four figures. */
export function short(value: number): string {
  return Math.abs(value) >= 1e6 ? value.toExponential(2) : String(Number(value.toPrecision(4)))
}

/** A share for reading, as the command prints it: never rounded onto 0 or 100 % that it does not reach. */
export function percent(part: number, decimals = 1): string {
  return share(part, decimals).replaceAll(' ', '\u00a0')
}

/** Some four to six round values for an axis. */
export function ticks(low: number, high: number, count = 5): number[] {
  const rough = (high - low) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10)
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.max(0, Math.floor(high / step) - first + 1) }, (_, k) =>
    Number(((first + k) * step).toPrecision(12)),
  )
}
