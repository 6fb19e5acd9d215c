import {
  bootstrap,
  custom,
  jumps,
  meanReverting,
  type Process,
  randomWalk,
  regimes,
  type Sectors,
  sectors,
  studentT,
} from '../../../src/chance/index.ts'

const history = [10, 12, 13, 15, 14, 17, 20, 18, 25].map((value, i) => ({ year: 2000 + i, value }))

/** One process of each kind, and sectors. */
export const processes: Record<string, Process | Sectors> = {
  randomWalk: randomWalk({ drift: 0.077, volatility: 0.08 }),
  driftError: randomWalk({ drift: 0.06, volatility: 0.1, driftError: 0.03 }),
  studentT: studentT({ drift: 0.077, volatility: 0.08, degrees: 4 }),
  meanReverting: meanReverting({ longRun: 0.05, start: 0.28, persistence: 0.5, volatility: 0.08, driftError: 0.02 }),
  regimes: regimes(
    [
      { drift: 0.1, volatility: 0.06 },
      { drift: -0.2, volatility: 0.2 },
      { drift: 0, volatility: 0 },
    ],
    [
      [0.9, 0.06, 0.04],
      [0.6, 0.4, 0],
      [0.5, 0, 0.5],
    ],
    { start: 1 },
  ),
  jumps: jumps({ drift: 0.1, volatility: 0.06, chance: 0.05, size: -0.3, sizeError: 0.1 }),
  bootstrap: bootstrap(history, { block: 3 }),
  custom: custom(({ random, constant, growth }) => 0.1 * (random(0) + random(1)) + 0.02 * constant(5) - 0.1 * growth),
  sectors: sectors(
    [
      { base: 25, process: randomWalk({ drift: 0.09, volatility: 0.12 }) },
      { base: 16, process: jumps({ drift: 0.05, volatility: 0.1, chance: 0.1, size: -0.2 }) },
    ],
    [
      [1, 0.4],
      [0.4, 1],
    ],
  ),
}
