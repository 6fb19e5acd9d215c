import { annual } from '../annual.ts'
import type { RecordedPledge } from '../pledge.ts'
import { gathered, pledgesOf } from '../pledgesOf.ts'

/** Pledges of Japan on exports of food, on visitors and on investment from abroad. */
export const ofJapan: readonly RecordedPledge[] = /* @__PURE__ */ gathered(() => [
  pledgesOf(
    {
      kind: 'exports',
      parties: 'Japan',
      measure: 'exports of farm, forestry and fishery products and food',
      unit: 'JPY bn',
      basis: 'Ministry of Agriculture, Forestry and Fisheries of Japan, from the press; 2012, 2022 and 2024 rounded',
      figures: annual(2012, '450 - - - - - 906.8 912.1 986 - 1400 - 1500 1700.5'),
    },
    [
      {
        id: 'jp-food-1000-2020',
        madeOn: '2013',
        goal: { base: 450, baseYear: 2012, target: 1000, deadline: 2020 },
        outcome: 'missed',
        approximate: 'the day of the promise',
        notes: 'First set in 2006 for 2013, brought forward to 2019 for a time; reached in 2021.',
        sources: [
          'http://www.asahi.com/ajw/articles/AJ201908130055.html',
          'https://japantoday.com/category/business/Japan%27s-farm-exports-in-2021-to-top-%C2%A51-tril-for-1st-time',
          'https://www.japantimes.co.jp/news/2021/12/16/business/food-export-target/',
        ],
      },
      {
        id: 'jp-food-2000-2025',
        madeOn: '2020-03-06',
        goal: { base: 912.1, baseYear: 2019, target: 2000, deadline: 2025 },
        outcome: 'missed',
        sources: [
          'http://english.agrinews.co.jp/?p=9564',
          'https://www.nippon.com/en/news/yjj2026020300267/japan-farm-fishery-food-exports-hit-another-record-high-in-2025.html',
        ],
      },
      {
        id: 'jp-food-5000-2030',
        madeOn: '2020-03-06',
        goal: { base: 912.1, baseYear: 2019, target: 5000, deadline: 2030 },
        outcome: 'open',
        sources: [
          'http://english.agrinews.co.jp/?p=9564',
          'https://www.nippon.com/en/news/yjj2026020300267/japan-farm-fishery-food-exports-hit-another-record-high-in-2025.html',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'exports',
      parties: 'Japan',
      measure: 'visitors from abroad',
      unit: 'million',
      basis: 'Japan National Tourism Organization',
      figures: annual(2012, '8.36 - 13.41 19.74 24.04 28.69 31.19 31.88 4.12 - - 25.07 36.87'),
    },
    [
      {
        id: 'jp-visitors-20-2020',
        madeOn: '2013',
        goal: { base: 8.36, baseYear: 2012, target: 20, deadline: 2020 },
        outcome: 'met',
        approximate: 'the day of the promise: 2013 or 2014',
        notes: 'Reached in 2016 and held to 2019; 2020 itself was far below, by the pandemic.',
        sources: [
          'https://chinapost.nownews.com/20160120-23270',
          'https://www.jnto.go.jp/statistics/data/visitors-statistics/',
        ],
      },
      {
        id: 'jp-visitors-40-2020',
        madeOn: '2016-03-30',
        goal: { base: 19.74, baseYear: 2015, target: 40, deadline: 2020 },
        outcome: 'missed',
        notes: 'The best figure was 31.88, in 2019; the pandemic decided 2020.',
        sources: [
          'http://www.aptra.asia/japan-sets-target-of-60-million-foreign-visitors-each-year-by-2030/',
          'https://www.jnto.go.jp/statistics/data/visitors-statistics/',
        ],
      },
      {
        id: 'jp-visitors-60-2030',
        madeOn: '2016-03-30',
        goal: { base: 19.74, baseYear: 2015, target: 60, deadline: 2030 },
        outcome: 'open',
        sources: [
          'http://www.aptra.asia/japan-sets-target-of-60-million-foreign-visitors-each-year-by-2030/',
          'https://www.jnto.go.jp/statistics/data/visitors-statistics/',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'investment',
      parties: 'Japan',
      measure: 'stock of direct investment from abroad',
      unit: 'JPY tn',
      basis: 'Bank of Japan and Ministry of Finance, by JETRO and the press; 2012 is half of the target announced',
      figures: annual(2012, '17.5 - - - - - - - 39.7 - - - 53.3'),
    },
    [
      {
        id: 'jp-fdi-35-2020',
        madeOn: '2013-06',
        goal: { base: 17.5, baseYear: 2012, target: 35, deadline: 2020 },
        outcome: 'met',
        approximate: 'the base: “double … to 35”',
        sources: [
          'https://japantimes.co.jp/opinion/2013/08/30/commentary/world-commentary/knock-down-barriers-to-fdis',
          'https://www.jetro.go.jp/en/invest/investment_environment/ijre/report2021/',
        ],
      },
      {
        id: 'jp-fdi-80-2030',
        madeOn: '2021-06',
        goal: { base: 39.7, baseYear: 2020, target: 80, deadline: 2030 },
        outcome: 'open',
        sources: ['https://www.jetro.go.jp/en/invest/investment_environment/ijre/report2021/'],
      },
      {
        id: 'jp-fdi-120-2030',
        madeOn: '2025-06-02',
        goal: { base: 53.3, baseYear: 2024, target: 120, deadline: 2030 },
        outcome: 'open',
        notes: 'After 100 by 2030, which was set in 2023.',
        sources: [
          'https://www.nippon.com/en/news/yjj2025060200910/japan-aims-to-expand-inward-investment-to-150-t-yen-by-2030s.html',
          'https://humenglish.com/business/japan-sets-new-fdi-target-of-%C2%A5120-trillion-as-economy-faces-demographic-challenges',
        ],
      },
    ],
  ),
])
