import { annual } from '../annual.ts'
import { dots } from '../basis.ts'
import type { RecordedPledge } from '../pledge.ts'
import { gathered, pledgesOf } from '../pledgesOf.ts'

/** Pledges on exports of goods and services to all the world. */
export const exports: readonly RecordedPledge[] = /* @__PURE__ */ gathered(() => [
  pledgesOf(
    {
      kind: 'exports',
      parties: 'United States',
      measure: 'exports of goods and services',
      unit: 'USD bn',
      basis: 'US Department of Commerce, rounded by the press',
      figures: annual(2009, '1570 - 2100 - 2300 2350'),
    },
    [
      {
        id: 'us-nei-double-2014',
        madeOn: '2010-01-27',
        goal: { base: 1570, baseYear: 2009, target: 3140, deadline: 2014 },
        outcome: 'missed',
        approximate: 'rounded figures',
        notes: 'The base was the trough of a crisis, so that the pledge looked on track in 2012.',
        sources: [
          'http://beefmagazine.com/markets/1216-ag-exports-bright-spot',
          'http://blog.trade.gov/2012/03/06/the-national-export-initiative-making-progress-and-striving-for-more/',
          'https://2014-2017.commerce.gov/news/blog/2015/02/record-year-american-exports-further-proof-american-greatness.html',
          'http://www.datamyne.com/blog/exports/path-not-taken-to-double-us-exports/',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'exports',
      parties: 'United Kingdom',
      measure: 'exports of goods and services',
      unit: 'GBP bn',
      basis: 'the press; 2022 is the year to November',
      figures: annual(2015, '500 - - - - - - 741'),
    },
    [
      {
        id: 'uk-1tn-2020',
        madeOn: '2012-03',
        goal: { base: 500, baseYear: 2012, target: 1000, deadline: 2020 },
        outcome: 'missed',
        approximate: 'the base: “around 500”',
        judgedBy: 'the press: in 2022 and 2023 the target was said to be fifteen years late',
        notes: 'The promise was moved to 2030 in 2021.',
        sources: [
          'https://www.theguardian.com/business/2014/aug/27/george-osborne-target-double-uk-export-long-way-off',
          'https://businessadvice.co.uk/business-development/export/governments-1trn-export-target-pie-in-the-sky-and-unachievable/',
          'https://era-lca.com/web-stories/brexit-uk-set-to-hit-1trn-export-target-15-years-late/',
          'https://www.ibtimes.co.uk/uk-exports-george-osborne-value-reform-report-521221',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'exports',
      parties: 'Turkey',
      measure: 'exports of goods',
      unit: 'USD bn',
      basis: `Turkey; ${dots} to 2020, the president of Turkey after`,
      figures: annual(
        2005,
        '73.3 85.2 106.5 132 102.1 113.9 134.9 152.5 161.5 166.5 151 149.2 164.5 177.2 180.8 169.6 - 254.2 255.8',
      ),
    },
    [
      {
        id: 'tr-exports-200-2012',
        madeOn: '2008-05',
        goal: { base: 106.5, baseYear: 2007, target: 200, deadline: 2012 },
        outcome: 'missed',
        found: 'search',
        sources: ['https://www.invest.gov.tr/en/news/news-from-turkey/pages/300520086761.aspx'],
      },
      {
        id: 'tr-exports-500-2023',
        madeOn: '2008-05',
        goal: { base: 106.5, baseYear: 2007, target: 500, deadline: 2023 },
        outcome: 'missed',
        notes: 'Restated in June 2011, from 113.9 in 2010.',
        sources: [
          'https://www.invest.gov.tr/en/news/news-from-turkey/pages/300520086761.aspx',
          'https://turkishnews.com/en/content/2011/06/27/erdogan-vows-to-turn-turkey-into-powerful-country/?amp=1',
          'https://www.urdupoint.com/en/world/erdogan-says-turkey-planning-to-boost-exports-1710326.html',
          'https://www.anews.com.tr/turkey/2024/01/02/turkiyes-exports-in-2023-hit-all-time-high-of-2558b',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'exports',
      parties: 'Bangladesh',
      measure: 'exports of goods, fiscal years',
      unit: 'USD bn',
      basis: 'the press; a fiscal year is the year that it ends in',
      figures: annual(2016, '34 - - - - 38.75'),
    },
    [
      {
        id: 'bd-exports-60-2021',
        madeOn: '2016',
        goal: { base: 34, baseYear: 2016, target: 60, deadline: 2021 },
        outcome: 'missed',
        approximate: 'the day of the promise',
        sources: [
          'https://newnation.io/govt-plans-60-billion-export-by-2021',
          'https://observerbd.com/news.php?id=320715',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'exports',
      parties: 'India',
      measure: 'exports of goods and services, fiscal years',
      unit: 'USD bn',
      basis: 'Ministry of Commerce and Industry of India, from the press; a fiscal year is the year that it ends in',
      figures: annual(2014, '465.9 - - - 498.61 538.08 526.55 - - 770'),
    },
    [
      {
        id: 'in-exports-900-2020',
        madeOn: '2015-04-01',
        goal: { base: 465.9, baseYear: 2014, target: 900, deadline: 2020 },
        outcome: 'missed',
        sources: [
          'http://www.ambitionias.com/centre-sets-sights-on-doubling-exports.html',
          'https://www.fortuneindia.com/macro/demonetisation-gst-slams-brakes-on-indias-export-growth/101756',
          'https://indianindustryplus.com/2021/02/11/export-targets/',
        ],
      },
      {
        id: 'in-exports-2000-2030',
        madeOn: '2023-03-31',
        goal: { base: 770, baseYear: 2023, target: 2000, deadline: 2030 },
        outcome: 'open',
        found: 'search',
        approximate: 'the base: an estimate of the day',
        sources: ['https://www.business-standard.com/opinion/columns/get-real-with-targets-123042501232_1.html'],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'exports',
      parties: 'Ireland',
      measure: 'exports of food and drink',
      unit: 'EUR bn',
      basis: 'Bord Bia; 2010 follows from the growth since then that it reports',
      figures: annual(2010, '7.8 - - - - - - - 12.1 13'),
    },
    [
      {
        id: 'ie-food-12-2020',
        madeOn: '2010-07',
        goal: { base: 7.8, baseYear: 2010, target: 12, deadline: 2020 },
        outcome: 'met',
        approximate: 'the base: 7 was reported on the day',
        sources: [
          'https://www.fwi.co.uk/business/ireland-unveils-ambitious-export-growth-plan',
          'https://www.agriland.ie/farming-news/irish-food-and-drink-exports-hit-record-e13-billion-in-2019-bord-bia/',
        ],
      },
    ],
  ),
])
