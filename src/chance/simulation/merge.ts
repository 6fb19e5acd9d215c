import { checkedArray, DomainError } from '../../errors.ts'
import { type Ensemble, type Levels, packed, unpacked } from './ensemble.ts'
import { checkedEnsemble } from './parts/checkedEnsemble.ts'

/**
 * Adds up slices of one run: the ensemble of all their paths, the same bits in any order and however the run was cut.
 *
 * @param ensembles one or more, of the same process, goal, runs and seed, none with a path that another has; together they
 * need not be the whole run
 * @returns the ensemble of all their paths
 * @throws {DomainError} where there is none, or they are not of one run, or they overlap
 *
 * @example
 * import { merge, randomWalk, simulate } from 'tradepath/chance'
 * const growth = randomWalk({ drift: 0.0769, volatility: 0.08 })
 * const goal = { base: 41, target: 82, years: 10 }
 * const first = simulate(growth, goal, { runs: 2000, seed: 7, to: 700 })
 * const second = simulate(growth, goal, { runs: 2000, seed: 7, from: 700 })
 * const whole = simulate(growth, goal, { runs: 2000, seed: 7 })
 * JSON.stringify(merge([second, first])) === JSON.stringify(whole) // true
 */
export function merge(ensembles: readonly Ensemble[]): Ensemble {
  const all = Array.from(checkedArray('merge', 'ensembles', ensembles), (each, i) =>
    checkedEnsemble('merge', `ensembles[${i}]`, each),
  )
  const [head, ...rest] = all
  if (head === undefined) throw new DomainError('merge', 'ensembles', 'be one or more', ensembles)
  for (const other of rest) {
    for (const name of ['process', 'goal', 'runs', 'seed'] as const)
      if (inOrder(other[name]) !== inOrder(head[name]))
        throw new DomainError('merge', 'ensembles', `have the same ${name}`, other[name])
    if (shapeOf(other) !== shapeOf(head)) throw new DomainError('merge', 'ensembles', 'have the same bins', other)
  }
  return merged(all)
}

/** Adds up ensembles that are known to be of one run and the same bins. */
export function merged(all: readonly Ensemble[]): Ensemble {
  const head = all[0] as Ensemble
  const { process: given, goal, runs, seed } = head
  return {
    process: given,
    goal,
    runs,
    seed,
    slices: joined(all.flatMap(({ slices }) => slices)),
    terminal: added(all.map(({ terminal }) => terminal)),
    annual: added(all.map(({ annual }) => annual)),
    ...(head.continuous ? { continuous: added(all.map(({ continuous }) => continuous ?? [])) } : {}),
    levels: head.levels.map((_, year) => addedLevels(all.map(({ levels }) => levels[year] as Levels))),
  }
}

/** What slices of one run have in common beside what they were asked for. */
function shapeOf({ levels, continuous }: Ensemble): string {
  return JSON.stringify([levels.map(({ low, width, bins }) => [low, width, bins]), continuous === undefined])
}

/** As JSON, the members of objects in the order of their names: a store may give them in another. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}

type Slices = Ensemble['slices']

/** In order, and in one where one begins at the end of another. */
function joined(slices: Slices): Slices {
  const whole: [number, number][] = []
  for (const [from, to] of [...slices].sort(([a], [b]) => a - b)) {
    const last = whole.at(-1)
    if (last && from < last[1]) throw new DomainError('merge', 'ensembles', `have each path once`, from)
    if (last?.[1] === from) last[1] = to
    else whole.push([from, to])
  }
  return whole
}

function added(lists: readonly (readonly number[])[]): number[] {
  const [head = []] = lists
  return head.map((_, i) => lists.reduce((sum, list) => sum + list[i], 0))
}

function addedLevels(all: readonly Levels[]): Levels {
  const { low, width, bins } = all[0] as Levels
  return { low, width, bins, counts: packed(unpacked(all)) }
}
