import fc from 'fast-check'
import { expect, test } from 'vitest'
import { change, level, likely, probability, rate, share } from '../../src/outlook/words/numbers.ts'

const seed = 20240703

test('a probability never prints as sure or impossible', () => {
  expect([0, 0.004, 0.0099, 0.01, 0.494, 0.99, 0.9901, 1].map(likely)).toEqual([
    'less than 1 %',
    'less than 1 %',
    'less than 1 %',
    '1 %',
    '49 %',
    '99 %',
    'more than 99 %',
    'more than 99 %',
  ])
  expect([0, 0.0009, 0.001, 0.2313, 0.999, 0.99902, 1].map(probability)).toEqual([
    '< 0.1 %',
    '< 0.1 %',
    '0.1 %',
    '23.1 %',
    '99.9 %',
    '> 99.9 %',
    '> 99.9 %',
  ])
})

test('a share is never rounded onto 0 or 100 %', () => {
  expect([0, 0.0002, 0.187, 0.99998, 1, 1.2].map((part) => share(part))).toEqual([
    '0.0 %',
    '< 0.1 %',
    '18.7 %',
    '> 99.9 %',
    '100.0 %',
    '120.0 %',
  ])
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true, minExcluded: true, maxExcluded: true }), (part) => {
      expect(['0.0 %', '100.0 %']).not.toContain(share(part))
    }),
    { seed },
  )
})

test('a level has three digits, and never prints as the bound that it is short of', () => {
  expect(level(48.7)).toBe('48.7')
  expect(level(999.98, 1000)).toBe('999.98')
  expect(level(3599.6)).toBe('3,600')
  expect(level(3599.6, 3600)).toBe('3,599.6')
  expect(level(1000, 1000)).toBe('1,000')
  expect(level(-1234567)).toBe('−1,230,000')
  expect(level(1e-9)).toBe('1e-9')
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 1e9, noNaN: true }),
      fc.double({ min: -0.01, max: 0.01, noNaN: true }),
      (bound, off) => {
        const value = bound * (1 + off)
        if (value !== bound) expect(level(value, bound)).not.toBe(level(bound))
      },
    ),
    { seed },
  )
})

test('a change is never printed as 0, and says what it is of', () => {
  expect(change('log', 0.054)).toBe('5.4 %')
  expect(change('log', 0.08)).toBe('8 %')
  expect(change('log', -0.00002)).toBe('−0.002 %')
  expect(change('level', -420)).toBe('−420')
  expect(change({ logit: [0, 100] }, 1.4)).toBe('1.4 points')
  expect(change({ logit: [0, 100] }, 1)).toBe('1 point')
  expect(rate(12.345)).toBe('1,234.5 %')
})
