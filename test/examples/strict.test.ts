import { expect, test } from 'vitest'
import { blocks } from './blocks.ts'
import { strictErrors } from './strict.ts'

test('every example is TypeScript with its imports, and compiles under --strict', () => {
  const examples = blocks.filter(({ language }) => language === 'ts')
  expect(blocks.filter(({ language }) => language === 'js').map(({ name }) => name)).toEqual([])
  expect(examples.length).toBeGreaterThan(150)
  expect(strictErrors(examples)).toEqual([])
}, 120_000)
