import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chinaKazakhstan, pledges, type RecordedPledge } from '../../src/cases/index.ts'
import { cagr, compound, requiredRate } from '../../src/index.ts'
import { type Goal, type ProgressMethod, progress } from '../../src/series/index.ts'

const methods: ProgressMethod[] = [
  'growthRatio',
  'progressChart2022',
  'progressChart2023',
  'currentStatusIndex',
  'reductionRate',
  'reductionRateEndPoints',
  'reductionRateLog',
  'speedOfProgress',
]
const seeded = { seed: 20240703, numRuns: 300 }

/** From 100 in 2015, with a target in 2025 and growth of `rate` a year up to 2020. */
const grown = (rate: number): Record<number, number> => ({ 2015: 100, 2020: 100 * (1 + rate) ** 5 })
/** The target that asks for 10 % a year, or for -10 %. */
const rise: Goal = { base: 100, baseYear: 2015, target: 100 * 1.1 ** 10, deadline: 2025 }
const fall: Goal = { base: 100, baseYear: 2015, target: 100 * 0.9 ** 10, deadline: 2025 }
/** From the same base to another target. */
const to = (target: number, deadline?: number): Goal => ({ base: 100, baseYear: 2015, target, deadline })
const category = (rate: number, goal: Goal, method: ProgressMethod): string | undefined =>
  progress(grown(rate), goal, method).category

describe('both sides of every threshold, by hand', () => {
  // required 10 % a year (-10 % to fall): the ratio is the rate over it
  test.each([
    [0.0951, 'On track', 'On track'],
    [0.0949, 'Progress made but acceleration needed', 'Fair progress but acceleration needed'],
    [0.0601, 'Progress made but acceleration needed', 'Fair progress but acceleration needed'],
    [0.0599, 'Limited progress', 'Fair progress but acceleration needed'],
    [0.0501, 'Limited progress', 'Fair progress but acceleration needed'],
    [0.0499, 'Limited progress', 'Limited or no progress'],
    [0.0001, 'Limited progress', 'Limited or no progress'],
    [0, 'Limited progress', 'Limited or no progress'],
    [-0.0001, 'Deterioration', 'Limited or no progress'],
    [-0.0099, 'Deterioration', 'Limited or no progress'],
    [-0.0101, 'Deterioration', 'Deterioration'],
  ])('growth of %d a year against 0.1, and its mirror image', (rate, openSdg, chart2022) => {
    expect(category(rate, rise, 'growthRatio')).toBe(openSdg)
    expect(category(rate, rise, 'progressChart2022')).toBe(chart2022)
    expect(category(-rate, fall, 'growthRatio')).toBe(openSdg)
    expect(category(-rate, fall, 'progressChart2022')).toBe(chart2022)
  })

  // from 100 to 200 by 2025; with the growth of five years kept up, 2025 has 100 (1 + rate)^10
  test.each([
    [1.951, 'Target met or on track'],
    [1.949, 'Fair progress, but acceleration needed'],
    [1.101, 'Fair progress, but acceleration needed'],
    [1.099, 'Stagnation or regression'],
    [0.9, 'Stagnation or regression'],
  ])('on the way to %d times the base in the year of a doubling', (multiple, expected) => {
    const rate = multiple ** 0.1 - 1
    const found = progress(grown(rate), to(200, 2025), 'progressChart2023')
    expect(found.category).toBe(expected)
    expect(found.measure).toBeCloseTo(multiple - 1, 12)
  })

  test.each([
    [2 - 1.951, 'Target met or on track'],
    [2 - 1.949, 'Fair progress, but acceleration needed'],
    [2 - 1.101, 'Fair progress, but acceleration needed'],
    [2 - 1.099, 'Stagnation or regression'],
  ])('on the way down to %d of the base where nearly nothing is the target', (left, expected) => {
    const found = progress(grown(left ** 0.1 - 1), to(1e-9, 2025), 'progressChart2023')
    expect(found.category).toBe(expected)
  })

  test.each([
    [0.0151, 'On track', 'Fair progress, but acceleration needed'],
    [0.0149, 'Progress made but acceleration needed', 'Fair progress, but acceleration needed'],
    [0.0201, 'On track', 'Target met or on track'],
    [0.0199, 'On track', 'Fair progress, but acceleration needed'],
    [0.0051, 'Progress made but acceleration needed', 'Fair progress, but acceleration needed'],
    [0.0049, 'Limited progress', 'Stagnation or regression'],
    [0.0001, 'Limited progress', 'Stagnation or regression'],
    [-0.0001, 'Deterioration', 'Stagnation or regression'],
  ])('without a deadline, growth of %d a year', (rate, openSdg, chart2023) => {
    expect(category(rate, to(300), 'growthRatio')).toBe(openSdg)
    expect(category(rate, to(300), 'progressChart2023')).toBe(chart2023)
    expect(category(-rate, to(30), 'growthRatio')).toBe(openSdg)
    expect(progress(grown(rate), to(300), 'growthRatio')).toMatchObject({ note: 'noDeadline' })
  })

  test('a figure at a threshold belongs to the better category', () => {
    const quadruple = { base: 1, baseYear: 2020, target: 4, deadline: 2022 }
    // 2 years at 1.0, of a required 1.0: from 1 to 4 in 2 years; 1.6 in one year is 0.6 of it
    expect(progress({ 2020: 1, 2021: 1.6 }, quadruple, 'growthRatio').category).toBe(
      'Progress made but acceleration needed',
    )
    expect(progress({ 2020: 1, 2021: 1.5 }, quadruple, 'progressChart2022').category).toBe(
      'Fair progress but acceleration needed',
    )
  })
})

describe('the other methods, by hand', () => {
  test('current status index: 10 times the share of the way', () => {
    expect(
      progress({ 2015: 40, 2020: 55 }, { base: 40, baseYear: 2015, target: 100 }, 'currentStatusIndex').measure,
    ).toBe(2.5)
    expect(
      progress({ 2015: 100, 2020: 85 }, { base: 100, baseYear: 2015, target: 40 }, 'currentStatusIndex').measure,
    ).toBe(2.5)
    expect(
      progress({ 2015: 40, 2020: 25 }, { base: 40, baseYear: 2015, target: 100 }, 'currentStatusIndex').measure,
    ).toBe(-2.5)
    expect(
      progress({ 2015: 40, 2020: 25 }, { base: 40, baseYear: 2015, target: 100 }, 'currentStatusIndex'),
    ).not.toHaveProperty('category')
  })

  test('rates of reduction: the example of UNICEF, b = -0.0669', () => {
    const falling = Object.fromEntries(Array.from({ length: 11 }, (_, k) => [2000 + k, 80 * Math.exp(-0.0669 * k)]))
    const goal = { base: 80, baseYear: 2000, target: 20, deadline: 2020 }
    const required = 1 - (20 / 80) ** (1 / 20)
    for (const method of ['reductionRate', 'reductionRateEndPoints'] as const) {
      const found = progress(falling, goal, method)
      expect(found.measure).toBeCloseTo(0.0647, 4)
      expect(found.against).toBeCloseTo(required, 14)
      // 6.5 % a year against the 6.7 % that a quarter in twenty years takes
      expect(found.category).toBe('Current rate short of the required')
    }
    const log = progress(falling, goal, 'reductionRateLog')
    expect(log.measure).toBeCloseTo(0.0669, 14)
    expect(log.against).toBeCloseTo(Math.log(4) / 20, 14)
    expect(progress(falling, { ...goal, target: 22 }, 'reductionRate').category).toBe(
      'Current rate at least the required',
    )
    expect(progress(falling, { base: 80, baseYear: 2000, target: 20 }, 'reductionRate')).not.toHaveProperty('category')
  })

  test('a rate of reduction of what is to grow is negative, and the lower is enough', () => {
    expect(category(0.11, rise, 'reductionRate')).toBe('Current rate at least the required')
    expect(category(0.09, rise, 'reductionRateLog')).toBe('Current rate short of the required')
  })

  test('speed of progress: twice as fast as the typical peer', () => {
    const found = progress({ 2015: 100, 2020: 100 * 1.1025 ** 5 }, to(300), {
      method: 'speedOfProgress',
      typicalRate: 0.05,
    })
    expect(found.measure).toBeCloseTo(2, 13)
    expect(progress(grown(0.05), to(300), { method: 'speedOfProgress', typicalRate: 0 })).not.toHaveProperty('measure')
  })
})

describe('edge rules', () => {
  test('a met target is met whatever the trend', () => {
    const spike = { 2015: 100, 2016: 300, 2020: 210 }
    const goal = to(200, 2030)
    expect(progress(spike, goal, 'growthRatio').category).toBe('Target achieved')
    expect(progress(spike, goal, 'progressChart2023').category).toBe('Target met or on track')
    expect(progress(spike, { ...goal, base: 300, baseYear: 2016, direction: 'rise' }, 'growthRatio').category).toBe(
      'Target achieved',
    )
    expect(progress(spike, goal, 'growthRatio').arrival).toEqual({ status: 'reached', moment: 2016, firstYear: 2016 })
  })

  test('past the deadline it keeps computing, with a note, and nothing is left of the required growth', () => {
    const late = progress({ 2015: 100, 2028: 150 }, to(200, 2025), 'growthRatio')
    expect(late).toMatchObject({ note: 'pastDeadline', category: 'Limited progress' })
    expect(late).not.toHaveProperty('remaining')
    expect(late.gap).toMatchObject({ year: 2028, path: 200, gap: -50 })
  })

  test('a target at the base: no ratio; met where it is held, worst where it is lost', () => {
    const held = progress({ 2015: 100, 2020: 101 }, to(100, 2025), 'growthRatio')
    expect(held.category).toBe('Target achieved')
    expect(held).not.toHaveProperty('measure')
    expect(held).not.toHaveProperty('shareOfWay')
    expect(progress({ 2015: 100, 2020: 99 }, to(100, 2025), 'progressChart2023').category).toBe(
      'Stagnation or regression',
    )
  })

  test('a base that is past the target: falling back is deterioration, though it nears the number', () => {
    const goal: Goal = { ...to(90, 2025), direction: 'rise' }
    const fallen = progress({ 2015: 100, 2020: 80 }, goal, 'growthRatio')
    expect(fallen.category).toBe('Deterioration')
    expect(fallen.measure).toBeLessThan(0)
    expect(progress({ 2015: 100, 2020: 80 }, goal, 'progressChart2023').category).toBe('Stagnation or regression')
  })

  test('one figure, and an unknown method, are refused by name', () => {
    expect(() => progress({ 2015: 100 }, rise, 'growthRatio')).toThrow('progress: data must have a figure after 2015')
    expect(() => progress(grown(0.1), rise, 'rag' as never)).toThrow("progress: method must be 'growthRatio' or")
    expect(() => progress(grown(0.1), to(200, 2015), 'growthRatio')).toThrow(
      'progress: deadline must be after the base year 2015 (received 2015)',
    )
  })
})

describe('what is the same whatever the method', () => {
  test('pace, required and remaining growth, arrival and gap are those of the growth functions', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e3, noNaN: true }),
        fc.double({ min: 1, max: 1e3, noNaN: true }),
        fc.double({ min: 1, max: 1e3, noNaN: true }),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom(...methods),
        (base, latest, target, passed, left, method) => {
          fc.pre(Math.abs(Math.log(latest / base)) > 1e-6 && target !== base && target !== latest)
          const found = progress(
            [
              [2000, base],
              [2000 + passed, latest],
            ],
            { base, baseYear: 2000, target, deadline: 2000 + passed + left },
            { method, typicalRate: 0.05 },
          )
          expect(found.pace.rate).toBe(cagr({ base, value: latest, years: passed }))
          expect(found.required?.rate).toBe(requiredRate({ base, target, years: passed + left }))
          expect(found.remaining?.rate).toBe(requiredRate({ base: latest, target, years: left }))
          const met = target > base ? latest >= target : latest <= target
          const arrival = compound({ base: latest, rate: found.pace.rate as number }).timeTo(target)
          expect(found.arrival.status).toBe(met ? 'reached' : arrival.status)
          if (!met && arrival.status === 'reached' && found.arrival.status === 'reached')
            expect(found.arrival.moment / (2000 + passed + arrival.years)).toBeCloseTo(1, 13)
          expect(found.shareOfWay).toBeCloseTo((latest - base) / (target - base), 9)
          expect(found.gap?.actual).toBe(latest)
        },
      ),
      seeded,
    ))

  test('the unit does not matter, and up and down mirror each other', () =>
    fc.assert(
      fc.property(
        fc.double({ min: -0.3, max: 0.3, noNaN: true }),
        fc.constantFrom<ProgressMethod>('growthRatio', 'progressChart2022', 'progressChart2023'),
        (rate, method) => {
          const plain = progress(grown(rate), rise, method)
          const scaled = progress(
            { 2015: 800, 2020: (grown(rate)[2020] as number) * 8 },
            { ...rise, base: 800, target: rise.target * 8 },
            method,
          )
          expect(scaled.category).toBe(plain.category)
          expect(scaled.measure).toBe(plain.measure)
        },
      ),
      seeded,
    ))

  test('the pledge of 2024 to 2025, as METHODS of the field tell it', () => {
    const { china } = chinaKazakhstan
    const found = progress(china, { base: 41.02, baseYear: 2023, target: 82.04 }, 'growthRatio')
    expect(found.latest.value / found.base.value).toBeCloseTo(1.187, 3)
    expect(found.shareOfWay).toBeCloseTo(0.187, 3)
    expect(found.pace.rate).toBeCloseTo(0.0896, 4)
    expect(found.category).toBe('On track')
    expect(found.arrival.status === 'reached' && found.arrival.moment - 2025).toBeCloseTo(6.08, 2)
  })

  test('at its deadline the pledge of 2011 had deteriorated', () => {
    const pledge = pledges.find(({ id }) => id === 'cn-kz-40-2015') as RecordedPledge
    const upTo2015 = pledge.figures.filter(({ year }) => year <= 2015)
    const found = progress(upTo2015, pledge.goal, 'growthRatio')
    expect(found.category).toBe('Deterioration')
    expect(found.measure).toBeCloseTo(-0.468, 2)
    expect(found.standing).toEqual({ status: 'notReached', closest: { year: 2013, value: 28.56 } })
    expect(found.arrival.status).toBe('never')
  })
})
