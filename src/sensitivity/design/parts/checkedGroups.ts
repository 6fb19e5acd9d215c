import { checked, checkedArray, checkedObject, DomainError, wholeCount, wholeSeed } from '../../../errors.ts'

/** The runs, the seed and the named groups of a design that came from elsewhere. */
export function checkedGroups(
  where: string,
  design: unknown,
): { runs: number; seed: number; groups: { name: string; members: readonly string[] }[] } {
  const plan = checkedObject(where, 'design', design)
  const groups = checkedArray(where, 'design.groups', plan['groups']).map((group, g) => {
    const { name, members } = checkedObject(where, `design.groups[${g}]`, group)
    if (typeof name !== 'string') throw new DomainError(where, `design.groups[${g}].name`, 'be text', name)
    return { name, members: checkedArray(where, `design.groups[${g}].members`, members) as string[] }
  })
  const runs = checked(where, 'design.runs', plan['runs'], wholeCount)
  return { runs, seed: checked(where, 'design.seed', plan['seed'], wholeSeed), groups }
}
