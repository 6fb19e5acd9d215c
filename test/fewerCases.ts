import fc, { type IRawProperty, type Parameters } from 'fast-check'

/** How many cases a law is tried with while mutants run. */
const cases = 50

function assert<T>(property: IRawProperty<T>, settings: Parameters<T> = {}): unknown {
  const numRuns = Math.min(settings.numRuns ?? cases, cases)
  return fc.assert(property as Parameters<typeof fc.assert>[0], { ...settings, numRuns, endOnFailure: true } as object)
}

/**
 * fast-check, but with fewer cases a law: it stands in its place while mutants run, since each of them runs the tests
 * anew. A mutant that only more cases would find counts as alive, so the score is if anything too low.
 */
const fewerCases: typeof fc = { ...fc, assert: assert as typeof fc.assert }
// biome-ignore lint/style/noDefaultExport: fast-check's own
export default fewerCases
