import { byYear } from '../annual.ts'
import type { RecordedPledge } from '../pledge.ts'
import { gathered, pledgesOf } from '../pledgesOf.ts'

/** Pledges of the United Nations against HIV. */
export const health: readonly RecordedPledge[] = /* @__PURE__ */ gathered(() => [
  pledgesOf(
    {
      kind: 'development',
      unit: 'million',
      parties: 'World Health Organization',
      measure: 'people on treatment against HIV in poorer countries',
      basis: 'WHO and UNAIDS',
      figures: byYear({ 2003: 0.4, 2004: 0.7, 2005: 1.3 }),
    },
    [
      {
        id: 'who-3-by-5',
        madeOn: '2003-12-01',
        goal: { base: 0.4, baseYear: 2003, target: 3, deadline: 2005 },
        outcome: 'missed',
        sources: [
          'http://www.unaids.org/es/resources/presscentre/pressreleaseandstatementarchive/2003/december/2003-12-01whoandunaidsunveilplantoget3millionaids/',
          'http://www.who.int/dg/lee/speeches/2005/davos3by5progressreport/en/',
          'https://www.thepharmaletter.com/global-access-to-hiv-therapy-nearly-tripled-in-past-two-years',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'development',
      unit: 'million',
      parties: 'United Nations',
      measure: 'people on treatment against HIV',
      basis: 'UNAIDS; 2015 is March',
      figures: byYear({ 2011: 8, 2015: 15 }),
    },
    [
      {
        id: 'un-treatment-15-2015',
        madeOn: '2011-06-10',
        goal: { base: 8, baseYear: 2011, target: 15, deadline: 2015 },
        outcome: 'met',
        approximate: 'the base: “around 8 million”',
        sources: [
          'http://www.comminit.com/content/fifteen-million-people-antiretroviral-treatment-2015-treatment-prevention',
          'https://www.onmedica.com/NewsArticle.aspx?id=c4219bf0-b680-4142-8623-8a7777d7dfc1',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'development',
      unit: 'million',
      parties: 'United Nations',
      measure: 'new infections with HIV',
      basis: 'UNAIDS, as published at the time; 2020 as the Secretary-General reported it',
      figures: byYear({ 2015: 2.1, 2018: 1.7, 2019: 1.7, 2020: 1.7 }),
    },
    [
      {
        id: 'un-hiv-infections-2020',
        madeOn: '2016-06-08',
        goal: { base: 2.1, baseYear: 2015, target: 0.5, deadline: 2020 },
        outcome: 'missed',
        sources: [
          'https://paho.org/pt/node/69642',
          'https://www.hivplusmag.com/news/2021/5/03/un-chief-why-world-failed-its-hiv-targets-2020',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'development',
      unit: 'million',
      parties: 'United Nations',
      measure: 'deaths by AIDS',
      basis: 'UNAIDS, as published at the time',
      figures: byYear({ 2015: 1.1, 2020: 0.69 }),
    },
    [
      {
        id: 'un-aids-deaths-2020',
        madeOn: '2016-06-08',
        goal: { base: 1.1, baseYear: 2015, target: 0.5, deadline: 2020 },
        outcome: 'missed',
        found: 'search',
        sources: [
          'https://paho.org/pt/node/69642',
          'https://www.hivplusmag.com/news/2021/5/03/un-chief-why-world-failed-its-hiv-targets-2020',
        ],
      },
    ],
  ),
])
