import type { Pledge } from './pledge.ts'

/** The pledge of July 2024. */
export const doubling: Pledge = {
  id: 'cn-kz-82-none',
  title: 'China and Kazakhstan: goods trade, 41 (2023) to 82 USD bn',
  kind: 'trade',
  parties: 'China and Kazakhstan',
  measure: 'goods trade',
  unit: 'USD bn',
  madeOn: '2024-07-03',
  goal: { base: 41, baseYear: 2023, target: 82 },
  outcome: 'open',
  found: 'memory',
  notes: '“in the near future, double this figure”; no deadline, and a headline of the day says 80 bn',
  sources: [
    'https://www.newscentralasia.net/2024/07/04/china-and-kazakhstan-signed-over-30-documents-tokayev-and-xi-launched-cargo-traffic-along-the-trans-caspian-transport-route-agreed-to-increase-trade-turnover-to-80-billion/',
    'https://chinadailyhk.com/hk/article/587228',
  ],
}
