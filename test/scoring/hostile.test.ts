import * as scoring from '../../src/scoring/index.ts'
import { hostileCalls } from '../hostile.ts'
import { scoringCalls } from './calls.ts'

hostileCalls(scoring, scoringCalls, { runs: 100_000 })
