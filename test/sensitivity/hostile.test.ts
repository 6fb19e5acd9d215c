import * as sensitivity from '../../src/sensitivity/index.ts'
import { hostileCalls } from '../hostile.ts'
import { localCalls } from './local/local.calls.ts'
import { varianceCalls } from './variance/variance.calls.ts'

hostileCalls(
  sensitivity,
  { ...localCalls, ...varianceCalls },
  {
    runs: 20_000,
    milliseconds: 100,
    follow(called, answer, made, call) {
      if (called === 'yearsToGoal' && made % 3 === 0)
        call('yearsToGoal.gradient', () =>
          sensitivity.yearsToGoal.gradient({
            rate: [0, -1, 0.08, 1e-300, -0.5][made % 5] as number,
            base: 1,
            target: [2, 0, 1, 1e308][made % 4] as number,
          }),
        )
      // the wrappers give models: they are asked in turn
      if (['arrivalRank', 'arrivesBy', 'cappedYears'].includes(called) && typeof answer === 'function')
        call(`the model of ${called}`, () => answer({ a: [0, -0, 1e308, Number.NaN, 0.3][made % 5] }))
    },
  },
)
