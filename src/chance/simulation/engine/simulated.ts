import type { CheckedGoal, TimedGoal } from '../../../goal.ts'
import { portableLog, portableLog1p } from '../../../numeric/portable.ts'
import { rounding } from '../../process/parts/rules.ts'
import { type Ensemble, packed } from '../ensemble.ts'
import { binsOf, setBins } from './bins.ts'
import { arena } from './kernel/arena.ts'
import { type Kernel, lanes } from './kernel/kernel.ts'
import { type Layout, numbersAt, row, type Take, twoWords } from './layout.ts'
import { eachBlock } from './replay.ts'

/** The counts of a slice of a run, on a kernel that is made for them. */
export function simulated(
  layOut: (take: Take) => Layout,
  aim: TimedGoal,
  { seed, from, to }: { readonly seed: number; readonly from: number; readonly to: number },
  kernelWith: (bytes: number) => Kernel,
  giveBack: (kernel: Kernel) => void = () => {},
): Pick<Ensemble, 'slices' | 'terminal' | 'annual' | 'continuous' | 'levels'> {
  const { years } = aim
  const { take, size } = arena()
  const layout = layOut(take)
  const bins = binsOf(years, take)
  const [active, reached, luck] = [take(row), take(row), take(row)]
  const [terminal, annual, touched] = [take(years * 4), take(years * 4), take(years * 4)]
  const kernel = kernelWith(size())
  const maker = layout.open(kernel, twoWords(seed))
  const ranges = setBins(kernel, bins, layout, maker, years)

  const { x, bridge } = layout
  const { edge: goal, direction } = edgeOf(aim)
  // from a base at or beyond the target every path has touched it
  const edgeIsBehind = goal * direction <= 0
  const counted = new Int32Array(kernel.memory, active, 2 * lanes)
  const lucky = numbersAt(kernel, luck)
  const luckyWords = new Uint32Array(kernel.memory, bridge?.luck ?? 0, lanes)
  eachBlock(maker, from, to, (paths) => {
    counted.fill(-1, 0, 2 * paths).fill(0, 2 * paths)
    kernel.count(x, years, active, reached, goal, direction, bins.at, terminal, annual)
    if (bridge === undefined) return
    for (let lane = 0; lane < lanes; lane++) lucky[lane] = ((luckyWords[lane] as number) + 0.5) * 2 ** -32
    kernel.touch(x, years, active, luck, goal, direction, bridge.tightness, bridge.stride, touched)
  })

  const countsAt = (at: number, count: number): Uint32Array => new Uint32Array(kernel.memory, at, count)
  const result = {
    slices: [[from, to]] as const,
    terminal: [...countsAt(terminal, years)],
    annual: [...countsAt(annual, years)],
    ...(bridge && { continuous: edgeIsBehind ? Array(years).fill(to - from) : runningSum(countsAt(touched, years)) }),
    levels: ranges.map((range, year) => ({
      ...range,
      counts: packed(countsAt(bins.counts + year * bins.most * 4, bins.most)),
    })),
  }
  giveBack(kernel)
  return result
}

/** The log level from which a path is at the target, and on which side of it; growth without chance is there when its curve is. */
export function edgeOf({ base, target, direction: way }: CheckedGoal): {
  readonly edge: number
  readonly direction: 1 | -1
} {
  const direction = way === 'fall' ? -1 : 1
  return { edge: logMultiple(target, base) - direction * rounding, direction }
}

/** ln(target / base), the same bits on every engine. */
function logMultiple(target: number, base: number): number {
  const ratio = target / base
  if (ratio > 0.5 && ratio < 2) return portableLog1p((target - base) / base)
  return ratio > 1e-290 && ratio < 1e290 ? portableLog(ratio) : portableLog(target) - portableLog(base)
}

function runningSum(counts: Uint32Array): number[] {
  let sum = 0
  return Array.from(counts, (count) => {
    sum += count
    return sum
  })
}
