/**
 * fast-check, but with fewer cases a law: it stands in its place while mutants run, since each of them runs the laws
 * anew. A mutant that only more cases would find counts as alive, so the score is if anything too low.
 */
import fc from 'fast-check'

const cases = 20

export * from 'fast-check'
export function assert(property, settings = {}) {
  const numRuns = Math.min(settings.numRuns ?? cases, cases)
  return fc.assert(property, { ...settings, numRuns, endOnFailure: true })
}
// biome-ignore lint/style/noDefaultExport: as fast-check has it
export default { ...fc, assert }
