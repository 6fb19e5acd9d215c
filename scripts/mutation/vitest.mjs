/**
 * The part of vitest that the tests of this package use, without its workers: `expect` is vitest's own, and a test is
 * put on a list instead of being run. With it, some thousand mutants take minutes instead of hours.
 */
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  customMatchers,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'
import * as chai from 'chai'

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)
export const expect = Object.assign((...given) => chai.expect(...given), chai.expect)
Object.assign(expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT])
expect.extend(expect, customMatchers)
setState({ assertionCalls: 0 }, expect)

/** The tests, in order, with what is to be done before each file. */
export const tests = []
const names = []
let file = ''

export function startFile(name) {
  file = name
}

export function describe(name, body) {
  names.push(name)
  body()
  names.pop()
}

export function test(name, body) {
  tests.push({ id: `${tests.length} ${[...names, name].join(' > ')}`, file, body, time: 0 })
}

export function beforeAll(body) {
  tests.push({ id: `${tests.length} before all`, file, body, time: -1, always: true })
}

const each = (declare) => (rows) => (name, body) => {
  for (const [k, row] of rows.entries())
    declare(`${name} (${k})`, () => (Array.isArray(row) ? body(...row) : body(row)))
}
test.each = each(test)
describe.each = each(describe)
