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
const question = { multiple: 2, years: 10 }
const wanted = { multiple: 2, years: 10, volatility: 0.08, chance: 0.5, reading: any('annual') }
const figures = [2020, 2021, 2022].map((year) => ({ year, value: year - 2019 }))
const range = { low: 0.02, high: 0.1, level: 0.9 }

refusals({
  // chances
  'chance: process must be an object (received null)': () => chance(any(null), question),
  "chance: process.kind must be 'randomWalk' or 'studentT' or 'meanReverting' or 'regimes' or 'jumps' or 'bootstrap' or 'custom' (received \"walk\")":
    () => chance(any({ kind: 'walk' }), question),
  'chance: drift must be from -700 to 700 (received 701)': () =>
    chance(any({ kind: 'randomWalk', drift: 701, volatility: 1 }), question),
  'chance: volatility must be from 0 to 700 (received -1)': () =>
    chance(any({ kind: 'randomWalk', drift: 0, volatility: -1 }), question),
  'chance: driftError must be from 0 to 700 (received 701)': () =>
    chance(any({ kind: 'randomWalk', drift: 0, volatility: 1, driftError: 701 }), question),
  'chance: process must be a randomWalk; simulate answers for the other kinds (received "jumps")': () =>
    chance(jumping, question),
  'chance: question must be an object (received 2)': () => chance(walk, any(2)),
  'chance: multiple must be greater than 0 (received 0)': () => chance(walk, { multiple: 0, years: 10 }),
  'chance: years must be greater than 0 and at most 200 (received 0)': () => chance(walk, { multiple: 2, years: 0 }),
  'chance: years must be greater than 0 and at most 200 (received 200.5)': () =>
    chance(walk, { multiple: 2, years: 200.5 }),
  'arrivalQuantile: process must be a randomWalk; simulate answers for the other kinds (received "jumps")': () =>
    arrivalQuantile(jumping, { multiple: 2, reading: 'annual' }),
  'arrivalQuantile: process must be an object (received 0.06)': () =>
    arrivalQuantile(any(walk.drift), { multiple: 2, reading: 'annual' }),
  'arrivalQuantile: question must be an object (received "annual")': () => arrivalQuantile(walk, any('annual')),
  'arrivalQuantile: multiple must be greater than 0 (received -2)': () =>
    arrivalQuantile(walk, { multiple: -2, reading: 'annual' }),
  "arrivalQuantile: reading must be 'annual' or 'continuous' (received \"terminal\")": () =>
    arrivalQuantile(walk, { multiple: 2, reading: any('terminal') }),
  'arrivalQuantile: p must be between 0 and 1 (received 0)': () =>
    arrivalQuantile(walk, { multiple: 2, reading: 'annual' })(0),
  'arrivalQuantile: p must be between 0 and 1 (received 1)': () =>
    arrivalQuantile(walk, { multiple: 2, reading: 'continuous' })(1),
  'requiredDrift: options must be an object (received undefined)': () => requiredDrift(any(undefined)),
  'requiredDrift: multiple must be greater than 0 (received 0)': () => requiredDrift({ ...wanted, multiple: 0 }),
  'requiredDrift: years must be greater than 0 and at most 200 (received 0)': () =>
    requiredDrift({ ...wanted, years: 0 }),
  'requiredDrift: years must be greater than 0 and at most 200 (received 201)': () =>
    requiredDrift({ ...wanted, years: 201 }),
  'requiredDrift: years must be at least 1 in the annual reading (received 0.5)': () =>
    requiredDrift({ ...wanted, years: 0.5 }),
  'requiredDrift: volatility must be from 0 to 700 (received -0.1)': () =>
    requiredDrift({ ...wanted, volatility: -0.1 }),
  'requiredDrift: volatility must be from 0 to 700 (received 701)': () => requiredDrift({ ...wanted, volatility: 701 }),
  'requiredDrift: driftError must be from 0 to 700 (received -0.1)': () =>
    requiredDrift({ ...wanted, driftError: -0.1 }),
  'requiredDrift: chance must be between 0 and 1 (received 0)': () => requiredDrift({ ...wanted, chance: 0 }),
  'requiredDrift: chance must be between 0 and 1 (received 1)': () => requiredDrift({ ...wanted, chance: 1 }),
  "requiredDrift: reading must be 'terminal' or 'annual' or 'continuous' (received \"ever\")": () =>
    requiredDrift({ ...wanted, reading: any('ever') }),

  // processes
  'randomWalk: options must be an object (received null)': () => randomWalk(any(null)),
  'randomWalk: drift must be from -700 to 700 (received -701)': () => randomWalk({ drift: -701, volatility: 1 }),
  'randomWalk: volatility must be a finite number (received "1")': () => randomWalk({ drift: 0, volatility: any('1') }),
  'randomWalk: driftError must be a finite number (received null)': () =>
    randomWalk({ drift: 0, volatility: 1, driftError: any(null) }),
  'fromHistory: series must be an object (received 41)': () => fromHistory(any(41)),
  'fromHistory: series[1] must be an object (received 2)': () => fromHistory(any([{ year: 2020, value: 1 }, 2])),
  'fromHistory: series[0].year must be a whole number (received 2020.5)': () =>
    fromHistory([{ year: 2020.5, value: 1 }]),
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
