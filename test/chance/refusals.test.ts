import {
  arrivalQuantile,
  chance,
  fromHistory,
  fromInterval,
  jumps,
  randomWalk,
  requiredDrift,
} from '../../src/chance/index.ts'
import { refusals } from '../refusals.ts'

// biome-ignore lint/suspicious/noExplicitAny: what the types forbid is tried on purpose
const any = (value: any): any => value
const walk = randomWalk({ drift: 0.06, volatility: 0.08 })
const jumping = jumps({ drift: 0.06, volatility: 0.08, chance: 0.1, size: -0.3 })
const question = { multiple: 2, years: 10 }
const wanted = { multiple: 2, years: 10, volatility: 0.08, chance: 0.5, reading: any('annual') }
const figures = [
  { year: 2020, value: 1 },
  { year: 2021, value: 2 },
  { year: 2022, value: 3 },
]
const range = { low: 0.02, high: 0.1, level: 0.9 }

refusals({
  // chances
  // processes
})
