import fc from 'fast-check'
import {
  beta,
  discrete,
  empirical,
  integer,
  lognormal,
  lognormalFromInterval,
  logUniform,
  normal,
  normalFromInterval,
  pert,
  triangular,
  truncated,
  uniform,
  weibull,
} from '../../src/distribution/index.ts'
import { logGamma } from '../../src/numeric/stirling.ts'
import { quantileContract } from './quantile.contract.ts'

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })
const range = fc.tuple(between(-1e3, 1e3), between(0.1, 1e3)).map(([low, width]) => ({ low, high: low + width }))
const peaked = fc.tuple(range, fc.oneof(between(0, 1), fc.constantFrom(0, 0.5, 1))).map(([{ low, high }, part]) => ({
  low,
  high,
  mode: part === 1 ? high : low + part * (high - low),
  centre: part === 0.5 ? (low + high) / 2 : undefined,
}))

quantileContract(
  'uniform',
  range.map(({ low, high }) => ({
    quantile: uniform(low, high),
    mean: (low + high) / 2,
    sd: (high - low) / Math.sqrt(12),
    ends: [low, high],
    centre: (low + high) / 2,
  })),
)

quantileContract(
  'logUniform',
  fc.tuple(between(1e-3, 10), between(1.1, 100)).map(([low, ratio]) => {
    const high = low * ratio
    const log = Math.log(high / low)
    const mean = (high - low) / log
    return {
      quantile: logUniform(low, high),
      mean,
      sd: Math.sqrt((high ** 2 - low ** 2) / (2 * log) - mean ** 2),
      ends: [low, high],
    }
  }),
)

quantileContract(
  'normal',
  fc.tuple(between(-1e3, 1e3), between(1e-3, 1e3)).map(([mean, sd]) => ({
    quantile: normal(mean, sd),
    mean,
    sd,
    centre: mean,
  })),
)

quantileContract(
  'normalFromInterval',
  fc.tuple(range, between(0.1, 0.99)).map(([{ low, high }, coverage]) => ({
    quantile: normalFromInterval(low, high, coverage),
    mean: (low + high) / 2,
    sd: (normal(0, 1)(0.9) * (high - low)) / (2 * normal(0, 1)(0.5 + coverage / 2)) / normal(0, 1)(0.9),
    centre: (low + high) / 2,
  })),
)

const lognormalMoments = (meanLog: number, sdLog: number): { mean: number; sd: number } => {
  const mean = Math.exp(meanLog + sdLog ** 2 / 2)
  return { mean, sd: mean * Math.sqrt(Math.expm1(sdLog ** 2)) }
}
quantileContract(
  'lognormal',
  fc.tuple(between(-5, 5), between(0.01, 1)).map(([meanLog, sdLog]) => ({
    quantile: lognormal(meanLog, sdLog),
    ...lognormalMoments(meanLog, sdLog),
  })),
)

quantileContract(
  'lognormalFromInterval',
  fc.tuple(between(0.1, 100), between(1.1, 4)).map(([low, ratio]) => ({
    quantile: lognormalFromInterval(low, low * ratio),
    ...lognormalMoments(Math.log(low * Math.sqrt(ratio)), Math.log(ratio) / 2 / normal(0, 1)(0.95)),
  })),
)

quantileContract(
  'triangular',
  peaked.map(({ low, mode, high, centre }) => ({
    quantile: triangular(low, mode, high),
    mean: (low + mode + high) / 3,
    sd: Math.sqrt(((high - low) ** 2 + (mode - low) ** 2 - (high - low) * (mode - low)) / 18),
    ends: [low, high],
    ...(centre !== undefined && { centre }),
  })),
)

quantileContract(
  'pert',
  fc.tuple(peaked, between(0, 20)).map(([{ low, mode, high, centre }, weight]) => {
    const mean = (low + weight * mode + high) / (weight + 2)
    return {
      quantile: pert(low, mode, high, weight),
      mean,
      sd: Math.sqrt(((mean - low) * (high - mean)) / (weight + 3)),
      ends: [low, high],
      ...(centre !== undefined && { centre }),
    }
  }),
)

quantileContract(
  'beta',
  fc.tuple(between(0.3, 50), between(0.3, 50), fc.boolean()).map(([a, b, same]) => {
    const other = same ? a : b
    const n = a + other
    return {
      quantile: beta(a, other),
      mean: a / n,
      sd: Math.sqrt((a * other) / (n + 1)) / n,
      ends: [0, 1],
      ...(same && { centre: 0.5 }),
    }
  }),
)

quantileContract(
  'weibull',
  fc.tuple(between(0.8, 8), between(1e-3, 1e3)).map(([shape, scale]) => {
    const gamma = (k: number): number => Math.exp(logGamma(1 + k / shape))
    return { quantile: weibull(shape, scale), mean: scale * gamma(1), sd: scale * Math.sqrt(gamma(2) - gamma(1) ** 2) }
  }),
)

quantileContract(
  'discrete',
  fc
    .array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 8 })), { minLength: 2, maxLength: 9 })
    .filter((pairs) => new Set(pairs.map(([value]) => value)).size > 1)
    .map((pairs) => {
      const whole = pairs.reduce((sum, [, weight]) => sum + weight, 0)
      // probabilities that are whole parts of 2^17, so that the grid meets them
      const weights = pairs.map(([, weight]) => Math.floor((weight / whole) * 2 ** 17))
      weights[0] = (weights[0] as number) + 2 ** 17 - weights.reduce((sum, weight) => sum + weight, 0)
      const chances = weights.map((weight) => weight / 2 ** 17)
      const values = pairs.map(([value]) => value)
      const mean = values.reduce((sum, value, k) => sum + value * (chances[k] as number), 0)
      const variance = values.reduce((sum, value, k) => sum + (value - mean) ** 2 * (chances[k] as number), 0)
      return {
        quantile: discrete(values, chances),
        mean,
        sd: Math.sqrt(variance),
        ends: [Math.min(...values), Math.max(...values)],
        steps: true,
      }
    }),
)

quantileContract(
  'integer',
  fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 1, max: 6 })).map(([low, bits]) => {
    const count = 2 ** bits
    return {
      quantile: integer(low, low + count - 1),
      mean: low + (count - 1) / 2,
      sd: Math.sqrt((count ** 2 - 1) / 12),
      ends: [low, low + count - 1],
      centre: low + (count - 1) / 2,
      steps: true,
    }
  }),
)

quantileContract(
  'empirical',
  fc.uniqueArray(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 9 }).map((data) => {
    const sorted = [...data].sort((a, b) => a - b)
    const pairs = sorted.slice(1).map((high, k) => [sorted[k] as number, high] as const)
    const mean = pairs.reduce((sum, [a, b]) => sum + (a + b) / 2, 0) / pairs.length
    const second = pairs.reduce((sum, [a, b]) => sum + (a * a + a * b + b * b) / 3, 0) / pairs.length
    return {
      quantile: empirical(data),
      mean,
      sd: Math.sqrt(second - mean ** 2),
      ends: [sorted[0] as number, sorted.at(-1) as number],
    }
  }),
)

quantileContract(
  'truncated',
  fc.tuple(between(-3, 3), between(0.1, 10)).map(([mean, sd]) => {
    // half a normal
    const side = sd * Math.sqrt(2 / Math.PI)
    return {
      quantile: truncated(normal(mean, sd), mean, mean + 100 * sd),
      mean: mean + side,
      sd: Math.sqrt(sd ** 2 - side ** 2),
      ends: [mean, normal(mean, sd)(1)],
    }
  }),
)
