/**
 * Mutation testing, part by part: `npm run mutate`, or `npm run mutate -- growth history` for some of the parts, or
 * `npm run mutate -- src/growth/fading.ts` for one file. With `--incremental` what an earlier run of the part found is
 * kept where neither a mutant nor the tests that met it have changed. Ends with the tally and the score of each part, as Stryker
 * counts: killed and timed out over all but the ignored. Fails where a score is below the threshold `break` of
 * stryker.config.json.
 */
import { readFileSync } from 'node:fs'
import { Stryker } from '@stryker-mutator/core'
import { parts } from './parts.mjs'

const { thresholds } = JSON.parse(readFileSync('stryker.config.json', 'utf8'))
const words = process.argv.slice(2).filter((word) => word !== '--incremental')
const incremental = process.argv.includes('--incremental')
const scores = []
for (const part of words.length > 0 ? words : Object.keys(parts)) {
  // the test runner reads which tests to run
  const folder = part in parts ? part : part.split('/')[1]
  process.env.MUTATED = folder
  const report = `coverage/mutation/${part.replaceAll('/', '.')}.json`
  await new Stryker({
    mutate: parts[part] ?? [part],
    jsonReporter: { fileName: report },
    incremental,
    incrementalFile: `coverage/mutation/${folder}.incremental.json`,
  }).runMutationTest()
  scores.push({ part, ...tally(report) })
}
console.table(scores)
if (scores.some(({ score }) => !(score >= thresholds.break))) process.exitCode = 1

function tally(report) {
  const { files } = JSON.parse(readFileSync(report, 'utf8'))
  const mutants = Object.values(files).flatMap((file) => file.mutants)
  const count = (status) => mutants.filter((mutant) => mutant.status === status).length
  const [killed, timeout, survived, uncovered] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(count)
  const invalid = count('RuntimeError') + count('CompileError')
  const score = (100 * (killed + timeout)) / (killed + timeout + survived + uncovered)
  return { score: Number(score.toFixed(2)), killed, timeout, survived, uncovered, invalid, ignored: count('Ignored') }
}
