import type { Plan } from '../../../process/plan.ts'
import type { Layout, Take } from '../layout.ts'
import { afterPaths } from './afterPaths.ts'
import { followedPaths } from './followedPaths.ts'
import { linearPaths } from './linearPaths.ts'
import { mixedPaths } from './mixedPaths.ts'
import { resampledPaths } from './resampledPaths.ts'
import { steppedPaths } from './steppedPaths.ts'
import { sumPaths } from './sumPaths.ts'
import { switchingPaths } from './switchingPaths.ts'

/** A plan laid out in memory; `part` tells the draws of several in one simulation apart. */
export function planPaths(where: string, plan: Plan, years: number, part: number, take: Take): Layout {
  const layOut = (inner: Plan, ahead: number, own: number): Layout => planPaths(where, inner, ahead, own, take)
  switch (plan.way) {
    case 'linear':
      return linearPaths(plan, years, part, take)
    case 'switching':
      return switchingPaths(plan, years, part, take)
    case 'resampled':
      return resampledPaths(plan, years, part, take)
    case 'stepped':
      return steppedPaths(where, plan, years, part, take)
    case 'followed':
      return followedPaths(plan, years, part, take)
    case 'mixed':
      return mixedPaths(plan, years, part, take, layOut)
    case 'after':
      return afterPaths(plan, years, part, take, layOut)
    case 'sum':
      return sumPaths(plan, years, take, layOut)
  }
}
