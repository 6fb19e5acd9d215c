const { port1, port2 } = new MessageChannel()
const waiting: (() => void)[] = []
port1.onmessage = () => waiting.shift()?.()

/** Lets the messages in that have come; unlike a timer it does not wait. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    port2.postMessage(undefined)
  })
}

/**
 * Answers what a worker is asked, but of questions that come while one is answered only the last: `isLatest` tells
 * whether another has come.
 */
export function onLatest<Asked extends { readonly id: number }>(
  answer: (asked: Asked, isLatest: () => boolean) => Promise<void>,
): void {
  let latest = 0
  addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
    latest = data.id
    await turn()
    const isLatest = (): boolean => data.id === latest
    if (isLatest()) await answer(data, isLatest)
  })
}
