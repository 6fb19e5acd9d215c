import { byYear } from '../annual.ts'
import type { RecordedPledge } from '../pledge.ts'
import { gathered, pledgesOf } from '../pledgesOf.ts'

const report = 'https://www.un.org/millenniumgoals/2015_MDG_Report/pdf/MDG%202015%20rev%20(July%201).pdf'
const shareOf = { kind: 'development', unit: '%', scale: { logit: [0, 100] } } as const

/** Pledges of the United Nations: the Millennium and Sustainable Development Goals, and hunger. */
export const development: readonly RecordedPledge[] = /* @__PURE__ */ gathered(() => [
  pledgesOf(
    {
      ...shareOf,
      parties: 'United Nations',
      measure: 'people on less than USD 1.25 a day, share in developing regions',
      basis: 'United Nations, Millennium Development Goals Report 2015',
      figures: byYear({ 1990: 47, 2015: 14 }),
    },
    [
      {
        id: 'mdg-poverty-2015',
        madeOn: '2000-09-08',
        goal: { base: 47, baseYear: 1990, target: 23.5, deadline: 2015 },
        outcome: 'met',
        notes: 'The base is older than the promise, and most of the fall is of China.',
        sources: [report, 'http://www.everywomaneverychild.org/2015/07/06/millennium-development-goals-report-2015/'],
      },
    ],
  ),
  pledgesOf(
    {
      ...shareOf,
      parties: 'United Nations',
      measure: 'undernourished people, share in developing regions',
      basis: 'FAO, State of Food Insecurity in the World 2015; averages of three years',
      figures: byYear({ 1991: 23.3, 2015: 12.9 }),
    },
    [
      {
        id: 'mdg-hunger-2015',
        madeOn: '2000-09-08',
        goal: { base: 23.3, baseYear: 1991, target: 11.65, deadline: 2015 },
        outcome: 'missed',
        notes: 'Missed by a tenth. The base is older than the promise.',
        sources: [
          'https://www.fao.org/news/audio-video/detail-audio/en/?uid=11185',
          'https://www.readkong.com/page/2015-the-state-of-food-insecurity-in-the-world-2095312',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'development',
      unit: 'million',
      parties: 'World Food Summit',
      measure: 'undernourished people',
      basis: 'FAO, State of Food Insecurity in the World 2015; averages of three years',
      figures: byYear({ 1991: 1011, 2015: 795 }),
    },
    [
      {
        id: 'wfs-hunger-2015',
        madeOn: '1996-11-13',
        goal: { base: 1011, baseYear: 1991, target: 505.5, deadline: 2015 },
        outcome: 'missed',
        sources: ['https://www.fao.org/news/audio-video/detail-audio/en/?uid=11185'],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'development',
      unit: '',
      parties: 'United Nations',
      measure: 'deaths before the age of five, of 1000 births',
      basis: 'UN Inter-agency Group for Child Mortality Estimation, as published at the time',
      figures: byYear({ 1990: 90, 2015: 43, 2021: 38 }),
    },
    [
      {
        id: 'mdg-child-mortality-2015',
        madeOn: '2000-09-08',
        goal: { base: 90, baseYear: 1990, target: 30, deadline: 2015 },
        outcome: 'missed',
        notes: 'The base is older than the promise.',
        sources: [
          'https://unis.unvienna.org/unis/en/topics/related/2015/millennium-development-goals-mdgs.html',
          report,
        ],
      },
      {
        id: 'sdg-child-mortality-2030',
        madeOn: '2015-09-25',
        goal: { base: 43, baseYear: 2015, target: 25, deadline: 2030 },
        outcome: 'open',
        sources: ['https://coalition2030.ie/good-health-well/target-3-2/'],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'development',
      unit: '',
      parties: 'United Nations',
      measure: 'deaths of mothers, of 100,000 births',
      basis: 'UN Maternal Mortality Estimation Inter-Agency Group, 2015',
      figures: byYear({ 1990: 385, 2015: 216 }),
    },
    [
      {
        id: 'mdg-maternal-mortality-2015',
        madeOn: '2000-09-08',
        goal: { base: 385, baseYear: 1990, target: 96.25, deadline: 2015 },
        outcome: 'missed',
        notes: 'The base is older than the promise.',
        sources: ['https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(15)00838-7/fulltext'],
      },
      {
        id: 'sdg-maternal-mortality-2030',
        madeOn: '2015-09-25',
        goal: { base: 216, baseYear: 2015, target: 70, deadline: 2030 },
        outcome: 'open',
        sources: ['https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(15)00838-7/fulltext'],
      },
    ],
  ),
  pledgesOf(
    {
      ...shareOf,
      parties: 'United Nations',
      measure: 'people without improved drinking water, share',
      basis: 'WHO and UNICEF, 2012 and 2015',
      figures: byYear({ 1990: 24, 2010: 11, 2015: 9 }),
    },
    [
      {
        id: 'mdg-water-2015',
        madeOn: '2000-09-08',
        goal: { base: 24, baseYear: 1990, target: 12, deadline: 2015 },
        outcome: 'met',
        approximate: 'the figures are rounded',
        notes: 'Reached in 2010. The base is older than the promise.',
        sources: [report, 'https://sswm.info/node/6214'],
      },
    ],
  ),
  pledgesOf(
    {
      ...shareOf,
      parties: 'United Nations',
      measure: 'people without improved sanitation, share',
      basis: 'WHO and UNICEF, 2015',
      figures: byYear({ 1990: 46, 2015: 32 }),
    },
    [
      {
        id: 'mdg-sanitation-2015',
        madeOn: '2002-09-04',
        goal: { base: 46, baseYear: 1990, target: 23, deadline: 2015 },
        outcome: 'missed',
        approximate: 'the figures are rounded',
        notes: 'Missed by nearly 700 million people. The base is older than the promise.',
        sources: [report, 'https://afro.who.int./pt/node/6655'],
      },
    ],
  ),
])
