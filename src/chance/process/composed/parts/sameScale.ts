import { DomainError } from '../../../../errors.ts'
import type { OnScale } from '../../kinds/parts/kind.ts'

/** Refuses processes that are not all on one scale. */
export function sameScale(where: string, parameter: string, parts: readonly { readonly process: OnScale }[]): void {
  const scales = parts.map(({ process }) => JSON.stringify(process.scale ?? 'log'))
  const other = scales.findIndex((scale) => scale !== scales[0])
  if (other > 0)
    throw new DomainError(
      where,
      `${parameter}[${other}].process`,
      `be on the scale ${scales[0]} of the first`,
      scales[other],
    )
}
