import { annual } from '../../annual.ts'
import { china, india } from '../../basis.ts'
import type { RecordedPledge } from '../../pledge.ts'
import { gathered, goodsTrade } from '../../pledgesOf.ts'

/** Pledges of India with China, ASEAN and Russia, and the trade between them. */
export const ofIndia: readonly RecordedPledge[] = /* @__PURE__ */ gathered(() => [
  goodsTrade(
    {
      parties: 'India and China',
      basis: china,
      figures: annual(
        1998,
        '1.92 1.99 2.92 3.6 4.95 7.6 13.6 18.72 25.06 38.7 51.86 43.41 61.74 73.9 66.57 65.49 70.65 71.65 71.19 84.5 95.87 92.89 87.65',
      ),
    },
    [
      {
        id: 'in-cn-10-2005',
        madeOn: '2003-06-25',
        goal: { base: 4.95, baseYear: 2002, target: 10, deadline: 2005 },
        outcome: 'met',
        found: 'search',
        sources: [
          'http://china.org.cn/english/international/68103.htm',
          'http://china.org.cn/english/2003/Aug/73095.htm',
        ],
      },
      {
        id: 'in-cn-20-2008',
        madeOn: '2005-04-11',
        goal: { base: 13.6, baseYear: 2004, target: 20, deadline: 2008 },
        outcome: 'met',
        sources: ['http://rediff.com/money/report/china1/20050411.htm?print=true'],
      },
      {
        id: 'in-cn-30-2010',
        madeOn: '2005-04-11',
        goal: { base: 13.6, baseYear: 2004, target: 30, deadline: 2010 },
        outcome: 'met',
        sources: ['http://rediff.com/money/report/china1/20050411.htm?print=true'],
      },
      {
        id: 'in-cn-50-2010',
        madeOn: '2006-03-17',
        goal: { base: 18.72, baseYear: 2005, target: 50, deadline: 2010 },
        outcome: 'met',
        found: 'search',
        notes: "A target of China's minister of commerce.",
        sources: ['http://mailman.lbo-talk.org/2006/2006-March/005623.html'],
      },
      {
        id: 'in-cn-40-2010',
        madeOn: '2006-11',
        goal: { base: 18.72, baseYear: 2005, target: 40, deadline: 2010 },
        outcome: 'met',
        found: 'search',
        sources: [
          'https://www.domain-b.com/economy/trade/20070127_target.html',
          'https://www.whatisindia.com/stories/2006/12/wis_ds_20061204_indo_sino_press_conference.html',
        ],
      },
      {
        id: 'in-cn-100-2015',
        madeOn: '2010-12-16',
        goal: { base: 61.7, baseYear: 2010, target: 100, deadline: 2015 },
        outcome: 'missed',
        sources: [
          'http://english.china.org.cn/world/2010-12/17/content_21560749.htm',
          'https://www.thehindu.com/news/national/India-China-agree-to-raise-bilateral-trade-to-100-billion/article15595296.ece',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'India and ASEAN',
      basis: `${india}, sum of ten members; from 2022 the fiscal year that begins then, from the press`,
      figures: annual(
        1995,
        '4.86 5.59 6.07 5.98 6.98 7.13 7.53 9.29 12.38 15.91 20.36 28.36 36.96 47.71 41.32 52.7 76.48 75.75 77.4 75.86 68.02 64.99 80.75 93.31 91.35 73.61 - 131.5 121',
      ),
    },
    [
      {
        id: 'in-asean-30-2007',
        madeOn: '2004-11',
        goal: { base: 12.38, baseYear: 2003, target: 30, deadline: 2007 },
        outcome: 'met',
        found: 'search',
        sources: ['https://brecorder.com/news/amp/3105190'],
      },
      {
        id: 'in-asean-70-2012',
        madeOn: '2011-03-02',
        goal: { base: 52.7, baseYear: 2010, target: 70, deadline: 2012 },
        outcome: 'met',
        sources: [
          'https://domain-b.com/economy/world-economy/india-asean-target-70bn-bilateral-trade-by-2012',
          'http://dainikdisha.com/?p=324782',
        ],
      },
      {
        id: 'in-asean-100-2015',
        madeOn: '2012-12',
        goal: { base: 75.75, baseYear: 2012, target: 100, deadline: 2015 },
        outcome: 'missed',
        approximate: 'the day of the promise',
        sources: [
          'https://indiatvnews.com/news/india/pm-embark-four-day-visit-brunei-indonesia-29010.html/page/2',
          'https://domain-b.com/amp/economy/trade/india-asean-trade-to-touch-100-bn-by-2015-nirmala-sitharaman',
        ],
      },
      {
        id: 'in-asean-200-2022',
        madeOn: '2012-12',
        goal: { base: 75.75, baseYear: 2012, target: 200, deadline: 2022 },
        outcome: 'missed',
        approximate: 'the day of the promise; figures after 2020 are of fiscal years',
        sources: [
          'https://indiatvnews.com/news/india/pm-embark-four-day-visit-brunei-indonesia-29010.html/page/2',
          'https://www.moneycontrol.com/news/business/economy/india-asean-to-begin-review-of-fta-in-goods-conclude-it-by-2025-11232511.html',
          'https://newsdesk-24.in/indias-bilateral-trade-with-asean-sees-5-2-growth-at-73-billion-in-april-oct',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'India and Russia',
      basis: `${india}; from 2022 the fiscal year that begins then, from the press (2022 without March 2023)`,
      figures: annual(2010, '4.99 5.8 6.88 6 6.44 6.14 6.64 9.42 9.18 9.11 8.49 - 45 66 68.7'),
    },
    [
      {
        id: 'in-ru-30-2025',
        madeOn: '2015-12',
        goal: { base: 6.44, baseYear: 2014, target: 30, deadline: 2025 },
        outcome: 'met',
        approximate:
          'the base: announced as just under 10, which Russia counts; figures after 2020 are of fiscal years',
        notes: 'Reached in 2022, when the oil of Russia was turned to India: a break, not a trend.',
        sources: [
          'https://www.greaterkashmir.com/national-2/india-russia-crossed-bilateral-trade-target-of-usd-30-billion-before-2025-jaishankar',
          'https://www.byscoop.com/india-russia-to-boost-ties-to-achieve-30-billion-bilateral-trade-by-2025/',
          'https://tass.com/economy/1870381',
        ],
      },
      {
        id: 'in-ru-100-2030',
        madeOn: '2024-07-09',
        goal: { base: 66, baseYear: 2023, target: 100, deadline: 2030 },
        outcome: 'open',
        approximate: 'figures after 2020 are of fiscal years',
        sources: [
          'https://rt.com/russia/600761-russia-india-hundred-billion-trade/amp',
          'https://www.businesstimes-bd.com/international/3323',
        ],
      },
    ],
  ),
])
