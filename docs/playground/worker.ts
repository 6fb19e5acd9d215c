import { DomainError } from 'tradepath'
import { type Answer, answer, fingerprint, slices } from './answer.ts'
import type { State } from './fields.ts'
import { type Faults, type Question, read } from './question.ts'
import { turn } from './turn.ts'

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

let latest = 0

addEventListener('message', async ({ data: { id, state } }: MessageEvent<Asked>) => {
  latest = id
  // questions that came while paths were run are all let in, and only the last is answered
  await turn()
  if (id !== latest) return
  const asked = await read(state)
  if ('faults' in asked) return tell({ id, faults: asked.faults })
  try {
    await run(id, state, asked.question)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const field = { formula: 'formula', steady: 'rate', fading: 'rate' }[state.growth] ?? 'growth'
    tell({ id, faults: { [field]: error.message } })
  }
})

/** What a field alone does not show, as growth beyond all numbers, is told by what is thrown here. */
async function run(id: number, state: State, question: Question): Promise<void> {
  for (const ensemble of slices(question)) {
    const paths = ensemble.slices.reduce((sum, [from, to]) => sum + to - from, 0)
    const done = paths / question.runs.runs
    tell({ id, answer: answer(state, question, ensemble), done })
    await turn()
    if (id !== latest) return
    if (done === 1) tell({ id, fingerprint: fingerprint(ensemble) })
  }
}

function tell(told: Told): void {
  postMessage(told)
}
