import type { Figure } from '../../figure.ts'
import { annual } from '../annual.ts'
import type { RecordedPledge } from '../pledge.ts'

const unitedStatesExports: readonly Figure[] = /* @__PURE__ */ annual(2009, [1570, null, 2100, null, 2300, 2350])
const unitedKingdom: readonly Figure[] = /* @__PURE__ */ annual(2015, [500, null, null, null, null, null, null, 741])

/** Pledges on exports of goods and services. */
export const exportsAndServices: readonly RecordedPledge[] = [
  {
    id: 'us-nei-double-2014',
    parties: 'United States (world)',
    metric: 'exports of goods and services',
    unit: 'USD bn',
    pledgedOn: '2010-01-27',
    base: { year: 2009, value: 1570 },
    target: 3140,
    deadline: 2014,
    outcome: 'missed',
    outcomeNote: 'missed: 2350 in 2014, +50%',
    approximate: 'rounded figures from the press',
    figures: unitedStatesExports,
    basis: 'US Commerce Department, press roundings',
    notes: 'Base year was a crisis trough: early progress (34% by early 2012) looked on track.',
    sources: [
      'http://beefmagazine.com/markets/1216-ag-exports-bright-spot',
      'http://blog.trade.gov/2012/03/06/the-national-export-initiative-making-progress-and-striving-for-more/',
      'https://2014-2017.commerce.gov/news/blog/2015/02/record-year-american-exports-further-proof-american-greatness.html',
      'http://www.datamyne.com/blog/exports/path-not-taken-to-double-us-exports/',
    ],
  },
  {
    id: 'uk-1tn-2020',
    parties: 'United Kingdom (world)',
    metric: 'exports of goods and services',
    unit: 'GBP bn',
    pledgedOn: '2012-03 (Budget)',
    base: { year: 2012, value: 500 },
    target: 1000,
    deadline: 2020,
    outcome: 'missed',
    outcomeNote: 'missed; re-dated to 2030, then projected 2035',
    approximate: 'rounded figures from the press; 2022 is the year to November',
    figures: unitedKingdom,
    basis: 'GBP bn, press; 2015 "around 500"; 2022 is year to November',
    notes: 'Unit is GBP, not USD. Base "around 500" is approximate (doubling to 1000).',
    sources: [
      'https://www.theguardian.com/business/2014/aug/27/george-osborne-target-double-uk-export-long-way-off',
      'https://businessadvice.co.uk/business-development/export/governments-1trn-export-target-pie-in-the-sky-and-unachievable/',
      'https://era-lca.com/web-stories/brexit-uk-set-to-hit-1trn-export-target-15-years-late/',
      'https://www.ibtimes.co.uk/uk-exports-george-osborne-value-reform-report-521221',
    ],
  },
]
