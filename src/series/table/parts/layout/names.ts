/** What columns are called, by what they hold. */

const timeNames =
  /^(years?|yr|time|time[ _]?period|period|periods|date|observation[ _]date|ref[ _]?(?:year|date|period|month)(?:id)?|obs[ _]time|jahr|zeit|ann[ée]es?|p[ée]riode|a[ñn]o|anno|rok|god|год|годы|år|jaar|tid|vuosi|(?:fiscal|calendar|financial|reference)[ _]year|time[ _]code|year[ _]code|month|quarter|mois|monat|trimestre|datum|fecha|data|年|年份|年度|reference period|datetime|timestamp|period[ _]end|year\/period|time[ _]identifier)$/i
const monthNames = /^(month|mois|monat|mes|mese|mês|ref[ _]?month|period|time[ _]identifier|месяц)$/i
const quarterNames = /^(quarter|qtr|trimestre|quartal|period|квартал)$/i

/** From the surest name of a column of figures to the weakest. */
const valueNames: readonly RegExp[] = [
  /^primary ?value$/i,
  /^obs_?value$/i,
  /^(trade ?value.*|value|values|val|valeurs?|wert|valor|valore|waarde|значение|data_?value|observation value|value__\w+)$/i,
]

/** What says how a figure was made, not what it is of. */
const attributeNames =
  /flag|foot ?note|notes?$|^comments?$|confiden|^status$|^obs[ _]?(status|conf\w*|comment)$|^observation (status|comment)$|^is ?(leaf|reported|aggregate|original\w*|\w*estimated)( code)?$|^symbols?$|terminated|^decimals$|updat|^release|^sources?$|quality|aggr(egat(e|ion))?[ _]?level|^classification(search)?(code)?$|^vector$|coordinate|dguid|^method|^action$|^structure(_id|_name)?$|precision|timestamp|^url$|^link|^remarks?$|revision|^version|estimates start|last[ _]update|latest|series_?key|^unnamed|^codes$|^(alt ?)?qty ?unit/i
const codeNames = /(code|[ _.]id|iso\d?|m49|[ _]cd)( ?\(.*\))?$|^(id|iso\d?|code|rank|no\.?|nr|#)$|^iso/i
const unitNames =
  /^(units?( label)?|uom|unit[ _]of[ _]measure|unit[ _]measure|unit[ _]of[ _]measurement|einheit|unit[ée]( de mesure)?|единица измерения|unidad|currency)$/i
const multiplierNames = /^(unit[ _]?mult(iplier)?|scale(\.id)?|scalar[ _](factor|id)|power ?code( code)?|magnitude)$/i
const reporterNames = /^(reporter|reporter ?desc|reporter[ _]?name|reporting (country|economy)|reporter country)$/i
const totals =
  /^(world|all|total|totals|_t|wld|all (countries|partners)( total)?|w00|world total|summe|insgesamt|всего)$/i

export const isTimeName = (name: string): boolean => timeNames.test(name)
export const isStatus = (name: string): boolean =>
  /^(obs_?status|flags?|status|observation status|obs_flag|codes)$/i.test(name)
export const isMonthName = (name: string): boolean => monthNames.test(name)
export const isQuarterName = (name: string): boolean => quarterNames.test(name)
export const isAttribute = (name: string): boolean => attributeNames.test(name)
export const isCode = (name: string): boolean => codeNames.test(name)
export const isUnit = (name: string): boolean => unitNames.test(name)
export const isMultiplier = (name: string): boolean => multiplierNames.test(name)
export const isReporter = (name: string): boolean => reporterNames.test(name)
export const isTotal = (cell: string | number): boolean => totals.test(String(cell))
/** How sure a name is to be that of the figures: from 0, nothing for other names. */
export const valueRank = (name: string): number | undefined => {
  const rank = valueNames.findIndex((names) => names.test(name))
  return rank === -1 ? undefined : rank
}

/** A unit in brackets at the end of a heading: `Value (USD mn)`. */
export function unitIn(heading: string): string | undefined {
  const unit = /[([]([^()[\]]{1,40})[)\]]\s*$/.exec(heading)?.[1]
  if (unit === undefined) return undefined
  return /[$€£¥₽%‰]|\b(us|usd|eur|gbp|cny|rub|kzt|jpy|percent|mi?ll?i?on\w*|mil|mn|mln|bn|bln|billion\w*|thousand\w*|tonnes?|tons?|kt|mt|kg|twh|gwh|mw|gw|persons?|per |index|°c|ha|mio|mrd)\b/i.test(
    unit,
  )
    ? unit
    : undefined
}
