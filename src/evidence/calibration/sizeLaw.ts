/**
 * The law scale · size^(-exponent) that a positive quantity follows in the mean, whatever its distribution: gamma
 * regression with a logarithmic link, by Fisher scoring (P. McCullagh and J. A. Nelder, Generalized Linear Models, 1989, 8.3.3).
 */
export function sizeLaw(sizes: readonly number[], values: readonly number[]): { scale: number; exponent: number } {
  const logs = sizes.map(Math.log)
  const n = logs.length
  const middle = mean(logs)
  const variance = mean(logs.map((x) => (x - middle) ** 2))
  let atMiddle = Math.log(mean(values))
  let slope = 0
  for (let round = 0; round < 30; round++) {
    let [level, tilt] = [0, 0]
    for (let i = 0; i < n; i++) {
      const x = (logs[i] as number) - middle
      const off = (values[i] as number) / Math.exp(atMiddle + slope * x) - 1
      level += off / n
      tilt += (off * x) / n
    }
    atMiddle += level
    slope += variance === 0 ? 0 : tilt / variance
    if (Math.abs(level) + Math.abs(tilt) < 1e-12) break
  }
  return { scale: Math.exp(atMiddle - slope * middle), exponent: 0 - slope }
}

export const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length
