import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formulaCurve, formulaRate } from '../../src/formula/index.ts'
import { compound, fading, schedule } from '../../src/index.ts'

function relative(a: number, b: number): number {
  return Math.abs(a - b) / Math.abs(b)
}

function years(arrival: { status: string; years?: number | undefined }): number {
  if (arrival.years === undefined) throw new Error('never')
  return arrival.years
}

const base = 41
const rates = fc.double({ min: -0.3, max: 0.5, noNaN: true }).map((rate) => Math.round(rate * 1e6) / 1e6)
const times = fc.double({ min: 0, max: 100, noNaN: true })

test('formulaCurve: compound growth that was typed is compound', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.005, max: 0.5, noNaN: true }), times, (rate, t) => {
      const [typed, exact] = [formulaCurve(`41 * (1 + ${rate})^t`), compound({ base, rate })]
      expect(relative(typed.valueAt(t), exact.valueAt(t))).toBeLessThan(1e-13)
      expect(relative(years(typed.timeTo(82)), years(exact.timeTo(82)))).toBeLessThan(1e-12)
    }),
    { numRuns: 200, seed: 1 },
  )
})

test('formulaCurve: fading growth that was typed is fading', () => {
  const exact = fading({ base, rate: 0.32, longRun: -0.05, halfLife: 2 })
  const [now, later] = [Math.log1p(0.32), Math.log1p(-0.05)]
  const typed = formulaCurve(`41 * exp(${later}*t + ${now - later} * 2/log(2) * (1 - 2^(-t/2)))`)
  for (const t of [0, 0.1, 1, 3, 10, 50]) expect(relative(typed.valueAt(t), exact.valueAt(t))).toBeLessThan(1e-14)
  for (const target of [60, 30]) expect(years(typed.timeTo(target))).toBeCloseTo(years(exact.timeTo(target)), 10)
  const [missed, peak] = [typed.timeTo(82), exact.timeTo(82)]
  if (missed.status !== 'never' || peak.status !== 'never') throw new Error('the peak is below')
  expect(relative(missed.closest, peak.closest)).toBeLessThan(1e-13)
})

test('formulaCurve: the horizon is what was asked for', () => {
  expect(formulaCurve('41').until).toBe(1000)
  expect(formulaCurve('41').timeTo(82)).toEqual({ status: 'never', closest: 41 })
  const slow = '41 + 0.01*t'
  expect(formulaCurve(slow).timeTo(82).status).toBe('never')
  expect(years(formulaCurve(slow, { until: 5000 }).timeTo(82))).toBeCloseTo(4100, 9)
  expect(() => formulaCurve(slow, { until: 10 }).valueAt(11)).toThrow('formulaCurve: years must be at most 10')
  for (const until of [0, -1, NaN, Infinity, '9', null])
    expect(() => formulaCurve(slow, { until: until as never })).toThrow('formulaCurve: until must')
  expect(() => formulaCurve(slow, null as never)).toThrow('formulaCurve: options must be an object')
})

test('formulaCurve: one name, and real', () => {
  expect(() => formulaCurve('41 * growth^t')).toThrow('have no name but t, and it has growth (character 6)')
  expect(() => formulaCurve('1/t')).toThrow('formulaCurve: 1 / t must be a real number within 1.8e308 where t is 0')
  expect(() => formulaCurve('41 * sqrt(3 - t)').timeTo(82)).toThrow('sqrt(3 - t) must be a real number')
  expect(() => formulaCurve('constructor')).toThrow('formulaCurve: text must not have the name constructor')
})

test('formulaRate: a constant rate is compound', () => {
  fc.assert(
    fc.property(rates, times, (rate, t) => {
      const typed = formulaRate(rate < 0 ? `(${rate})` : String(rate), { base })
      expect(relative(typed.valueAt(t), compound({ base, rate }).valueAt(t))).toBeLessThan(1e-13)
    }),
    { numRuns: 100, seed: 2 },
  )
  const [typed, exact] = [formulaRate('0.08', { base }), compound({ base, rate: 0.08 })]
  expect(relative(typed.valueAt(1000), exact.valueAt(1000))).toBeLessThan(1e-13)
  expect(relative(years(typed.timeTo(82)), years(exact.timeTo(82)))).toBeLessThan(1e-13)
})

test('formulaRate: fading log growth is fading', () => {
  let worst = 0
  fc.assert(
    fc.property(rates, rates, fc.double({ min: 0.2, max: 20, noNaN: true }), times, (rate, longRun, halfLife, t) => {
      const [now, later] = [Math.log1p(rate), Math.log1p(longRun)]
      const typed = formulaRate(`expm1(${later} + (${now - later}) * 2^(-t/${halfLife}))`, { base })
      worst = Math.max(worst, relative(typed.valueAt(t), fading({ base, rate, longRun, halfLife }).valueAt(t)))
    }),
    { numRuns: 100, seed: 3 },
  )
  console.log(`formulaRate against fading: worst relative error ${worst.toExponential(1)}`)
  expect(worst).toBeLessThan(1e-12)

  const options = { base, rate: 0.32, longRun: 0.03, halfLife: 2 }
  const typed = formulaRate(`expm1(log1p(0.03) + (log1p(0.32) - log1p(0.03)) * 2^(-t/2))`, { base })
  expect(relative(years(typed.timeTo(82)), years(fading(options).timeTo(82)))).toBeLessThan(1e-12)
})

test('formulaRate: a conditional by years is a schedule', () => {
  const typed = formulaRate('t < 1 ? 0.068 : t < 2.5 ? 0.111 : 0.05', { base })
  const log = (rate: number, over: number): number => Math.log1p(rate) * over
  const exact = base * Math.exp(log(0.068, 1) + log(0.111, 1.5) + log(0.05, 7.5))
  expect(relative(typed.valueAt(10), exact)).toBeLessThan(1e-12)
  const whole = formulaRate('t < 1 ? 0.068 : t < 2 ? 0.111 : 0.05', { base })
  const listed = schedule({ base, rates: [0.068, 0.111], then: 0.05 })
  expect(relative(whole.valueAt(10), listed.valueAt(10))).toBeLessThan(1e-12)
  expect(relative(years(whole.timeTo(82)), years(listed.timeTo(82)))).toBeLessThan(1e-12)
})

test('formulaRate: the order of questions does not matter', () => {
  const text = '0.03 + 0.29*2^(-t/2)'
  const [forward, backward] = [formulaRate(text, { base }), formulaRate(text, { base })]
  const at = [0, 0.5, 1, 7.25, 30, 100]
  const first = at.map((t) => forward.valueAt(t))
  expect([...at].reverse().map((t) => backward.valueAt(t))).toEqual(first.reverse())
})

test('formulaRate: rates and options out of range', () => {
  expect(() => formulaRate('0.5 - t', { base }).valueAt(2)).toThrow('text must give a rate greater than -1 at t = ')
  expect(() => formulaRate('0.5*sin(1e7*t)', { base }).valueAt(1)).toThrow('give a rate that can be integrated')
  expect(() => formulaRate('0.08', { base: 0 })).toThrow('formulaRate: base must be greater than 0')
  expect(() => formulaRate('0.08', undefined as never)).toThrow('formulaRate: options must be an object')
  expect(() => formulaRate('growth', { base })).toThrow('have no name but t, and it has growth (character 1)')
  for (const until of [0, 10_001, NaN, '9', null])
    expect(() => formulaRate('0.08', { base, until: until as never })).toThrow('formulaRate: until must')
  expect(formulaRate('-0.02', { base }).timeTo(82)).toEqual({ status: 'never', closest: 41 })
})
