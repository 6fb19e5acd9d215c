import { annual } from '../../annual.ts'
import { dots } from '../../basis.ts'
import type { RecordedPledge } from '../../pledge.ts'
import { gathered, goodsTrade, pledgesOf } from '../../pledgesOf.ts'

const turkey = 'Turkey; IMF Direction of Trade Statistics, copy of May 2022'

/** Pledges of Turkey, Vietnam and Belarus with others, and the trade between them. */
export const otherPairs: readonly RecordedPledge[] = /* @__PURE__ */ gathered(() => [
  goodsTrade(
    {
      parties: 'Turkey and Russia',
      basis: `${turkey} to 2020; then figures quoted by the president of Turkey, their years approximate`,
      figures: annual(
        1995,
        '3.32 3.33 4.22 3.5 2.96 4.53 4.36 5.06 6.82 10.89 15.25 21.04 28.23 37.85 22.65 26.23 29.95 33.31 33.26 31.58 24.43 17.26 22.97 26.36 27.27 22.34 - 62 55',
      ),
    },
    [
      {
        id: 'tr-ru-100-2016',
        madeOn: '2011-03',
        goal: { base: 26.23, baseYear: 2010, target: 100, deadline: 2016 },
        outcome: 'missed',
        approximate: 'the deadline: “in the next five years”',
        sources: ['https://regnum.ru/news/1384420'],
      },
      {
        id: 'tr-ru-100-2020',
        madeOn: '2015-03',
        goal: { base: 31.58, baseYear: 2014, target: 100, deadline: 2020 },
        outcome: 'missed',
        approximate:
          'the day of the promise: the target of 2011 with a new date, repeated without one in 2019 and 2024',
        sources: [
          'http://sevendaynews.com/2016/06/30/the-foreign-ministry-of-turkey-has-allowed-the-increase-of-the-turnover-with-russia-to-100-billion/',
          'https://www.sott.net/article/410810-Turkey-aims-to-boost-trade-with-Russia-to-100-billion',
          'https://segodnia.ru/news/292319',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'Turkey and China',
      basis: turkey,
      figures: annual(
        1995,
        '0.61 0.7 0.83 0.88 0.93 1.44 1.12 1.64 3.11 4.86 7.42 10.35 14.26 17.1 14.28 19.45 24.16 24.13 29.02 28.7 27.78 27.23 26.79 24.58 21.85 25.91',
      ),
    },
    [
      {
        id: 'tr-cn-50-2015',
        madeOn: '2010-10',
        goal: { base: 14.28, baseYear: 2009, target: 50, deadline: 2015 },
        outcome: 'missed',
        sources: [
          'https://atlanticcouncil.org/blogs/natosource/turkey-china-eye-more-trade-in-strategic-partnership/',
          'https://brecorder.com/feeds/news/3808002',
        ],
      },
      {
        id: 'tr-cn-100-2020',
        madeOn: '2010-10',
        goal: { base: 14.28, baseYear: 2009, target: 100, deadline: 2020 },
        outcome: 'missed',
        sources: [
          'https://atlanticcouncil.org/blogs/natosource/turkey-china-eye-more-trade-in-strategic-partnership/',
          'https://brecorder.com/feeds/news/3808002',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'Turkey and Iran',
      basis: turkey,
      figures: annual(
        1995,
        '0.96 1.11 0.95 0.63 0.79 1.05 1.2 1.25 2.39 2.77 4.38 6.69 8 10.23 5.43 10.69 16.05 21.89 15 14.22 10.28 10.26 11.47 9.81 6.35 3.45',
      ),
    },
    [
      {
        id: 'tr-ir-30-2015',
        madeOn: '2012',
        goal: { base: 16.05, baseYear: 2011, target: 30, deadline: 2015 },
        outcome: 'missed',
        approximate: 'the day of the promise: the report seen restates it in 2014',
        sources: ['https://aa.com.tr/en/world/turkey-to-bolster-trade-ties-with-iran-says-pm-erdogan/152539'],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'Vietnam and South Korea',
      basis: `Vietnam; ${dots} to 2020, the press for 2021`,
      figures: annual(2010, '12.85 17.89 21.12 27.33 28.88 36.49 43.6 61.75 65.82 66.76 66.02 78'),
    },
    [
      {
        id: 'vn-kr-100-2020',
        madeOn: '2018-03-23',
        goal: { base: 61.75, baseYear: 2017, target: 100, deadline: 2020 },
        outcome: 'missed',
        notes: "69.09 in 2020 by Korea's figures. The promise was moved to 100 by 2023 and 150 by 2030.",
        sources: [
          'http://www.businesstimes.com.sg/government-economy/vietnam-south-korea-agree-to-do-us100b-in-bilateral-trade-by-2020',
          'https://wallstreetobserver.com/vietnam-south-korea-aim',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'Vietnam and the Eurasian Economic Union',
      basis: `Russia alone; ${dots}`,
      figures: annual(
        2000,
        '0.2 0.24 0.4 0.43 0.81 0.91 0.65 1.09 1.43 1.54 2.23 2.53 3.66 3.97 3.75 3.9 3.84 5.09 6.09 4.92 5.66',
      ),
    },
    [
      {
        id: 'vn-eaeu-10-2020',
        madeOn: '2015-05-29',
        goal: { base: 3.75, baseYear: 2014, target: 10, deadline: 2020 },
        outcome: 'missed',
        approximate: 'base and figures are of Russia alone, the largest member; 4 was announced for the union',
        sources: [
          'https://themoscowtimes.com/2015/05/29/vietnam-signs-free-trade-agreement-with-russian-led-economic-union-a46976',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'trade',
      parties: 'Belarus and Pakistan',
      measure: 'goods trade',
      unit: 'USD mn',
      basis: `Belarus; ${dots}`,
      figures: annual(
        2000,
        '6.8 2.2 5.9 6.9 20.9 63.6 81.7 95.1 62.2 121 49.3 62.2 65.8 58.3 58.2 56.4 63.9 75 52.9 50.2 52.2',
      ),
    },
    [
      {
        id: 'by-pk-1-2020',
        madeOn: '2017-02-03',
        goal: { base: 63.9, baseYear: 2016, target: 1000, deadline: 2020 },
        outcome: 'missed',
        found: 'search',
        approximate: 'the day of the promise: that of the report, which restates it',
        sources: ['http://www.jasarat.org/2017/02/03/pakistan-belarus-can-raise-bilateral-trade-to-1bn-by-2020/'],
      },
    ],
  ),
])
