import { checked, checkedArray, checkedObject } from '../errors.ts'
import type { Chart, Look } from './chart.ts'
import { blue, ink, orange } from './colours.ts'
import { frame, framed } from './frame.ts'
import { haloed } from './haloed.ts'
import { extent, measure, named, ticks } from './measure.ts'
import { checkedText, drawable, short } from './read.ts'
import { brief, count, withUnit } from './words.ts'

/** What a tornado chart shows; the result of `tornado` is one. */
export interface TornadoView {
  /** The output with all inputs at their base. */
  readonly base: {
    /** The output. */
    readonly output: number
  }
  /** A bar an input, from the top. */
  readonly bars: readonly TornadoViewBar[]
}

/** An input at a low and at a high value, and the output at both. */
export interface TornadoViewBar {
  /** The name of the input. */
  readonly input: string
  /** The low value of the input, and the output there. */
  readonly low: {
    /** The value of the input. */
    readonly at: number
    /** The output there. */
    readonly output: number
  }
  /** The high value of the input, and the output there. */
  readonly high: {
    /** The value of the input. */
    readonly at: number
    /** The output there. */
    readonly output: number
  }
}

/**
 * Tornado chart: how far the output goes to each side when one input goes to its low and to its high value. The ends
 * of the bars say the value of the input.
 *
 * @param view the result of `tornado`, of 1 to 30 bars
 * @param look title, unit (of the output) and size
 * @returns a Vega-Lite specification; its `description` says both ends of each bar
 * @throws {DomainError} where a part of the view or the look is outside its range
 *
 * @example
 * const bars = [{ input: 'rate', low: { at: 0.05, output: 14.2 }, high: { at: 0.1, output: 7.3 } }]
 * tornadoChart({ base: { output: 9 }, bars }, { unit: 'years' }).layer.length // 5
 */
export function tornadoChart(view: TornadoView, look?: Look): Chart {
  const where = 'tornadoChart'
  const given = checkedObject(where, 'view', view)
  const number = (parameter: string, value: unknown): number => checked(where, parameter, value, drawable)
  const base = number('base.output', checkedObject(where, 'base', given['base'])['output'])
  const bars = short(where, 'bars', checkedArray(where, 'bars', given['bars']), 30).map((bar, k) => {
    const { input, low, high } = checkedObject(where, `bars[${k}]`, bar)
    const end = (name: string, value: unknown): { at: number; output: number } => {
      const { at, output } = checkedObject(where, `bars[${k}].${name}`, value)
      return { at: number(`bars[${k}].${name}.at`, at), output: number(`bars[${k}].${name}.output`, output) }
    }
    return { input: checkedText(where, `bars[${k}].input`, input), low: end('low', low), high: end('high', high) }
  })
  const shape = frame(where, look, { title: 'What moves the answer', height: 24 + 42 * bars.length })

  const ends = bars.flatMap(({ input, low, high }) =>
    [low, high].map(({ at, output }, side) => ({ input, base, output, text: brief(at, 3), colour: ink.strong, side })),
  )
  const [least, greatest] = extent(
    ends.map(({ output }) => output),
    base,
  )
  // for the texts beside the bars
  const room = (greatest - least) * Math.max(0.14, 44 / Math.max(50, shape.width - 88))
  const x = measure('output', [least - room, greatest + room], {
    title: shape.unit || 'Output',
    tickCount: ticks(shape.width, 80),
  })
  const y = named(
    'input',
    bars.map(({ input }) => input),
  )
  const half = (side: number, color: string) => ({
    data: {
      values: ends.filter((end) => end.side === side).map(({ input, base, output }) => ({ input, base, output })),
    },
    mark: { type: 'bar' as const, color, height: { band: 0.62 } },
    encoding: { x, x2: { field: 'base' }, y },
  })
  const text = (left: boolean) =>
    haloed(
      ends
        .filter(({ output }) => output !== base && output < base === left)
        .map(({ input, output, text, colour }) => ({ input, output, text, colour })),
      { align: left ? 'right' : 'left', baseline: 'middle', dx: left ? -6 : 6 },
      { x, y },
    )
  const words = bars.map(
    ({ input, low, high }) =>
      `${input}: ${brief(low.output)} at ${brief(low.at)}, ${brief(high.output)} at ${brief(high.at)}.`,
  )
  return framed(
    shape,
    `Tornado chart of ${count(bars.length, 'input')} around ${withUnit(base, shape.unit)}. ${words.join(' ')}`,
    [
      half(0, orange),
      half(1, blue),
      {
        data: { values: [{ output: base }] },
        mark: { type: 'rule', color: ink.strong, strokeWidth: 1.5 },
        encoding: { x },
      },
      text(true),
      text(false),
    ],
    shape.subtitle || `Around ${withUnit(base, shape.unit)}; orange: input at its low value, blue: at its high value`,
  )
}
