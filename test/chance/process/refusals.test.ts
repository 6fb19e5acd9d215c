import {
  arrivalQuantile,
  chance,
  fromHistory,
  fromInterval,
  jumps,
  randomWalk,
  requiredDrift,
} from '../../../src/chance/index.ts'
import { refusals } from '../../refusals.ts'

// biome-ignore lint/suspicious/noExplicitAny: what the types forbid is tried on purpose
const any = (value: any): any => value
const walk = randomWalk({ drift: 0.06, volatility: 0.08 })
const jumping = jumps({ drift: 0.06, volatility: 0.08, chance: 0.1, size: -0.3 })
const question = { base: 1, target: 2, years: 10 }
const doubled = { base: 1, target: 2 }
const figures = [2020, 2021, 2022].map((year) => ({ year, value: year - 2019 }))
const range = { low: 0.02, high: 0.1, level: 0.9 }

refusals({
  // chances
  'chance: process must be an object (received null)': () => chance(any(null), question),
  "chance: process.kind must be 'bootstrap' or 'custom' or 'dampedTrend' or 'jumps' or 'meanReverting' or 'randomWalk' or 'regimes' or 'studentT' or 'fromNowcast' or 'mixture' (received \"walk\")":
    () => chance(any({ kind: 'walk' }), question),
  'chance: process.drift must be from -700 to 700 (received 701)': () =>
    chance(any({ kind: 'randomWalk', drift: 701, volatility: 1 }), question),
  'chance: process.volatility must be from 0 to 700 (received -1)': () =>
    chance(any({ kind: 'randomWalk', drift: 0, volatility: -1 }), question),
  'chance: process.driftError must be from 0 to 700 (received 701)': () =>
    chance(any({ kind: 'randomWalk', drift: 0, volatility: 1, driftError: 701 }), question),
  'chance: process must be a randomWalk; simulate answers for the other kinds (received "jumps")': () =>
    chance(jumping, question),
  'chance: goal must be an object (received 2)': () => chance(walk, any(2)),
  'chance: base must be greater than 0 (received 0)': () => chance(walk, { base: 0, target: 2, years: 10 }),
  'chance: target must be greater than 0 (received 0)': () => chance(walk, { base: 1, target: 0, years: 10 }),
  'chance: goal must not have `multiple`; it has base, baseYear, target, deadline, years, direction (received 2)': () =>
    chance(walk, any({ multiple: 2, years: 10 })),
  'chance: goal must have a deadline (with a baseYear) or years (received an object)': () =>
    chance(walk, { base: 1, target: 2 }),
  'chance: years must be greater than 0 (received 0)': () => chance(walk, { base: 1, target: 2, years: 0 }),
  'chance: years must be greater than 0 and at most 200 (received 200.5)': () =>
    chance(walk, { base: 1, target: 2, years: 200.5 }),
  'arrivalQuantile: process must be a randomWalk; simulate answers for the other kinds (received "jumps")': () =>
    arrivalQuantile(jumping, doubled, 0.5),
  'arrivalQuantile: process must be an object (received 0.06)': () => arrivalQuantile(any(walk.drift), doubled, 0.5),
  'arrivalQuantile: goal must be an object (received "annual")': () => arrivalQuantile(walk, any('annual'), 0.5),
  'arrivalQuantile: target must be greater than 0 (received -2)': () =>
    arrivalQuantile(walk, { base: 1, target: -2 }, 0.5),
  "arrivalQuantile: reading must be 'annual' or 'continuous' (received \"terminal\")": () =>
    arrivalQuantile(walk, doubled, 0.5, { reading: any('terminal') }),
  'arrivalQuantile: options must not have `raeding`; did you mean `reading`? (received "annual")': () =>
    arrivalQuantile(walk, doubled, 0.5, any({ raeding: 'annual' })),
  'arrivalQuantile: p must be between 0 and 1 (received 0)': () => arrivalQuantile(walk, doubled, 0),
  'arrivalQuantile: p must be between 0 and 1 (received 1)': () =>
    arrivalQuantile(walk, doubled, 1, { reading: 'continuous' }),
  'requiredDrift: process must be an object (received undefined)': () =>
    requiredDrift(any(undefined), { ...doubled, years: 10 }, 0.5),
  'requiredDrift: process must be a randomWalk; simulate answers for the other kinds (received "jumps")': () =>
    requiredDrift(jumping, { ...doubled, years: 10 }, 0.5),
  'requiredDrift: goal must have a deadline (with a baseYear) or years (received an object)': () =>
    requiredDrift(walk, doubled, 0.5),
  'requiredDrift: years must be greater than 0 and at most 200 (received 201)': () =>
    requiredDrift(walk, { ...doubled, years: 201 }, 0.5),
  'requiredDrift: years must be at least 1 in the annual reading (received 0.5)': () =>
    requiredDrift(walk, { ...doubled, years: 0.5 }, 0.5),
  'requiredDrift: process.volatility must be from 0 to 700 (received -0.1)': () =>
    requiredDrift({ ...walk, volatility: -0.1 }, { ...doubled, years: 10 }, 0.5),
  'requiredDrift: p must be between 0 and 1 (received 0)': () => requiredDrift(walk, { ...doubled, years: 10 }, 0),
  'requiredDrift: p must be between 0 and 1 (received 1)': () => requiredDrift(walk, { ...doubled, years: 10 }, 1),
  "requiredDrift: reading must be 'terminal' or 'annual' or 'continuous' (received \"ever\")": () =>
    requiredDrift(walk, { ...doubled, years: 10 }, 0.5, { reading: any('ever') }),

  // processes
  'randomWalk: options must be an object (received null)': () => randomWalk(any(null)),
  'randomWalk: drift must be from -700 to 700 (received -701)': () => randomWalk({ drift: -701, volatility: 1 }),
  'randomWalk: volatility must be a finite number (received "1")': () => randomWalk({ drift: 0, volatility: any('1') }),
  'randomWalk: driftError must be a finite number (received null)': () =>
    randomWalk({ drift: 0, volatility: 1, driftError: any(null) }),
  'fromHistory: series must be an object (received 41)': () => fromHistory(any(41)),
  'fromHistory: series[1] must be an object (received 2)': () => fromHistory(any([{ year: 2020, value: 1 }, 2])),
  'fromHistory: series[0].year must be a year from 1000 to 2999: this looks like a date in decimal years (received 2020.5)':
    () => fromHistory([{ year: 2020.5, value: 1 }]),
  'fromHistory: series[1].value must be greater than 0 (received 0)': () =>
    fromHistory([
      { year: 2020, value: 1 },
      { year: 2021, value: 0 },
    ]),
  'fromHistory: series must have two figures or more (received an array of 1)': () =>
    fromHistory([{ year: 2020, value: 1 }]),
  'fromHistory: series must have three figures or more (received an array of 2)': () => fromHistory(figures.slice(1)),
  'fromHistory: series[3].value must be the one value of 2021, which is 2 already (received 3)': () =>
    fromHistory([...figures, { year: 2021, value: 3 }]),
  'fromInterval: options must be an object (received an array of 2)': () => fromInterval(any([0.02, 0.1])),
  'fromInterval: low must be greater than -1 (received -1)': () => fromInterval({ ...range, low: -1 }),
  'fromInterval: high must be greater than -1 (received -1)': () => fromInterval({ ...range, high: -1 }),
  'fromInterval: high must be at least low, 0.02 (received 0.01)': () => fromInterval({ ...range, high: 0.01 }),
  'fromInterval: level must be between 0 and 1 (received 1)': () => fromInterval({ ...range, level: 1 }),
  'fromInterval: level must be between 0 and 1 (received 0)': () => fromInterval({ ...range, level: 0 }),
  'fromInterval: volatility must be from 0 to 700 (received -1)': () => fromInterval({ ...range, volatility: -1 }),
  'fromInterval: level must give a deviation up to 700 (received 1e-300)': () =>
    fromInterval({ ...range, level: 1e-300 }),
})
