import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from '../../src/cli/answer/report.ts'
import { run } from '../../src/cli/run.ts'

const quick = ['--runs', '64']
const json = async (...args: string[]): Promise<Report> => {
  const { code, text } = await run([...args, ...quick, '--json'], false)
  expect({ code, text: code === 0 ? '' : text }).toEqual({ code: 0, text: '' })
  return JSON.parse(text)
}
/** A value that is typed, with at most four digits. */
const value = fc.integer({ min: 100, max: 9999 }).map((whole) => whole / 100)

/** A base, a target and figures of the years after 2023, some at the target itself. */
const course = fc
  .tuple(value, value, fc.array(fc.option(value, { freq: 4 }), { minLength: 1, maxLength: 4 }))
  .map(([base, target, figures]) => ({ base, target, figures: figures.map((figure) => figure ?? target) }))

const typed = ({ base, target, figures }: { base: number; target: number; figures: readonly number[] }): string[] => [
  ...[String(base), String(target), '--from', '2023', '--by', '2025,2040', '--growth=-6%,6%'],
  ...['--actual', figures.map((figure, index) => `${2024 + index}=${figure}`).join(',')],
]

test('a target that is met is said to be, with no odds, tornado or required growth; any other is ahead', async () => {
  await fc.assert(
    fc.asyncProperty(course, fc.constantFrom(['--volatility', '12%'], ['--trade-bn']), async (given, chance) => {
      const { base, target, figures } = given
      const sign = target < base ? -1 : 1
      const there = [base, ...figures].map((figure) => sign * (figure - target) >= 0)
      const met = there.at(-1) === true
      const since = 2023 + there.lastIndexOf(false) + 1
      const { goal, standing, odds, matters, required, notes = [] } = await json(...typed(given), ...chance)

      expect(goal.metSince).toBe(met ? since : undefined)
      expect(['held', 'regained'].includes(standing?.target.status as string)).toBe(met)
      expect(standing?.target.status === 'notReached').toBe(!there.includes(true))
      expect(odds === undefined).toBe(met)
      expect(matters === undefined).toBe(met)
      expect(standing?.atThatPace === undefined).toBe(met)
      expect(notes.includes('No odds of getting there: the target is met.')).toBe(met)
      for (const { deadline, status, fromLatest } of required) {
        expect(status).toBe(met ? 'met' : deadline <= 2023 + figures.length ? 'past' : 'open')
        expect(fromLatest === undefined).toBe(status !== 'open')
        if (fromLatest !== undefined) expect(Math.sign(fromLatest)).toBe(sign)
      }
      for (const { rows } of odds?.forecasts ?? [])
        expect(rows.every(({ terminal, annual }) => terminal <= annual)).toBe(true)
    }),
    { numRuns: 120, seed: 7 },
  )
})

test('the pace and the share of the way are those from the base, whatever older figures say', async () => {
  await fc.assert(
    fc.asyncProperty(course, fc.array(value, { maxLength: 3 }), fc.boolean(), async (given, older, withBase) => {
      const { base, target, figures } = given
      const latest = figures.at(-1) as number
      const args = typed(given)
      const before = older.map((figure, index) => `${2022 - index}=${figure}`)
      const known = [...before, ...(withBase ? [`2023=${base}`] : [])].flatMap((figure) => ['--actual', figure])
      const { standing } = await json(...args, ...known)
      expect(standing).toEqual((await json(...args)).standing)
      expect(standing?.figures.map(({ year }) => year)).toEqual([2023, ...figures.map((_, index) => 2024 + index)])
      expect(standing?.multiple).toBe(latest / base)
      expect((1 + (standing?.cagr as number)) ** figures.length).toBeCloseTo(latest / base, 8)
      expect(standing?.shareOfGap).toEqual(target === base ? undefined : (latest - base) / (target - base))
    }),
    { numRuns: 60, seed: 7 },
  )
})

test('the tornado counts 0 years where it is there: a nearer target or a further figure never takes longer', async () => {
  await fc.assert(
    fc.asyncProperty(value, fc.double({ min: 0.8, max: 1.25, noNaN: true }), async (base, near) => {
      const target = base * 2 ** (near < 1 ? -1 : 1)
      const latest = target / near
      fc.pre(near !== 1)
      const growth = near < 1 ? '--growth=-5%' : '--growth=5%'
      const args = [String(base), String(target), '--from', '2023', '--actual', `2025=${latest}`, growth]
      const { matters } = await json(...args, '--volatility', '10%')
      expect(matters?.bars).toHaveLength(3)
      for (const { input, low, high } of matters?.bars ?? []) {
        for (const { output } of [low, high]) expect(output >= 0 && output <= 50).toBe(true)
        if (input === 'logGrowth') continue
        const further = input === 'goal' ? high.output - low.output : low.output - high.output
        expect(Math.sign(further) * (near < 1 ? -1 : 1)).toBeGreaterThanOrEqual(0)
        const ends =
          input === 'goal' ? [low, high].map(({ at }) => latest / at) : [low, high].map(({ at }) => at / target)
        for (const [index, share] of ends.entries()) {
          const there = near < 1 ? share <= 1 : share >= 1
          expect([low, high][index]?.output === 0).toBe(there)
        }
      }
    }),
    { numRuns: 60, seed: 7 },
  )
})

const odd = fc.constantFrom(
  ...['0', '-0', '1', '-1', '41', '82', '1e-300', '1e300', '5e-324', '1.7e308', '0.08', '8%', '-99.5%', '-100%', '0%'],
  ...['1e-310', '1e302%', '', 'x', '%', '2023', '2024', '2030', '4000', '2023.5', '-500', '9007199254740991', '1e400'],
)
const sensible = fc.constantFrom('41', '82', '41', '5%', '2023', '2030')
const text = fc.oneof({ weight: 1, arbitrary: odd }, { weight: 4, arbitrary: sensible })
const figure = fc
  .tuple(fc.oneof(fc.constantFrom('2013', '2022', '2023', '2025'), odd), text)
  .map((pair) => pair.join('='))
const option = fc.oneof(
  fc
    .tuple(fc.constantFrom('--growth', '--by', '--volatility', '--seed', '--from'), text)
    .map(([a, b]) => [`${a}=${b}`]),
  fc.constantFrom(['--growth=3%,8%'], ['--volatility=10%'], ['--trade-bn'], ['--csv'], ['--by=2035,2030']),
  fc.array(figure, { minLength: 1, maxLength: 3 }).map((figures) => [`--actual=${figures.join(',')}`]),
  fc.tuple(text, text, text).map((parts) => [`--fading=${parts.join(',')}`]),
  fc.constantFrom(['--formula=0.08'], ['--formula=-0.995'], ['--formula='], ['--formula=t']),
)
const command = fc
  .tuple(fc.constantFrom([], ['--from=2023']), fc.array(option, { maxLength: 4 }), fc.array(text, { maxLength: 2 }))
  .map(([from, options, ends]) => [...from, ...options.flat(), '--', ...ends.filter((end) => end !== '')])

/** The names that a reader of the help knows. */
const said = /^tradepath: (base|target|--[a-z-]+|the numbers are too extreme:|Unknown option|Option)/

test('whatever is typed: a report of finite numbers, or one line that names the option', async () => {
  const codes = { 0: 0, 2: 0 }
  await fc.assert(
    fc.asyncProperty(command, fc.constantFrom([], ['--json']), async (args, format) => {
      const { code, text } = await run([...quick, ...format, ...args], false)
      codes[code]++
      expect(text).toMatch(/\S\n$/)
      if (code === 0) expect(text).not.toMatch(/NaN|Infinity|undefined|null/)
      else {
        expect(text).toMatch(said)
        expect(text.trimEnd()).not.toContain('\n')
      }
    }),
    { numRuns: 1500, seed: 7 },
  )
  expect(Math.min(codes[0], codes[2])).toBeGreaterThan(100)
})
