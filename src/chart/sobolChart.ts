import { checked, checkedObject, checkedOneOf } from '../errors.ts'
import type { Chart, Look } from './chart.ts'
import { blue, ink, sky } from './colours.ts'
import { frame, framed } from './frame.ts'
import { haloed } from './haloed.ts'
import { named, shares } from './measure.ts'
import { checkedNames, drawable } from './read.ts'
import { count, cut, percent } from './words.ts'

/** What `sobolIndices` gives where its status is `estimated`. */
export interface SobolResultView {
  /** There are indices; where the output is constant, or outputs were too few, there is nothing to draw. */
  readonly status: 'estimated'
  /** By the name of the input, or of the group. */
  readonly indices: Readonly<Record<string, SobolView>>
}

/** What an input does to the variance, as shares of it, each with its interval; what `sobolIndices` gives by name. */
export interface SobolView {
  /** The share by this input alone. */
  readonly S1: SobolViewEstimate
  /** The share in which it takes part. */
  readonly ST: SobolViewEstimate
}

/** An estimate with its interval. */
export interface SobolViewEstimate {
  /** The estimate. */
  readonly estimate: number
  /** The lower end of its interval. */
  readonly low: number
  /** The upper end of its interval. */
  readonly high: number
}

/**
 * Sobol' chart: for each input the share of the variance that it causes alone (S1, narrow bar) and that it takes part in
 * (ST, wide bar), with the interval of each. The longest comes first.
 *
 * @param result what `sobolIndices` gave, with the status `estimated`, or its `indices` alone; of 1 to 30 inputs
 * @param look title and size
 * @returns a Vega-Lite specification; its `description` says both indices of each input with their intervals
 * @throws {DomainError} where an index or the look is outside its range, or the status is `constant` or `tooFewOutputs`
 *
 * @example
 * import { sobolChart } from 'tradepath/chart'
 * const rate = { S1: { estimate: 0.94, low: 0.93, high: 0.95 }, ST: { estimate: 0.95, low: 0.94, high: 0.96 } }
 * const chart = sobolChart({ rate })
 * chart.description.slice(0, 74) // "Sobol' indices of 1 input. rate: alone 94 % (93 to 95 %), in all 95 % (94 "
 */
export function sobolChart(result: SobolResultView | Readonly<Record<string, SobolView>>, look?: Look): Chart {
  const where = 'sobolChart'
  const given = checkedObject(where, 'result', result)
  const whole = typeof given['status'] === 'string' // an input of that name has an object
  if (whole) checkedOneOf(where, 'result.status', given['status'], ['estimated'])
  const indices = whole ? given['indices'] : given
  const bars = checkedNames(where, 'indices', indices, 30)
    .map(([name, index]) => {
      const { S1, ST } = checkedObject(where, `indices.${name}`, index)
      const read = (which: string, value: unknown): SobolViewEstimate => {
        const given = checkedObject(where, `indices.${name}.${which}`, value)
        const number = (part: string): number =>
          checked(where, `indices.${name}.${which}.${part}`, given[part], drawable)
        return { estimate: number('estimate'), low: number('low'), high: number('high') }
      }
      return { input: cut(name, 60), S1: read('S1', S1), ST: read('ST', ST) }
    })
    .sort((a, b) => b.ST.estimate - a.ST.estimate)
  const shape = frame(where, look, { title: 'Who causes the spread of the answer', height: 24 + 46 * bars.length })

  const ends = bars.flatMap(({ S1, ST }) => [S1, ST].flatMap(({ estimate, low, high }) => [estimate, low, high]))
  const x = shares('estimate', 'Share of the variance', ends, shape.width)
  const y = named(
    'input',
    bars.map(({ input }) => input),
  )
  const layers = (which: 'ST' | 'S1', color: string, band: number) => {
    const data = { values: bars.map((bar) => ({ input: bar.input, ...bar[which], zero: 0 })) }
    return [
      { data, mark: { type: 'bar' as const, color, height: { band } }, encoding: { x, x2: { field: 'zero' }, y } },
      {
        data,
        mark: {
          type: 'rule' as const,
          color: ink.strong,
          strokeWidth: 1.5,
          ...(which === 'S1' ? {} : { yOffset: -12 }),
        },
        encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y },
      },
    ]
  }
  const texts = bars.map(({ input, S1, ST }) => ({
    input,
    estimate: Math.max(S1.high, ST.high, S1.estimate, ST.estimate),
    text: `${percent(S1.estimate)} alone\n${percent(ST.estimate)} in all`,
    colour: ink.strong,
  }))
  const words = bars.map(({ input, S1, ST }) => `${input}: alone ${interval(S1)}, in all ${interval(ST)}.`)
  return framed(
    shape,
    `Sobol' indices of ${count(bars.length, 'input')}. ${words.join(' ')}`,
    [
      ...layers('ST', sky, 0.72),
      ...layers('S1', blue, 0.3),
      haloed(texts, { align: 'left', baseline: 'middle', dx: 6, dy: -7, lineBreak: '\n', lineHeight: 14 }, { x, y }),
    ],
    shape.subtitle || 'Narrow: the input alone (S1); wide: all it takes part in (ST); lines: 95 % intervals',
  )
}

function interval({ estimate, low, high }: SobolViewEstimate): string {
  return `${percent(estimate)} (${percent(low).slice(0, -2)} to ${percent(high)})`
}
