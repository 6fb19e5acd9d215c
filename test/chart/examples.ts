import { chinaKazakhstan } from '../../src/cases/index.ts'
import { fan, probabilities, randomWalk, simulate } from '../../src/chance/index.ts'
import {
  arrivalChart,
  type Chart,
  fanChart,
  gridChart,
  pathChart,
  progressChart,
  reliabilityChart,
  scenariosChart,
  sobolChart,
  spiderChart,
  tornadoChart,
} from '../../src/chart/index.ts'
import { normal, uniform } from '../../src/distribution/index.ts'
import { compound, fading, glidePath, linear, logRate } from '../../src/index.ts'
import { grid, sobolIndices, spider, tornado } from '../../src/sensitivity/index.ts'

const since2000 = <T extends { year: number }>(figures: readonly T[]): T[] => figures.filter(({ year }) => year >= 2010)
const steady = compound({ base: 41, rate: 0.08 })
const years = ({ growth, multiple }: { growth: number; multiple: number }): number =>
  Math.log(multiple) / Math.log1p(growth)
const inputs = { growth: normal(0.08, 0.02), multiple: uniform(1.8, 2.2) }
const sobol = sobolIndices(years, { ...inputs, growth: uniform(0.03, 0.15) }, { runs: 1024, seed: 7 })
const growth = randomWalk({ drift: logRate(0.08), volatility: 0.12, driftError: 0.02 })
const ensemble = simulate(growth, { base: 41, target: 82, years: 17, baseYear: 2023 }, { runs: 20_000, seed: 7 })
const look = { unit: 'USD bn' }

/** Charts of the real case, and of cases that are hard to draw; `shows` are texts that must be in the picture. */
export const examples: Record<string, { chart: Chart; shows: string[] }> = {
  pathChart: {
    chart: pathChart(
      {
        baseYear: 2023,
        until: 2035,
        path: steady,
        target: 82,
        glide: glidePath({ base: 41, target: 82, years: 7 }),
        actuals: { China: since2000(chinaKazakhstan.china), Kazakhstan: since2000(chinaKazakhstan.kazakhstan) },
      },
      look,
    ),
    shows: ['target 82 USD bn', 'China 48.7', 'Kazakhstan 30.1', 'path', 'USD bn'],
  },
  'pathChart falling': {
    chart: pathChart({ baseYear: 0, until: 10, path: linear({ base: 5, perYear: -1 }), target: -2 }),
    shows: ['target -2'],
  },
  scenariosChart: {
    chart: scenariosChart(
      {
        baseYear: 2023,
        until: 2045,
        target: 82,
        curves: Object.fromEntries([
          ...[0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.32].map(
            (rate) => [`${Math.round(rate * 100)} %`, compound({ base: 41, rate })] as const,
          ),
          ['32 % fading to 3 %', fading({ base: 41, rate: 0.32, longRun: 0.03, halfLife: 1 })],
          ['32 % fading to -5 %', fading({ base: 41, rate: 0.32, longRun: -0.05, halfLife: 2 })],
        ]),
      },
      look,
    ),
    shows: ['32 % fading to 3 %', '8 %', 'target 82 USD bn'],
  },
  reliabilityChart: {
    chart: reliabilityChart([
      { forecast: 0.05, share: 0.08, count: 120, low: 0.045, high: 0.14 },
      { forecast: 0.22, share: 0.18, count: 66, low: 0.11, high: 0.29 },
      { forecast: 0.48, share: 0.39, count: 31, low: 0.24, high: 0.56 },
      { forecast: 0.81, share: 0.9, count: 10, low: 0.6, high: 0.98 },
    ]),
    shows: ['happened as told', '120', 'Chance that was told'],
  },
  tornadoChart: { chart: tornadoChart(tornado(years, inputs), { unit: 'years' }), shows: ['growth', 'multiple'] },
  'tornadoChart one-sided': {
    chart: tornadoChart({
      base: { output: 0 },
      bars: [
        { input: 'both above', low: { at: -1, output: 1 }, high: { at: 1, output: 2 } },
        { input: 'nothing', low: { at: -1, output: 0 }, high: { at: 1, output: 0 } },
      ],
    }),
    shows: ['both above'],
  },
  spiderChart: { chart: spiderChart(spider(years, inputs), { unit: 'years' }), shows: ['growth', 'multiple'] },
  gridChart: {
    chart: gridChart(
      grid(years, { growth: [0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2] }, { multiple: [1.5, 1.8, 2, 2.2, 2.5, 3] }),
      { unit: 'years', title: 'Years to the target' },
    ),
    shows: ['growth', 'multiple', '9.006'],
  },
  sobolChart: {
    chart: sobolChart(sobol.status === 'estimated' ? sobol.indices : {}),
    shows: ['growth', 'multiple', 'in all'],
  },
  fanChart: {
    chart: fanChart(
      {
        rows: fan(ensemble),
        base: { year: 2023, value: 41 },
        target: 82,
        actuals: since2000(chinaKazakhstan.china),
      },
      look,
    ),
    shows: ['target 82 USD bn', '5 % above', '5 % below', 'median'],
  },
  arrivalChart: { chart: arrivalChart(probabilities(ensemble)), shows: ['not by 2040', 'Half of the paths'] },
  progressChart: {
    chart: progressChart(
      [
        {
          reporter: 'China',
          base: { year: 2023, value: 41 },
          latest: { year: 2025, value: 48.7 },
          target: 82,
          planned: 49.98,
          category: 'fair progress',
        },
        {
          reporter: 'Kazakhstan',
          base: { year: 2023, value: 31.4 },
          latest: { year: 2024, value: 30.1 },
          target: 62.8,
          planned: 34.7,
        },
      ],
      look,
    ),
    shows: ['China', 'Kazakhstan', '48.7 in 2025: 18.8 %'],
  },
}
