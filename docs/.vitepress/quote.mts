import type { MarkdownRenderer } from 'vitepress'
import type { Figures } from './figures.mts'

/**
 * Pages quote what is computed when the site is built: `[[number years]]` in a sentence, `[[chart fan]]`, `[[table peers]]`
 * and `[[output accuracy]]` on a line of their own. A name that is not there fails the build. In a text, a number and its
 * per cent sign stay on one line.
 */
export function quoteFigures(markdown: MarkdownRenderer, figures: Figures): void {
  const text = markdown.renderer.rules.text
  markdown.renderer.rules.text = (...each) => (text?.(...each) ?? '').replace(/(\d) %/g, '$1\u00a0%')
  markdown.core.ruler.before('normalize', 'quote', (state) => {
    state.src = state.src.replace(/\[\[(number|chart|table|output) ([\w.-]+)\]\]/g, (_, kind: keyof Figures, name) => {
      const quoted = figures[kind][name]
      if (quoted === undefined) throw new Error(`there is no ${kind} named ${name}: see figures.mts`)
      return quoted
    })
  })
}
