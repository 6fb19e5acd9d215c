import { expect, test } from 'vitest'
import { partYear } from '../../../src/series/index.ts'

test('a series of any length is read: nothing is spread over its figures', () => {
  const figures = Array.from({ length: 200_000 }, (_, i) => ({ year: 1000 + i, value: i === 199_999 ? 0.4 : 1 }))
  expect(partYear({ figures }).status).toBe('doubtful')
})
