import * as evidence from '../../../src/evidence/index.ts'
import { hostileCalls } from '../../hostile.ts'
import { panelCalls } from './calls.ts'

hostileCalls(evidence, panelCalls, { runs: 50_000, milliseconds: 50 })
