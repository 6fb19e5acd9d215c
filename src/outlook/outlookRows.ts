import { checkedObject, checkedOneOf } from '../errors.ts'
import type { Outlook } from './answer.ts'

/** The parts of an outlook that are tables. */
export type OutlookPart = 'figures' | 'required' | 'scenarios' | 'probabilities' | 'path' | 'drivers'

/** A flat row: text and numbers, and nothing that does not exist. */
export type OutlookRow = Readonly<Record<string, string | number>>

/**
 * A part of an outlook as tidy rows, for a table, a CSV or a data frame.
 *
 * @param outlook what `outlook` returned
 * @param part which part; `path` is `probabilities` of every year up to the horizon
 * @returns a row a year, scenario or driver; none where the outlook has no such part
 * @throws {DomainError} where the part has another name
 *
 * @example
 * import { outlook, outlookRows } from 'tradepath/outlook'
 * import { chinaKazakhstan } from 'tradepath/cases'
 * const answer = outlook(chinaKazakhstan.china, { base: 41, baseYear: 2023, target: 82 }, { class: 'trade', runs: 10_000, seed: 7 })
 * outlookRows(answer, 'required')[0].year // 2030
 */
export function outlookRows(outlook: Outlook, part: OutlookPart): OutlookRow[] {
  checkedObject('outlookRows', 'outlook', outlook)
  return tables[checkedOneOf('outlookRows', 'part', part, Object.keys(tables) as OutlookPart[])](outlook).map(
    (row) => ({ ...row }),
  )
}

const tables: { readonly [part in OutlookPart]: (outlook: Outlook) => readonly object[] } = {
  figures: ({ series }) => series.figures,
  required: ({ required }) => required,
  scenarios: ({ scenarios }) => scenarios,
  probabilities: ({ forecast }) => forecast?.years ?? [],
  path: ({ forecast }) => forecast?.path ?? [],
  drivers: ({ drivers }) =>
    drivers.flatMap(({ input, by, swing, ...points }) =>
      (['low', 'middle', 'high'] as const).map((end) => ({ input, by, end, ...points[end], swing })),
    ),
}
