import { annual, byYear } from '../annual.ts'
import type { RecordedPledge } from '../pledge.ts'
import { gathered, pledgesOf } from '../pledgesOf.ts'

const shareOf = { kind: 'development', unit: '%', scale: { logit: [0, 100] } } as const

/** Pledges of the European Union on research, schools and work. */
export const ofEurope: readonly RecordedPledge[] = /* @__PURE__ */ gathered(() => [
  pledgesOf(
    {
      kind: 'investment',
      parties: 'European Union',
      measure: 'spending on research and development, share of GDP',
      unit: '%',
      scale: { logit: [0, 100] },
      basis: 'Eurostat, as published at the time; 2020 of the 27 members, rounded',
      figures: annual(2000, '1.83 - - - - - 1.88 1.85 1.85 2.01 2 - - - 2.03 - 2.04 2.07 - - 2.3'),
    },
    [
      {
        id: 'eu-rd-3-2010',
        madeOn: '2002-03-16',
        goal: { base: 1.83, baseYear: 2000, target: 3, deadline: 2010 },
        outcome: 'missed',
        approximate: 'the base: 1.9 was announced for 15 members',
        sources: [
          'http://ec.europa.eu/research/era/areas/investing/investing_research_en.htm',
          'https://aca-secretariat.be/newsletter/tracking-the-progress-towards-the-europe-2020-targets/',
        ],
      },
      {
        id: 'eu-rd-3-2020',
        madeOn: '2010-03-26',
        goal: { base: 2.01, baseYear: 2009, target: 3, deadline: 2020 },
        outcome: 'missed',
        approximate: 'the figure of 2020: rounded, its table was not read again',
        sources: [
          'http://ec.europa.eu/research/era/areas/investing/investing_research_en.htm',
          'https://era.gv.at/object/news/4959',
          'https://ec.europa.eu/eurostat/databrowser/view/rd_e_gerdtot/default/table',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      ...shareOf,
      parties: 'European Union',
      measure: 'people of 30 to 34 years with a tertiary degree, share',
      basis: 'Eurostat, as published at the time, 28 members; 2019 of 27',
      figures: byYear({ 2009: 31, 2011: 34.6, 2012: 35.8, 2017: 39.9, 2018: 40.7, 2019: 40.3 }),
    },
    [
      {
        id: 'eu-tertiary-40-2020',
        madeOn: '2010-06-17',
        goal: { base: 31, baseYear: 2009, target: 40, deadline: 2020 },
        outcome: 'met',
        approximate: "the base: “from 31 %” in the Commission's proposal",
        sources: [
          'http://europa.eu/rapid/press-release_STAT-19-2288_en.htm',
          'https://www.aeidl.eu/news/news/the-eu-has-reached-its-tertiary-education-target/',
          'https://eur-lex.europa.eu/LexUriServ/LexUriServ.do?uri=COM:2010:2020:FIN:EN:PDF',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      ...shareOf,
      parties: 'European Union',
      measure: 'people of 18 to 24 years who left school early, share',
      basis: 'Eurostat, as published at the time, 28 members; from 2019 of 27',
      figures: byYear({ 2009: 15, 2011: 13.5, 2012: 12.8, 2017: 10.6, 2018: 10.6, 2019: 10.2, 2020: 9.9 }),
    },
    [
      {
        id: 'eu-early-leavers-10-2020',
        madeOn: '2010-06-17',
        goal: { base: 15, baseYear: 2009, target: 10, deadline: 2020 },
        outcome: 'met',
        approximate: 'the base: “from the current 15 %”; the figure of 2020: its table was not read again',
        sources: [
          'http://europa.eu/rapid/press-release_STAT-19-2288_en.htm',
          'https://www.aeidl.eu/news/news/the-eu-has-reached-its-tertiary-education-target/',
          'https://ec.europa.eu/eurostat/databrowser/view/edat_lfse_14/default/table',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      ...shareOf,
      parties: 'European Union',
      measure: 'people of 20 to 64 years in work, share',
      basis: 'Eurostat, 27 members',
      figures: byYear({ 2009: 69, 2019: 73.1, 2020: 72.4 }),
    },
    [
      {
        id: 'eu-employment-75-2020',
        madeOn: '2010-06-17',
        goal: { base: 69, baseYear: 2009, target: 75, deadline: 2020 },
        outcome: 'missed',
        approximate: 'the base: “from the current 69 %”; the figures of 2019 and 2020: their table was not read again',
        notes: 'The pandemic ended seven years of growth.',
        sources: [
          'http://ec.europa.eu/eurostat/web/europe-2020-indicators/europe-2020-strategy',
          'https://ec.europa.eu/eurostat/databrowser/view/lfsi_emp_a/default/table',
        ],
      },
    ],
  ),
])
