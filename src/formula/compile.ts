import type { Expression, OperationOf } from './expression.ts'

/** Gives the value of a formula for the values of its names; NaN or ±Infinity where a part leaves the reals. */
export type Run = (values: readonly number[]) => number

/**
 * A tree as nested closures: no code is generated, so it runs under any Content-Security-Policy.
 *
 * The four operations have closures of their own for a constant on either side, which saves half of the calls.
 */
export function compile(part: Expression): Run {
  switch (part.kind) {
    case 'constant': {
      const { value } = part
      return () => value
    }
    case 'name': {
      const { index } = part
      return (v) => v[index] as number
    }
    case 'choice': {
      const [condition, yes, no] = [compile(part.condition), compile(part.yes), compile(part.no)]
      return (v) => {
        const chosen = condition(v)
        if (chosen - chosen !== 0) return NaN
        return chosen === 0 ? no(v) : yes(v)
      }
    }
    case 'operation':
      return applied(part)
  }
}

function applied({ name, operation: { apply }, parts }: OperationOf): Run {
  const [left, right] = parts as readonly [Expression, Expression?]
  const a = compile(left)
  if (right === undefined) return unary[name]?.(a) ?? ((v) => apply(a(v)))
  if (parts.length > 2) {
    const all = parts.map(compile)
    return (v) => apply(...all.map((run) => run(v)))
  }
  const b = compile(right)
  const shapes = arithmetic[name]
  if (shapes === undefined) return (v) => apply(a(v), b(v))
  if (left.kind === 'constant') return shapes.left(left.value, b)
  return right.kind === 'constant' ? shapes.right(a, right.value) : shapes.both(a, b)
}

const unary: Readonly<Record<string, (a: Run) => Run>> = {
  unaryMinus: (a) => (v) => -a(v),
  unaryPlus: (a) => a,
  exp: (a) => (v) => {
    const x = a(v)
    return x === -Infinity ? NaN : Math.exp(x)
  },
  log: (a) => (v) => Math.log(a(v)),
  log1p: (a) => (v) => Math.log1p(a(v)),
}

interface Shapes {
  readonly both: (a: Run, b: Run) => Run
  readonly left: (k: number, b: Run) => Run
  readonly right: (a: Run, k: number) => Run
}

const arithmetic: Readonly<Record<string, Shapes>> = {
  add: {
    both: (a, b) => (v) => a(v) + b(v),
    left: (k, b) => (v) => k + b(v),
    right: (a, k) => (v) => a(v) + k,
  },
  subtract: {
    both: (a, b) => (v) => a(v) - b(v),
    left: (k, b) => (v) => k - b(v),
    right: (a, k) => (v) => a(v) - k,
  },
  multiply: {
    both: (a, b) => (v) => a(v) * b(v),
    left: (k, b) => (v) => k * b(v),
    right: (a, k) => (v) => a(v) * k,
  },
  divide: {
    both: (a, b) => (v) => quotient(a(v), b(v)),
    left: (k, b) => (v) => quotient(k, b(v)),
    right: (a, k) => (v) => a(v) / k,
  },
}

/** A division by what is infinite would be a finite 0. */
function quotient(a: number, b: number): number {
  return b - b === 0 ? a / b : NaN
}
