import { checked, checkedArray, checkedObject, insideUnit } from '../errors.ts'
import type { Chart, Look } from './chart.ts'
import { colour, ink } from './colours.ts'
import { frame, framed } from './frame.ts'
import { haloed } from './haloed.ts'
import { extent, measure } from './measure.ts'
import { checkedText, drawable, short } from './read.ts'
import { spread } from './spread.ts'
import { brief, count, withUnit } from './words.ts'

/** What a spider chart shows; the result of `spider` is one. */
export interface SpiderView {
  /** The output with all inputs at their base. */
  readonly base: {
    /** The output. */
    readonly output: number
  }
  /** A line an input. */
  readonly lines: readonly SpiderViewLine[]
}

/** The output along one input. */
export interface SpiderViewLine {
  /** The name of the input. */
  readonly input: string
  /** The probability of the value `at` of the input, that value, and the output there. */
  readonly points: readonly {
    /** The probability, from 0 to 1. */
    readonly p: number
    /** The value of the input. */
    readonly at: number
    /** The output there. */
    readonly output: number
  }[]
}

/**
 * Spider chart: how the output moves along each input, from a low to a high quantile of it.
 *
 * @param view the result of `spider`, of 1 to 12 lines with a point or more each
 * @param look title, unit (of the output) and size
 * @returns a Vega-Lite specification; its `description` says both ends of each line
 * @throws {DomainError} where a part of the view or the look is outside its range
 *
 * @example
 * import { spiderChart } from 'tradepath/chart'
 * const points = [{ p: 0.1, at: 0.05, output: 14.2 }, { p: 0.9, at: 0.1, output: 7.3 }]
 * const chart = spiderChart({ base: { output: 9 }, lines: [{ input: 'rate', points }] }, { unit: 'years' })
 * chart.description // 'Spider chart of 1 input around 9 years. rate: from 14.2 at 0.05 to 7.3 at 0.1.'
 */
export function spiderChart(view: SpiderView, look?: Look): Chart {
  const where = 'spiderChart'
  const given = checkedObject(where, 'view', view)
  const number = (parameter: string, value: unknown): number => checked(where, parameter, value, drawable)
  const base = number('base.output', checkedObject(where, 'base', given['base'])['output'])
  const lines = short(where, 'lines', checkedArray(where, 'lines', given['lines']), 12).map((line, k) => {
    const { input, points } = checkedObject(where, `lines[${k}]`, line)
    const parameter = `lines[${k}].points`
    return {
      input: checkedText(where, `lines[${k}].input`, input),
      points: short(where, parameter, checkedArray(where, parameter, points), 1000).map((point, i) => {
        const { p, at, output } = checkedObject(where, `${parameter}[${i}]`, point)
        return {
          p: checked(where, `${parameter}[${i}].p`, p, insideUnit),
          at: number(`${parameter}[${i}].at`, at),
          output: number(`${parameter}[${i}].output`, output),
        }
      }),
    }
  })
  const shape = frame(where, look, { title: 'How the answer moves along each input', height: 320 })

  const values = extent(
    lines.flatMap(({ points }) => points.map(({ output }) => output)),
    base,
  )
  const x = measure('p', [0, 1], { title: 'Quantile of the input', format: '.0%', tickCount: 5 })
  const y = measure('output', values, { title: shape.unit || 'Output', tickCount: 6 })
  type Point = (typeof lines)[number]['points'][number]
  const ends = lines.map(({ input, points }, k) => ({ ...(points.at(-1) as Point), text: input, colour: colour(k) }))
  const words = lines.map(({ input, points }) => {
    const [first, last] = [points[0], points.at(-1)] as [Point, Point]
    return `${input}: from ${brief(first.output)} at ${brief(first.at)} to ${brief(last.output)} at ${brief(last.at)}.`
  })
  const head = `Spider chart of ${count(lines.length, 'input')} around ${withUnit(base, shape.unit)}.`
  return framed(shape, `${head} ${words.join(' ')}`, [
    {
      data: { values: [0, 1].map((p) => ({ p, output: base })) },
      mark: { type: 'line', color: ink.line, strokeWidth: 1, strokeDash: [4, 4] },
      encoding: { x, y },
    },
    ...lines.map(({ points }, k) => ({
      data: { values: points },
      mark: { type: 'line' as const, color: colour(k), strokeWidth: 2.5, point: { color: colour(k), size: 25 } },
      encoding: { x, y },
    })),
    haloed(spread(ends, 'output', values, shape.height), { align: 'left', baseline: 'middle', dx: 8 }, { x, y }),
  ])
}
