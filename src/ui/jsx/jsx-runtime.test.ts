import fc from 'fast-check'
import { html, raw } from 'hono/html'
import { Fragment as HonoFragment, jsx as honoJsx } from 'hono/jsx/jsx-runtime'
import { expect, test } from 'vitest'
import { Fragment, jsx } from './jsx-runtime.ts'

interface Node {
  readonly tag: string
  readonly attributes: Record<string, unknown>
  readonly children: readonly (Node | string | number | boolean | null | undefined)[]
}

const text = fc.oneof(fc.string(), fc.constantFrom('<b>', '"', "it's", '&amp;', '杏干', 'ўрик'))
const attributes = fc.dictionary(
  fc.constantFrom('class', 'href', 'hidden', 'checked', 'tabindex', 'aria-hidden', 'data-once'),
  fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(undefined), fc.constant(null)),
)

const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom('div', 'p', 'a', 'ul', 'input', 'br', 'img', ''),
    attributes,
    children: fc.array(
      fc.oneof({ depthSize: 'small' }, text, fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined), tie('tree')),
      { maxLength: 4 },
    ),
  }),
}))

const written = ({ tag, attributes: given, children }: Node, element: typeof jsx, fragment: typeof Fragment): unknown => {
  const inner = children.map((child) => (typeof child === 'object' && child !== null ? written(child, element, fragment) : child))
  const empty = ['input', 'br', 'img'].includes(tag)
  return element(tag === '' ? (fragment as never) : tag, {
    ...(tag === '' ? {} : given),
    ...(empty || inner.length === 0 ? {} : { children: inner }),
  })
}

test('writes what Hono writes, to the last sign', () => {
  fc.assert(
    fc.property(tree, (node) => {
      expect(String(written(node, jsx, Fragment))).toBe(String(written(node, honoJsx as never, HonoFragment as never)))
    }),
    { numRuns: 500 },
  )
})

test('components get their children, and what has to be waited for is waited for in its place', async () => {
  const Frame = ({ title, children }: { title: string; children?: unknown }) => jsx('section', { title, children })
  const Late = async () => jsx('b', { children: 'late' })
  expect(`${jsx(Frame as never, { title: 'a"b', children: [raw('<i>x</i>'), 'y'] }) as unknown as string}`).toBe(
    '<section title="a&quot;b"><i>x</i>y</section>',
  )
  const waited = jsx(Frame as never, { title: 't', children: ['one ', jsx(Late as never, {}), ' two'] })
  expect(waited).toBeInstanceOf(Promise)
  expect(String(await waited)).toBe('<section title="t">one <b>late</b> two</section>')
  expect(String(await html`<!doctype html>${waited}`)).toBe('<!doctype html><section title="t">one <b>late</b> two</section>')
})
