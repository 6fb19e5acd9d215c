import { DomainError } from 'tradepath'
import { type Answer, answer, fingerprint, slices } from './answer.ts'
import type { State } from './fields.ts'
import { type Faults, type Question, read } from './question.ts'
import { onLatest, turn } from './turn.ts'

/** What the page asks. */
export interface Asked {
  readonly id: number
  readonly state: State
}

/** What it is told: what is wrong, or the answer so far. */
export type Told = { readonly id: number } & (
  | { readonly faults: Faults }
  | { readonly answer: Answer; readonly done: number }
  | { readonly fingerprint: string }
)

onLatest(async ({ id, state }: Asked, isLatest) => {
  const asked = await read(state)
  if ('faults' in asked) return tell({ id, faults: asked.faults })
  try {
    await run(id, state, asked.question, isLatest)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const field = { formula: 'formula', steady: 'rate', fading: 'rate' }[state.growth] ?? 'growth'
    tell({ id, faults: { [field]: error.message } })
  }
})

/** What a field alone does not show, as growth beyond all numbers, is told by what is thrown here. */
async function run(id: number, state: State, question: Question, isLatest: () => boolean): Promise<void> {
  for (const ensemble of slices(question)) {
    const paths = ensemble.slices.reduce((sum, [from, to]) => sum + to - from, 0)
    const done = paths / question.runs.runs
    tell({ id, answer: answer(state, question, ensemble), done })
    await turn()
    if (!isLatest()) return
    if (done === 1) tell({ id, fingerprint: fingerprint(ensemble) })
  }
}

function tell(told: Told): void {
  postMessage(told)
}
