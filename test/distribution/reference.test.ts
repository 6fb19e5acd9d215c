import { expect, test } from 'vitest'
import {
  beta,
  lognormal,
  logUniform,
  normal,
  pert,
  type Quantile,
  triangular,
  truncated,
  uniform,
  weibull,
} from '../../src/distribution/index.ts'
import quantiles from '../reference/distributions.json' with { type: 'json' }
import estimators from '../reference/sensitivity-estimators.json' with { type: 'json' }

type Make = (...parameters: number[]) => Quantile

const makers: Record<string, Make> = { beta, logUniform, lognormal, normal, pert, triangular, weibull } as never

/** The relative error at worst, by distribution and its parameters. */
const worst = new Map<string, number>()
for (const { name, parameters, p, x } of quantiles) {
  const given = (makers[name] as Make)(...parameters)(p)
  const error = Math.abs(given - Number(x)) / Math.abs(Number(x))
  const label = `${name}(${parameters.join(', ')})`
  worst.set(label, Math.max(worst.get(label) ?? 0, error))
}

test('quantiles agree with 40 digits, from p = 2^-53 to 1 - 2^-53', () => {
  expect(worst.size).toBe(21)
  const off = [...worst].filter(([label, error]) => error > (/^(beta|pert)/.test(label) ? 2e-13 : 6e-15))
  expect(off).toEqual([])
})

test('inverse cumulative probabilities agree with SALib to 1e-12', () => {
  const make: Record<string, Make> = {
    unif: uniform,
    logunif: logUniform,
    triang: (low, high, peak) =>
      triangular(
        low as number,
        (low as number) + (peak as number) * ((high as number) - (low as number)),
        high as number,
      ),
    norm: normal,
    truncnorm: (low, high, mean, sd) => truncated(normal(mean as number, sd as number), low as number, high as number),
    lognorm: lognormal,
    weibull:
      (shape, scale, location = 0) =>
      (p) =>
        location + weibull(shape as number, scale as number)(p),
  }
  // a truncated normal gets its p to 2^-53, of which its far tail makes more
  const tolerance = (dist: string): number => (dist === 'truncnorm' ? 5e-12 : 1e-12)
  for (const { dist, bounds, u, x } of Object.values(estimators.dists.cases)) {
    const quantile = (make[dist] as Make)(...bounds)
    for (const [k, p] of u.entries()) {
      const wanted = x[k] as number
      expect(Math.abs(quantile(p) - wanted), `${dist} ${bounds} at ${p}`).toBeLessThanOrEqual(
        tolerance(dist) * Math.max(1, Math.abs(wanted)),
      )
    }
  }
})
