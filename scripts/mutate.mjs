/**
 * Mutation testing, part by part: `npm run mutate`, or `npm run mutate -- growth history` for some of the parts, or
 * `npm run mutate -- src/growth/fading.ts` for one file. Ends with the tally and the score of each part, as Stryker
 * counts: killed and timed out over all but the ignored. Fails where a score is below the threshold `break` of
 * stryker.config.json.
 */
import { readFileSync } from 'node:fs'
import { Stryker } from '@stryker-mutator/core'

const inFolder = (folder, names) => names.split(' ').map((name) => `src/${folder}/${name}.ts`)
const parts = {
  growth: ['src/growth/*.ts'],
  history: ['src/history/*.ts'],
  chance: inFolder(
    'chance',
    'chance passage annualPassage annualChance annualGrowth arrivalQuantile requiredDrift fromHistory fromInterval',
  ),
  sensitivity: [
    'src/sensitivity/*Analysis.ts',
    ...inFolder('sensitivity', 'elasticities tornado breakEven grid spider sobolEstimators partialCorrelation'),
    ...inFolder('sensitivity', 'estimate fastSpectrum delta copulaDelta kernelDelta kolmogorov pawn kernels'),
  ],
}

const { thresholds } = JSON.parse(readFileSync('stryker.config.json', 'utf8'))
const words = process.argv.slice(2)
const scores = []
for (const part of words.length > 0 ? words : Object.keys(parts)) {
  // vitest.mutation.config.ts reads which tests to run
  process.env.MUTATED = part in parts ? part : part.split('/')[1]
  const report = `coverage/mutation/${part.replaceAll('/', '.')}.json`
  await new Stryker({ mutate: parts[part] ?? [part], jsonReporter: { fileName: report } }).runMutationTest()
  scores.push({ part, ...tally(report) })
}
console.table(scores)
if (scores.some(({ score }) => !(score >= thresholds.break))) process.exitCode = 1

function tally(report) {
  const { files } = JSON.parse(readFileSync(report, 'utf8'))
  const mutants = Object.values(files).flatMap((file) => file.mutants)
  const count = (status) => mutants.filter((mutant) => mutant.status === status).length
  const [killed, timeout, survived, uncovered] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(count)
  const score = (100 * (killed + timeout)) / (killed + timeout + survived + uncovered)
  return { score: Number(score.toFixed(2)), killed, timeout, survived, uncovered, ignored: count('Ignored') }
}
