import { annual } from '../../annual.ts'
import { dots, india } from '../../basis.ts'
import type { RecordedPledge } from '../../pledge.ts'
import { gathered, goodsTrade, pledgesOf } from '../../pledgesOf.ts'

/** Pledges between India and other countries, and the trade between them. */
export const indiaAndOthers: readonly RecordedPledge[] = /* @__PURE__ */ gathered(() => [
  goodsTrade(
    {
      parties: 'India and Indonesia',
      basis: `${india}; 2022 is the fiscal year that begins then, from the press`,
      figures: annual(
        1995,
        '0.88 1.15 1.17 1.05 1.22 1.31 1.42 2.05 2.99 3.66 4.28 5.74 6.79 9.25 10.74 14.29 20.86 20.35 20.43 19.71 16.84 15.45 19.99 20.82 20.06 16.37 - 38.84',
      ),
    },
    [
      {
        id: 'in-id-21-2013',
        madeOn: '2010-01-07',
        goal: { base: 10.74, baseYear: 2009, target: 21.48, deadline: 2013 },
        outcome: 'missed',
        found: 'search',
        approximate: 'the deadline: “in the next three years”, by 2013; 10.55 was announced for 2009',
        notes: 'Missed by 3 %: the best figure was 20.86, in 2011.',
        sources: [
          'https://business-standard.com/amp/article/economy-policy/india-indonesia-to-double-trade-value-by-2013-110010800081_1.html',
        ],
      },
      {
        id: 'in-id-25-2015',
        madeOn: '2011-01',
        goal: { base: 14.29, baseYear: 2010, target: 25, deadline: 2015 },
        outcome: 'missed',
        notes: "By Indonesia's figures 13.21 (2010), 14.45 (2015).",
        sources: ['https://www.industryweek.com/global-economy/india-indonesia-clinch-15-billion-deals'],
      },
      {
        id: 'in-id-50-2025',
        madeOn: '2019-06-29',
        goal: { base: 19.99, baseYear: 2017, target: 50, deadline: 2025 },
        outcome: 'unknown',
        approximate: "the base: 18.13 was announced, which are Indonesia's figures",
        sources: [
          'https://indianexpress.com/article/world/india-indonesia-set-usd-50-bn-trade-target-by-2025-5806339/',
          'https://www.tribuneindia.com/news/business/indonesia-committed-to-stronger-bilateral-ties-with-india-envoy-560949',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'India and South Korea',
      basis: india,
      figures: annual(
        1995,
        '1.11 1.34 1.45 1.64 1.74 1.45 1.58 2.03 3.24 4.02 5.93 7.09 8.5 12.72 11.59 13.58 17.26 17.63 16.55 18.23 16.8 15.77 20.5 21.17 20.77 16.68',
      ),
    },
    [
      {
        id: 'in-kr-40-2015',
        madeOn: '2012-03',
        goal: { base: 17.26, baseYear: 2011, target: 40, deadline: 2015 },
        outcome: 'missed',
        notes: "By Korea's figures 20.6 (2011), 16.3 (2015).",
        sources: [
          'https://www.thehindu.com/news/national/keen-to-move-ahead-on-posco-manmohan-tells-korean-businessmen/article3225421.ece',
        ],
      },
      {
        id: 'in-kr-50-2030',
        madeOn: '2018-07',
        goal: { base: 20.5, baseYear: 2017, target: 50, deadline: 2030 },
        outcome: 'open',
        sources: ['https://www.nbc12.com/story/38608627/south-korea-india-plan-to-double-bilateral-trade-by-2030'],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'India and Japan',
      basis: india,
      figures: annual(
        1995,
        '4.36 4.21 4.08 4.1 4.2 3.78 3.29 3.69 4.21 4.83 6.25 7.23 9.5 11.78 9.57 13.09 16.86 19.1 17.3 15.7 14.37 13.67 14.97 17.28 17.56 14.23',
      ),
    },
    [
      {
        id: 'in-jp-25-2014',
        madeOn: '2011-12-28',
        goal: { base: 13.09, baseYear: 2010, target: 25, deadline: 2014 },
        outcome: 'missed',
        sources: ['https://in.reuters.com/article/india-japan-trade-idINI8E7ND01K20111228'],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'India and Canada',
      basis: `Canada; ${dots}`,
      figures: annual(
        1995,
        '0.74 0.73 0.91 0.87 1.01 1.2 1.16 1.25 1.58 1.95 2.47 3.27 3.67 4.42 3.76 4.19 5.36 5.39 5.78 5.94 6.6 6.16 6.19 7.02 7.6 6.51',
      ),
    },
    [
      {
        id: 'in-ca-15-2015',
        madeOn: '2010-06-27',
        goal: { base: 3.76, baseYear: 2009, target: 15, deadline: 2015 },
        outcome: 'missed',
        sources: [
          'https://www.business-standard.com/article/economy-policy/india-canada-agree-to-boost-trade-to-15-bn-a-year-by-2015-110062800117_1.html',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'India and Pakistan',
      basis: india,
      figures: annual(
        1998,
        '0.29 0.2 0.23 0.23 0.24 0.32 0.54 0.81 1.47 2.09 2.16 1.72 2.57 2.04 2.32 2.62 2.71 2.46 2.11 2.23 2.9 1.26 0.29',
      ),
    },
    [
      {
        id: 'in-pk-6-2014',
        madeOn: '2011-09-28',
        goal: { base: 2.57, baseYear: 2010, target: 6, deadline: 2014 },
        outcome: 'missed',
        found: 'search',
        approximate: 'the deadline: “within three years”; 2.7 was announced for the fiscal year 2010-11',
        sources: [
          'https://domain-b.com/economy/trade/india-pakistan-vow-to-double-bilateral-trade-in-three-years',
          'http://odishatv.in/business_economy/india-pak-to-use-b2b-bridge-for-building-mutual-trust-12687',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'India and Vietnam',
      basis: `Vietnam; ${dots}`,
      figures: annual(
        1998,
        '0.12 0.15 0.23 0.27 0.38 0.49 0.67 0.69 1.02 1.54 2.48 2.05 2.75 3.9 3.94 5.24 5.59 5.12 5.43 7.71 10.69 11.2 9.73',
      ),
    },
    [
      {
        id: 'in-vn-15-2020',
        madeOn: '2018-03',
        goal: { base: 7.71, baseYear: 2017, target: 15, deadline: 2020 },
        outcome: 'missed',
        found: 'search',
        approximate: 'the day of the promise: a joint statement that restates an older target',
        notes: "By India's figures 12.27 (2017), 13.93 at best.",
        sources: [
          'https://www.moneycontrol.com/news/india/govt-approves-india-vietnam-pact-to-expand-bilateral-trade-2518479.html',
          'https://udayavani.com/?p=276076',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'trade',
      parties: 'India and the United States',
      measure: 'trade in goods and services',
      unit: 'USD bn',
      basis: 'United States; Office of the Trade Representative, from the press',
      figures: annual(2023, '196 212.3'),
    },
    [
      {
        id: 'us-in-500-2030',
        madeOn: '2025-02-13',
        goal: { base: 212.3, baseYear: 2024, target: 500, deadline: 2030 },
        outcome: 'open',
        approximate: 'the base: “more than double” was said; 2023 follows from the growth that is reported for 2024',
        sources: [
          'https://www.thestatesman.com/india/india-us-launch-mission-500-to-double-trade-to-500-billion-by-2030-1503398082.html',
          'https://oilmarketcap.com/?p=27249',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'trade',
      parties: 'India and the United Kingdom',
      measure: 'trade in goods and services',
      unit: 'GBP bn',
      basis: 'United Kingdom, from the press',
      figures: annual(2019, '23.5 - - 36'),
    },
    [
      {
        id: 'uk-in-double-2030',
        madeOn: '2021-05-04',
        goal: { base: 23.5, baseYear: 2019, target: 47, deadline: 2030 },
        outcome: 'open',
        approximate: 'the base: in October 2025 the same words were said of USD 56 bn',
        sources: [
          'https://www.thetimes.co.uk/article/britain-and-india-commit-to-trade-deal-pqxpjbzg8',
          'https://www.republicworld.com/world-news/uk-news/roadmap-for-2030-will-benefit-uk-and-india-uk-trade-minister-articleshow.html',
          'https://www.business-standard.com/amp/economy/news/india-uk-bilateral-trade-to-double-by-2030-says-pm-narendra-modi-125100901361_1.html',
        ],
      },
    ],
  ),
])
