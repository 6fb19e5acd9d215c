/**
 * The table of a quantile function that the kernel reads: (word + 1/2) / 2^32 ↦ number, for a distribution that is
 * symmetric about 0.
 *
 * The smaller tail is p = g / 2^33 with g = 1, 3, ... 2^32 - 1. Each octave of g has 32 parts, and each part the cubic
 * through its four Chebyshev points, in powers of g, in the order that suits the kernel: 32 kB. The points have 52 bits and the
 * powers lose ten of them or so: 1e-10 for the normal, where the cubic itself is off by at most 7e-10.
 *
 * @param quantile the lower half: the x ≤ 0 that is not exceeded with chance p, for 0 < p ≤ 1/2
 */
export function quantileTable(quantile: (p: number) => number): Float64Array {
  const table = new Float64Array(4 * octaves * parts)
  let start = 1
  for (let octave = 0; octave < octaves; octave++) {
    for (let part = 0; part < parts; part++) {
      const [c0, c1, c2, c3] = cubic((g) => quantile(g * 2 ** -33), start * (1 + part / parts), start / parts)
      table.set([c0, c2, c1, c3], 4 * (octave * parts + part))
    }
    start *= 2
  }
  return table
}

const octaves = 32
const parts = 32

/** The zeros of the Chebyshev polynomial of degree 4, on (0, 1): (1 - cos((2k + 1) π / 8)) / 2. */
const nodes = [0.0380602337443566, 0.3086582838174551, 0.6913417161825449, 0.9619397662556434] as const

/** The powers of the cubic through f at the nodes of a part, by divided differences (Newton). */
function cubic(f: (g: number) => number, start: number, length: number): [number, number, number, number] {
  const [x0, x1, x2, x3] = nodes.map((node) => start + node * length) as [number, number, number, number]
  const [f0, f1, f2, f3] = [f(x0), f(x1), f(x2), f(x3)]
  const [f01, f12, f23] = [(f1 - f0) / (x1 - x0), (f2 - f1) / (x2 - x1), (f3 - f2) / (x3 - x2)]
  const [f012, f123] = [(f12 - f01) / (x2 - x0), (f23 - f12) / (x3 - x1)]
  const f0123 = (f123 - f012) / (x3 - x0)
  return [
    f0 - x0 * (f01 - x1 * (f012 - x2 * f0123)),
    f01 - f012 * (x0 + x1) + f0123 * (x0 * x1 + x0 * x2 + x1 * x2),
    f012 - f0123 * (x0 + x1 + x2),
    f0123,
  ]
}
