import type { PledgedGoal, RecordedPledge } from './pledge.ts'

/** What pledges on the same figures share. */
type Shared = Pick<RecordedPledge, 'kind' | 'parties' | 'measure' | 'unit' | 'scale' | 'figures' | 'basis'>

/** What each of them says by itself. */
type Own = Omit<RecordedPledge, keyof Shared | 'title' | 'found'> & Partial<Pick<RecordedPledge, 'title' | 'found'>>

/**
 * Pledges of one theme. They stand in a function, so that a bundler can leave them out where only the case of China and
 * Kazakhstan is imported.
 */
export function gathered(groups: () => readonly (readonly RecordedPledge[])[]): readonly RecordedPledge[] {
  return groups().flat()
}

/** Pledges on the same figures, each with all that they share. */
export function pledgesOf(shared: Shared, pledges: readonly Own[]): RecordedPledge[] {
  return pledges.map((own) => ({
    title: `${shared.parties}: ${shared.measure}, ${inWords(own.goal, shared.unit)}`,
    found: 'memory',
    ...shared,
    ...own,
  }))
}

/** Pledges on the trade in goods of the same parties, in USD bn. */
export function goodsTrade(
  shared: Pick<RecordedPledge, 'parties' | 'figures' | 'basis'>,
  pledges: readonly Own[],
): RecordedPledge[] {
  return pledgesOf({ kind: 'trade', measure: 'goods trade', unit: 'USD bn', ...shared }, pledges)
}

function inWords({ base, baseYear, target, deadline }: PledgedGoal, unit: string): string {
  return `${base} (${baseYear}) to ${target} ${unit}${deadline === undefined ? '' : ` by ${deadline}`}`
}
