import fc from 'fast-check'

const unary = 'abs acos asin atan cbrt cos cosh exp expm1 log log10 log1p log2 sign sin sinh sqrt tan tanh'.split(' ')
const smooth = 'atan cos cosh exp expm1 log log10 log1p log2 sin sinh sqrt tan tanh cbrt'.split(' ')
const several = ['min', 'max']
export const names: readonly string[] = ['x', 'y', 'growth']

/** Any formula of the grammar, over x, y and growth: its text. */
export function expressions(kind: 'all' | 'smooth', maxDepth = 4): fc.Arbitrary<string> {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 12 }).map(String),
    fc.double({ min: 1e-9, max: 1e9, noNaN: true }).map(String),
    fc.constantFrom('0.5', '2e-3', '.25', '1E2', 'pi', 'e'),
  )
  const { whole } = fc.letrec<{ whole: string }>((tie) => {
    const part = tie('whole')
    const leaf = fc.oneof({ weight: 1, arbitrary: number }, { weight: 2, arbitrary: fc.constantFrom(...names) })
    const binary = fc
      .tuple(part, fc.constantFrom('+', '-', '*', '/', '^', ' + ', ' * '), part)
      .map((all) => all.join(''))
    const call = fc.tuple(fc.constantFrom(...(kind === 'all' ? unary : smooth)), part).map(([f, u]) => `${f}(${u})`)
    const grouped = part.map((u) => `(${u})`)
    const signed = fc.tuple(fc.constantFrom('-', '+'), part).map(([sign, u]) => `(${sign}${u})`)
    const calls = fc
      .tuple(fc.constantFrom(...several), fc.array(part, { minLength: 1, maxLength: 3 }))
      .map(([f, all]) => `${f}(${all.join(', ')})`)
    const power = fc.tuple(part, part).map(([u, v]) => `pow(${u}, ${v})`)
    const comparison = fc
      .tuple(part, fc.constantFrom('<', '<=', '>', '>=', '==', '!='), part)
      .map(([u, op, v]) => `(${u} ${op} ${v})`)
    const choice = fc.tuple(fc.oneof(comparison, part), part, part).map(([c, u, v]) => `(${c} ? ${u} : ${v})`)
    const shapes = kind === 'all' ? [calls, power, comparison, choice] : [power]
    return {
      whole: fc.oneof({ maxDepth, depthSize: 'medium' }, leaf, binary, binary, call, grouped, signed, ...shapes),
    }
  })
  return whole
}
