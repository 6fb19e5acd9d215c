import { backtest, baseRate, calibrate, calibrated, learnBaseRates } from '../../../src/chance/index.ts'
import { hostileCalls } from '../../hostile.ts'
import { panelCalls } from './calls.ts'

hostileCalls({ backtest, baseRate, calibrate, calibrated, learnBaseRates }, panelCalls, {
  runs: 50_000,
  milliseconds: 50,
})
