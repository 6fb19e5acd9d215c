import {
  annualArrival,
  arrivalYear,
  cagr,
  compound,
  curve,
  deflated,
  doublingTime,
  fading,
  gaps,
  glidePath,
  goalSeek,
  gompertz,
  linear,
  logistic,
  logRate,
  perPeriodRate,
  rateFromLog,
  rateFromPeriod,
  requiredChange,
  requiredRate,
  scenarios,
  schedule,
  sum,
} from '../../src/index.ts'
import { refusals } from '../refusals.ts'

// biome-ignore lint/suspicious/noExplicitAny: what the types forbid is tried on purpose
const any = (value: any): any => value
const trade = compound({ base: 41, rate: 0.08 })
const goal = { base: 41, baseYear: 2023, target: 82 }
const pledge = { ...goal, deadline: 2030 }
const fade = { base: 41, rate: 0.32, longRun: 0.05, halfLife: 2 }
const path = { base: 41, target: 82, years: 7 }

refusals({
  // curves
  'compound: options must be an object (received null)': () => compound(any(null)),
  'compound: options must be an object (received an array of 2)': () => compound(any([41, 0.08])),
  'compound: base must be greater than 0 (received 0)': () => compound({ base: 0, rate: 0.08 }),
  'compound: base must be a finite number (received "41")': () => compound({ base: any('41'), rate: 0.08 }),
  'compound: rate must be greater than -1 (received -1)': () => compound({ base: 41, rate: -1 }),
  'compound: rate must be a finite number (received NaN)': () => compound({ base: 41, rate: Number.NaN }),
  'compound: years must be at least 0 (received -1)': () => compound({ base: 41, rate: 0.08 }).valueAt(-1),
  'compound: years must be a finite number (received "1")': () => trade.valueAt(any('1')),
  'compound: years must be at most 9174.37095967922 (received 100000)': () => trade.valueAt(1e5),
  'compound: target must be a finite number (received Infinity)': () => trade.timeTo(Infinity),
  'compound: target must be reached within 1.8e308 years (received 82)': () =>
    compound({ base: 41, rate: 1e-320 }).timeTo(82),
  'linear: options must be an object (received "linear")': () => linear(any('linear')),
  'linear: base must be a finite number (received Infinity)': () => linear({ base: Infinity, perYear: 1 }),
  'linear: perYear must be a finite number (received NaN)': () => linear({ base: 1, perYear: Number.NaN }),
  'linear: years must be at least 0 (received -5e-324)': () => linear({ base: 1, perYear: 0 }).valueAt(-5e-324),
  'linear: target must be reached within 1.8e308 years (received 1e+308)': () =>
    linear({ base: 1, perYear: 1e-310 }).timeTo(1e308),
  'schedule: options must be an object (received 7)': () => schedule(any(7)),
  'schedule: base must be greater than 0 (received -1)': () => schedule({ base: -1, rates: [], then: 0 }),
  'schedule: then must be greater than -1 (received -1)': () => schedule({ base: 1, rates: [], then: -1 }),
  'schedule: rates must be an array (received "0.1")': () => schedule({ base: 1, rates: any('0.1'), then: 0 }),
  'schedule: rates[1] must be greater than -1 (received -1)': () => schedule({ base: 1, rates: [0.1, -1], then: 0 }),
  'schedule: rates[1] must be a finite number (received null)': () =>
    schedule({ base: 1, rates: [0.1, any(null)], then: 0 }),
  'schedule: rates[0] must keep the value between 5e-324 and 1.8e308 (received 1)': () =>
    schedule({ base: 1e308, rates: [1], then: 0 }),
  'schedule: rates[1] must keep the value between 5e-324 and 1.8e308 (received -0.9)': () =>
    schedule({ base: 5e-324, rates: [0, -0.9], then: 0 }),
  'schedule: years must be at least 0 (received -1)': () => schedule({ base: 1, rates: [0.1], then: 0 }).valueAt(-1),
  'schedule: target must be reached within 1.8e308 years (received 2)': () =>
    schedule({ base: 1, rates: [], then: 1e-320 }).timeTo(2),
  'fading: options must be an object (received undefined)': () => fading(any(undefined)),
  'fading: base must be greater than 0 (received 0)': () => fading({ ...fade, base: 0 }),
  'fading: rate must be greater than -1 (received -1)': () => fading({ ...fade, rate: -1 }),
  'fading: longRun must be greater than -1 (received -1)': () => fading({ ...fade, longRun: -1 }),
  'fading: halfLife must be greater than 0 (received 0)': () => fading({ ...fade, halfLife: 0 }),
  'fading: years must be at least 0 (received -1)': () => fading(fade).valueAt(-1),
  'fading: target must be reached within 1.8e308 years (received 82)': () =>
    fading({ ...fade, longRun: 1e-320, rate: 0 }).timeTo(82),
  'logistic: options must be an object (received 41)': () => logistic(any(41)),
  'logistic: base must be greater than 0 (received 0)': () => logistic({ base: 0, rate: 0.1, capacity: 9 }),
  'logistic: rate must be at least 0 (received -0.1)': () => logistic({ base: 1, rate: -0.1, capacity: 9 }),
  'logistic: capacity must be greater than 0 (received 0)': () => logistic({ base: 1, rate: 0.1, capacity: 0 }),
  'logistic: years must be at least 0 (received -1)': () => logistic({ base: 1, rate: 0.1, capacity: 9 }).valueAt(-1),
  'logistic: target must be reached within 1.8e308 years (received 8)': () =>
    logistic({ base: 1, rate: 5e-324, capacity: 9 }).timeTo(8),
  'gompertz: options must be an object (received true)': () => gompertz(any(true)),
  'gompertz: base must be greater than 0 (received 0)': () => gompertz({ base: 0, rate: 0.1, capacity: 9 }),
  'gompertz: rate must be at least 0 (received -0.1)': () => gompertz({ base: 1, rate: -0.1, capacity: 9 }),
  'gompertz: capacity must be greater than 0 (received 0)': () => gompertz({ base: 1, rate: 0.1, capacity: 0 }),
  'gompertz: target must be a finite number (received NaN)': () =>
    gompertz({ base: 1, rate: 0.1, capacity: 9 }).timeTo(Number.NaN),
  'curve: valueAt must be a function (received 41)': () => curve(any(41), 7),
  'curve: until must be greater than 0 (received 0)': () => curve(() => 41, 0),
  'curve: valueAt(0) must be a finite number (received Infinity)': () => curve(() => Infinity, 7),
  'curve: valueAt(2) must be a finite number (received NaN)': () =>
    curve((years) => (years === 2 ? Number.NaN : 41), 7).valueAt(2),
  'curve: years must be at most 7 (received 8)': () => curve(() => 41, 7).valueAt(8),
  'curve: target must be a finite number (received -Infinity)': () => curve(() => 41, 7).timeTo(-Infinity),
  'sum: curves must be an array (received an object)': () => sum(any(trade)),
  'sum: curves must hold at least one curve (received an array of 0)': () => sum([]),
  'sum: curves[1] must be an object (received 41)': () => sum([trade, any(41)]),
  'sum: curves[1].timeTo must be a function (received undefined)': () => sum([trade, any({ valueAt: trade.valueAt })]),
  'sum: curves[0].valueAt must be a function (received undefined)': () => sum([any({ timeTo: trade.timeTo })]),
  'sum: years must be at least 0 (received -2)': () => sum([trade]).valueAt(-2),
  'sum: years must keep the value within 1.8e308 (received 4)': () =>
    sum([compound({ base: 1e308, rate: 0 }), compound({ base: 1e307, rate: 1 })]).valueAt(4),
  'deflated: curve must be an object (received null)': () => deflated(any(null), 0.02),
  'deflated: inflation must be greater than -1 (received -1)': () => deflated(trade, -1),
  'deflated: years must be at least 0 (received -3)': () => deflated(trade, 0.02).valueAt(-3),
  'deflated: target must be a finite number (received undefined)': () => deflated(trade, 0.02).timeTo(any(undefined)),
  'glidePath: goal must be an object (received an array of 0)': () => glidePath(any([])),
  'glidePath: options must be an object (received null)': () => glidePath(path, any(null)),
  'glidePath: base must be greater than 0 (received 0)': () => glidePath({ ...path, base: 0 }),
  'glidePath: target must be greater than 0 (received 0)': () => glidePath({ ...path, target: 0 }),
  'glidePath: years must be greater than 0 (received 0)': () => glidePath({ ...path, years: 0 }),
  'glidePath: goal must not have `deadLine`; did you mean `deadline`? (received 2030)': () =>
    glidePath(any({ ...path, deadLine: 2030 })),
  'glidePath: goal must have a deadline (with a baseYear) or years (received an object)': () =>
    glidePath({ base: 41, target: 82 }),
  "glidePath: scale must be 'log', 'level' or { logit: [low, high] } (received \"logistic\")": () =>
    glidePath(path, { scale: any('logistic') }),
  'glidePath: base must be between 0 and 1 (received 41)': () => glidePath(path, { scale: { logit: [0, 1] } }),
  'glidePath: target must be no further from the base than 1.8e308 (received 1e+308)': () =>
    glidePath({ base: -1e308, target: 1e308, years: 7 }, { scale: 'level' }),
  'glidePath: years must be at least 0 (received -1)': () => glidePath(path).valueAt(-1),
  'glidePath: target must be a finite number (received NaN)': () => glidePath(path).timeTo(Number.NaN),

  // what is asked of them
  'annualArrival: curve must be an object (received 82)': () => annualArrival(any(82), 82),
  'annualArrival: target must be a finite number (received NaN)': () => annualArrival(trade, Number.NaN),
  'arrivalYear: arrival must be an object (received null)': () => arrivalYear(any(null), 2023),
  'arrivalYear: baseYear must be a year from 1000 to 2999: this looks like a date in decimal years (received 2023.5)':
    () => arrivalYear(trade.timeTo(82), 2023.5),
  "arrivalYear: arrival.status must be 'reached' or 'never' (received \"soon\")": () =>
    arrivalYear(any({ status: 'soon', years: 1 }), 2023),
  'arrivalYear: arrival.years must be at least 0 (received -1)': () =>
    arrivalYear({ status: 'reached', years: -1 }, 2023),
  'gaps: path.valueAt must be a function (received undefined)': () => gaps([], goal, { path: any({}) }),
  'gaps: baseYear must be a year from 1000 to 2999: this looks like a date in decimal years (received 2023.5)': () =>
    gaps([], { ...goal, baseYear: 2023.5 }),
  'gaps: baseYear must be given: the calendar year of the base (received undefined)': () =>
    gaps([], { base: 41, target: 82, years: 7 }),
  'gaps: goal must have a deadline (with a baseYear) or years (received an object)': () => gaps([], goal),
  'gaps: figures[0].year must be at most 2053, where the curve ends (received 2054)': () =>
    gaps([{ year: 2054, value: 1 }], goal, { path: curve((t) => 41 + t, 30) }),
  'gaps: figures must be an array (received "none")': () => gaps(any('none'), pledge),
  'gaps: figures[1] must be an object (received 43)': () => gaps([{ year: 2024, value: 42 }, any(43)], pledge),
  'gaps: figures[0].year must be the base year 2023 or later (received 2022)': () =>
    gaps([{ year: 2022, value: 41 }], pledge),
  'gaps: figures[0].year must be a year from 1000 to 2999: this looks like YYYYMM (June 2023) (received 202306)': () =>
    gaps([{ year: 202306, value: 41 }], pledge),
  'gaps: figures[0] must be of a whole year, not of a month (received an object)': () =>
    gaps([{ year: 2024, month: 3, value: 41 }], pledge),
  'gaps: figures[1].value must be a finite number (received NaN)': () =>
    gaps(
      [
        { year: 2023, value: 41 },
        { year: 2024, value: Number.NaN },
      ],
      pledge,
    ),
  'gaps: figures[0] must not have `Value`; did you mean `value`? (received 41)': () =>
    gaps(any([{ year: 2024, Value: 41 }]), pledge),
  'scenarios: goal must be an object (received undefined)': () => scenarios(any(undefined), {}),
  'scenarios: base must be greater than 0 (received 0)': () => scenarios({ ...goal, base: 0 }, {}),
  'scenarios: baseYear must be a year from 1000 to 2999: this looks like a date in decimal years (received 2023.5)':
    () => scenarios({ ...goal, baseYear: 2023.5 }, {}),
  'scenarios: target must be greater than 0 (received -82)': () => scenarios({ ...goal, target: -82 }, {}),
  'scenarios: baseYear must be given: the calendar year of the base (received undefined)': () =>
    scenarios({ base: 41, target: 82 }, {}),
  'scenarios: options must not have `deadline`; did you mean `deadlines`? (received 2030)': () =>
    scenarios(goal, {}, any({ deadline: 2030 })),
  'scenarios: valuesIn must be an array (received 2030)': () => scenarios(goal, {}, { valuesIn: any(2030) }),
  'scenarios: valuesIn[1] must be 2023 or later (received 2022)': () => scenarios(goal, {}, { valuesIn: [2023, 2022] }),
  'scenarios: valuesIn[0] must be a year from 1000 to 2999: this looks like a date in decimal years (received 2030.5)':
    () => scenarios(goal, {}, { valuesIn: [2030.5] }),
  'scenarios: deadlines must be an array (received an object)': () => scenarios(goal, {}, { deadlines: any({}) }),
  'scenarios: deadlines[1] must be 2024 or later (received 2023)': () =>
    scenarios(goal, {}, { deadlines: [2024, 2023] }),
  'scenarios: curves must be an object (received an array of 1)': () => scenarios(goal, any([trade])),
  'scenarios: curves.steady must be an object (received 41)': () => scenarios(goal, any({ slow: trade, steady: 41 })),
  'scenarios: curves.slow.valueAt(0) must be a finite number (received "x")': () =>
    scenarios(goal, any({ slow: { ...trade, valueAt: () => 'x' } })),
  'scenarios: curves.slow.until must be a finite number (received undefined)': () =>
    scenarios(goal, any({ slow: { ...trade, until: undefined } })),
  'scenarios: valuesIn must be at most 2053, where the curve ends (received 2054)': () =>
    scenarios(goal, { slow: curve((t) => 41 + t, 30) }, { valuesIn: [2053, 2054] }),
  'scenarios: deadlines must give a rate below 1.8e308 (received 2024)': () =>
    scenarios({ base: 1e-300, baseYear: 2023, target: 1e300 }, {}, { deadlines: [2024] }),
  'scenarios: curves.other must start at the base 41 (received 41.0001)': () =>
    scenarios(goal, { other: compound({ base: 41.0001, rate: 0.03 }) }),

  // rates
  'requiredRate: goal must be an object (received null)': () => requiredRate(any(null)),
  'requiredRate: base must be greater than 0 (received 0)': () => requiredRate({ ...path, base: 0 }),
  'requiredRate: target must be greater than 0 (received 0)': () => requiredRate({ ...path, target: 0 }),
  'requiredRate: years must be greater than 0 (received 0)': () => requiredRate({ ...path, years: 0 }),
  'requiredRate: years must give a rate below 1.8e308 (received 0.001)': () =>
    requiredRate({ base: 1, target: 10, years: 1e-3 }),
  'requiredRate: deadline must be after the base year 2023 (received 2023)': () =>
    requiredRate({ base: 41, baseYear: 2023, target: 82, deadline: 2023 }),
  'requiredRate: years must be 7, from 2023 to the deadline 2030, or be left out (received 8)': () =>
    requiredRate({ base: 41, baseYear: 2023, target: 82, deadline: 2030, years: 8 }),
  'requiredRate: baseYear must be given with a deadline (received undefined)': () =>
    requiredRate({ base: 41, target: 82, deadline: 2030 }),
  'requiredChange: base must be greater than 0 (received 0)': () => requiredChange({ ...path, base: 0 }),
  'requiredChange: target must be between 0 and 100 (received 100)': () =>
    requiredChange({ ...path, target: 100 }, { scale: { logit: [0, 100] } }),
  'requiredChange: years must give a change a year below 1.8e308 (received 0.001)': () =>
    requiredChange({ base: 1, target: 1e308, years: 1e-3 }, { scale: 'level' }),
  'cagr: options must be an object (received "41")': () => cagr(any('41')),
  'cagr: base must be greater than 0 (received 0)': () => cagr({ base: 0, value: 82, years: 7 }),
  'cagr: value must be greater than 0 (received 0)': () => cagr({ base: 41, value: 0, years: 7 }),
  'cagr: years must be greater than 0 (received -7)': () => cagr({ base: 41, value: 82, years: -7 }),
  'cagr: years must give a rate below 1.8e308 (received 0.001)': () => cagr({ base: 1, value: 10, years: 1e-3 }),
  'logRate: rate must be greater than -1 (received -1)': () => logRate(-1),
  'rateFromLog: logRate must be a finite number (received Infinity)': () => rateFromLog(Infinity),
  'rateFromLog: logRate must give a rate below 1.8e308 (received 710)': () => rateFromLog(710),
  'perPeriodRate: rate must be greater than -1 (received -1)': () => perPeriodRate(-1, 12),
  'perPeriodRate: periods must be greater than 0 (received 0)': () => perPeriodRate(0.08, 0),
  'perPeriodRate: periods must give a rate below 1.8e308 (received 0.001)': () => perPeriodRate(1e9, 1e-3),
  'rateFromPeriod: rate must be greater than -1 (received -1)': () => rateFromPeriod(-1, 12),
  'rateFromPeriod: periods must be greater than 0 (received 0)': () => rateFromPeriod(0.08, 0),
  'rateFromPeriod: periods must give a rate below 1.8e308 (received 10000)': () => rateFromPeriod(1, 1e4),
  'doublingTime: rate must be greater than -1 (received -1)': () => doublingTime(-1),
  'doublingTime: rate must double within 1.8e308 years (received 5e-324)': () => doublingTime(5e-324),
  'goalSeek: f must be a function (received 41)': () => goalSeek(any(41), 8, [0, 1]),
  'goalSeek: target must be a finite number (received NaN)': () => goalSeek((x) => x, Number.NaN, [0, 1]),
  'goalSeek: within must be an array (received 1)': () => goalSeek((x) => x, 8, any(1)),
  'goalSeek: within[0] must be a finite number (received "0")': () => goalSeek((x) => x, 8, [any('0'), 1]),
  'goalSeek: within[1] must be a finite number (received undefined)': () => goalSeek((x) => x, 8, any([0])),
  'goalSeek: within must go from a lower to a higher value (received an array of 2)': () =>
    goalSeek((x) => x, 8, [1, 1]),
  'goalSeek: f(0) must be a finite number (received Infinity)': () => goalSeek((x) => 1 / x, 3, [0, 2]),
})
