import { checked, checkedArray, checkedObject } from '../errors.ts'
import type { Chart, Look } from './chart.ts'
import { frame, framed } from './frame.ts'
import { extent } from './measure.ts'
import { checkedText, drawable, most, short } from './read.ts'
import { brief, withUnit } from './words.ts'

/** What a heatmap of a two-way table shows; the result of `grid` is one. */
export interface GridView {
  /** The name of the input across. */
  readonly x: string
  /** The name of the input down. */
  readonly y: string
  /** The cells; one without an output stays empty. */
  readonly cells: readonly {
    /** The value of the input across. */
    readonly x: number
    /** The value of the input down. */
    readonly y: number
    /** The output there. */
    readonly output?: number
  }[]
}

/**
 * Heatmap of a two-way table: a colour a cell, and its number where there is room.
 *
 * @param view the result of `grid`, of 1 to 10,000 cells
 * @param look title, unit (of the output) and size
 * @returns a Vega-Lite specification; its `description` says the lowest and the highest output, and where
 * @throws {DomainError} where a part of the view or the look is outside its range
 *
 * @example
 * import { gridChart } from 'tradepath/chart'
 * const cells = [{ x: 0.04, y: 2, output: 17.7 }, { x: 0.08, y: 2, output: 9 }]
 * const chart = gridChart({ x: 'rate', y: 'multiple', cells }, { unit: 'years' })
 * chart.description.slice(0, 64) // 'Heatmap of years over rate and multiple, 2 cells. Lowest: 9 year'
 */
export function gridChart(view: GridView, look?: Look): Chart {
  const where = 'gridChart'
  const given = checkedObject(where, 'view', view)
  const [x, y] = [checkedText(where, 'x', given['x']), checkedText(where, 'y', given['y'])]
  const number = (parameter: string, value: unknown): number => checked(where, parameter, value, drawable)
  const all = short(where, 'cells', checkedArray(where, 'cells', given['cells']), most).map((cell, k) => {
    const read = checkedObject(where, `cells[${k}]`, cell)
    const place = { x: number(`cells[${k}].x`, read['x']), y: number(`cells[${k}].y`, read['y']) }
    return read['output'] === undefined ? place : { ...place, output: number(`cells[${k}].output`, read['output']) }
  })
  const cells = all.filter((cell): cell is { x: number; y: number; output: number } => 'output' in cell)
  const [columns, rows] = [values(all.map((cell) => cell.x)), values(all.map((cell) => cell.y))]
  const shape = frame(where, look, { title: `${y} and ${x}`, height: Math.min(480, Math.max(60, 34 * rows.length)) })
  const what = shape.unit || 'output'

  const [low, high] = extent(cells.map(({ output }) => output))
  const room = shape.width / columns.length >= 34 && shape.height / rows.length >= 16
  const data = {
    values: cells.map((cell) => ({ ...cell, text: brief(cell.output), dark: Number(cell.output > (low + high) / 2) })),
  }
  const axis = { labelAngle: 0, ticks: false, domain: false, grid: false, labelOverlap: true }
  const encoding = {
    x: { field: 'x', type: 'ordinal', sort: columns, axis: { ...axis, title: x } },
    y: { field: 'y', type: 'ordinal', sort: [...rows].reverse(), axis: { ...axis, title: y } },
  } as const
  const words = cells.length === 0 ? [] : [extreme('Lowest', cells, 1), extreme('Highest', cells, -1)]

  function extreme(name: string, list: typeof cells, sign: number): string {
    const cell = list.reduce((best, each) => (sign * (each.output - best.output) < 0 ? each : best))
    return ` ${name}: ${withUnit(cell.output, shape.unit)} at ${x} ${brief(cell.x)}, ${y} ${brief(cell.y)}.`
  }
  return framed(shape, `Heatmap of ${what} over ${x} and ${y}, ${all.length} cells.${words.join('')}`, [
    {
      data,
      mark: { type: 'rect', stroke: 'white', strokeWidth: room ? 1 : 0 },
      encoding: {
        ...encoding,
        color: {
          field: 'output',
          type: 'quantitative',
          scale: { domain: [low, high], scheme: 'cividis', reverse: true },
          legend: {
            title: what,
            titleLimit: 120,
            ...(shape.width < 400
              ? { orient: 'bottom', gradientLength: shape.width }
              : { gradientLength: Math.min(180, shape.height) }),
          },
        },
      },
    },
    ...(room
      ? [
          {
            data,
            mark: { type: 'text' as const, fontSize: 12 },
            encoding: {
              ...encoding,
              text: { field: 'text', type: 'nominal' as const },
              color: { condition: { test: 'datum.dark === 1', value: '#FFFFFF' }, value: '#111111' },
            },
          },
        ]
      : []),
  ])
}

/** The different values of a list, rising. */
function values(list: readonly number[]): number[] {
  return [...new Set(list)].sort((a, b) => a - b)
}
