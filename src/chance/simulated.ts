import { arena } from '../kernel/arena.ts'
import { type Kernel, lanes } from '../kernel/kernel.ts'
import { portableLog, portableLog1p } from '../numeric/portable.ts'
import { binsOf, setBins } from './bins.ts'
import { type Ensemble, type Levels, packed } from './ensemble.ts'
import type { Goal } from './goal.ts'
import { type Layout, numbersAt, row, type Take, twoWords } from './layout.ts'
import type { Runs } from './runs.ts'

/** The counts of a slice, on a kernel that is made for them. */
export function simulated(
  layOut: (take: Take) => Layout,
  { base, target, years }: Goal,
  { seed, from, to }: Runs & { readonly from: number; readonly to: number },
  kernelWith: (bytes: number) => Kernel,
): Pick<Ensemble, 'slices' | 'terminal' | 'annual' | 'continuous' | 'levels'> {
  const { take, size } = arena()
  const layout = layOut(take)
  const bins = binsOf(years, take)
  const [active, used, luck] = [take(row), take(row), take(row)]
  const [terminal, annual, continuous] = [take(years * 4), take(years * 4), take(years * 4)]
  const kernel = kernelWith(size())
  const maker = layout.open(kernel, twoWords(seed))
  setBins(kernel, bins, layout, maker, years)

  const { x, bridge } = layout
  const goal = logMultiple(target, base)
  const direction = target > base ? 1 : -1
  const counted = new Int32Array(kernel.memory, active, 2 * lanes)
  const lucky = numbersAt(kernel, luck)
  const luckyWords = bridge && new Uint32Array(kernel.memory, bridge.luck, lanes)
  for (let path = from; path < to; ) {
    // a block ends with the slice, and where the lower word of the path starts again
    const paths = Math.min(lanes, to - path, 2 ** 32 - (path % 2 ** 32))
    const place = twoWords(path)
    maker.draw(place)
    maker.step(place)
    if (paths !== lanes || path === from) counted.fill(-1).fill(0, 2 * paths)
    kernel.count(x, years, active, used, goal, direction, bins.at, terminal, annual)
    if (bridge && luckyWords) {
      for (let lane = 0; lane < lanes; lane++) lucky[lane] = ((luckyWords[lane] as number) + 0.5) * 2 ** -32
      kernel.touch(x, years, active, used, luck, goal, direction, bridge.tightness, bridge.stride, continuous)
    }
    path += paths
  }

  const countsAt = (at: number, count: number): Uint32Array => new Uint32Array(kernel.memory, at, count)
  return {
    slices: [[from, to]],
    terminal: [...countsAt(terminal, years)],
    annual: [...countsAt(annual, years)],
    ...(bridge ? { continuous: [...countsAt(continuous, years)] } : {}),
    levels: Array.from({ length: years }, (_, year): Levels => {
      const [low, fine, last] = numbersAt(kernel, bins.at + year * 32, 3) as unknown as [number, number, number]
      const counts = countsAt(bins.counts + year * bins.most * 4, last + 1)
      return { low, width: 1 / fine, bins: last + 1, counts: packed(counts) }
    }),
  }
}

/** ln(target / base), the same bits on every engine. */
function logMultiple(target: number, base: number): number {
  const ratio = target / base
  if (ratio > 0.5 && ratio < 2) return portableLog1p((target - base) / base)
  return ratio > 1e-290 && ratio < 1e290 ? portableLog(ratio) : portableLog(target) - portableLog(base)
}
