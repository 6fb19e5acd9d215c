import { checkedObject, DomainError } from '../../../errors.ts'
import { checkedProcess } from '../../process/parts/checkedProcess.ts'
import type { Process } from '../../process/process.ts'
import { checkedSectors, type Sectors } from '../../process/sectors.ts'
import type { Layout, Take } from './layout.ts'
import { processPaths } from './paths/processPaths.ts'
import { sectorPaths } from './paths/sectorPaths.ts'

/** A process or sectors, checked, and how they are laid out for a goal. */
export interface LaidOut {
  readonly process: Process | Sectors
  readonly layOut: (take: Take) => Layout
}

export function laidOut(
  where: string,
  value: unknown,
  { base, years }: { readonly base: number; readonly years: number },
  parameter = 'process',
): LaidOut {
  const given = checkedObject(where, parameter, value)
  if (given['kind'] !== 'sectors') {
    const growth = checkedProcess(where, parameter, value)
    return { process: growth, layOut: (take) => processPaths(where, growth, years, 0, take) }
  }
  const whole = checkedSectors(where, given)
  const sum = whole.parts.reduce((total, part) => total + part.base, 0)
  if (!(Math.abs(sum - base) <= 1e-9 * base))
    throw new DomainError(where, 'base', `be the sum of the sectors' bases, ${sum}`, base)
  return { process: whole, layOut: (take) => sectorPaths(where, whole, years, take) }
}
