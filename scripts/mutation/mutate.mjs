/**
 * Mutation testing, folder by folder: `npm run mutate`, or `npm run mutate -- growth/curves formula` for some folders of
 * `src`, or `npm run mutate -- src/growth/curves/fading.ts` for one file. The mutants of a folder meet the tests of the
 * folder of the same name. With `--incremental`, what an earlier run found is used again where neither a mutant nor the
 * tests that met it have changed. It ends with the tally and the score of each folder, and fails where a score is below the
 * threshold `break` of stryker.config.json.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Stryker } from '@stryker-mutator/core'

/** What is mutated where nothing is named. */
const folders = ['growth', 'series', 'chance/exact', 'sensitivity/local', 'sensitivity/estimate', 'formula']
const { thresholds } = JSON.parse(readFileSync('stryker.config.json', 'utf8'))
const words = process.argv.slice(2).filter((word) => word !== '--incremental')
const incremental = process.argv.includes('--incremental')

const scores = []
for (const part of words.length > 0 ? words : folders) {
  const isFile = part.endsWith('.ts')
  // vitest.config.ts reads which tests to run
  process.env.MUTATED = testsOf(isFile ? dirname(part).replace(/^src\//, '') : part)
  const report = `coverage/mutation/${part.replaceAll('/', '.')}`
  await new Stryker({
    mutate: [isFile ? part : `src/${part}/**/*.ts`],
    jsonReporter: { fileName: `${report}.json` },
    incremental,
    incrementalFile: `${report}.incremental.json`,
  }).runMutationTest()
  scores.push({ part, ...tally(`${report}.json`) })
}
console.table(scores)
if (scores.some(({ score }) => !(score >= thresholds.break))) process.exitCode = 1

/** The nearest folder above that has tests. */
function testsOf(folder) {
  return folder === '.' || existsSync(`test/${folder}`) ? folder : testsOf(dirname(folder))
}

/** As Stryker counts: killed and timed out over all but the ignored. */
function tally(report) {
  const { files } = JSON.parse(readFileSync(report, 'utf8'))
  const mutants = Object.values(files).flatMap((file) => file.mutants)
  const count = (status) => mutants.filter((mutant) => mutant.status === status).length
  const [killed, timeout, survived, uncovered] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(count)
  const invalid = count('RuntimeError') + count('CompileError')
  const score = (100 * (killed + timeout)) / (killed + timeout + survived + uncovered)
  return { score: Number(score.toFixed(2)), killed, timeout, survived, uncovered, invalid, ignored: count('Ignored') }
}
