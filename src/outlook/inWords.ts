import { checkedObject, DomainError } from '../errors.ts'
import type { Outlook } from './answer.ts'
import { aheadWords } from './words/ahead.ts'
import { closingWords } from './words/closing.ts'
import { openingWords } from './words/opening.ts'

/**
 * An outlook in three plain sentences, for a reader who reads nothing else.
 *
 * The order is always the same: where it stands and how likely the target is; when it becomes more likely than not; what it
 * takes, and what is expected. Each number is one of the outlook, rounded so that it never claims more than it is.
 *
 * @param outlook what `outlook` returned, or the same out of JSON
 * @returns sentences, apart by blanks
 * @throws {DomainError} where it is no outlook
 *
 * @example
 * import { inWords, outlook } from 'tradepath/outlook'
 * import { chinaKazakhstan } from 'tradepath/cases'
 * const answer = outlook(chinaKazakhstan.china, { base: 41, baseYear: 2023, target: 82, deadline: 2035 }, { class: 'trade', runs: 100_000, seed: 7 })
 * inWords(answer).slice(0, 48) // 'The probability of reaching 82 by 2035 is 46 %. '
 */
export function inWords(outlook: Outlook): string {
  const given = checkedObject('inWords', 'outlook', outlook)
  if (given['version'] !== 1) throw new DomainError('inWords', 'outlook', 'be what outlook returned', outlook)
  return [...openingWords(outlook), ...aheadWords(outlook), ...closingWords(outlook)].join(' ')
}
