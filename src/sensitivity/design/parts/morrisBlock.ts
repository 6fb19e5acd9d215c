import { uniforms } from '../../../numeric/threefry.ts'

/** Trajectories as levels: the points one after the other, and the moves between them. */
export interface Block {
  /** The level of each input, in the order of the members. */
  readonly points: readonly (readonly number[])[]
  /** The group from 1 on, negative for down. */
  readonly moves: readonly number[]
}

/** Blocks of which the most spread one is taken. */
const candidates = 10

/** As many trajectories as there are levels: of ten draws the one whose trajectories are furthest apart. */
export function morrisBlock(
  design: { seed: number; levels: number; members: readonly (readonly string[])[] },
  block: number,
): Block {
  let best: { trajectories: Block[]; spread: number } | undefined
  for (let candidate = 0; candidate < candidates; candidate++) {
    const trajectories = drawn(design, block, candidate)
    const spread = smallestDistance(trajectories)
    if (!best || spread > best.spread) best = { trajectories, spread }
  }
  const { trajectories } = best as { trajectories: Block[] }
  return {
    points: trajectories.flatMap(({ points }) => points),
    moves: trajectories.flatMap(({ moves }) => moves),
  }
}

function drawn(
  { seed, levels, members }: { seed: number; levels: number; members: readonly (readonly string[])[] },
  block: number,
  candidate: number,
): Block[] {
  const draw = uniforms(seed, firstStream + candidates * block + candidate)
  let index = 0
  const shuffled = (count: number): number[] => {
    const keys = Array.from({ length: count }, () => draw(index++))
    return keys.map((_, k) => k).sort((a, b) => (keys[a] as number) - (keys[b] as number))
  }
  const half = levels / 2
  // each input makes each move once in the block: up or down from each of the lower or upper half of the levels
  const starts = members.flat().map(() => shuffled(levels))
  const order = shuffled(members.length)
  return Array.from({ length: levels }, (_, t) => {
    const levelsNow = starts.map((start) => start[t] as number)
    const points = [[...levelsNow]]
    const moves: number[] = []
    for (let k = 0; k < members.length; k++) {
      const group = order[(k + t + block) % members.length] as number
      const first = members.slice(0, group).flat().length
      const up = (levelsNow[first] as number) < half
      for (let i = first; i < first + (members[group] as readonly string[]).length; i++) {
        const level = levelsNow[i] as number
        levelsNow[i] = level < half ? level + half : level - half
      }
      points.push([...levelsNow])
      moves.push(up ? group + 1 : -group - 1)
    }
    return { points, moves }
  })
}

/** The first stream of random numbers for trajectories, beyond those of samples. */
const firstStream = 4294967296

/** The sum of squared distances of all points of one trajectory to all of another, for the two that are nearest. */
function smallestDistance(trajectories: readonly Block[]): number {
  const sums = trajectories.map(({ points }) => {
    const sum = (points[0] as readonly number[]).map((_, i) => points.reduce((s, point) => s + (point[i] as number), 0))
    return {
      sum,
      squares: points.reduce((s, point) => s + point.reduce((q, x) => q + x * x, 0), 0),
      count: points.length,
    }
  })
  let smallest = Infinity
  for (const [t, one] of sums.entries())
    for (const other of sums.slice(t + 1)) {
      const product = one.sum.reduce((s, x, i) => s + x * (other.sum[i] as number), 0)
      smallest = Math.min(smallest, one.count * (one.squares + other.squares) - 2 * product)
    }
  return smallest
}
