/**
 * JSX that is text at once: each element is written when its children have been. Nothing is kept to be walked later, so a
 * page costs a fraction of what a tree costs. Types and the words of attributes are Hono's.
 */
import type { JSX as HonoJsx } from 'hono/jsx/jsx-runtime'

export type { JSX } from 'hono/jsx/jsx-runtime'

/** Finished markup: what is put into a page as it is. Hono's `html` and `raw` know it by `isEscaped`. */
class Markup {
  readonly isEscaped = true
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

type Part = string | Promise<string>
type Props = Readonly<Record<string, unknown>>
type Component = (props: never) => unknown

const withoutEnd = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
])

// HTML, "Boolean attributes": there or not there, without a value.
const boolean = new Set([
  'allowfullscreen',
  'async',
  'autofocus',
  'autoplay',
  'checked',
  'controls',
  'default',
  'defer',
  'disabled',
  'download',
  'formnovalidate',
  'hidden',
  'inert',
  'ismap',
  'itemscope',
  'loop',
  'multiple',
  'muted',
  'nomodule',
  'novalidate',
  'open',
  'playsinline',
  'readonly',
  'required',
  'reversed',
  'selected',
])

/** An element, or what a component gives. */
export function jsx(tag: string | Component, props: Props): HonoJsx.Element {
  if (typeof tag === 'function') return element(partOf(tag(props as never)))
  const open = `<${tag}${attributes(props)}`
  if (props['children'] === undefined && withoutEnd.has(tag)) return element(`${open}/>`)
  const inner = partOf(props['children'])
  if (typeof inner === 'string') return element(`${open}>${inner}</${tag}>`)
  return element(inner.then((text) => `${open}>${text}</${tag}>`))
}

export { jsx as jsxs, jsx as jsxDEV }

/** Several things side by side. */
export function Fragment({ children }: { readonly children?: unknown }): HonoJsx.Element {
  return element(partOf(children))
}

/** Finished markup from a text that is markup already. */
export function markup(text: string): HonoJsx.Element {
  return new Markup(text) as unknown as HonoJsx.Element
}

function element(part: Part): HonoJsx.Element {
  const made = typeof part === 'string' ? new Markup(part) : part.then((text) => new Markup(text))
  return made as unknown as HonoJsx.Element
}

function partOf(child: unknown): Part {
  if (typeof child === 'string') return escape(child)
  if (child === undefined || child === null || typeof child === 'boolean') return ''
  if (child instanceof Markup) return child.toString()
  if (Array.isArray(child)) return joined(child)
  if (child instanceof Promise) return child.then((settled) => partOf(settled))
  if (typeof child === 'object' && (child as { isEscaped?: true }).isEscaped === true) return `${child as unknown as string}`
  // A number, or something with a text of its own.
  return escape(String(child as number))
}

function joined(children: readonly unknown[]): Part {
  let text = ''
  for (let at = 0; at < children.length; at++) {
    const part = partOf(children[at])
    if (typeof part === 'string') text += part
    else return Promise.all([part, joined(children.slice(at + 1))]).then(([first, rest]) => text + first + rest)
  }
  return text
}

function attributes(props: Props): string {
  let text = ''
  for (const name in props) {
    if (name === 'children' || name === 'key') continue
    const value = props[name]
    if (value === undefined || value === null) continue
    if (typeof value === 'boolean' && boolean.has(name)) {
      if (value) text += ` ${name}=""`
    } else text += ` ${name}="${typeof value === 'string' ? escape(value) : escape(String(value as number))}"`
  }
  return text
}

const special = /[&<>'"]/
const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&#39;', '"': '&quot;' }

/** A text as it stands in markup, between tags or in an attribute. */
export function escape(text: string): string {
  return special.test(text) ? text.replace(/[&<>'"]/g, (sign) => names[sign]!) : text
}
