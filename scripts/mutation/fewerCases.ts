/**
 * fast-check, but with at most twenty cases a law: every mutant runs the laws anew. A mutant that only more cases would
 * find counts as survived, so the score is if anything too low.
 */
import type * as FastCheck from 'fast-check'
import { vi } from 'vitest'

const most = 20

vi.mock('fast-check', async (original) => {
  const real = await original<typeof FastCheck>()
  const assert: typeof real.assert = (property, settings = {}) =>
    real.assert(property, { ...settings, numRuns: Math.min(settings.numRuns ?? most, most), endOnFailure: true })
  return { ...real, assert, default: { ...real.default, assert } }
})
