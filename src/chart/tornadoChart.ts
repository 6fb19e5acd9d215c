import { checked, checkedArray, checkedObject } from '../errors.ts'
import type { Chart, Look } from './chart.ts'
import { blue, ink, orange } from './colours.ts'
import { frame, framed, type Layer } from './frame.ts'
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
 * of the bars say the value of the input. Where the output bends, so that both ends are on one side of the base, the two
 * halves of the bar lie one above the other.
 *
 * @param view the result of `tornado`, of 1 to 30 bars
 * @param look title, unit (of the output) and size
 * @returns a Vega-Lite specification; its `description` says both ends of each bar
 * @throws {DomainError} where a part of the view or the look is outside its range
 *
 * @example
 * import { tornadoChart } from 'tradepath/chart'
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

  const ends = bars.flatMap(({ input, low, high }) => {
    const bends = (low.output - base) * (high.output - base) > 0
    return [low, high].map(
      ({ at, output }, side): End => ({ input, base, output, text: brief(at, 3), colour: ink.strong, side, bends }),
    )
  })
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
  const layers = [false, true].flatMap((bends) => {
    const own = ends.filter((end) => end.bends === bends)
    return bends && own.length === 0 ? [] : sidesOf(own, bends, { x, y })
  })
  const words = bars.map(
    ({ input, low, high }) =>
      `${input}: ${brief(low.output)} at ${brief(low.at)}, ${brief(high.output)} at ${brief(high.at)}.`,
  )
  return framed(
    shape,
    `Tornado chart of ${count(bars.length, 'input')} around ${withUnit(base, shape.unit)}. ${words.join(' ')}`,
    [
      ...layers.filter(({ part }) => part === 'bar').map(({ layer }) => layer),
      {
        data: { values: [{ output: base }] },
        mark: { type: 'rule', color: ink.strong, strokeWidth: 1.5 },
        encoding: { x },
      },
      ...layers.filter(({ part }) => part === 'text').map(({ layer }) => layer),
    ],
    shape.subtitle || `Around ${withUnit(base, shape.unit)}; orange: input at its low value, blue: at its high value`,
  )
}

/** An end of a bar. */
interface End {
  readonly input: string
  readonly base: number
  readonly output: number
  readonly text: string
  readonly colour: string
  /** 0 at the low value of the input, 1 at the high one. */
  readonly side: number
  /** Whether both ends of the bar are on one side of the base. */
  readonly bends: boolean
}

/** The two halves of bars, and the texts at their ends; one half above the other where they would cover each other. */
function sidesOf(ends: readonly End[], bends: boolean, { x, y }: { x: object; y: object }): Part[] {
  const up = (side: number): object => (bends ? { yOffset: side === 0 ? -7 : 7 } : {})
  const bars = [orange, blue].map((color, side): Part => {
    const values = ends.filter((end) => end.side === side).map(({ input, base, output }) => ({ input, base, output }))
    const mark = { type: 'bar' as const, color, height: { band: bends ? 0.31 : 0.62 }, ...up(side) }
    return { part: 'bar', layer: { data: { values }, mark, encoding: { x, x2: { field: 'base' }, y } } }
  })
  const text = (left: boolean, own: readonly End[], shift: object): Part => {
    const shown = own.filter(({ output, base }) => output !== base && output < base === left)
    const values = shown.map(({ input, output, text, colour }) => ({ input, output, text, colour }))
    const mark = { align: left ? 'right' : 'left', baseline: 'middle', dx: left ? -6 : 6, ...shift }
    return { part: 'text', layer: haloed(values, mark, { x, y }) }
  }
  const texts = bends
    ? [0, 1].flatMap((side) => {
        const own = ends.filter((end) => end.side === side)
        return [true, false].map((left) => text(left, own, up(side)))
      })
    : [true, false].map((left) => text(left, ends, {}))
  return [...bars, ...texts]
}

interface Part {
  readonly part: 'bar' | 'text'
  readonly layer: Layer
}
