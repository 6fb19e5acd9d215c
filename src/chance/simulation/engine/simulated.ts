import { type Ensemble, packed } from '../ensemble.ts'
import type { Aim } from './aim.ts'
import { binsOf, setBins } from './bins.ts'
import { arena } from './kernel/arena.ts'
import { type Kernel, lanes } from './kernel/kernel.ts'
import { type Layout, numbersAt, row, type Take, twoWords } from './layout.ts'
import { eachBlock } from './replay.ts'

/** On which kernel, and for which paths. */
interface On {
  readonly kernelWith: (bytes: number) => Kernel
  /** Takes the kernel back. */
  readonly giveBack?: (kernel: Kernel) => void
  /** Whether a path counts, by the places of all paths of its block; all do where left out. */
  readonly keeps?: (places: Float64Array, lane: number) => boolean
}

/** The counts of a slice of a run, on a kernel that is made for them. */
export function simulated(
  layOut: (take: Take) => Layout,
  aim: Aim,
  { seed, from, to }: { readonly seed: number; readonly from: number; readonly to: number },
  { kernelWith, giveBack, keeps }: On,
): Pick<Ensemble, 'slices' | 'terminal' | 'annual' | 'continuous' | 'levels'> {
  const { years, edge: goal, direction } = aim
  const { take, size } = arena()
  const layout = layOut(take)
  const bins = binsOf(years, take)
  const [active, reached, luck] = [take(row), take(row), take(row)]
  const [terminal, annual, touched] = [take(years * 4), take(years * 4), take(years * 4)]
  const kernel = kernelWith(size())
  const maker = layout.open(kernel, twoWords(seed))
  const ranges = setBins(kernel, bins, layout, maker, aim)

  const { x, bridge } = layout
  // from a base at or beyond the target every path has touched it
  const edgeIsBehind = goal * direction <= 0
  let kept = to - from
  const counted = new Int32Array(kernel.memory, active, 2 * lanes)
  const places = numbersAt(kernel, x, (years + 1) * lanes)
  const lucky = numbersAt(kernel, luck)
  const luckyWords = new Uint32Array(kernel.memory, bridge?.luck ?? 0, lanes)
  eachBlock(maker, from, to, (paths) => {
    counted.fill(-1, 0, 2 * paths).fill(0, 2 * paths)
    if (keeps)
      for (let lane = 0; lane < paths; lane++)
        if (!keeps(places, lane)) {
          counted.fill(0, 2 * lane, 2 * lane + 2)
          kept--
        }
    kernel.count(x, years, active, reached, goal, direction, bins.at, terminal, annual)
    if (bridge === undefined) return
    for (let lane = 0; lane < lanes; lane++) lucky[lane] = (luckyWords[lane] + 0.5) * 2 ** -32
    kernel.touch(x, years, active, luck, goal, direction, bridge.tightness, bridge.stride, touched)
  })

  const countsAt = (at: number, count: number): Uint32Array => new Uint32Array(kernel.memory, at, count)
  const result = {
    slices: [[from, to]] as const,
    terminal: [...countsAt(terminal, years)],
    annual: [...countsAt(annual, years)],
    ...(bridge && { continuous: edgeIsBehind ? Array(years).fill(kept) : runningSum(countsAt(touched, years)) }),
    levels: ranges.map((range, year) => ({
      ...range,
      counts: packed(countsAt(bins.counts + year * bins.most * 4, bins.most)),
    })),
  }
  giveBack?.(kernel)
  return result
}

function runningSum(counts: Uint32Array): number[] {
  let sum = 0
  return Array.from(counts, (count) => {
    sum += count
    return sum
  })
}
