import { type Matters, matters } from './matters.ts'
import { read } from './question.ts'
import { onLatest } from './turn.ts'
import { type View, views } from './views.ts'
import type { Asked } from './worker.ts'

/** What else there is to say of a question. The odds do not wait for it, since another worker runs them. */
export interface Aside {
  readonly id: number
  readonly deadline: number
  readonly views: readonly View[]
  readonly matters: Matters
}

onLatest(async ({ id, state }: Asked) => {
  const asked = await read(state)
  if ('faults' in asked) return
  const { question } = asked
  const { deadline } = question
  postMessage({ id, deadline, views: views(state, question), matters: matters(question) } satisfies Aside)
})
