import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  anyNumber,
  checked,
  checkedArray,
  DomainError,
  domain,
  flag,
  listOf,
  nearest,
  object,
  oneOf,
  optional,
  positive,
  text,
} from '../src/errors.ts'

const settings = { seed: 13, numRuns: 300 }
const name = fc.stringMatching(/^[a-z][a-zA-Z]{2,11}$/)
const refused = (task: () => unknown): DomainError => {
  try {
    task()
  } catch (error) {
    if (error instanceof DomainError) return error
  }
  throw new Error('it was not refused')
}

describe('domain', () => {
  test('what is checked comes back, member by member; what was left out is not there', () => {
    const checks = {
      base: positive,
      rate: anyNumber,
      shape: optional(oneOf('log', 'level')),
      runs: optional(positive, 100),
      tags: optional(listOf(text)),
      deep: optional(object({ on: flag })),
    }
    expect(domain('f', { base: 41, rate: -0, deep: { on: true } }, checks)).toEqual({
      base: 41,
      rate: 0,
      runs: 100,
      deep: { on: true },
    })
    expect(domain('f', { base: 41, rate: 1, shape: undefined }, checks)).not.toHaveProperty('shape')
  })

  test('an unknown member is refused whatever its name; undefined counts as left out', () =>
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 6 }), fc.anything(), (names, value) => {
        const [unknown, ...known] = names
        const checks = Object.fromEntries(known.map((each) => [each, anyNumber]))
        const given = Object.fromEntries(known.map((each) => [each, 1]))
        expect(domain('f', { ...given, [unknown]: undefined }, checks)).toEqual(given)
        if (value === undefined) return
        const error = refused(() => domain('f', { ...given, [unknown]: value }, checks))
        expect(error.message).toContain(`f: options must not have \`${unknown}\``)
        expect(error.received).toBe(value)
      }),
      settings,
    ))

  test('names that objects have by birth are unknown as well', () => {
    for (const born of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      expect(() => domain('f', JSON.parse(`{ "base": 1, "${born}": 1 }`), { base: positive })).toThrow(
        `not have \`${born}\``,
      )
    expect(() => domain('f', {}, { constructor: positive })).toThrow('constructor must be a finite number')
  })

  test('an error names the member: by itself in options and goals, with its place elsewhere', () => {
    expect(() => domain('f', { base: 0 }, { base: positive })).toThrow('f: base must be greater than 0 (received 0)')
    expect(() => domain('f', { base: 0 }, { base: positive }, 'rows[3]')).toThrow('f: rows[3].base must be greater')
    expect(() => domain('f', { list: [1, 'x'] }, { list: listOf(positive) })).toThrow('f: list[1] must be a finite')
    for (const wrong of [null, undefined, 41, 'x', []])
      expect(() => domain('f', wrong, { base: positive })).toThrow('f: options must be an object')
  })
})

describe('nearest names', () => {
  const words = ['base', 'baseYear', 'target', 'deadline', 'years', 'direction']

  test('another case, a letter more, less or changed', () =>
    fc.assert(
      fc.property(fc.constantFrom('target', 'deadline', 'direction', 'baseYear'), fc.nat(20), (word, at) => {
        const place = at % word.length
        expect(nearest(word.toUpperCase(), words)).toBe(word)
        expect(nearest(word.slice(0, place) + word.slice(place + 1), words)).toBe(word)
        expect(nearest(`${word.slice(0, place)}q${word.slice(place)}`, words)).toBe(word)
        expect(nearest(`${word.slice(0, place)}q${word.slice(place + 1)}`, words)).toBe(word)
      }),
      settings,
    ))

  test('nothing is meant by what is far from all', () => {
    expect(nearest('colour', words)).toBeUndefined()
    expect(nearest('x', [])).toBeUndefined()
    expect(nearest('deadLine', words)).toBe('deadline')
    expect(nearest('baseyear', words)).toBe('baseYear')
  })

  test('a name of any length takes no time', () => {
    expect(nearest('x'.repeat(1e6), words)).toBeUndefined()
    const error = refused(() => domain('f', { ['x'.repeat(1e6)]: 1 }, { base: positive }))
    expect(error.message.length).toBeLessThan(200)
  })
})

describe('arrays', () => {
  test('a hole is refused by its place, wherever it is', () =>
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 1, maxLength: 20 }), fc.nat(100), (values, at) => {
        const place = at % values.length
        const holed = [...values]
        delete holed[place]
        expect(checkedArray('f', 'list', values)).toBe(values)
        expect(refused(() => checkedArray('f', 'list', holed)).message).toBe(
          `f: list[${place}] must not be a hole in the array (received undefined)`,
        )
        expect(refused(() => listOf(anyNumber)('f', 'list', holed)).parameter).toBe(`list[${place}]`)
      }),
      settings,
    ))

  test('what is no array is none', () => {
    for (const wrong of [null, {}, 'abc', 3, { length: 2 }])
      expect(() => checkedArray('f', 'list', wrong)).toThrow('f: list must be an array')
  })
})

test('a number: finite, of its rule, and never -0', () =>
  fc.assert(
    fc.property(fc.double(), (value) => {
      if (Number.isFinite(value)) expect(Object.is(checked('f', 'x', value, anyNumber), -0)).toBe(false)
      else expect(() => checked('f', 'x', value, anyNumber)).toThrow(DomainError)
      if (value > 0 && Number.isFinite(value)) expect(checked('f', 'x', value, positive)).toBe(value)
      else expect(() => checked('f', 'x', value, positive)).toThrow(DomainError)
    }),
    settings,
  ))
