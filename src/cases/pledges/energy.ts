import { annual } from '../annual.ts'
import type { RecordedPledge } from '../pledge.ts'
import { gathered, pledgesOf } from '../pledgesOf.ts'

const share = { kind: 'energy', unit: '%', scale: { logit: [0, 100] } } as const
const renewables = 'renewables, share of gross final energy consumption'
const directive = 'https://publications.parliament.uk/pa/cm201617/cmselect/cmenergy/173/17305.htm'
const annex = 'https://eur-lex.europa.eu/eli/dir/2009/28/oj'
const eurostat = 'https://ec.europa.eu/eurostat/databrowser/view/nrg_ind_ren/default/table'
const early = 'https://emis.vito.be/nl/artikel/contribution-renewable-energy-124-energy-consumption-eu27-2010'
const later = 'https://www.plan.be/indicators/indicator-fr-i-eu20_ec_shr-share+of+renewables'

/** Pledges on renewable and other clean energy. */
export const energy: readonly RecordedPledge[] = /* @__PURE__ */ gathered(() => [
  pledgesOf(
    {
      ...share,
      measure: renewables,
      parties: 'European Union',
      basis: 'Eurostat, as published at the time: of 27 members to 2009, of 28 to 2018, of 27 after',
      figures: annual(2004, '8.5 - 9 9.9 10.5 11.7 12.9 13.2 14.4 15.2 16.1 16.7 17 17.5 18 19.7 22.1'),
    },
    [
      {
        id: 'eu-res-20-2020',
        madeOn: '2007-03-09',
        goal: { base: 9, baseYear: 2006, target: 20, deadline: 2020 },
        outcome: 'met',
        sources: [
          early,
          later,
          'https://www.eea.europa.eu/ims/share-of-energy-consumption-from',
          'https://www.refrigerationworldnews.com/europe-over-one-fifth-of-energy-used-for-heating-and-cooling-from-renewable-sources/',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      ...share,
      measure: renewables,
      parties: 'United Kingdom',
      basis: 'Eurostat to 2016 and the Digest of UK Energy Statistics for 2020',
      figures: annual(2005, '1.3 - - - - 3.7 4.2 4.6 5.7 7 8.5 9.3 - - - 13.6'),
    },
    [
      {
        id: 'uk-res-15-2020',
        madeOn: '2009-04-23',
        goal: { base: 1.3, baseYear: 2005, target: 15, deadline: 2020 },
        outcome: 'missed',
        approximate: 'the figure of 2020: its table was not read again',
        notes: 'The base is that of the directive.',
        sources: [
          annex,
          directive,
          later,
          'https://www.gov.uk/government/statistics/renewable-sources-of-energy-chapter-6-digest-of-united-kingdom-energy-statistics-dukes',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      ...share,
      measure: renewables,
      parties: 'Germany',
      basis: 'Eurostat, as published at the time',
      figures: annual(2006, '6.9 9 9.1 9.5 10.5 11.4 12.1 12.4 13.8 14.6 14.8 - - - 19.3'),
    },
    [
      {
        id: 'de-res-18-2020',
        madeOn: '2009-04-23',
        goal: { base: 9.1, baseYear: 2008, target: 18, deadline: 2020 },
        outcome: 'met',
        approximate: 'the figure of 2020: its table was not read again',
        sources: [early, later, eurostat],
      },
    ],
  ),
  pledgesOf(
    {
      ...share,
      measure: renewables,
      parties: 'France',
      basis: 'Eurostat, as published at the time',
      figures: annual(2005, '10.3 - - - - 12.7 11.1 13.4 14.1 14.7 15.1 16 - - - 19.1'),
    },
    [
      {
        id: 'fr-res-23-2020',
        madeOn: '2009-04-23',
        goal: { base: 10.3, baseYear: 2005, target: 23, deadline: 2020 },
        outcome: 'missed',
        approximate: 'the figure of 2020: its table was not read again',
        notes: 'The base is that of the directive.',
        sources: [annex, later, eurostat],
      },
    ],
  ),
  pledgesOf(
    {
      ...share,
      parties: 'Denmark',
      measure: 'wind, share of electricity consumption',
      basis: 'Energinet and the Danish Energy Association, from the press',
      figures: annual(2010, '25 26 - 33 39.1 42 36.6 43.6 41 47 46'),
    },
    [
      {
        id: 'dk-wind-50-2020',
        madeOn: '2011-10',
        goal: { base: 25, baseYear: 2010, target: 50, deadline: 2020 },
        outcome: 'missed',
        approximate: 'the figure of 2020: about 46, its report was not read again',
        sources: [
          'https://magazine.appro.org/news/international-news/2397-denmark-to-seek-50-of-power-from-wind-by-2020-.html',
          'http://renews.biz/109689/record-year-for-danish-wind/',
          'https://independent.co.uk/news/world/europe/denmark-power-wind-energy-climate-turbines-sea-a9269076.html',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'energy',
      parties: 'India',
      measure: 'renewable capacity without large hydropower',
      unit: 'GW',
      basis: 'Ministry of New and Renewable Energy of India, ends of years, from the press; 2022 is October',
      figures: annual(2014, '34 - - - - 85.9 - - 119.1'),
    },
    [
      {
        id: 'in-res-175-2022',
        madeOn: '2015-02-28',
        goal: { base: 34, baseYear: 2014, target: 175, deadline: 2022 },
        outcome: 'missed',
        approximate: 'the figure of 2022: that of October',
        notes: 'With large hydropower, which the target had left out, it was 165.9.',
        sources: [
          'https://microgridnews.com/india-plans-to-increase-renewable-energy-capacity-to-175-gw/',
          'https://www.cseindia.org/cleaner-energy-which-meets-the-needs-of-all-9918',
          'https://www.moneycontrol.com/news/india/india-achieves-166gw-of-renewable-energy-capacity-till-october-9672161.html/amp',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      ...share,
      parties: 'China',
      measure: 'non-fossil energy, share of primary consumption',
      basis: 'National Energy Administration of China, from the press; 2009 is “less than 8”',
      figures: annual(2009, '8 8.6 - - 9.8 11.1 - - - - - 15.9'),
    },
    [
      {
        id: 'cn-nonfossil-15-2020',
        madeOn: '2009-11-26',
        goal: { base: 8, baseYear: 2009, target: 15, deadline: 2020 },
        outcome: 'met',
        approximate: 'the base',
        sources: [
          'https://www.fuelsandlubes.com/knowledge-base/chinas-2020-clean-energy-plan/',
          'http://www.initiatives.com.hk/non-fossil-energy',
          'https://window-to-china.de/2021/07/08/8-7-chinas-2020-national-renewable-energy-power-report-claims-15-9-non-fossil-energy-and-56-8-coal-for-primary-energy-consumption/',
        ],
      },
      {
        id: 'cn-nonfossil-25-2030',
        madeOn: '2020-12-12',
        goal: { base: 15.9, baseYear: 2020, target: 25, deadline: 2030 },
        outcome: 'open',
        approximate: 'the target: “around 25 %”',
        sources: [
          'https://www.moneycontrol.com/news/world/china-aims-to-push-wind-and-solar-capacity-beyond-1200-gw-by-2030-6220701.html',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      kind: 'energy',
      parties: 'China',
      measure: 'wind and solar capacity',
      unit: 'GW',
      basis: 'National Energy Administration of China, ends of years, from the press; 2024 is July',
      figures: annual(2020, '530 - - 1050 1206'),
    },
    [
      {
        id: 'cn-wind-solar-1200-2030',
        madeOn: '2020-12-12',
        goal: { base: 530, baseYear: 2020, target: 1200, deadline: 2030 },
        outcome: 'metEarly',
        approximate: 'the base: 280 and 250, rounded',
        sources: [
          'https://www.moneycontrol.com/news/world/china-aims-to-push-wind-and-solar-capacity-beyond-1200-gw-by-2030-6220701.html',
          'https://www.atcinitiative.org/atc-sustainable-renewable-energy-infrastructure',
          'https://www.bnnbloomberg.ca/investing/commodities/2024/08/23/china-hits-xi-jinpings-renewable-power-target-six-years-early/',
        ],
      },
    ],
  ),
  pledgesOf(
    {
      ...share,
      parties: 'Kazakhstan',
      measure: 'renewables, share of electricity',
      basis: 'Ministry of Energy of Kazakhstan, from the press',
      figures: annual(2019, '2 3 - 4.5'),
    },
    [
      {
        id: 'kz-res-6-2025',
        madeOn: '2021',
        goal: { base: 3, baseYear: 2020, target: 6, deadline: 2025 },
        outcome: 'unknown',
        approximate: 'the day of the promise: a report to the government early in 2021',
        sources: [
          'https://www.kt.kz/eng/economy/share_of_renewables_to_reach_6_in_kazakhstan_by_2025_1377911399.html',
          'https://jjtv.kz/en/news/business/28830-renewable-electricity-generation-increases-by-21-in-one-year',
        ],
      },
      {
        id: 'kz-res-15-2030',
        madeOn: '2021-06-09',
        goal: { base: 3, baseYear: 2020, target: 15, deadline: 2030 },
        outcome: 'open',
        found: 'search',
        sources: [
          'https://www.energia.gr/article/190693/kazakh-to-increase-the-share-of-renewable-energy-sources',
          'https://jjtv.kz/en/news/business/28830-renewable-electricity-generation-increases-by-21-in-one-year',
        ],
      },
    ],
  ),
])
