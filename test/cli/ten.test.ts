import { expect, test } from 'vitest'
import { printed } from './call.ts'

/** Ten files and questions that were written down, with what the answer must say, before the command was run on them. */
interface Case {
  readonly name: string
  readonly file: string
  readonly asked: string
  /** What stands in the sentences, in this order. */
  readonly says: readonly RegExp[]
  /** What must not stand in them. */
  readonly not?: RegExp
}

const rows = (first: number, values: readonly (number | string)[], between = ','): string =>
  values.map((value, index) => `${first + index}${between}${value}`).join('\n')

const months = (values: readonly number[], from: number): string =>
  values.map((value, k) => `${from + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')},${value}`).join('\n')

const season = [7, 6, 8, 8, 8, 9, 9, 9, 9, 10, 10, 11]

const cases: readonly Case[] = [
  {
    name: 'a rise, from the latest figure',
    file: `Year,Exports (USD bn)\n${rows(2013, [3.9, 4.2, 4.0, 4.4, 4.9, 5.3, 5.1, 4.8, 5.9, 6.4, 6.9, 7.2])}\n`,
    asked: '10 --by 2031',
    says: [/probability of reaching 10 by 2031 is \d+ %/, /takes growth of 4\.8 % a year/],
  },
  {
    name: 'a cut of 55 % since 1990',
    file: `year,emissions\n${rows(1990, [4000, 3990, 3950, 3900, 3890, 3860, 3840, 3800, 3760, 3750, 3700, 3690, 3640, 3600, 3570, 3520, 3480, 3450, 3400, 3300, 3290, 3220, 3180, 3120, 3060, 3010, 2980, 2930, 2880, 2840, 2700, 2720, 2690, 2640])}\n`,
    asked: '-55% --from 1990 --by 2030',
    says: [/2,640 in 2023; the goal is a fall to 1,800 by 2030 \(55 % below 1990\)/, /takes a fall of 5\.3 % a year/],
    not: /reaching/,
  },
  {
    name: 'net zero, with a change of sign possible',
    file: `year,net emissions (kt)\n${rows(2014, [9100, 8800, 8700, 8350, 8000, 7900, 7200, 7300, 6900, 6750])}\n`,
    asked: '0 --by 2050',
    says: [/6,750.* in 2023; the goal is a fall to 0 by 2050/, /takes a fall of 250 a year/],
    not: /fall of [\d.]+ %/,
  },
  {
    name: 'a share of a hundred',
    file: `year,literacy rate\n${rows(2012, [61.2, 62.4, 63.1, 64.6, 65.5, 66.9, 67.4, 68.8, 70.1, 70.9, 72.2])}\n`,
    asked: '90 --between 0,100 --by 2032',
    says: [/probability of reaching 90 by 2032 is/, /takes a rise of 1\.78 points a year/],
    not: /growth of/,
  },
  {
    name: 'a target that is met',
    file: `year,value\n${rows(2016, [8.1, 8.4, 8.3, 9.0, 8.8, 9.6, 10.4, 10.9, 11.2])}\n`,
    asked: '10 --from 2016 --by 2030',
    says: [/The goal of 10 has been met since 2022 \(10\.4\)/, /still at or above it is (more than )?\d+ %/],
    not: /reaching 10/,
  },
  {
    name: 'a target that was met and lost',
    file: `year,value\n${rows(2004, [7, 7.9, 8.7, 9.6, 10.3, 8.2, 8.8, 9.1, 9.3, 9.2, 9.4])}\n`,
    asked: '10 --from 2004 --by 2025',
    says: [/The goal was met in 2008 and lost in 2009/, /probability of reaching 10 by 2025 is/],
  },
  {
    name: 'a deadline that has passed',
    file: `year,value\n${rows(2010, [30, 30.4, 29.9, 31, 30.8, 31.5, 31.2, 32.1, 32.6, 33.4, 32, 33.1, 34.2])}\n`,
    asked: '40 --from 2010 --by 2020',
    says: [/The deadline of 2020 has passed: the figure was 32 against a goal of 40 \(80 % of it, 20 % of the way/],
    not: /by 2020 is/,
  },
  {
    name: 'the double of the latest figure',
    file: `Jahr\tUmsatz\n${rows(2015, [9.2, 9.6, 10.1, 10.0, 10.8, 10.2, 11.3, 11.6, 12], '\t')}\n`,
    asked: 'double --by 2040',
    says: [/probability of reaching 24 by 2040 is/, /takes growth of 4\.2 % a year/],
  },
  {
    name: 'months, the last year of which is not over',
    file: `month,arrivals\n${months(
      [
        ...season,
        ...season.map((n) => n * 1.05),
        ...season.map((n) => n * 1.12),
        ...season.slice(0, 6).map((n) => n * 1.2),
      ],
      2021,
    )}\n`,
    asked: '150 --by 2028',
    says: [/January to June brought 55\.2, 7\.1 % more than a year before/, /The year 2024 is expected at 12\d/],
  },
  {
    name: 'semicolons, and commas for decimals',
    file: `Année;Exportations (M€)\n${rows(2015, ['1.434,5', '1.502,0', '1.498,7', '1.577,1', '1.660,2', '1.590,9', '1.720,4', '1.803,3', '1.866,6'], ';')}\n`,
    asked: '2500 --by 2030',
    says: [/probability of reaching 2,500 by 2030 is/, /takes growth of 4\.3 % a year/],
  },
]

test.each(cases)('$name', async ({ file, asked, says, not }) => {
  const text = await printed(`in.csv ${asked}`, { 'in.csv': file })
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  const [, sentences = ''] = text.split('\n\n').map((block) => block.replaceAll('\n', ' '))
  let after = 0
  for (const part of says) {
    const at = sentences.slice(after).search(part)
    expect(at, `${part} in: ${sentences}`).toBeGreaterThanOrEqual(0)
    after += at
  }
  if (not) expect(sentences).not.toMatch(not)
  expect(text).not.toMatch(/NaN|undefined|Infinity|null/)
})
