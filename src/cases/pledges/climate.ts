import { byYear } from '../annual.ts'
import type { RecordedPledge } from '../pledge.ts'
import { gathered, pledgesOf } from '../pledgesOf.ts'

/** Pledges on greenhouse gases. */
export const climate: readonly RecordedPledge[] = /* @__PURE__ */ gathered(() => [
  pledgesOf(
    {
      kind: 'climate',
      parties: 'European Union',
      measure: 'greenhouse gases, 1990 = 100',
      unit: '',
      basis: 'European Environment Agency, as published at the time',
      figures: byYear({ 1990: 100, 2013: 81, 2014: 77, 2015: 78, 2019: 76, 2020: 69 }),
    },
    [
      {
        id: 'eu-ghg-20-2020',
        madeOn: '2007-03-09',
        goal: { base: 100, baseYear: 1990, target: 80, deadline: 2020 },
        outcome: 'met',
        notes: 'The base is older than the promise: judge its chance from the level of 2006, not from 1990.',
        sources: [
          'https://qa.philstar.com/world/2014/10/29/1385752/emissions-drop-puts-eu-just-shy-2020-goal/amp',
          'http://re.indiaenvironmentportal.org.in/reports-documents/trends-and-projections-europe-2016-tracking-progress-towards-europes-climate-and',
          'https://hps.scot.nhs.uk/publications/hps-weekly-report/volume-54/issue-49/eea-report-trends-and-projections-on-europe-s-climate-and-energy-targets/',
          'https://www.dnevnik.si/1042975835/magazin/znanost-in-tehnologija/eea-eu-dosegla-podnebne-cilje-za-2020-slovenija-neuspesna-pri-enem',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'climate',
      parties: 'Germany',
      measure: 'greenhouse gases, 1990 = 100',
      unit: '',
      basis: 'Federal Environment Agency of Germany, from the press',
      figures: byYear({ 1990: 100, 2018: 69, 2020: 59.2 }),
    },
    [
      {
        id: 'de-ghg-40-2020',
        madeOn: '2007',
        goal: { base: 100, baseYear: 1990, target: 60, deadline: 2020 },
        outcome: 'met',
        notes:
          'The agency says that without the pandemic the target would have been missed. The base is older than the promise.',
        sources: [
          'https://www.cleanenergywire.org/factsheets/germanys-greenhouse-gas-emissions-and-climate-targets',
          'https://www.bmu.de/en/pressrelease/9484/',
          'https://www.tellerreport.com/news/2021-03-16-%0A---germany-exceeds-2020-climate-target-%0A--.S1e79agCQO.html',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'climate',
      parties: 'China',
      measure: 'carbon dioxide by unit of GDP, 2005 = 100',
      unit: '',
      basis: 'National Energy Administration of China, from the press',
      figures: byYear({ 2005: 100, 2020: 51.6 }),
    },
    [
      {
        id: 'cn-intensity-40-2020',
        madeOn: '2009-11-26',
        goal: { base: 100, baseYear: 2005, target: 60, deadline: 2020 },
        outcome: 'met',
        approximate: 'the target: the easier end of 40 to 45 % less',
        notes: 'The base is older than the promise.',
        sources: [
          'http://m.formacion-profesional-a-distancia.com/video/2014-03/13/content_31778272.htm',
          'https://window-to-china.de/2021/07/08/8-7-chinas-2020-national-renewable-energy-power-report-claims-15-9-non-fossil-energy-and-56-8-coal-for-primary-energy-consumption/',
        ],
      },
    ],
  ),
])
