import { annual } from '../../annual.ts'
import { china, chinaAndPress, dots } from '../../basis.ts'
import type { RecordedPledge } from '../../pledge.ts'
import { gathered, goodsTrade } from '../../pledgesOf.ts'

/** Pledges between China and regions or the world, and the trade between them as China records it. */
export const chinaAndRegions: readonly RecordedPledge[] = /* @__PURE__ */ gathered(() => [
  goodsTrade(
    {
      parties: 'China and Central Asia (5)',
      basis: chinaAndPress,
      figures: annual(
        2000,
        '1.82 1.51 2.39 4.07 5.84 8.72 12.06 19.65 30.82 23.52 29.96 39.58 45.26 50.23 44.97 32.6 30.17 36.29 41.8 46.48 38.56 49.5 70.2 89.4 94.82 106.3',
      ),
    },
    [
      {
        id: 'cn-ca5-70-2030',
        madeOn: '2022-01-25',
        goal: { base: 49.5, baseYear: 2021, target: 70, deadline: 2030 },
        outcome: 'metEarly',
        sources: [
          'https://www.thehindu.com/news/international/xi-offers-central-asian-countries-500-million-announces-70-billion-trade-target/article38329558.ece/amp/',
          'https://wenewsenglish.pk/china-central-asia-trade-hits-89-4-billion-in-2023',
          'https://caliber.az/en/post/china-s-trade-dominance-in-central-asia-hits-new-heights',
        ],
      },
      {
        id: 'cn-ca5-100-2030',
        madeOn: '2023-05',
        goal: { base: 70.2, baseYear: 2022, target: 100, deadline: 2030 },
        outcome: 'metEarly',
        approximate: 'an expectation of the president of Kazakhstan, not a joint pledge',
        sources: [
          'https://kz.kursiv.media/en/2023-05-19/kazakhstan-and-china-agree-to-expand-bilateral-trade-to-40-billion/amp',
          'https://www.kommersant.ru/doc/8361601',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'China and ASEAN',
      basis: `${china}, sum of ten members (the press gave 400.1 in 2012, 444 in 2013, 480 in 2014)`,
      figures: annual(
        2002,
        '54.77 78.29 105.86 130.5 160.88 202.63 231.16 212.71 292.58 362.33 399.65 442.71 479.78 465.3 460.38 518.12 591.14 641.96 686.87',
      ),
    },
    [
      {
        id: 'cn-asean-500-2015',
        madeOn: '2013',
        goal: { base: 399.65, baseYear: 2012, target: 500, deadline: 2015 },
        outcome: 'missed',
        approximate: 'the day of the promise: 2013 or earlier',
        notes: 'ASEAN counts 350.5 for 2013 where China counts 444.',
        sources: [
          'http://china.org.cn/business/2014-11/14/content_34049750.htm',
          'https://global.chinadaily.com.cn/business/2013-07/23/content_16818854.htm',
        ],
      },
      {
        id: 'cn-asean-1000-2020',
        madeOn: '2013',
        goal: { base: 442.71, baseYear: 2013, target: 1000, deadline: 2020 },
        outcome: 'missed',
        approximate: 'the day of the promise',
        sources: [
          'http://china.org.cn/business/2014-11/14/content_34049750.htm',
          'https://betaen.vietnamplus.vn/china-asean-trade-relations-see-strong-growth-post75385.vnp',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'China and Africa',
      basis: `${china}, aggregate of Africa with Egypt and Libya`,
      figures: annual(
        2000,
        '10.55 10.63 12.5 18.51 29.38 39.73 55.37 73.4 106.62 90.83 123.33 166.07 198.27 207 217.27 161.45 150.14 167.59 202.46 206.45 186.2',
      ),
    },
    [
      {
        id: 'cn-africa-100-2010',
        madeOn: '2006',
        goal: { base: 39.73, baseYear: 2005, target: 100, deadline: 2010 },
        outcome: 'met',
        approximate: 'the day of the promise: 2005 or 2006',
        notes: 'Reached in 2008, lost in 2009 (90.83), reached again in 2010.',
        sources: ['http://www.mynewsdesk.com/news/li-tour-revamps-china-africa-ties-85191'],
      },
      {
        id: 'cn-africa-400-2020',
        madeOn: '2014-05-05',
        goal: { base: 207, baseYear: 2013, target: 400, deadline: 2020 },
        outcome: 'missed',
        notes: 'A pledge to double; 2020 was below the base. The press gave 210.3 for 2013.',
        sources: [
          'http://www.scmp.com/news/china/article/1505388/trade-africa-will-double-2020-li-keqiang-tells-ethiopia-conference',
          'https://www.industryweek.com/the-economy/trade/article/21962798/china-to-double-africa-trade',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'China, Latin America and the Caribbean',
      basis: chinaAndPress,
      figures: annual(
        2000,
        '12.23 14.61 17.35 26.28 39.31 48.99 68.04 99.78 140.02 118.8 180.2 238.29 257.97 257.88 260.75 233.61 214.24 255.31 304.69 314.02 314.23 - - 450 518',
      ),
    },
    [
      {
        id: 'cn-lac-500-2024',
        madeOn: '2014-07-17',
        goal: { base: 257.88, baseYear: 2013, target: 500, deadline: 2024 },
        outcome: 'met',
        notes: 'Reached in the last year; after seven of the years it was 314.23.',
        sources: [
          'http://globaltimes.cn/content/871351.shtml',
          'http://en.people.cn/n3/2025/0513/c90000-20314066.html',
          'https://www.negaronline.ir/fa/news/9466801',
          'https://eurasiamagazine.com/china-grants-latin-america-a-66-billion-yuan-credit-line',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'China and the Arab states (22)',
      basis: chinaAndPress,
      figures: annual(
        2004,
        '36.71 51.35 66.16 86.51 132.88 108.05 145.35 195.87 222.92 238.7 251.1 202.62 174.18 191.56 245.05 266.28 239.8 - 431.4 393.75 407.4',
      ),
    },
    [
      {
        id: 'cn-arab-600-2024',
        madeOn: '2014-06',
        goal: { base: 238.7, baseYear: 2013, target: 600, deadline: 2024 },
        outcome: 'missed',
        approximate: 'the deadline: “in the coming decade”',
        sources: [
          'http://yuzhongnet.com/opinion/2014-06/03/content_17558022_2.htm',
          'https://www.scmp.com/economy/china-economy/article/3234552/china-middle-east-aim-lift-trade-new-heights-2030-amid-strained-ties-western-partners?utm_source=rss_feed',
          'http://en.people.cn/n3/2024/0531/c90000-20176296.html',
          'https://www.daily8.com/en/article/bd91183b8b4f0b4df96a6d88a3ccae58',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'China and the European Union',
      basis: `${china}, the 27 members of 2020 and the United Kingdom`,
      figures: annual(
        2000,
        '71.61 81.27 92.92 134.32 179.31 220.22 281.54 358.07 427.85 365.61 481.32 569.04 548.21 559 615.06 565.6 552.08 619.94 685.51 704.68 744.54',
      ),
    },
    [
      {
        id: 'cn-eu-1000-2020',
        madeOn: '2013-11-21',
        goal: { base: 546, baseYear: 2012, target: 1000, deadline: 2020 },
        outcome: 'missed',
        sources: [
          'http://www.irishtimes.com/business/economy/china-keen-to-boost-bilateral-trade-with-eu-to-1-trillion-1.1614521',
          'http://asiatoday.com.au/content/eu-china-map-trade-investment-protocol-through-2020',
        ],
      },
    ],
  ),
  goodsTrade(
    {
      parties: 'China and the world',
      basis: `China; ${dots}`,
      figures: annual(
        1995,
        '281.12 290.11 325.09 324.13 360.65 474.47 510.28 621.19 851.6 1154.46 1422.42 1760.81 2174.09 2560.78 2205.94 2972.35 3640.71 3867.44 4159.96 4306.33 3882.3 3726.06 4112.22 4635.36 4567.5 4658.28',
      ),
    },
    [
      {
        id: 'cn-world-2000-2020',
        madeOn: '2002-11-13',
        goal: { base: 510.28, baseYear: 2001, target: 2000, deadline: 2020 },
        outcome: 'met',
        found: 'search',
        notes: '“quadruple of current foreign trade figures”, called a grand target; reached in 2007.',
        sources: ['http://en.people.cn/200211/13/print20021113_106767.html'],
      },
    ],
  ),
])
