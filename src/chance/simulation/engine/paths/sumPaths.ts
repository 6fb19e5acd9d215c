import { cholesky } from '../../../../numeric/cholesky.ts'
import { portableExp, portableLog } from '../../../../numeric/portable.ts'
import type { SumPlan } from '../../../process/plan.ts'
import { lanes } from '../kernel/kernel.ts'
import { type LayOut, type Layout, numbersAt, row, type Take } from '../layout.ts'

/** Paths of the sum of parts: the shocks of all are drawn, mixed, made into levels, and the levels added up. */
export function sumPaths({ parts, correlation }: SumPlan, years: number, take: Take, layOut: LayOut): Layout {
  const total = parts.reduce((sum, { base }) => sum + base, 0)
  const factor = correlation && cholesky(correlation, 'taken')
  const layouts = parts.map((part, i) => layOut(part.plan, years, i, take))
  const x = take((years + 1) * row)
  return {
    x,
    open(kernel, seed) {
      const makers = layouts.map((layout) => layout.open(kernel, seed))
      const shocks = layouts.map(({ normals = 0 }) => numbersAt(kernel, normals, years * lanes))
      const levels = layouts.map((layout) => numbersAt(kernel, layout.x + row, years * lanes))
      const sum = numbersAt(kernel, x + row, years * lanes)
      return {
        draw(path) {
          for (const maker of makers) maker.draw(path)
          if (factor) mix(factor, shocks)
        },
        step(path) {
          for (const maker of makers) maker.step(path)
          sum.fill(0)
          levels.forEach((level, part) => {
            const share = (parts[part] as (typeof parts)[number]).base / total
            for (let i = 0; i < sum.length; i++) sum[i] = sum[i] + share * portableExp(level[i])
          })
          for (let i = 0; i < sum.length; i++) sum[i] = logOf(sum[i])
        },
      }
    },
  }
}

/** The shocks times the factor, from the last part up, so that those not yet mixed are there for the next. */
function mix(factor: readonly (readonly number[])[], shocks: readonly Float64Array[]): void {
  for (let part = shocks.length - 1; part >= 0; part--) {
    const own = shocks[part] as Float64Array
    const weights = factor[part] as readonly number[]
    for (let i = 0; i < own.length; i++) {
      let mixed = 0
      for (let j = 0; j <= part; j++) mixed += weights[j] * ((shocks[j] as Float64Array)[i] as number)
      own[i] = mixed
    }
  }
}

/** ln of a multiple, which is kept within the doubles. */
function logOf(multiple: number): number {
  return portableLog(Math.min(Math.max(multiple, 5e-324), Number.MAX_VALUE))
}
