/** Elements whose content is not running text. */
const CODE_ELEMENTS = /^(?:code|pre|kbd|samp|var|script|style|textarea|svg|math)$/i
const VOID_ELEMENTS = /^(?:br|img|input|hr|meta|link|wbr|source|col|area|embed|track|base)$/i
const ICU_HEAD = /\{\s*[\w.-]+\s*,\s*(?:plural|select|selectordinal)\s*,\s*(?:offset:\d+\s*)?[=\w-]+\s*\{/y
const ICU_NEXT = /\}\s*[=\w-]+\s*\{/y
const ICU_END = /\}\s*\}/y

/**
 * Finds markup that the converter copies unchanged: tags, code elements, `translate="no"`,
 * placeholders, the frame of ICU constructs. One object per text; every method is linear over
 * the whole text because what was searched for in vain is remembered.
 */
export class Markup {
  #cases = 0
  #braces: Int32Array | undefined
  #nowhere: Map<string, number> | undefined

  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** End of what is to be kept at `{` or `}`; `at` when it is plain text. */
  brace(at: number): number {
    const text = this.text
    if (text.charCodeAt(at) === 125) {
      if (this.#cases === 0) return at
      ICU_NEXT.lastIndex = at
      if (ICU_NEXT.test(text)) return ICU_NEXT.lastIndex
      ICU_END.lastIndex = at
      if (!ICU_END.test(text)) return at
      this.#cases--
      return ICU_END.lastIndex
    }
    const close = this.#match(at)
    if (close < 0) return at
    ICU_HEAD.lastIndex = at
    if (ICU_HEAD.test(text)) {
      this.#cases++
      return ICU_HEAD.lastIndex
    }
    return close + 1
  }

  /** End of the tag (or comment, or kept element with its content) at `<`; `at` when it is plain text. */
  tag(at: number): number {
    const text = this.text
    if (text.startsWith('<!--', at)) {
      const close = this.#find('-->', at)
      return close < 0 ? at : close + 3
    }
    const name = /^<\/?([A-Za-zЀ-ӿ][\wЀ-ӿ.:-]{0,40})?/.exec(text.slice(at, at + 44))
    if (name === null || (name[1] === undefined && text[at + 1] !== '>' && text[at + 1] !== '/')) return at
    const end = this.#tagEnd(at)
    if (end < 0) return at
    const tag = text.slice(at, end)
    if (name[1] === undefined || tag[1] === '/' || tag.endsWith('/>') || VOID_ELEMENTS.test(name[1])) return end
    return CODE_ELEMENTS.test(name[1]) || /\stranslate\s*=\s*["'{]*no\b/i.test(tag) ? this.#elementEnd(name[1], end) : end
  }

  /** End of a `code` span (ASCII, on one line) at a backtick behind a space or bracket, or `at`. */
  code(at: number): number {
    if (at > 0 && !/[\s([]/.test(this.text[at - 1] as string)) return at
    const span = /^`[^`<>{}\n]{1,120}`/.exec(this.text.slice(at, at + 122))
    return span === null || /[^\x20-\x7e]/.test(span[0]) ? at : at + span[0].length
  }

  /** `indexOf` that does not search again behind a failure. */
  #find(what: string, from: number): number {
    const known = this.#nowhere?.get(what)
    if (known !== undefined && from >= known) return -1
    const found = this.text.indexOf(what, from)
    if (found < 0) (this.#nowhere ??= new Map()).set(what, from)
    return found
  }

  #tagEnd(at: number): number {
    const text = this.text
    for (let here = at + 1; here < text.length; here++) {
      const char = text[here]
      if (char === '>') return here + 1
      if (char === '<') return -1
      if (char === '"' || (char === "'" && text[here - 1] === '=')) {
        here = this.#find(char, here + 1)
        if (here < 0) return -1
      }
    }
    return -1
  }

  #elementEnd(name: string, from: number): number {
    const text = this.text
    const bounds = new RegExp(`<(/?)${name}(?![\\w-])[^<>]*>`, 'gi')
    bounds.lastIndex = from
    let depth = 1
    for (let match = bounds.exec(text); match !== null; match = bounds.exec(text)) {
      depth += match[1] === '/' ? -1 : match[0].endsWith('/>') ? 0 : 1
      if (depth === 0) return bounds.lastIndex
    }
    return text.length
  }

  /** The `}` that closes the `{` at `at`, or −1. */
  #match(at: number): number {
    if (this.#braces === undefined) {
      const braces = (this.#braces = new Int32Array(this.text.length).fill(-1))
      const open: number[] = []
      for (let here = 0; here < this.text.length; here++) {
        const code = this.text.charCodeAt(here)
        if (code === 123) open.push(here)
        else if (code === 125) {
          const opener = open.pop()
          if (opener !== undefined) braces[opener] = here
        }
      }
    }
    return (this.#braces as Int32Array)[at] ?? -1
  }
}
