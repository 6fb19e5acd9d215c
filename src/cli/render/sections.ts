import type { Driver, Outlook } from '../../outlook/index.ts'
import { change, level, probability, rate as rateOf, share } from '../../outlook/words/numbers.ts'
import { mainYear } from '../../outlook/words/phrases.ts'

/** A table of a report: what stands over it, its head, and rows that start with their names. */
export interface Grid {
  readonly caption?: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A part of a report: a title, lines of text, and tables. */
export interface Section {
  readonly about: 'probabilities' | 'scenarios' | 'required' | 'progress' | 'drivers' | 'notes'
  readonly title: string
  readonly parts: readonly (string | Grid)[]
}

/** Everything of an outlook that does not stand in its sentences, in parts. */
export function sectionsOf(outlook: Outlook): Section[] {
  const sections: (Section | undefined)[] = [
    probabilities(outlook),
    scenarios(outlook),
    required(outlook),
    progress(outlook),
    drivers(outlook),
    outlook.notes.length > 0 ? { about: 'notes', title: 'Notes', parts: outlook.notes } : undefined,
  ]
  return sections.filter((section) => section !== undefined)
}

/** The table of every answer: by when, how likely, at which level, and what it takes. */
export function mainTable(outlook: Outlook): Grid | undefined {
  const { forecast, required, scale, goal } = outlook
  if (!forecast || outlook.state.status === 'met') return undefined
  const takes = new Map(required.map(({ year, fromLatest }) => [year, fromLatest]))
  return {
    head: ['by', 'reached by then', 'level, 80 % range', `${changeName(outlook)} required`],
    rows: forecast.years.map(({ year, reached, low, high }) => {
      const rate = takes.get(year)
      return [
        String(year),
        probability(reached),
        `${level(low, goal.target)} to ${level(high, goal.target)}`,
        rate === undefined ? '' : cellChange(scale, rate),
      ]
    }),
  }
}

/** A change in a column: rates with one decimal, so that they line up. */
const cellChange = (scale: Outlook['scale'], value: number): string =>
  scale === 'log' ? rateOf(value) : change(scale, value)

const changeName = ({ scale, goal }: Outlook): string =>
  scale === 'log' && goal.direction === 'rise' ? 'growth' : 'change'

function probabilities(outlook: Outlook): Section | undefined {
  const { forecast, naive, goal } = outlook
  if (!forecast) return undefined
  const met = outlook.state.status === 'met'
  const beside = new Map(naive?.years.map(({ year, reached }) => [year, reached]))
  const rows = forecast.years.map(({ year, reached, at, low, median, high }) => [
    String(year),
    ...(met ? [] : [probability(reached)]),
    probability(at),
    ...[low, median, high].map((value) => level(value, goal.target)),
    ...(naive ? [probability(beside.get(year) ?? 0)] : []),
  ])
  const head = ['by', ...(met ? [] : ['reached']), 'at it', '10 %', '50 %', '90 %', ...(naive ? ['naive walk'] : [])]
  return {
    about: 'probabilities',
    title: 'How likely',
    parts: [
      { head, rows },
      ...(met ? [] : ['reached: some annual figure up to the year is at the target or beyond']),
      "at it: that year's figure is; 10, 50, 90 %: levels that as many paths stay below",
      ...(naive ? [`naive walk: reached, by a random walk on its own last ${naive.over} years`] : []),
    ],
  }
}

function scenarios({ scenarios: rows, goal, start }: Outlook): Section | undefined {
  if (rows.length === 0) return undefined
  const dated = goal.baseYear !== undefined
  const fromBase = rows.some(({ firstYearFromBase }) => firstYearFromBase !== undefined)
  const likely = rows.some(({ probability }) => probability !== undefined)
  const head = [
    'a year',
    'years',
    ...(dated ? ['reached', 'first year'] : []),
    ...(fromBase ? [`from ${goal.baseYear}`] : []),
    ...(likely ? ['probability'] : []),
  ]
  const body = rows.map((row) => {
    const when = dated ? [row.moment?.toFixed(2) ?? '', row.firstYear?.toString() ?? ''] : []
    return [
      row.name,
      row.status === 'never' ? 'never' : years(row.years ?? 0),
      ...when,
      ...(fromBase ? [row.firstYearFromBase?.toString() ?? ''] : []),
      ...(likely ? [row.probability === undefined ? '' : probability(row.probability)] : []),
    ]
  })
  const never = rows.flatMap(({ name, status, closest }) =>
    status === 'never' && closest !== undefined
      ? [`${name}: never at ${level(goal.target)}, no nearer than ${level(closest, goal.target)}`]
      : [],
  )
  return {
    about: 'scenarios',
    title: `When, from ${dated ? `${level(start.value, goal.target)} in ${start.year}` : level(start.value)}`,
    parts: [
      { head, rows: body },
      ...never,
      ...(dated ? ['reached: when the path passes the target; first year: whose figure shows it'] : []),
      ...(fromBase ? [`from ${goal.baseYear}: the first year had the same change held since the base`] : []),
    ],
  }
}

/** Years to two decimals; more where that would print as 0. */
const years = (count: number): string => (count > 0 && count < 0.005 ? count.toPrecision(1) : count.toFixed(2))

function required(outlook: Outlook): Section | undefined {
  const { required: rows, scale, start, goal } = outlook
  const fromBase = rows.some((row) => row.fromBase !== undefined)
  if (!fromBase || rows.every((row) => row.fromLatest === undefined)) return undefined
  const cell = (value: number | undefined): string => (value === undefined ? '' : cellChange(scale, value))
  return {
    about: 'required',
    title: 'Change a year that the target requires',
    parts: [
      {
        head: ['by', `from ${goal.baseYear}`, `from ${start.year}`],
        rows: rows.map((row) => [String(row.year), cell(row.fromBase), cell(row.fromLatest)]),
      },
    ],
  }
}

function progress(outlook: Outlook): Section | undefined {
  const { progress: made, scale, goal } = outlook
  if (!made) return undefined
  const { base, latest, multiple, shareOfWay, pace, yearsAtThatPace, firstYearAtThatPace } = made
  const times = multiple === undefined ? '' : `, times ${multiple.toFixed(3)}`
  const part = shareOfWay === undefined ? '' : `; ${share(shareOfWay)} of the way to ${level(goal.target)}`
  const rest =
    yearsAtThatPace === undefined
      ? []
      : [
          `At that pace ${years(yearsAtThatPace)} years more: the figure of ${firstYearAtThatPace} is the first to show it.`,
        ]
  return {
    about: 'progress',
    title: 'Where it stands',
    parts: [
      `From ${level(base.value, goal.target)} in ${base.year} to ${level(latest.value, goal.target)} in ${latest.year}: ${change(scale, pace)} a year${times}${part}.`,
      ...rest,
    ],
  }
}

const inputNames: Readonly<Record<Driver['input'], string>> = {
  growth: 'lasting change',
  volatility: 'volatility',
  latest: 'latest figure',
  target: 'target',
}

function drivers(outlook: Outlook): Section | undefined {
  const { drivers: all, forecast, forOneHalf, scale } = outlook
  if (all.length === 0) return undefined
  const value = ({ input }: Driver, number: number): string =>
    input === 'growth' || input === 'volatility'
      ? scale === 'log'
        ? change('log', input === 'growth' ? Math.expm1(number) : number)
        : level(number)
      : level(number)
  const more = forecast?.onePointMore
  return {
    about: 'drivers',
    title: 'What matters most',
    parts: [
      {
        caption: `Probability of having reached the target by ${mainYear(outlook)}, one input at a time`,
        head: ['input', 'from', 'to', 'probability'],
        rows: all.map((driver) => [
          inputNames[driver.input],
          value(driver, driver.low.value),
          value(driver, driver.high.value),
          `${probability(driver.low.probability)} to ${probability(driver.high.probability)}`,
        ]),
      },
      ...(more
        ? [
            `One ${scale === 'log' ? 'point' : 'tenth'} more a year brings the median path ${more.yearsSooner.toFixed(1)} years forward.`,
          ]
        : []),
      ...(forOneHalf?.change === undefined
        ? []
        : [
            `For one half by ${forOneHalf.year} the median change would have to be ${change(scale, forOneHalf.change)} a year.`,
          ]),
    ],
  }
}
