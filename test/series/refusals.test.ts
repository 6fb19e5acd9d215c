import {
  averageGrowth,
  averageGrowths,
  goalFrom,
  mirror,
  progress,
  reDate,
  series,
  standing,
} from '../../src/series/index.ts'
import { refusals } from '../refusals.ts'

// biome-ignore lint/suspicious/noExplicitAny: what the types forbid is tried on purpose
const any = (value: any): any => value
const china = { 2023: 41.02, 2024: 43.82, 2025: 48.7 }
const goal = { base: 20.3, baseYear: 2010, target: 40, deadline: 2015 }
const doubling = { base: 41.02, baseYear: 2023, target: 82 }

refusals({
  // figures
  'series: data must be an object (received 41)': () => series(any(41)),
  'series: data must be an object (received null)': () => series(any(null)),
  'series: data must have at least one figure (received an array of 0)': () => series([]),
  'series: data must have at least one figure (received "")': () => series(''),
  'series: data must have at least one figure (received "year,value")': () => series('year,value'),
  'series: data[0] must be an object (received 41)': () => series(any([41])),
  'averageGrowth: data[1][1] must be greater than 0 (received -1)': () =>
    averageGrowth(
      any([
        [2023, 41],
        [2024, -1],
      ]),
      'cagr',
    ),
  'series: data[1].year must be a year from 1000 to 2999: this looks like a date in decimal years (received 2024.5)':
    () =>
      series(
        any([
          { year: 2023, value: 41 },
          { year: 2024.5, value: 42 },
        ]),
      ),
  'averageGrowth: data.figures[0][1] must be greater than 0 (received 0)': () =>
    averageGrowth(any({ figures: [[2023, 0]] }), 'cagr'),
  'series: data (year) must be a year from 1000 to 2999 (received "then")': () => series(any({ then: 1 })),
  'series: data (year) must be a year from 1000 to 2999 (received "2023.5")': () => series({ 2023.5: 1 }),
  'series: data[2023] must be a finite number (received "4x")': () => series({ 2023: '4x' }),
  'series: data[2023] must be a finite number (received "x4")': () => series({ 2023: 'x4' }),
  'series: data[2023] must be a finite number (received "1e400")': () => series({ 2023: '1e400' }),
  'series: data[0][0] must be a year from 1000 to 2999 (received "x2023")': () => series(any([['x2023', 41]])),
  'series: data[1][1] must be the one value of 2023, which is 41.02 already (received 31.4)': () =>
    series([
      [2023, 41.02],
      [2023, 31.4],
    ]),
  'series: data line 2 must have two columns, a year and a value (received "2024,1,234")': () =>
    series('2023,41\n2024,1,234'),
  'series: data line 4 must have two columns, a year and a value (received "2024,42")': () =>
    series('year;value\r\n2023;41\r\n\r\n2024,42'),
  'series: data line 2 (value) must be a finite number (received "1;5")': () => series('2023\t41\n2024\t1;5'),
  'series: labels must be an object (received null)': () => series(china, any(null)),
  'series: labels.unit must be text (received 3)': () => series(china, { unit: any(3) }),
  'series: labels.reporter must be text (received true)': () => series(china, { reporter: any(true) }),
  'averageGrowth: data must have at least one figure (received an array of 0)': () => averageGrowth([], 'cagr'),
  'averageGrowth: data must have figures of two years (received an object)': () => averageGrowth({ 2000: 1 }, 'cagr'),
  "averageGrowth: method must be 'cagr' or 'leastSquares' or 'meanAnnual' or 'meanLog' or 'meanChange' (received \"geometric\")":
    () => averageGrowth(china, any('geometric')),
  "averageGrowth: method must be 'leastSquares' or 'meanAnnual' or 'meanChange' (received \"cagr\")": () =>
    averageGrowth(china, 'cagr', { scale: 'level' }),
  'averageGrowth: data must have two years in a row (received an array of 2)': () =>
    averageGrowth({ 2000: 1, 2005: 32 }, 'meanAnnual'),
  'averageGrowth: data must give a rate below 1.8e308 (received an object)': () =>
    averageGrowth({ 2000: 1e-300, 2001: 1e300 }, 'leastSquares'),
  'averageGrowths: data must have at least one figure (received an array of 0)': () => averageGrowths([]),
  'mirror: first must have at least one figure (received an array of 0)': () => mirror([], china),
  'mirror: second must have at least one figure (received an array of 0)': () => mirror(china, []),
  'mirror: second must share a year with the first (received an object)': () => mirror({ 2000: 1 }, { 2001: 1 }),
  'mirror: ratio of 2000 must be greater than 0 (received 0)': () => mirror({ 2000: 1e-300 }, { 2000: 1e300 }),
  'mirror: options must be an object (received 2)': () => mirror({ 2000: 1 }, { 2000: 1 }, any(2)),
  'mirror: target must be a finite number (received NaN)': () =>
    mirror({ 2000: 1 }, { 2000: 1 }, { goal: { base: 1, target: Number.NaN } }),
  'mirror: options must not have `target`; it has goal (received 2)': () =>
    mirror({ 2000: 1 }, { 2000: 1 }, any({ target: 2 })),
  'mirror: goal must leave both reporters a figure from 2001 (received 2001)': () =>
    mirror({ 2000: 1 }, { 2000: 1 }, { goal: { base: 1, baseYear: 2001, target: 2 } }),

  // what is no year, what is ambiguous, what is misspelt
  'averageGrowth: data (year) must be a year from 1000 to 2999: this looks like YYYYMM (June 2023) (received "202306")':
    () => averageGrowth({ 202306: 41, 202406: 43.82 }, 'cagr'),
  'series: data[0][0] must be a year from 1000 to 2999: this looks like two digits of a year (received 24)': () =>
    series([[24, 41]]),
  'series: data line 2 (value) must be clear: it is 1120 or 1.12; write numbers, or more decimals (received "1.120")':
    () => series('2019;640\n2020;1.120\n2021;1.305'),
  'series: data line 3 (value) must have the decimal mark of data line 2 (value) (received "1.5")': () =>
    series('2019;640\n2020;1,5\n2021;1.5'),
  'series: data[2020] must be a number without a unit (received "41bn")': () => series({ 2020: '41bn' }),
  'series: data[1] must not have `Value`; did you mean `value`? (received 43)': () =>
    series(
      any([
        { year: 2023, value: 41 },
        { year: 2024, Value: 43 },
      ]),
    ),
  'series: data[0] must not have `country`; it has year, value, month, quarter, months, mark, source, note (received "KZ")':
    () => series(any([{ year: 2023, value: 41, country: 'KZ' }])),
  'series: data must not have `units`; did you mean `unit`? (received "USD")': () =>
    series(any({ figures: [[2023, 41]], units: 'USD' })),
  'series: labels must not have `units`; did you mean `unit`? (received "USD")': () =>
    series(china, any({ units: 'USD' })),
  'series: data[1] must not be a hole in the array (received undefined)': () => {
    const rows = [
      [2023, 41],
      [2024, 42],
      [2025, 43],
    ]
    delete rows[1]
    return series(any(rows))
  },
  'series: data[0] must be a year and a value (received an array of 3)': () => series(any([[2023, 41, 42]])),
  'series: data must have figures of years, of quarters or of months, not of two of them (received an array of 2)':
    () =>
      series([
        { year: 2023, value: 1 },
        { year: 2024, month: 3, value: 1 },
      ]),
  'averageGrowth: data must have annual figures: that of 2023 is of a month (received an array of 2)': () =>
    averageGrowth(
      [
        { year: 2023, month: 1, value: 1 },
        { year: 2024, month: 1, value: 1 },
      ],
      'cagr',
    ),
  'averageGrowth: data must have annual figures: that of 2024 is of a part of the year (received an array of 2)': () =>
    averageGrowth(
      [
        { year: 2023, value: 1 },
        { year: 2024, value: 1, mark: 'partial' },
      ],
      'cagr',
    ),

  // goals
  'standing: data must have at least one figure (received an array of 0)': () => standing([], { base: 1, target: 1 }),
  'standing: goal must be an object (received 82)': () => standing(china, any(82)),
  'standing: goal must not have `deadLine`; did you mean `deadline`? (received 2030)': () =>
    standing(china, any({ ...doubling, deadLine: 2030 })),
  'standing: base must be a finite number (received undefined)': () => standing(china, any({ target: 82 })),
  'standing: deadline must be after the base year 2023 (received 2023)': () =>
    standing(china, { ...doubling, deadline: 2023 }),
  "standing: direction must be 'rise' or 'fall' (received \"up\")": () =>
    standing(china, { ...doubling, direction: any('up') }),
  'goalFrom: goal must be an object (received 7)': () => goalFrom(china, any(7)),
  'goalFrom: target must be a finite number (received undefined)': () => goalFrom(china, any({})),
  'progress: data must have at least one figure (received an array of 0)': () => progress([], doubling, 'growthRatio'),
  'progress: goal must be an object (received null)': () => progress(china, any(null), 'growthRatio'),
  "progress: method must be 'growthRatio' or 'progressChart2022' or 'progressChart2023' or 'currentStatusIndex' or 'reductionRate' or 'reductionRateEndPoints' or 'reductionRateLog' or 'speedOfProgress' (received \"rag\")":
    () => progress(china, doubling, any('rag')),
  'progress: data must have a figure after 2015 (received an array of 1)': () =>
    progress({ 2015: 100 }, { base: 100, baseYear: 2015, target: 200 }, 'growthRatio'),
  'progress: data must have a figure after 2025 (received an array of 3)': () =>
    progress(china, { ...doubling, baseYear: 2025 }, 'growthRatio'),
  'progress: baseYear must be given: the calendar year of the base (received undefined)': () =>
    progress(china, { base: 41.02, target: 82 }, 'growthRatio'),
  'progress: options must not have `typical`; it has method, scale, typicalRate (received 0.05)': () =>
    progress(china, doubling, any({ method: 'growthRatio', typical: 0.05 })),
  'progress: scale must be \'log\' for reductionRate (received "level")': () =>
    progress(china, doubling, { method: 'reductionRate', scale: 'level' }),
  'reDate: goal must be an object (received 7)': () => reDate(any(7), {}),
  'reDate: moved must be an object (received 2020)': () => reDate(goal, any(2020)),
  'reDate: moved.goal must not have `deadLine`; did you mean `deadline`? (received 2020)': () =>
    reDate(goal, any({ deadLine: 2020 })),
  'reDate: goal must have a deadline (with a baseYear) or years (received an object)': () =>
    reDate({ base: 20.3, target: 40 }, {}),
  'reDate: years must give a change a year below 1.8e308 (received 1)': () =>
    reDate({ base: 5e-324, target: 1, years: 1 }, {}),
  'averageGrowths: data must have figures of two years (received an object)': () => averageGrowths({ 2000: 1 }),
  'averageGrowths: data must give a rate below 1.8e308 (received an object)': () =>
    averageGrowths({ 2000: 5e-324, 2001: 1 }),
  'progress: typicalRate must be given for speedOfProgress (received undefined)': () =>
    progress({ 2000: 1, 2001: 1.1 }, { base: 1, baseYear: 2000, target: 2 }, 'speedOfProgress'),
  'standing: data must have a figure of 2005 or later (received an object)': () =>
    standing({ 2000: 1 }, { base: 1, baseYear: 2005, target: 2 }),
  'progress: data must give a change a year below 1.8e308 (received 1)': () =>
    progress({ 2000: 5e-324, 2001: 1 }, { base: 5e-324, baseYear: 2000, target: 1 }, 'growthRatio'),
  'reDate: moved.target must be greater than 0 (received 0)': () => reDate(goal, { target: 0 }),
  'reDate: moved.deadline must be after the base year 2010 (received 2010)': () => reDate(goal, { deadline: 2010 }),
})
