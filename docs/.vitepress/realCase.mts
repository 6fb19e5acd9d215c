import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chinaKazakhstan, pledges } from '../../src/cases/index.ts'
import { chance, fan, fromHistory, probabilities, randomWalk, requiredDrift, simulate } from '../../src/chance/index.ts'
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
import { baseRate, calibrated } from '../../src/evidence/index.ts'
import {
  arrivalYear,
  cagr,
  compound,
  fading,
  gaps,
  glidePath,
  logRate,
  rateFromLog,
  requiredRate,
  scenarios,
} from '../../src/index.ts'
import { cappedYears, grid, sobolIndices, spider, tornado, yearsToGoal } from '../../src/sensitivity/index.ts'
import { averageGrowths, goalFrom, mirror, progress } from '../../src/series/index.ts'

/** The mean Brier scores of the table on the page about calibration, by its columns. */
function scores(): { naive: string; calibrated: string; constant: string } {
  const page = readFileSync(join(import.meta.dirname, '../calibration.md'), 'utf8')
  const columns = /Both halves:[\s\S]*?\n mean +([\d. ]+)/.exec(page)?.[1]?.trim().split(/ +/) ?? []
  const [naive, , , , calibrated, constant] = columns
  if (!naive || !calibrated || !constant) throw new Error('docs/calibration.md has no means of both halves')
  return { naive, calibrated, constant }
}

const percent = (share: number, decimals = 1): string => `${(share * 100).toFixed(decimals)} %`

/** The figures of the guide, from the case of China and Kazakhstan. */
export function realCase(): {
  numbers: Record<string, string>
  tables: Record<string, string>
  /** By name, each for a plot of that many pixels across. */
  charts: Record<string, (width: number) => Chart>
} {
  const { pledge, china, kazakhstan } = chinaKazakhstan
  const { target } = pledge.goal
  const base = { year: pledge.goal.baseYear, value: pledge.goal.base }
  const latest = china.at(-1) ?? base
  const mirrored = kazakhstan.find(({ year }) => year === base.year) ?? base
  const since = <T extends { year: number }>(figures: readonly T[], year: number): T[] =>
    figures.filter((figure) => figure.year >= year)

  const steady = compound({ base: base.value, rate: 0.08 })
  const by = (deadline: number) => ({ ...pledge.goal, deadline })
  const glide = glidePath(by(2030))
  const [gap] = gaps([latest], by(2030))
  const recorded = china.find(({ year }) => year === base.year) ?? base
  const pace = cagr({ base: recorded.value, value: latest.value, years: latest.year - recorded.year })
  const atPace = compound({ base: latest.value, rate: pace }).timeTo(target)
  const arrival = arrivalYear(steady.timeTo(target), base.year)

  const curves = {
    '3 %': compound({ base: base.value, rate: 0.03 }),
    '5 %': compound({ base: base.value, rate: 0.05 }),
    '8 %': steady,
    '15 %': compound({ base: base.value, rate: 0.15 }),
    '32 % fading to 3 %': fading({ base: base.value, rate: 0.32, longRun: 0.03, halfLife: 1 }),
    '32 % fading to -5 %': fading({ base: base.value, rate: 0.32, longRun: -0.05, halfLife: 2 }),
  }

  const walk = randomWalk({ drift: logRate(0.08), volatility: 0.12, driftError: 0.03 })
  const plain = randomWalk({ drift: logRate(0.08), volatility: 0.08 })
  const ensemble = simulate(
    walk,
    { base: base.value, target, years: 17, baseYear: base.year },
    { runs: 100_000, seed: 7 },
  )
  const three = chance(plain, { base: 41, target: 82, years: 10 })
  const counted = probabilities(ensemble)
  const own = fromHistory(since(china, 2013))
  const needed = requiredDrift(randomWalk({ drift: 0, volatility: 0.12 }), { base: base.value, target, years: 7 }, 0.8)

  const told = calibrated(china)
  const naive = fromHistory(since(china, latest.year - 10))
  const ahead = (year: number) => ({ base: latest.value, target, years: year - latest.year })
  const asked = (year: number) => ({ multiple: target / latest.value, years: year - latest.year })
  const views = [2030, 2035, 2040].map((year) => [
    String(year),
    percent(baseRate({ size: latest.value, ...asked(year) }).annual.share, 0),
    percent(chance(told, ahead(year)).annual, 0),
    percent(chance(naive, ahead(year)).annual, 0),
  ])

  const toldEnsemble = simulate(
    told,
    { base: latest.value, target, years: 15, baseYear: latest.year },
    { runs: 100_000, seed: 7 },
  )
  const halfOf = (rows: typeof counted.years): string =>
    String(rows.find(({ annual }) => annual.probability >= 0.5)?.year ?? 'never')

  const at = (figures: typeof china, year: number): number =>
    figures.find((figure) => figure.year === year)?.value ?? Number.NaN
  const boom = at(china, 2023) / at(china, 2022) - 1
  const faded = curves['32 % fading to 3 %'].timeTo(target)
  const ratios = mirror(china, kazakhstan).years.map(({ ratio }) => ratio)

  const years = cappedYears(yearsToGoal, 50)
  const inputs = { base: 41, target: uniform(74, 90), rate: normal(0.08, 0.02) }
  const sobol = sobolIndices(
    years,
    { base: 41, target: uniform(62, 102), rate: uniform(0.03, 0.15) },
    { runs: 4096, seed: 7 },
  )
  const bars = tornado(years, inputs).bars
  const moved = (input: string): string => {
    const bar = bars.find((each) => each.input === input)
    return bar ? `${bar.swing.toFixed(1)}` : ''
  }
  const yearly = averageGrowths(since(china, 2010))
  const recordedGoal = goalFrom(china, by(2030), { year: recorded.year })

  const numbers: Record<string, string> = {
    base: String(base.value),
    target: String(target),
    latest: String(latest.value),
    latestYear: String(latest.year),
    mirrored: String(mirrored.value),
    years8: arrival.status === 'reached' ? (arrival.moment - base.year).toFixed(2) : 'never',
    moment8: arrival.status === 'reached' ? arrival.moment.toFixed(2) : 'never',
    firstYear8: arrival.status === 'reached' ? String(arrival.firstYear) : 'none',
    value2032: steady.valueAt(9).toFixed(2),
    required2030: percent(requiredRate(by(2030)), 2),
    required2035: percent(requiredRate(by(2035)), 2),
    fromLatest2030: percent(requiredRate(goalFrom(china, by(2030))), 2),
    pace: percent(pace, 2),
    share: percent((latest.value - recorded.value) / (target - recorded.value)),
    atPace: atPace.status === 'reached' ? atPace.years.toFixed(1) : 'never',
    planned: gap ? gap.path.toFixed(2) : '',
    gap: gap ? Math.abs(gap.gap).toFixed(2) : '',
    terminal: three.terminal.toFixed(3),
    annual: three.annual.toFixed(3),
    continuous: three.continuous.toFixed(3),
    by2030: percent(counted.years.find(({ year }) => year === 2030)?.annual.probability ?? 0),
    by2035: percent(counted.years.find(({ year }) => year === 2035)?.annual.probability ?? 0),
    by2040: percent(counted.years.find(({ year }) => year === 2040)?.annual.probability ?? 0),
    never2040: percent(counted.never.probability),
    held: percent(counted.held.probability),
    ownDrift: percent(rateFromLog(own.drift)),
    ownVolatility: percent(own.volatility),
    needed: needed.status === 'found' ? percent(rateFromLog(needed.drift)) : '',
    half2023: halfOf(counted.years),
    told2035: percent(chance(told, ahead(2035)).annual, 0),
    naive2035: percent(chance(naive, ahead(2035)).annual, 0),
    pairs2035: percent(baseRate({ size: latest.value, ...asked(2035) }).annual.share, 0),
    naiveGrowth: percent(rateFromLog(naive.drift)),
    toldGrowth: percent(rateFromLog(told.drift)),
    halfTold: halfOf(probabilities(toldEnsemble).years),
    china2023: String(at(china, 2023)),
    china2024: percent(at(china, 2024) / at(china, 2023) - 1),
    kazakhstan2024: percent(at(kazakhstan, 2024) / at(kazakhstan, 2023) - 1),
    naiveScore: scores().naive,
    calibratedScore: scores().calibrated,
    constantScore: scores().constant,
    boom: percent(boom, 0),
    boomYears: faded.status === 'reached' ? faded.years.toFixed(2) : 'never',
    boomAs: faded.status === 'reached' ? percent(requiredRate({ base: base.value, target, years: faded.years })) : '',
    moreThanDouble: (target / ((at(china, 2022) + at(china, 2023)) / 2)).toFixed(2),
    leastRatio: Math.min(...ratios).toFixed(1),
    mostRatio: Math.max(...ratios).toFixed(1),
    volatility1: percent(calibrated({ size: 1 }).volatility, 0),
    volatility10: percent(calibrated({ size: 10 }).volatility, 0),
    volatility100: percent(calibrated({ size: 100 }).volatility, 0),
    movedByGrowth: moved('rate'),
    movedByMultiple: moved('target'),
    pledges: String(pledges.length),
  }

  const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
    [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
  const tables = {
    views: table(['by', 'pairs of that size', 'calibrated', 'its own ten years'], views),
    scenarios: table(
      ['growth', 'years', 'first year', 'closest'],
      scenarios(pledge.goal, curves).map((row) => [
        row.scenario,
        row.years?.toFixed(2) ?? 'never',
        String(row.firstYear ?? 'none'),
        row.closest?.toFixed(1) ?? '',
      ]),
    ),
    averages: table(
      ['method', 'growth a year'],
      yearly.map(({ method, rate }) => [method, percent(rate)]),
    ),
    progress: table(
      ['method', 'measure', 'what its source calls it'],
      (['growthRatio', 'progressChart2022', 'progressChart2023', 'currentStatusIndex'] as const).map((method) => {
        const { measure, category } = progress([recorded, latest], recordedGoal, method)
        return [method, measure?.toFixed(2) ?? '', category ?? '']
      }),
    ),
  }

  const charts: Record<string, (width: number) => Chart> = {
    path: (width) =>
      pathChart(
        {
          baseYear: base.year,
          until: 2035,
          path: steady,
          target,
          glide,
          actuals: { China: since(china, 2010), Kazakhstan: since(kazakhstan, 2010) },
        },
        {
          unit: 'USD bn',
          width,
          title: 'Two reporters, one pledge',
          subtitle: 'China-Kazakhstan goods trade, 8 % growth from 2023, glide path to 2030',
        },
      ),
    scenarios: (width) =>
      scenariosChart(
        { baseYear: base.year, until: 2045, target, curves },
        { unit: 'USD bn', width, title: 'When, by growth a year' },
      ),
    fan: (width) =>
      fanChart(
        { rows: fan(ensemble), base, target, actuals: since(china, 2015) },
        {
          unit: 'USD bn',
          width,
          title: 'How sure we can be',
          subtitle: '8 % drift known to 3 points, 12 % volatility; 100,000 paths, seed 7',
        },
      ),
    told: (width) =>
      fanChart(
        { rows: fan(toldEnsemble), base: latest, target, actuals: since(china, 2015) },
        { unit: 'USD bn', width, title: 'How sure we can be', subtitle: 'Calibrated growth; 100,000 paths, seed 7' },
      ),
    arrival: (width) => arrivalChart(counted, { width }),
    tornado: (width) =>
      tornadoChart(tornado(years, inputs), {
        width,
        unit: 'years',
        title: 'What moves the years to the target',
      }),
    spider: (width) =>
      spiderChart(spider(years, inputs), { width, unit: 'years', title: 'How the years move along each input' }),
    grid: (width) =>
      gridChart(
        grid(
          years,
          { rate: [0.02, 0.04, 0.06, 0.08, 0.1, 0.15, 0.2] },
          { target: [60, 70, 82, 90, 100, 120] },
          { others: { base: 41 } },
        ),
        { width, unit: 'years', title: 'Years to the target' },
      ),
    ...(sobol.status === 'estimated' && { sobol: (width: number) => sobolChart(sobol.indices, { width }) }),
    reliability: (width) =>
      reliabilityChart(
        [
          { forecast: 0.05, share: 0.08, count: 120, low: 0.045, high: 0.14 },
          { forecast: 0.22, share: 0.18, count: 66, low: 0.11, high: 0.29 },
          { forecast: 0.48, share: 0.39, count: 31, low: 0.24, high: 0.56 },
          { forecast: 0.81, share: 0.9, count: 10, low: 0.6, high: 0.98 },
        ],
        { width: Math.min(width, 360) },
      ),
    progress: (width) =>
      progressChart(
        [
          { reporter: 'China', base: recorded, latest, target, ...(gap && { planned: gap.path }) },
          ...kazakhstan.slice(-1).map((last) => ({
            reporter: 'Kazakhstan',
            base: mirrored,
            latest: last,
            target: mirrored.value * 2,
            planned: glidePath({ base: mirrored.value, target: mirrored.value * 2, years: 7 }).valueAt(
              last.year - base.year,
            ),
          })),
        ],
        {
          unit: 'USD bn',
          width,
          title: 'How far it has come',
          subtitle: 'Bar: the latest figure; mark: where the way to 2030 would be',
        },
      ),
  }
  return { numbers, tables, charts }
}
