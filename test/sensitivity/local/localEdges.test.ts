import { expect, test } from 'vitest'
import { uniform } from '../../../src/distribution/index.ts'
import { compound } from '../../../src/index.ts'
import { analyse, breakEven, elasticities } from '../../../src/sensitivity/index.ts'

/** A function of x that keeps what it was asked and what it said. */
function asked(f: (x: number) => number) {
  const said: { at: number; output: number }[] = []
  const model = ({ x }: { x: number }): number => {
    const output = f(x)
    said.push({ at: x, output })
    return output
  }
  return { model, said }
}
const x = uniform(1, 3)

test('break-even: every evaluation counts, the base among them, and the output is that of the model', () => {
  const { model, said } = asked((x) => Math.exp(x))
  const found = breakEven(model, { x }, { input: 'x', goal: 6, within: [1, 3] })
  expect(found).toMatchObject({ status: 'found', crossings: 1, base: { at: 2, output: Math.exp(2) } })
  if (found.status === 'notMet') return
  expect(found.at).toBeCloseTo(Math.log(6), 14)
  expect(Math.abs(found.output - Math.exp(found.at))).toBeLessThanOrEqual(6 * 2 ** -52)
  expect(found.evaluations).toBe(said.length)
  expect(said.slice(1, 66).map(({ at }) => at)).toEqual(Array.from({ length: 65 }, (_, k) => 1 + k / 32))
})

test('break-even: a goal that is met at a look is found there, once', () => {
  for (const [goal, k] of [
    [1.5, 16],
    [1, 0],
    [3, 64],
  ] as const) {
    const { model } = asked((x) => x)
    const found = breakEven(model, { x }, { input: 'x', goal, within: [1, 3] })
    expect(found).toMatchObject({ status: 'found', at: 1 + k / 32, output: goal, crossings: 1, evaluations: 66 })
  }
  // touched from above, and left again
  const touch = breakEven(({ x }) => (x - 1.5) ** 2, { x }, { input: 'x', goal: 0, within: [1, 3] })
  expect(touch).toMatchObject({ status: 'found', at: 1.5, crossings: 1 })
})

test('break-even: where the goal is not met, the nearest that was seen is told, failures apart', () => {
  for (const f of [(x: number) => x * x + 1, (x: number) => -x, (x: number) => (x < 1.4 ? Number.NaN : x + 5)]) {
    const { model, said } = asked(f)
    const found = breakEven(model, { x }, { input: 'x', goal: 0, within: [1, 3], onFailure: 'drop' })
    const [nearest] = said
      .filter(({ output }) => !Number.isNaN(output))
      .sort((a, b) => Math.abs(a.output) - Math.abs(b.output))
    expect(found).toMatchObject({ status: 'notMet', closest: nearest, evaluations: said.length })
  }
  // nearest at the base itself
  const dip = breakEven(({ x }) => (x === 2.01 ? 0.1 : 1), { x: 2.01, z: x }, { input: 'x', goal: 0, within: [1, 3] })
  expect(dip).toMatchObject({ status: 'notMet', closest: { at: 2.01, output: 0.1 } })
  // apart by more than a double holds: nothing can be solved for between them
  const apart = breakEven(({ x }) => (x < 2 ? -1 : 1) * 1.7e308, { x }, { input: 'x', goal: 0, within: [1, 3] })
  expect(apart.status).toBe('notMet')
})

test('break-even: a jump is told from a crossing by its height, small against the outputs or not', () => {
  const at = (f: (x: number) => number, goal: number) =>
    breakEven(({ x }) => f(x), { x }, { input: 'x', goal, within: [1, 3] })
  expect(at((x) => (x < 1.71 ? 1 : 1 + 1e-6), 1 + 5e-7).status).toBe('jumps')
  expect(at((x) => (x < 1.71 ? -1e6 : 1e6), 3).status).toBe('jumps')
  expect(at((x) => 1e6 * (x - 1.71), 1e-9).status).toBe('found')
})

test('regional: eight rows on either side are enough, seven are not; medians of odd and even numbers', () => {
  const goal = (output: number): boolean => output > 0
  const analysed = (met: number, missed: number) => {
    const outputs = Array.from({ length: met + missed }, (_, row) => (row < met ? 1 : -1))
    // the rows that met have 1, 4, 9, …, the others -1, -4, -9, …
    const columns = { a: outputs.map((sign, row) => sign * (sign > 0 ? row + 1 : row - met + 1) ** 2) }
    return analyse(columns, outputs, { method: 'regional', goal })
  }
  expect(analysed(25, 7)).toMatchObject({ status: 'oneSided', met: 25, missed: 7 })
  expect(analysed(7, 25)).toMatchObject({ status: 'oneSided', met: 7, missed: 25 })
  expect(analysed(8, 24)).toMatchObject({
    status: 'estimated',
    indices: { a: { distance: 1, medianMet: (16 + 25) / 2, medianMissed: -(144 + 169) / 2 } },
  })
  expect(analysed(25, 9)).toMatchObject({ indices: { a: { medianMet: 169, medianMissed: -25 } } })
  expect(analysed(24, 8)).toMatchObject({ status: 'estimated' })
  expect(analysed(15, 16)).toMatchObject({ status: 'tooFewOutputs' })
})

test('elasticities: a model in one call, one with a gradient that is none, one that answers with an arrival', () => {
  const cube = { batch: ({ a }: { a: Float64Array }) => a.map((a) => a ** 3) }
  const { output, inputs, method } = elasticities(cube, { a: 2 })
  expect([output, method]).toEqual([8, 'extrapolation'])
  expect(inputs[0]?.derivative).toBeCloseTo(12, 9)
  expect(inputs[0]?.elasticity).toBeCloseTo(3, 9)

  const odd = Object.assign(({ a }: { a: number }) => a * a, { gradient: 'none' })
  expect(elasticities(odd, { a: 3 })).toMatchObject({ method: 'extrapolation', output: 9 })

  const years = ({ rate }: { rate: number }) => compound({ base: 1, rate }).timeTo(2)
  const slope = -Math.LN2 / Math.log(1.08) ** 2 / 1.08
  expect(elasticities(years, { rate: 0.08 }).inputs[0]?.derivative).toBeCloseTo(slope, 7)
  expect(() => elasticities(years, { rate: -0.01 })).toThrow(
    'elasticities: model must give a number: wrap one that gives an arrival in cappedYears, arrivesBy or arrivalRank',
  )
  expect(() => elasticities((() => null) as never, { rate: 0.1 })).toThrow(
    'elasticities: model must give a finite number at { rate: 0.1 } (received null)',
  )
  expect(() => elasticities(({ a }) => (a > 1 ? Number.NaN : a), { a: 1 })).toThrow(
    'elasticities: model must be finite on both sides of a (received 1)',
  )
})

test('hsic: an input that differs in one row only, and so in no row of a part that is left, has finite indices', () => {
  const a = Array.from({ length: 64 }, (_, row) => Math.sin(row))
  const rare = a.map((_, row) => Number(row === 0))
  const found = analyse(
    { a, rare },
    a.map((x) => x * x),
    { method: 'hsic' },
  )
  if (found.status !== 'estimated') throw new Error(found.status)
  const { R2, pValue } = found.indices.rare
  expect([...Object.values(R2), pValue].every(Number.isFinite)).toBe(true)
  expect(found.indices.a.R2.low).toBeGreaterThan(0)
})
