import { uniforms } from '../../../numeric/threefry.ts'

/** Trajectories: the points one after the other, and the moves between them. */
export interface Block {
  /** The probability at which each input is, in the order of the members. */
  readonly points: readonly (readonly number[])[]
  /** The group from 1 on, negative for down. */
  readonly moves: readonly number[]
  /** How far each move goes, in probability; the mean over the inputs of a group. */
  readonly steps: readonly number[]
}

interface Shape {
  readonly seed: number
  readonly levels: number
  readonly members: readonly (readonly string[])[]
}

/** As many trajectories as there are levels. */
export function morrisBlock(shape: Shape, block: number): Block {
  const { levels, members } = shape
  const { draw, shuffled } = numbers(shape, firstStream + block)
  /** A number in each of as many equal parts of 0 to 1 as there are levels, in random order. */
  const spread = (): number[] => shuffled(levels).map((part) => (part + draw()) / levels)
  const starts = members.flat().map(spread)
  const strides = members.map(() => spread().map((part) => shortest + part * (longest - shortest)))
  const order = rotated(shuffled(members.length), block)
  const all = trajectories(members, starts, strides, order)
  return {
    points: all.flatMap(({ points }) => points),
    moves: all.flatMap(({ moves }) => moves),
    steps: all.flatMap(({ steps }) => steps),
  }
}

/** Random numbers of a stream, and the numbers below a count in random order. */
function numbers({ seed }: Shape, stream: number): { draw: () => number; shuffled: (count: number) => number[] } {
  const uniform = uniforms(seed, stream)
  let index = 0
  const draw = () => uniform(index++)
  const shuffled = (count: number): number[] => {
    const keys = Array.from({ length: count }, draw)
    return keys.map((_, k) => k).sort((a, b) => keys[a] - keys[b])
  }
  return { draw, shuffled }
}

const rotated = (order: readonly number[], by: number): number[] =>
  order.map((_, k) => order[(k + by) % order.length] as number)

/** Trajectories from starts by input and steps by group; the order of the moves turns from one to the next. */
function trajectories(
  members: Shape['members'],
  starts: readonly (readonly number[])[],
  strides: readonly (readonly number[])[],
  order: readonly number[],
): Block[] {
  return starts[0].map((_, t) => {
    const now = starts.map((start) => start[t])
    const points = [[...now]]
    const [moves, steps]: [number[], number[]] = [[], []]
    for (const group of rotated(order, t)) {
      const first = members.slice(0, group).flat().length
      const size = (members[group] as readonly string[]).length
      const stride = strides[group]?.[t]
      moves.push(now[first] < 0.5 ? group + 1 : -group - 1)
      let sum = 0
      for (let i = first; i < first + size; i++) {
        const at = now[i]
        const step = stepFrom(at, stride)
        now[i] = at < 0.5 ? at + step : at - step
        sum += step
      }
      points.push([...now])
      steps.push(sum / size)
    }
    return { points, moves, steps }
  })
}

/** Strides go from a quarter to a half. */
const [shortest, longest] = [0.25, 0.5]

/**
 * How far to go from a place, for a stride s: s within s of the middle, and 1/2 + s beyond. Up from the lower half and down
 * from the upper one, this exchanges [1/2 - s, 1/2) with [1/2, 1/2 + s) and what is below with what is above: an input that
 * is uniform stays so.
 */
function stepFrom(at: number, stride: number): number {
  return Math.abs(at - 0.5) > stride ? 0.5 + stride : stride
}

/** The first stream of random numbers for trajectories, beyond those of samples. */
const firstStream = 4294967296
