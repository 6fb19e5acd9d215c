import { type Answer, answer, fingerprint, slices } from './answer.ts'
import type { State } from './fields.ts'
import { type Faults, read } from './question.ts'
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
  const { question } = asked
  for (const ensemble of slices(question)) {
    const run = ensemble.slices.reduce((sum, [from, to]) => sum + to - from, 0)
    const done = run / question.runs.runs
    tell({ id, answer: answer(state, question, ensemble), done })
    await turn()
    if (id !== latest) return
    if (done === 1) tell({ id, fingerprint: fingerprint(ensemble) })
  }
})

function tell(told: Told): void {
  postMessage(told)
}
