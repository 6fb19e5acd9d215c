import * as chance from '../../../src/chance/index.ts'
import { hostileCalls } from '../../hostile.ts'
import { scoringCalls } from './calls.ts'

const scores = Object.fromEntries(Object.entries(chance).filter(([name]) => name in scoringCalls))

hostileCalls(scores, scoringCalls, { runs: 100_000 })
