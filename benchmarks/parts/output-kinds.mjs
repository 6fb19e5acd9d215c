// Outputs of all kinds, with their Sobol' indices where a formula gives them: for what outputs do intervals hold 95 %?
import { normal, triangular, truncated, uniform } from 'tradepath/distribution'

const names = (count) => Array.from({ length: count }, (_, k) => `x${k + 1}`)
const units = (count, from = 0, to = 1) => Object.fromEntries(names(count).map((name) => [name, uniform(from, to)]))
/** A product of factors of mean 1: shares by their variances. */
function shares(variances) {
  const whole = variances.reduce((product, v) => product * (1 + v), 1) - 1
  return { S1: variances.map((v) => v / whole), ST: variances.map((v) => (v * (whole + 1)) / (1 + v) / whole) }
}
const gStar = (a) => ({
  inputs: units(a.length),
  model: (p) => a.reduce((y, ai, k) => (y * (3 * (2 * p[`x${k + 1}`] - 1) ** 2 + ai)) / (1 + ai), 1),
  ...shares(a.map((ai) => 4 / 5 / (1 + ai) ** 2)),
})
const spreads = [0.5, 1, 1.5]

export const outputKinds = {
  'lognormal product, sd 0.5 1 1.5': {
    inputs: Object.fromEntries(spreads.map((s, k) => [`x${k + 1}`, (p) => Math.exp(s * normal(0, 1)(p))])),
    model: ({ x1, x2, x3 }) => x1 * x2 * x3,
    ...shares(spreads.map((s) => Math.expm1(s * s))),
  },
  'lognormal product, sd 0.5 each': {
    inputs: Object.fromEntries(names(3).map((name) => [name, (p) => Math.exp(0.5 * normal(0, 1)(p))])),
    model: ({ x1, x2, x3 }) => x1 * x2 * x3,
    ...shares([1, 1, 1].map(() => Math.expm1(0.25))),
  },
  'G*, alpha 2, two of ten matter': gStar([0, 0, 9, 9, 9, 9, 9, 9, 9, 9]),
  'G*, alpha 2, all ten matter': gStar([0, 0.1, 0.2, 0.3, 0.4, 0.8, 1, 2, 3, 4]),
  Bratley: {
    inputs: units(10),
    model: (p) => {
      let [sum, product] = [0, 1]
      for (let k = 1; k <= 10; k++) {
        product *= p[`x${k}`]
        sum += (-1) ** k * product
      }
      return sum
    },
  },
  'OTL circuit': {
    inputs: {
      rb1: uniform(50, 150),
      rb2: uniform(25, 70),
      rf: uniform(0.5, 3),
      rc1: uniform(1.2, 2.5),
      rc2: uniform(0.25, 1.2),
      beta: uniform(50, 300),
    },
    model: ({ rb1, rb2, rf, rc1, rc2, beta }) => {
      const [vb1, gain] = [(12 * rb2) / (rb1 + rb2), beta * (rc2 + 9)]
      return ((vb1 + 0.74) * gain + 11.35 * rf + (0.74 * rf * gain) / rc1) / (gain + rf)
    },
  },
  'wing weight': {
    inputs: {
      area: uniform(150, 200),
      fuel: uniform(220, 300),
      aspect: uniform(6, 10),
      sweep: uniform(-10, 10),
      pressure: uniform(16, 45),
      taper: uniform(0.5, 1),
      thickness: uniform(0.08, 0.18),
      load: uniform(2.5, 6),
      gross: uniform(1700, 2500),
      paint: uniform(0.025, 0.08),
    },
    model: (w) => {
      const cosine = Math.cos((w.sweep * Math.PI) / 180)
      const shape = (w.aspect / cosine ** 2) ** 0.6 * w.taper ** 0.04 * ((100 * w.thickness) / cosine) ** -0.3
      const size = 0.036 * w.area ** 0.758 * w.fuel ** 0.0035 * w.pressure ** 0.006 * (w.load * w.gross) ** 0.49
      return size * shape + w.area * w.paint
    },
  },
  flood: {
    inputs: {
      flow: truncated((p) => 1013 - 558 * Math.log(-Math.log(p)), 500, 3000),
      roughness: truncated(normal(30, 8), 15, 100),
      downstream: triangular(49, 50, 51),
      upstream: triangular(54, 55, 56),
    },
    model: ({ flow, roughness, downstream, upstream }) =>
      (flow / (300 * roughness * Math.sqrt((upstream - downstream) / 5000))) ** 0.6 + downstream,
  },
  Friedman: {
    inputs: units(5),
    model: ({ x1, x2, x3, x4, x5 }) => 10 * Math.sin(Math.PI * x1 * x2) + 20 * (x3 - 0.5) ** 2 + 10 * x4 + 5 * x5,
  },
  Welch: {
    inputs: units(20, -0.5, 0.5),
    model: (p) =>
      (5 * p.x12) / (1 + p.x1) +
      5 * (p.x4 - p.x20) ** 2 +
      p.x5 +
      40 * p.x19 ** 3 -
      5 * p.x19 +
      0.05 * p.x2 +
      0.08 * p.x3 -
      0.03 * p.x6 +
      0.03 * p.x7 -
      0.09 * p.x9 -
      0.01 * p.x10 -
      0.07 * p.x11 +
      0.25 * p.x13 ** 2 -
      0.04 * p.x14 +
      0.06 * p.x15 -
      0.01 * p.x17 -
      0.03 * p.x18,
  },
  'years to goal, reached by year 7': {
    inputs: { multiple: uniform(1.8, 2.2), rate: uniform(0.03, 0.15) },
    model: ({ multiple, rate }) => (Math.log(multiple) / Math.log1p(rate) <= 7 ? 1 : 0),
  },
  'years to goal, capped at 20': {
    inputs: { multiple: uniform(1.8, 2.2), rate: uniform(0.005, 0.065) },
    model: ({ multiple, rate }) => Math.min(20, Math.log(multiple) / Math.log1p(rate)),
  },
}
