import type { Outlook, ScenarioOutlook } from '../answer.ts'
import { change, likely, movement } from './numbers.ts'
import { by, capital, mainYear, perYear, reaching, said, toReach } from './phrases.ts'

/** What it takes, and what is expected; without a forecast, which change gives which year. */
export function closingWords(outlook: Outlook): string[] {
  const { required, forecast, state, scale } = outlook
  if (state.status === 'met') return []
  if (!forecast) {
    const more = outlook.scenarios.some(({ probability }) => probability !== undefined)
      ? []
      : ['Give a history of annual figures for a probability.']
    return [...scenarioWords(outlook), ...more]
  }
  const row = required.find(({ year }) => year === mainYear(outlook))
  if (row?.fromLatest === undefined) return []
  const takes = `${capital(toReach(outlook))} ${by(outlook, row.year)} takes ${perYear(outlook, row.fromLatest)}`
  const { median, low, high } = forecast.expected
  const range =
    low === undefined || high === undefined
      ? ''
      : ` (80 % of years between ${signed(scale, low)} and ${signed(scale, high)})`
  return [`${takes}; the median of the forecast is ${movement(scale, median)}${range}.`]
}

const signed = (scale: Outlook['scale'], value: number): string => `${value > 0 ? '+' : ''}${change(scale, value)}`

/** `At 8 % a year it takes 9.0 years (first annual figure: 2033).` */
function scenarioWords(outlook: Outlook): string[] {
  const { scenarios } = outlook
  const reached = scenarios.filter(({ status }) => status === 'reached')
  const shown = reached.length === 0 ? scenarios.slice(0, 1) : reached.slice(-3)
  return shown.map((scenario) => scenarioSentence(outlook, scenario))
}

function scenarioSentence(outlook: Outlook, scenario: ScenarioOutlook): string {
  const { name, status, years = 0, firstYear, closest, probability } = scenario
  const year = mainYear(outlook)
  const chance =
    probability === undefined
      ? ''
      : `; the probability of ${reaching(outlook)} ${by(outlook, year)} is ${likely(probability)}`
  if (status === 'never') {
    const nearest = closest === undefined ? '' : `; the level comes no nearer than ${said(outlook, closest)}`
    return `At ${name} a year the goal is never reached${nearest}${chance}.`
  }
  const first =
    firstYear === undefined || outlook.goal.baseYear === undefined ? '' : ` (first annual figure: ${firstYear})`
  return `At ${name} a year it takes ${years < 0.05 ? years.toPrecision(1) : years.toFixed(1)} years${first}${chance}.`
}
