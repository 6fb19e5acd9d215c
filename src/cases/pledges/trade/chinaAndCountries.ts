import { annual } from '../../annual.ts'
import { china, chinaAndPress } from '../../basis.ts'
import type { RecordedPledge } from '../../pledge.ts'
import { gathered, goodsTrade } from '../../pledgesOf.ts'

/** Pledges between China and single countries, and the trade between them as China records it. */
export const chinaAndCountries: readonly RecordedPledge[] = /* @__PURE__ */ gathered(() => [
  goodsTrade(
    {
      parties: 'China and Russia',
      basis: chinaAndPress,
      figures: annual(
        1995,
        '5.47 6.85 6.12 5.46 5.72 8 10.67 11.93 15.77 21.16 29.1 33.37 48.11 56.79 38.62 55.4 77.93 88.03 89.17 95.24 67.95 69.75 84.44 106.65 109.74 107.7 - 190.27 240.1 244.8',
      ),
    },
    [
      {
        id: 'cn-ru-100-2015',
        madeOn: '2012-04-30',
        goal: { base: 77.93, baseYear: 2011, target: 100, deadline: 2015 },
        outcome: 'missed',
        approximate: 'the day of the promise: that of the first report seen; the target is older',
        notes: 'Reached in 2018.',
        sources: [
          'https://domain-b.com/economy/world-economy/russia-china-ink-deals-worth-15-bn',
          'https://sputnikglobe.com/20231218/russia-china-trade-reaches-over-200-billion-during-2023-1115660634.html',
        ],
      },
      {
        id: 'cn-ru-200-2020',
        madeOn: '2012-04-30',
        goal: { base: 77.93, baseYear: 2011, target: 200, deadline: 2020 },
        outcome: 'missed',
        approximate: 'the day of the promise: that of the first report seen',
        notes: 'Restated in 2015.',
        sources: [
          'https://domain-b.com/economy/world-economy/russia-china-ink-deals-worth-15-bn',
          'http://oldtmt.vedomosti.ru/business/article/russia-and-china-agree-to-target-200bln-bilateral-trade/571080.html',
          'https://en.dunyatimes.com/article/russia-aims-200-billion-dollars-trade-volume-for-china-56102.html',
        ],
      },
      {
        id: 'cn-ru-200-2024',
        madeOn: '2019',
        goal: { base: 106.65, baseYear: 2018, target: 200, deadline: 2024 },
        outcome: 'met',
        approximate: 'the day of the promise: 2018 or 2019',
        notes: 'Reached in 2023, after the trade of Russia with the West had been cut.',
        sources: [
          'https://www.rt.com/business/525746-russia-china-trade-turnover-putin/',
          'http://russiaenglishnews.com/russian-government-plans-to-boost-bilateral/',
          'https://www.themoscowtimes.com/2025/01/13/china-russia-trade-hit-record-high-in-2024-a87590',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'China and Iran',
      basis: china,
      figures: annual(
        2005,
        '10.09 14.43 20.62 27.63 21.15 29.33 45.06 36.54 39.79 51.8 33.85 31.65 37.21 36.04 23.01 14.91',
      ),
    },
    [
      {
        id: 'cn-ir-600-2026',
        madeOn: '2016-01-23',
        goal: { base: 33.85, baseYear: 2015, target: 600, deadline: 2026 },
        outcome: 'open',
        approximate: 'whether the target is a year or the sum of ten years',
        notes: '“increase trade to $600bn in the next 10 years”: eighteen times the base, if it is a year.',
        sources: ['https://www.dawn.com/news/1234923', 'https://newpan.vk.am/en/204445'],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'China and South Korea',
      basis: china,
      figures: annual(
        1995,
        '16.98 20.01 24.02 21.29 25.04 34.49 35.94 44.09 63.27 89.98 111.99 134.38 160.17 186.08 156.14 206.83 244.6 254.24 274.06 290.69 275.72 255 280.6 312.52 284.54 286.53',
      ),
    },
    [
      {
        id: 'kr-cn-200-2012',
        madeOn: '2007-04',
        goal: { base: 134.38, baseYear: 2006, target: 200, deadline: 2012 },
        outcome: 'met',
        approximate: 'the day of the promise, and with it the base',
        sources: [
          'https://global.chinadaily.com.cn/china/2007-04/11/content_848358.htm',
          'https://covid-19.chinadaily.com.cn/china/2010-11/11/content_11536183.htm',
        ],
      },
      {
        id: 'kr-cn-300-2013',
        madeOn: '2008',
        goal: { base: 160.17, baseYear: 2007, target: 300, deadline: 2013 },
        outcome: 'missed',
        found: 'search',
        approximate: 'the day of the promise; it was an expectation',
        sources: ['https://brecorder.com/news/amp/3688082'],
      },
      {
        id: 'kr-cn-300-2015',
        madeOn: '2010-11',
        goal: { base: 156.14, baseYear: 2009, target: 300, deadline: 2015 },
        outcome: 'missed',
        approximate: 'the day of the promise: reported on 2010-11-11',
        notes: "Missed by Korea's figures as well: 140.95 (2009), 227.37 (2015).",
        sources: [
          'https://covid-19.chinadaily.com.cn/china/2010-11/11/content_11536183.htm',
          'http://uaindex.net/news/13218',
          'https://oananews.org/node/84124',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'China and Malaysia',
      basis: china,
      figures: annual(
        1995,
        '3.35 3.62 4.41 4.27 5.28 8.04 9.43 14.27 20.14 26.25 30.73 37.12 46.44 53.51 51.86 74.19 89.92 94.77 105.99 102.05 97.41 88.47 96.63 109.64 124.11 131.68',
      ),
    },
    [
      {
        id: 'my-cn-160-2017',
        madeOn: '2013-10-04',
        goal: { base: 94.77, baseYear: 2012, target: 160, deadline: 2017 },
        outcome: 'missed',
        sources: [
          'https://in.reuters.com/article/malaysia-china-idINL4N0HU0V320131004',
          'https://plant.ca/technology/china-and-malaysia-hatch-5-year-plan-to-boost-bilateral-trade-118684/',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'China and Indonesia',
      basis: china,
      figures: annual(
        1995,
        '3.49 3.72 4.52 3.63 4.83 7.46 6.74 7.93 10.24 13.47 16.8 19.08 25 31.6 28.28 42.73 60.58 66.32 68.42 63.66 54.19 54.09 63.39 77.46 79.68 78.49',
      ),
    },
    [
      {
        id: 'id-cn-30-2010',
        madeOn: '2005',
        goal: { base: 13.47, baseYear: 2004, target: 30, deadline: 2010 },
        outcome: 'met',
        found: 'search',
        approximate: 'the day of the promise: the report is of 2008-10-23',
        sources: ['https://english.china.org.cn/business/news/2008-10/23/content_16655561.htm'],
      },
      {
        id: 'id-cn-80-2015',
        madeOn: '2011-04',
        goal: { base: 42.73, baseYear: 2010, target: 80, deadline: 2015 },
        outcome: 'missed',
        approximate: 'the day of the promise: reported on 2011-05-01',
        sources: [
          'https://europe.chinadaily.com.cn/china/2011-05/01/content_12428016.htm',
          'http://en.people.cn/90778/7767642.html',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'China and Mongolia',
      basis: china,
      figures: annual(
        1998,
        '0.24 0.26 0.32 0.36 0.36 0.44 0.69 0.86 1.58 2.01 2.44 2.36 3.97 6.4 6.59 5.95 7.29 5.32 4.53 6.36 7.93 8.1 6.62',
      ),
    },
    [
      {
        id: 'cn-mn-10-2020',
        madeOn: '2014-08-21',
        goal: { base: 5.95, baseYear: 2013, target: 10, deadline: 2020 },
        outcome: 'missed',
        notes: 'Restated by both foreign ministers in August 2018.',
        sources: [
          'http://m.formacion-profesional-a-distancia.com/world/2014-08/22/content_33308125.htm',
          'https://www.montsame.mn/cn/read/112900',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'China and Pakistan',
      basis: china,
      figures: annual(
        1998,
        '0.91 0.97 1.16 1.3 1.8 2.43 3.06 4.26 5.25 6.89 7 6.78 8.67 10.56 12.42 14.22 16.01 18.96 19.6 20.16 19.15 17.99 17.51',
      ),
    },
    [
      {
        id: 'cn-pk-15-2015',
        madeOn: '2010-12-14',
        goal: { base: 6.78, baseYear: 2009, target: 15, deadline: 2015 },
        outcome: 'met',
        found: 'search',
        approximate: 'the day of the promise: that of the first report seen',
        sources: ['http://europe.chinadaily.com.cn/china/2010-12/14/content_11699167.htm'],
      },
      {
        id: 'cn-pk-20-2018',
        madeOn: '2015-04-20',
        goal: { base: 16.01, baseYear: 2014, target: 20, deadline: 2018 },
        outcome: 'met',
        found: 'search',
        approximate: 'the deadline: “in three years”',
        notes: 'Reached in 2017, lost in 2018.',
        sources: ['https://twocircles.net/?p=384713'],
      },
    ],
  ),
])
