import { annual } from '../../annual.ts'
import { chinaAndPress } from '../../basis.ts'
import { doubling } from '../../doubling.ts'
import type { RecordedPledge } from '../../pledge.ts'
import { gathered, goodsTrade } from '../../pledgesOf.ts'

/** Pledges between China and Kazakhstan, and the trade between them as China records it. */
export const withKazakhstan: readonly RecordedPledge[] = /* @__PURE__ */ gathered(() => [
  goodsTrade(
    {
      parties: 'China and Kazakhstan',
      basis: `${chinaAndPress}; sources by year in \`chinaKazakhstan\``,
      figures: annual(
        1992,
        '0.36 0.43 0.34 0.39 0.46 0.53 0.64 1.14 1.56 1.29 1.96 3.29 4.49 6.8 8.36 13.87 17.55 13.98 20.31 24.89 25.65 28.56 22.42 14.27 13.07 17.99 19.94 22.07 21.43 25.25 31.2 41.02 43.82 48.7',
      ),
    },
    [
      {
        id: 'cn-kz-40-2015',
        madeOn: '2011-06-13',
        goal: { base: 20.3, baseYear: 2010, target: 40, deadline: 2015 },
        outcome: 'missed',
        notes:
          'An earlier pledge of the same pair to double trade. The peak was 28.56 in 2013; 2015 was below the base. 40 was first reached in 2023.',
        sources: [
          'http://uaindex.net/news/6029',
          'https://en.tengrinews.kz/politics_sub/chinas-president-xi-jinping-on-relations-between-china-and-22338/',
        ],
      },
      {
        id: 'cn-kz-40-2020',
        madeOn: '2015',
        goal: { base: 14.27, baseYear: 2015, target: 40, deadline: 2020 },
        outcome: 'missed',
        approximate: 'the day of the promise: the article, of late 2015, has no date',
        notes: 'The same target, moved by five years.',
        sources: [
          'https://en.inform.kz/news/kazakhstan-china-eyeing-joint-program-of-cross-border-cooperation_a2836384/',
        ],
      },
      {
        id: 'cn-kz-20-none',
        madeOn: '2018',
        goal: { base: 17.99, baseYear: 2017, target: 20 },
        outcome: 'met',
        approximate: 'the day of the promise',
        notes: "No deadline was seen. Reached in 2019 by China's figures (22.07), by Kazakhstan's in 2022 (24.1).",
        sources: [
          'https://orasam.manas.edu.kg/index.php/ru/strany/kazakistan-ru-2/1060-kitaj-i-kazakhstan-khotyat-uvelichit-tovarooborot-do-20-mlrd',
        ],
      },
      {
        id: 'cn-kz-30-2025',
        madeOn: '2022',
        goal: { base: 25.25, baseYear: 2021, target: 30, deadline: 2025 },
        outcome: 'met',
        found: 'search',
        approximate: 'the day of the promise: early in 2022',
        notes:
          "Named by China's embassy in January 2023 as set by both presidents a year before. By Kazakhstan's figures 2024 was 30.1.",
        sources: ['http://kz.china-embassy.gov.cn/dszc/dshd/202301/t20230121_11013752.htm'],
      },
      {
        id: 'cn-kz-35-2030',
        madeOn: '2022',
        goal: { base: 25.25, baseYear: 2021, target: 35, deadline: 2030 },
        outcome: 'metEarly',
        approximate: 'the day of the promise: quoted in November 2022',
        notes: "Reached in 2023 by China's figures, not yet by Kazakhstan's (30.1 in 2024).",
        sources: [
          'https://astanatimes.com/2022/11/trade-turnover-between-kazakhstan-and-china-grows-by-33-percent-kazakh-pm-reports/',
        ],
      },
      {
        id: 'cn-kz-40-2030',
        madeOn: '2023-05-17',
        goal: { base: 31.2, baseYear: 2022, target: 40, deadline: 2030 },
        outcome: 'metEarly',
        notes: "Reached in the first year by China's figures.",
        sources: ['https://www.urdupoint.com/en/world/kazakh-president-says-astana-beijing-can-inc-1693225.html'],
      },
      doubling,
    ],
  ),
])
