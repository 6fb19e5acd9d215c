import fc from 'fast-check'
import { all, create } from 'mathjs/number'
import { expect, test } from 'vitest'
import { DomainError, formula } from '../../src/formula/index.ts'
import { expressions, names } from './expressions.ts'

const math = create(all ?? {})
type Inputs = Record<string, number>

/** mathjs' own value of every part that counts; undefined where one of them is not a finite number. */
// biome-ignore lint/suspicious/noExplicitAny: the nodes of mathjs have many shapes
function real(node: any, inputs: Inputs): number | undefined {
  const value = Number(node.evaluate({ ...inputs }))
  if (node.isConditionalNode) {
    const condition = real(node.condition, inputs)
    if (condition === undefined) return undefined
    const [taken, other] = condition === 0 ? [node.falseExpr, node.trueExpr] : [node.trueExpr, node.falseExpr]
    return real(taken, inputs) === undefined || !constantsAreReal(other) ? undefined : value
  }
  const parts = node.isParenthesisNode ? [node.content] : (node.args ?? [])
  for (const part of parts) if (real(part, inputs) === undefined) return undefined
  return Number.isFinite(value) ? value : undefined
}

/** Whether every constant part is real, also in a branch that is not taken. */
// biome-ignore lint/suspicious/noExplicitAny: the nodes of mathjs have many shapes
function constantsAreReal(tree: any): boolean {
  let holds = true
  // biome-ignore lint/suspicious/noExplicitAny: as above
  tree.traverse((node: any) => {
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const free = node.filter((each: any) => each.isSymbolNode && names.includes(each.name))
    const done = free.length === 0 && (node.isOperatorNode || node.isFunctionNode)
    if (done && !Number.isFinite(Number(node.evaluate({})))) holds = false
  })
  return holds
}

function ours(text: string, inputs: Inputs): number | undefined {
  try {
    const model = formula(text)
    return model(Object.fromEntries(model.names.map((name) => [name, inputs[name] as number])))
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

const numbers = fc.oneof(
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc.constantFrom(0, -0, 1, -1, 2, 0.08, 1e-12, 1e300, 1e-300),
)
const points = fc.record({ x: numbers, y: numbers, growth: numbers })

test('10,000 random formulas give what mathjs gives, bit for bit, where that is real', () => {
  let [reals, refused] = [0, 0]
  fc.assert(
    fc.property(expressions('all'), points, (text, inputs) => {
      fc.pre(text.length <= 1000)
      const expected = real(math.parse(text), inputs)
      if (expected === undefined) refused++
      else reals++
      expect(ours(text, inputs), text).toBe(expected)
    }),
    { numRuns: 10_000, seed: 2023 },
  )
  console.log(`formulas that agree with mathjs: ${reals} with a real value, ${refused} refused on both sides`)
  expect(reals).toBeGreaterThan(refused)
})

test('what the parsers could read in two ways is read as mathjs does', () => {
  const inputs = { x: 1.5, y: -0.75, growth: 0.08 }
  for (const text of [
    '-2^2',
    '2^-1^2',
    '2^3^2',
    '-x^-y',
    '1/2/x',
    '1 - 2 - x',
    'x ?.5 : 1',
    '(x < y) == 0 * 2',
    'x > 1 ? y < 0 ? 1 : 2 : 3',
    'x < 0 ? 1 : y < 0 ? 2 : 3',
    'min(1, 1 + 1e-13)',
    'max(1, 1 + 1e-13)',
    '1 == 1 + 1e-13',
    '1 < 1 + 1e-13',
    'x > 1',
    '(x > 1) * 3 + -(y < 0)',
    'max(x > 1, 0)',
    '+(x > 1)',
    '2*-x',
    '2--x',
    '1e-3*x',
    '6.02e23',
    '0.1+0.2',
    // found by the property: a conditional of constants beside a name is not a constant part
    '((1e-9 < ((-0.5) ? 1e-9+x : (x))) ? acos((0.5 ? e : x)) : (abs(0) < (x)))+(abs(min(x)) < ((-x)))',
    '(-((pow(x, (x)) < pow(y, ((x < x) ? 0 : 0.5))) ? 0.5+(-x) : pow((-1), (1e-9 ? 1e-9 : x))))',
    '(x < 0 ? asin((1 ? pi : x)) : x)',
  ]) {
    let expected: number | undefined
    try {
      expected = real(math.parse(text), inputs)
    } catch {
      expected = undefined
    }
    expect(ours(text, inputs), text).toBe(expected)
  }
})

test('pieces in any order are a formula that mathjs reads alike, or are refused with the fault', () => {
  const pieces = ['1', '2.5', '.5', '1e-3', 'x', 'y', 'pi', 'exp', 'max', '(', ')', ',', '?', ':', ' ']
  const signs = ['+', '-', '*', '/', '^', '<', '<=', '>', '==', '!=']
  const inputs = { x: 1.5, y: 2, growth: 0.08 }
  let [read, tried] = [0, 0]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces, ...signs), { minLength: 1, maxLength: 9 }), (all) => {
      const text = all.join('')
      tried++
      let value: number | undefined
      try {
        const model = formula(text)
        if (!model.names.every((name) => names.includes(name))) return
        value = ours(text, inputs)
        read++
      } catch (error) {
        const { message } = error as DomainError
        expect(error, text).toBeInstanceOf(DomainError)
        expect(message, text).toMatch(
          /\(character \d+\)|\(in .+\)|have a sign before|must be a real number|must not be empty/,
        )
        return
      }
      expect(value, text).toBe(real(math.parse(text), inputs))
    }),
    { numRuns: 20_000, seed: 41 },
  )
  expect(read).toBeGreaterThan(0.015 * tried)
})
