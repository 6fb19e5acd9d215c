import { checkedObject, DomainError } from '../../../errors.ts'
import { checkedGoal, type Goal } from '../../../goal.ts'
import type { Scale } from '../../../scale.ts'
import { checkedSectors, planOfSectors, type Sectors } from '../../process/composed/sectors.ts'
import { valueRule } from '../../process/kinds/parts/rules.ts'
import type { Plan } from '../../process/plan.ts'
import { checkedProcess, type Process, planOf, scaleOfProcess } from '../../process/process.ts'
import { checkedHorizon } from '../slice.ts'
import { type Aim, aimOf } from './aim.ts'
import type { Layout, Take } from './layout.ts'
import { planPaths } from './paths/planPaths.ts'

/** A process or sectors, checked, with the goal that it is held against, and how its paths are laid out. */
export interface LaidOut {
  readonly process: Process | Sectors
  readonly aim: Aim
  readonly scale: Scale
  readonly layOut: (take: Take) => Layout
}

interface Growth {
  readonly process: Process | Sectors
  readonly scale: Scale
  readonly plan: Plan
}

/** What is simulated, checked. `years` is the horizon where it is not that of the goal. */
export function laidOut(
  where: string,
  value: unknown,
  goal: Goal,
  years: number | undefined,
  parameter = 'process',
): LaidOut {
  const { process, scale, plan } = checkedGrowth(where, value, parameter)
  const given = checkedGoal(where, goal, valueRule(scale))
  const ahead = checkedHorizon(where, given, years)
  if (process.kind === 'sectors') {
    const sum = process.parts.reduce((total, part) => total + part.base, 0)
    if (!(Math.abs(sum - given.base) <= 1e-9 * given.base))
      throw new DomainError(where, 'base', `be the sum of the sectors' bases, ${sum}`, given.base)
  }
  return {
    process,
    scale,
    aim: aimOf(given, scale, ahead),
    layOut: (take) => planPaths(where, plan, ahead, 0, take),
  }
}

function checkedGrowth(where: string, value: unknown, parameter: string): Growth {
  if (checkedObject(where, parameter, value)['kind'] === 'sectors') {
    const process = checkedSectors(where, value, parameter)
    return { process, scale: 'log', plan: planOfSectors(process) }
  }
  const process = checkedProcess(where, parameter, value)
  return { process, scale: scaleOfProcess(process), plan: planOf(process) }
}
