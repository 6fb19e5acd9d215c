import type { Outlook } from '../answer.ts'
import { inYear } from './phrases.ts'

/** When reaching the target becomes more likely than not, and when the median level is there. */
export function aheadWords(outlook: Outlook): string[] {
  const { forecast, state, goal } = outlook
  if (!forecast || state.status === 'met') return []
  const { evenBy, medianBy, path } = forecast
  const last = path.at(-1)
  if (evenBy === undefined) return last ? [`It stays below one half up to ${last.year}.`] : []
  const first = `It passes one half ${inYear(outlook, evenBy)}.`
  if (medianBy === evenBy) return [first]
  const why = 'a path counts once it has been at the target, even if it turns back'
  if (medianBy === undefined) return [first, `The median level does not reach the target up to ${last?.year}: ${why}.`]
  const later = goal.direction === 'fall' ? 'falls to it' : 'reaches it'
  return [first, `The median level ${later} ${medianBy > evenBy ? 'later, ' : ''}${inYear(outlook, medianBy)}: ${why}.`]
}
