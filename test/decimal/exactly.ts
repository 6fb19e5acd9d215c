/** A double's exact value as decimal text, all its digits (decimal.js would take its shortest spelling). */
export function exactly(value: number): string {
  let [whole, halvings] = [value, 0]
  while (!Number.isInteger(whole)) {
    whole *= 2
    halvings++
  }
  return `${BigInt(whole) * 5n ** BigInt(halvings)}e-${halvings}`
}
