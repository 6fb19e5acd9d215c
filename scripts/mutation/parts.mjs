const inFolder = (folder, names) => names.split(' ').map((name) => `src/${folder}/${name}.ts`)

/** What is mutated, by part. */
export const parts = {
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

/** Tests that mutants are not held against: the long hostile runs, and those of what is not mutated. */
export function isLeftOut(part, name) {
  const others = { chance: ['simulate', 'parallel', 'moments', 'compare'], sensitivity: ['truth', 'types'] }[part] ?? []
  return ['hostile', ...others].some((word) => name.includes(word))
}
