import { expect, test } from 'vitest'
import { gaussLegendre } from '../../src/numeric/gaussLegendre.ts'

test('the rule of 10 points is that of Abramowitz and Stegun, table 25.4', () => {
  const { nodes, weights } = gaussLegendre(10)
  const table = [
    [0.14887433898163122, 0.29552422471475287],
    [0.4333953941292472, 0.26926671930999635],
    [0.6794095682990244, 0.21908636251598204],
    [0.8650633666889845, 0.1494513491505806],
    [0.9739065285171717, 0.06667134430868814],
  ] as const
  for (const [i, [node, weight]] of table.entries())
    for (const [at, sign] of [
      [5 + i, 1],
      [4 - i, -1],
    ] as const) {
      expect(Math.abs((nodes[at] as number) - sign * node)).toBeLessThan(3e-16)
      expect(Math.abs((weights[at] as number) - weight)).toBeLessThan(6e-16)
    }
})

test('n points integrate every power up to 2n - 1', () => {
  for (const n of [1, 2, 3, 7, 16, 25, 64]) {
    const { nodes, weights } = gaussLegendre(n)
    for (let power = 0; power < 2 * n; power++) {
      const sum = nodes.reduce((total, x, i) => total + (weights[i] as number) * x ** power, 0)
      expect(Math.abs(sum - (power % 2 === 0 ? 2 / (power + 1) : 0))).toBeLessThan(2e-15)
    }
    expect([...nodes]).toEqual([...nodes].sort((a, b) => a - b))
  }
})
