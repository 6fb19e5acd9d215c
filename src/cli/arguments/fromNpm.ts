/** The options that `npm start` keeps for itself where no `--` stands before them. */
const options =
  'by from base direction between value year where sheet scale unit actual growth volatility runs seed csv chart html xlsx png'

/**
 * What to say where `npm start 3.8 10 --by 2030` was typed: npm takes `--by` as a setting of its own and hands over the rest.
 *
 * @param environment what npm sets: the script's name, and its settings as `npm_config_by`
 */
export function fromNpm(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  if (environment['npm_lifecycle_event'] !== 'start') return undefined
  const kept = [...options.split(' '), 'trade_bn'].filter((name) => environment[`npm_config_${name}`] !== undefined)
  if (kept.length === 0) return undefined
  const names = kept.map((name) => `--${name.replace('_', '-')}`).join(', ')
  return `tradepath: npm kept ${names} for itself: put -- before the arguments, as npm start -- 3.8 10 --by 2030\n`
}
