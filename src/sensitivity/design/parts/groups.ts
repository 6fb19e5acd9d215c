import { type Check, checkedArray, checkedObject, DomainError, listOf, object, text } from '../../../errors.ts'

/** Inputs that are moved together, by the name of their group. */
export interface Groups {
  /** The inputs of the group, by their names. */
  readonly [group: string]: readonly string[]
}

/** A group of a design: its name, and the inputs in it. */
export interface Group<Name extends string = string> {
  /** The name of the group; that of the input where it stands alone. */
  readonly name: string
  /** The inputs in it. */
  readonly members: readonly Name[]
}

/** The member `groups` of some options. */
export const groupLists: Check<Groups | undefined> = (where, parameter, value) => {
  if (value === undefined) return undefined
  const lists = Object.entries(checkedObject(where, parameter, value))
  return Object.fromEntries(
    lists.map(([name, list]) => [name, checkedArray(where, `${parameter}.${name}`, list) as readonly string[]]),
  )
}

/** The groups in the order of the indices; an input in no group stands alone. */
export function groupsOf<Name extends string>(
  where: string,
  varying: readonly Name[],
  lists: Groups = {},
): Group<Name>[] {
  const left = new Set<string>(varying)
  const made = Object.entries(lists).map(([name, members]) => {
    for (const member of members)
      if (!left.delete(member))
        throw new DomainError(where, `groups.${name}`, 'hold inputs that vary, each in one group only', member)
    if (members.length === 0) throw new DomainError(where, `groups.${name}`, 'hold an input', members)
    return { name, members: members as readonly Name[] }
  })
  for (const { name } of made)
    if (left.has(name)) throw new DomainError(where, 'groups', 'have names that no lone input has', name)
  return [...made, ...varying.filter((name) => left.has(name)).map((name) => ({ name, members: [name] }))]
}

/** The groups of a design that came from elsewhere. */
export const designGroups: Check<readonly Group[]> = /* @__PURE__ */ listOf(
  /* @__PURE__ */ object({ name: text, members: /* @__PURE__ */ listOf(text) }),
)
