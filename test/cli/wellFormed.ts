/** What is wrong with XML, as far as its tags, quotes and entities go; nothing, where it is well-formed. */
export function wellFormed(xml: string): string[] {
  const wrong: string[] = []
  const open: string[] = []
  const tag = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y
  let tops = 0
  for (let at = 0; at < xml.length; ) {
    if (xml[at] !== '<') {
      const end = xml.indexOf('<', at)
      const text = xml.slice(at, end < 0 ? undefined : end)
      if (open.length === 0 && text.trim() !== '') wrong.push(`text outside: ${text.slice(0, 40)}`)
      if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(text)) wrong.push(`a bare &: ${text.slice(0, 40)}`)
      at += text.length
      continue
    }
    tag.lastIndex = at
    const match = tag.exec(xml)
    if (!match) return [...wrong, `no tag: ${xml.slice(at, at + 60)}`]
    const [whole, closes, name, attributes, alone] = match as unknown as [string, string, string, string, string]
    const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, attribute]) => attribute)
    if (new Set(names).size < names.length) wrong.push(`an attribute twice: ${whole.slice(0, 60)}`)
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(attributes)) wrong.push(`a bare &: ${whole.slice(0, 60)}`)
    if (closes) {
      if (open.pop() !== name) wrong.push(`closed out of turn: ${name}`)
    } else {
      if (open.length === 0 && ++tops > 1) wrong.push(`a second root: ${name}`)
      if (!alone) open.push(name)
    }
    at += whole.length
  }
  return open.length > 0 ? [...wrong, `left open: ${open.join(' ')}`] : wrong
}
