import { checked, checkedArray, checkedObject, DomainError } from '../errors.ts'
import type { Figure } from '../figure.ts'
import type { Chart, Look } from './chart.ts'
import { blue, ink, vermillion } from './colours.ts'
import { frame, framed } from './frame.ts'
import { haloed } from './haloed.ts'
import { named, shares } from './measure.ts'
import { checkedFigure, checkedText, drawable, short } from './read.ts'
import { brief, count, percent, withUnit } from './words.ts'

/** How far a quantity has come, by one reporter's figures. */
export interface ProgressViewRow {
  /** Whose figures they are. */
  readonly reporter: string
  /** The figure that the way starts from. */
  readonly base: Figure
  /** The latest figure. */
  readonly latest: Figure
  /** The value wanted, other than the base. */
  readonly target: number
  /** The value that the glide path has in the year of the latest figure. */
  readonly planned?: number
  /** What a method of measuring progress calls it, as `on track`. */
  readonly category?: string
}

/**
 * Progress chart: the share of the way from the base to the target that each reporter's latest figure has come, with a
 * mark where the glide path would be.
 *
 * @param rows a row a reporter, of 1 to 30
 * @param look title, unit (of the figures) and size
 * @returns a Vega-Lite specification; its `description` says how far each reporter's figures have come
 * @throws {DomainError} where a row or the look is outside its range
 *
 * @example
 * import { progressChart } from 'tradepath/chart'
 * const base = { year: 2023, value: 41 }
 * const rows = [{ reporter: 'China', base, latest: { year: 2025, value: 48.7 }, target: 82, planned: 49.98 }]
 * const chart = progressChart(rows, { unit: 'USD bn' })
 * chart.description // 'Progress by 1 reporter. China: 48.7 USD bn in 2025, 18.8 % of the way from 41 to 82; the glide path has 21.9 %.'
 */
export function progressChart(rows: readonly ProgressViewRow[], look?: Look): Chart {
  const where = 'progressChart'
  const read = short(where, 'rows', checkedArray(where, 'rows', rows), 30).map((row, k) => checkedRow(where, row, k))
  const shape = frame(where, look, { title: 'How far it has come', height: 24 + 46 * read.length })

  const ends = read.flatMap(({ share, plannedShare }) => [share, plannedShare ?? 0])
  const x = shares('share', 'Share of the way to the target', ends, shape.width)
  const y = named(
    'reporter',
    read.map(({ reporter }) => reporter),
  )
  const planned = read.flatMap(({ reporter, plannedShare }) =>
    plannedShare === undefined ? [] : [{ reporter, share: plannedShare }],
  )
  const words = read.map(({ reporter, base, latest, target, share, plannedShare, category }) => {
    const plan = plannedShare === undefined ? '' : `; the glide path has ${percent(plannedShare)}`
    const way = `${percent(share)} of the way from ${brief(base.value)} to ${brief(target)}`
    return ` ${reporter}: ${withUnit(latest.value, shape.unit)} in ${latest.year}, ${way}${plan}${category && ` (${category})`}.`
  })
  return framed(
    shape,
    `Progress by ${count(read.length, 'reporter')}.${words.join('')}`,
    [
      {
        data: { values: read.map(({ reporter, share }) => ({ reporter, share, zero: 0 })) },
        mark: { type: 'bar', color: blue, height: { band: 0.6 } },
        encoding: { x, x2: { field: 'zero' }, y },
      },
      {
        data: { values: planned },
        mark: { type: 'tick', color: vermillion, thickness: 3, size: 36 },
        encoding: { x, y },
      },
      haloed(
        read.map(({ reporter, latest, share, plannedShare, category }) => ({
          reporter,
          share: Math.max(share, plannedShare ?? share, 0),
          text: `${brief(latest.value)} in ${latest.year}: ${percent(share)}${category && `, ${category}`}`,
          colour: ink.strong,
        })),
        { align: 'left', baseline: 'middle', dx: 8 },
        { x, y },
      ),
    ],
    shape.subtitle || (planned.length > 0 ? 'Bar: the latest figure; mark: the glide path in its year' : ''),
  )
}

function checkedRow(where: string, row: unknown, k: number) {
  const given = checkedObject(where, `rows[${k}]`, row)
  const base = checkedFigure(where, `rows[${k}].base`, given['base'])
  const latest = checkedFigure(where, `rows[${k}].latest`, given['latest'])
  const target = checked(where, `rows[${k}].target`, given['target'], drawable)
  const shareOf = (name: string, value: number): number => {
    const share = (value - base.value) / (target - base.value)
    if (!Number.isFinite(share))
      throw new DomainError(where, `rows[${k}].${name}`, 'be comparable with the base', value)
    return share
  }
  const category = given['category'] === undefined ? '' : checkedText(where, `rows[${k}].category`, given['category'])
  const planned = given['planned']
  return {
    reporter: checkedText(where, `rows[${k}].reporter`, given['reporter']),
    base,
    latest,
    target,
    category,
    share: shareOf('target', latest.value),
    plannedShare:
      planned === undefined ? undefined : shareOf('planned', checked(where, `rows[${k}].planned`, planned, drawable)),
  }
}
