import { averageGrowth, averageGrowths, mirror, progress, reDate, series, standing } from '../../src/series/index.ts'
import { refusals } from '../refusals.ts'

// biome-ignore lint/suspicious/noExplicitAny: what the types forbid is tried on purpose
const any = (value: any): any => value
const china = { 2023: 41.02, 2024: 43.82, 2025: 48.7 }
const pledge = { base: { year: 2010, value: 20.3 }, target: 40, deadline: 2015 }

refusals({
  // figures
  'series: data must be an object (received 41)': () => series(any(41)),
  'series: data must be an object (received null)': () => series(any(null)),
  'series: data must have at least one figure (received an array of 0)': () => series([]),
  'series: data must have at least one figure (received "")': () => series(''),
  'series: data must have at least one figure (received "year,value")': () => series('year,value'),
  'series: data[0] must be an object (received 41)': () => series(any([41])),
  'series: data[1][1] must be greater than 0 (received -1)': () =>
    series(
      any([
        [2023, 41],
        [2024, -1],
      ]),
    ),
  'series: data[1].year must be a whole number (received 2024.5)': () =>
    series(
      any([
        { year: 2023, value: 41 },
        { year: 2024.5, value: 42 },
      ]),
    ),
  'series: data.figures[0][1] must be greater than 0 (received 0)': () => series(any({ figures: [[2023, 0]] })),
  'series: data (year) must be a finite number (received "then")': () => series(any({ then: 1 })),
  'series: data (year) must be a whole number (received 2023.5)': () => series({ 2023.5: 1 }),
  'series: data[2023] must be a finite number (received "4x")': () => series({ 2023: '4x' }),
  'series: data[2023] must be a finite number (received "x4")': () => series({ 2023: 'x4' }),
  'series: data[2023] must be a finite number (received Infinity)': () => series({ 2023: '1e400' }),
  'series: data[0][0] must be a finite number (received "x2023")': () => series(any([['x2023', 41]])),
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
  "averageGrowth: method must be 'cagr' or 'leastSquares' or 'meanAnnual' or 'meanLog' (received \"geometric\")": () =>
    averageGrowth(china, any('geometric')),
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
  'mirror: target must be greater than 0 (received 0)': () => mirror({ 2000: 1 }, { 2000: 1 }, { target: 0 }),
  'mirror: from must be a whole number (received 1999.5)': () =>
    mirror({ 2000: 1 }, { 2000: 1 }, { target: 2, from: 1999.5 }),
  'mirror: from must leave both reporters a figure (received 2001)': () =>
    mirror({ 2000: 1 }, { 2000: 1 }, { target: 2, from: 2001 }),

  // targets
  'standing: data must have at least one figure (received an array of 0)': () => standing([], { target: 1 }),
  'standing: target must be an object (received 82)': () => standing(china, any(82)),
  'standing: target.target must be greater than 0 (received 0)': () => standing(china, { target: 0 }),
  'standing: target.base must be an object (received 2023)': () => standing(china, { target: 82, base: any(2023) }),
  'standing: target.base.year must be a whole number (received 2023.5)': () =>
    standing(china, { target: 82, base: { year: 2023.5, value: 1 } }),
  'standing: target.base.value must be greater than 0 (received 0)': () =>
    standing(china, { target: 82, base: { year: 2023, value: 0 } }),
  'standing: target.deadline must be a whole number from 2024 (received 2023)': () =>
    standing(china, { target: 82, deadline: 2023 }),
  'standing: target.deadline must be a whole number from 2024 (received 2030.5)': () =>
    standing(china, { target: 82, deadline: 2030.5 }),
  "standing: target.direction must be 'rise' or 'fall' (received \"up\")": () =>
    standing(china, { target: 82, direction: any('up') }),
  'standing: target.typicalRate must be greater than -1 (received -1)': () =>
    standing(china, { target: 82, typicalRate: -1 }),
  'progress: data must have at least one figure (received an array of 0)': () =>
    progress([], { target: 1 }, 'growthRatio'),
  'progress: target must be an object (received null)': () => progress(china, any(null), 'growthRatio'),
  "progress: method must be 'growthRatio' or 'progressChart2022' or 'progressChart2023' or 'currentStatusIndex' or 'reductionRate' or 'reductionRateEndPoints' or 'reductionRateLog' or 'speedOfProgress' (received \"rag\")":
    () => progress(china, { target: 82 }, any('rag')),
  'progress: data must have a figure after 2015 (received an array of 1)': () =>
    progress({ 2015: 100 }, { target: 200 }, 'growthRatio'),
  'progress: data must have a figure after 2025 (received an array of 3)': () =>
    progress(china, { target: 82, base: { year: 2025, value: 48.7 } }, 'growthRatio'),
  'reDate: pledge must be an object (received 7)': () => reDate(any(7), {}),
  'reDate: moved must be an object (received 2020)': () => reDate(pledge, any(2020)),
  'reDate: pledge.base must be an object (received undefined)': () => reDate(any({ target: 40, deadline: 2015 }), {}),
  'reDate: pledge.deadline must be a finite number (received undefined)': () =>
    reDate(any({ ...pledge, deadline: undefined }), {}),
  'reDate: pledge.deadline must give a rate below 1.8e308 (received 2015)': () =>
    reDate({ base: { year: 2014, value: 5e-324 }, target: 1, deadline: 2015 }, {}),
  'averageGrowths: data must have figures of two years (received an object)': () => averageGrowths({ 2000: 1 }),
  'averageGrowths: data must give a rate below 1.8e308 (received an object)': () =>
    averageGrowths({ 2000: 5e-324, 2001: 1 }),
  'progress: target.typicalRate must be given for speedOfProgress (received undefined)': () =>
    progress({ 2000: 1, 2001: 1.1 }, { target: 2 }, 'speedOfProgress'),
  'standing: data must have a figure of 2005 or later (received an object)': () =>
    standing({ 2000: 1 }, { target: 2, base: { year: 2005, value: 1 } }),
  'mirror: from must be a finite number (received "x")': () => mirror({ 2000: 1 }, { 2000: 2 }, { from: any('x') }),
  'progress: data must give a pace below 1.8e308 (received Infinity)': () =>
    progress({ 2000: 5e-324, 2001: 1 }, { target: 1 }, 'growthRatio'),
  'progress: data must give a requiredRate below 1.8e308 (received Infinity)': () =>
    progress({ 2000: 5e-324, 2001: 5e-324 }, { target: 1, deadline: 2001 }, 'growthRatio'),
  'reDate: moved.target must be greater than 0 (received 0)': () => reDate(pledge, { target: 0 }),
  'reDate: moved.deadline must be a whole number from 2011 (received 2010)': () => reDate(pledge, { deadline: 2010 }),
})
