import { uniform } from '../../src/distribution/index.ts'
import reference from '../reference/sensitivity-functions.json' with { type: 'json' }

const angle = uniform(-Math.PI, Math.PI)

/** Functions whose indices are known, each with an input that does nothing. */
export const ishigami = {
  model: ({ x1, x2, x3 }: { x1: number; x2: number; x3: number; none: number }): number =>
    Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1),
  inputs: { x1: angle, x2: angle, x3: angle, none: uniform(0, 1) },
  names: ['x1', 'x2', 'x3'] as const,
  ...reference.functions.ishigami,
}

export const yearsToGoal = {
  model: ({ m, g }: { m: number; g: number; none: number }): number => Math.log(m) / Math.log1p(g),
  inputs: { m: uniform(1.8, 2.2), g: uniform(0.03, 0.15), none: uniform(0, 1) },
  names: ['m', 'g'] as const,
  ...reference.functions.years_to_goal,
}
