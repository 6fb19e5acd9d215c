import { checked, checkedArray, checkedObject, DomainError, type Rule, wholeYear } from '../errors.ts'
import type { Chart, Look } from './chart.ts'
import { blue, ink, orange } from './colours.ts'
import { frame, framed } from './frame.ts'
import { haloed, ownColour } from './haloed.ts'
import { measure, ticks } from './measure.ts'
import { short } from './read.ts'
import { percent } from './words.ts'

/** What a chart of the arrival shows; the result of `probabilities` is one. */
export interface ArrivalView {
  /** A row a year, without a gap: the chance that it is the first at the target. */
  readonly years: readonly {
    /** The calendar year. */
    readonly year: number
    /** That it is the first at the target. */
    readonly first: {
      /** From 0 to 1. */
      readonly probability: number
    }
  }[]
  /** The chance that no year is. */
  readonly never: {
    /** From 0 to 1. */
    readonly probability: number
  }
}

const share: Rule = { says: 'be from 0 to 1', holds: (value) => value >= 0 && value <= 1 }

/**
 * Arrival chart: how likely each year is to be the first whose annual figure is at the target. The middle year, by which
 * half of the paths are there, stands out; what never arrives within the years is said in words.
 *
 * @param view the result of `probabilities`, of 1 to 1,000 years
 * @param look title and size
 * @returns a Vega-Lite specification; its `description` says the middle year, the most likely one, and the share that never arrives
 * @throws {DomainError} where a part of the view or the look is outside its range
 *
 * @example
 * import { arrivalChart } from 'tradepath/chart'
 * const years = [{ year: 2032, first: { probability: 0.4 } }, { year: 2033, first: { probability: 0.35 } }]
 * const chart = arrivalChart({ years, never: { probability: 0.25 } })
 * chart.description // 'Bar chart of the first year at the target, 2032 to 2033. Most likely: 2032 (40 %). Half of the paths are there by 2033; 25 % not by 2033.'
 */
export function arrivalChart(view: ArrivalView, look?: Look): Chart {
  const where = 'arrivalChart'
  const given = checkedObject(where, 'view', view)
  const never = checked(where, 'never.probability', checkedObject(where, 'never', given['never'])['probability'], share)
  const rows = short(where, 'years', checkedArray(where, 'years', given['years']), 1000).map((item, k) => {
    const { year, first } = checkedObject(where, `years[${k}]`, item)
    const { probability } = checkedObject(where, `years[${k}].first`, first)
    return {
      year: checked(where, `years[${k}].year`, year, wholeYear),
      chance: checked(where, `years[${k}].first.probability`, probability, share),
    }
  })
  const gap = rows.findIndex(({ year }, k) => k > 0 && year !== (rows[k - 1] as { year: number }).year + 1)
  if (gap >= 0) throw new DomainError(where, `years[${gap}].year`, 'follow the year before', rows[gap]?.year)
  const shape = frame(where, look, { title: 'The first year at the target', height: 260 })

  let sum = 0
  const half = rows.find(({ chance }) => {
    sum += chance
    return sum >= 0.5
  })?.year
  const [first, last] = [rows[0], rows.at(-1)] as [(typeof rows)[0], (typeof rows)[0]]
  const top = rows.reduce((best, row) => (row.chance > best.chance ? row : best))
  const x = measure('year', [first.year - 0.6, last.year + 0.6], {
    format: 'd',
    tickMinStep: 1,
    tickCount: ticks(shape.width, 56),
    title: 'Year',
  })
  const y = measure('chance', [0, top.chance * 1.15 || 1], {
    format: '.0%',
    tickCount: 5,
    title: 'Chance to be the first year',
  })
  const middle =
    half === undefined
      ? `Fewer than half of the paths are there by ${last.year}`
      : `Half of the paths are there by ${half}`
  const rest = `${percent(never)} not by ${last.year}`
  return framed(
    shape,
    `Bar chart of the first year at the target, ${first.year} to ${last.year}. Most likely: ${top.year} (${percent(top.chance)}). ${middle}; ${rest}.`,
    [
      {
        data: {
          values: rows.map((row) => ({
            from: row.year - 0.42,
            to: row.year + 0.42,
            chance: row.chance,
            zero: 0,
            colour: row.year === half ? orange : blue,
          })),
        },
        mark: { type: 'rect', color: ownColour },
        encoding: {
          x: { ...x, field: 'from' },
          x2: { field: 'to' },
          y,
          y2: { field: 'zero' },
        },
      },
      haloed(
        [{ ...top, text: percent(top.chance), colour: ink.strong }],
        { align: 'center', baseline: 'bottom', dy: -3 },
        { x, y },
      ),
    ],
    shape.subtitle || `${middle} (orange); ${rest}`,
  )
}
