import { Converter, ReflectionKind } from 'typedoc'

/**
 * In doc comments accuracy, cost and source stand after `@throws`, and so TypeDoc takes them for a part of it. This gives
 * them blocks of their own, and names the error that is thrown.
 */
export function blocks(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const error = project.getReflectionsByKind(ReflectionKind.Class).find(({ name }) => name === 'DomainError')
    const link = { kind: 'inline-tag', tag: '@link', text: 'DomainError', target: error }
    for (const { comment } of Object.values(project.reflections))
      if (comment) comment.blockTags = comment.blockTags.flatMap((block) => split(block, link))
  })
}

function split(block, link) {
  if (block.tag !== '@throws') return [block]
  const blocks = [block]
  const { content } = block
  block.content = [link, { kind: 'text', text: ' ' }]
  for (const part of content) {
    const [first, ...others] = part.kind === 'text' ? part.text.split(/\n\n(?=[A-Z]\w+: )/) : [part.text]
    blocks.at(-1).content.push({ ...part, text: first })
    for (const text of others) {
      const next = block.clone()
      const source = text.startsWith('Source: ')
      next.tag = source ? '@source' : '@accuracy and cost'
      next.content = [{ kind: 'text', text: source ? text.slice('Source: '.length) : text }]
      blocks.push(next)
    }
  }
  return blocks
}
