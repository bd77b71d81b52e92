import { describe, expect, it } from 'vitest'
import {
  DataTable,
  Facets,
  FileField,
  Footer,
  Header,
  HtmlDocument,
  MoneyField,
  Notice,
  Pager,
  ProductCard,
  QuantityField,
  SelectField,
  SideBySide,
  StateBadge,
  TextArea,
  TextField,
} from './index.ts'
import { pageNumbers } from './pager.tsx'

const html = async (node: unknown) => String(await node)

describe('form fields', () => {
  it('keep what was typed and tie hint and error to the control', async () => {
    const out = await html(<TextField name="phone" label="Phone" hint="Why" error="Missing" value={'12"<b>'} required />)
    expect(out).toContain('<label class="field-label" for="f-phone">')
    expect(out).toContain('aria-describedby="f-phone-hint f-phone-error"')
    expect(out).toContain('aria-invalid="true"')
    expect(out).toContain('id="f-phone-error"')
    expect(out).toContain('value="12&quot;&lt;b&gt;"')
    expect(out).toContain('required=""')
    expect(await html(<TextArea name="q" label="Q" value={'a\n<b>'} />)).toContain('a\n&lt;b&gt;</textarea>')
  })

  it('say nothing of errors when there is none', async () => {
    const out = await html(<TextField name="a[0].b" label="A" />)
    expect(out).toContain('id="f-a-0-b"')
    expect(out).not.toMatch(/aria-invalid|aria-describedby|field-refused/)
  })

  it('mark the chosen option and send on change only when told', async () => {
    const choices = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B', lang: 'ru' },
    ]
    const out = await html(<SelectField name="s" label="S" value="b" choices={choices} empty="–" />)
    expect(out).toContain('<option value="b" selected="" lang="ru">B</option>')
    expect(out.match(/selected/g)).toHaveLength(1)
    expect(out).not.toContain('data-auto-submit')
    expect(await html(<SelectField name="s" label="S" choices={choices} autoSubmit />)).toContain('data-auto-submit=""')
  })

  it('name both controls of a pair', async () => {
    const unit = { name: 'unit', label: 'Unit', value: 'KGM', choices: [{ value: 'KGM', label: 'kg' }] }
    const out = await html(<QuantityField name="qty" label="Quantity" value="1,5" unit={unit} less="Less" more="More" />)
    expect(out).toContain('aria-label="Unit"')
    expect(out).toContain('value="1,5"')
    expect(out.match(/<button[^>]*hidden=""/g)).toHaveLength(2)
    expect(await html(<MoneyField name="m" label="M" currency={{ ...unit, name: 'currency' }} />)).toContain('name="currency"')
    expect(await html(<FileField name="f" label="F" preview />)).toContain('data-preview="f-f-preview"')
  })
})

describe('lists', () => {
  it('show their empty state in place of an empty table', async () => {
    const columns = [{ key: 'n', label: 'Number', cell: (row: number) => row, numeric: true }]
    expect(await html(<DataTable caption="C" columns={columns} rows={[]} empty={<p>none</p>} />)).toBe('<p>none</p>')
    expect(await html(<DataTable caption="C" columns={columns} rows={[7]} />)).toContain(
      '<td class="numeric" data-label="Number">7</td>',
    )
  })

  it('page with both ends and gaps', () => {
    expect(pageNumbers(1, 3)).toEqual([1, 2, 3])
    expect(pageNumbers(5, 9)).toEqual([1, 0, 4, 5, 6, 0, 9])
    expect(pageNumbers(3, 9)).toEqual([1, 2, 3, 4, 0, 9])
  })

  it('do not page a single page', async () => {
    const words = { label: 'Pages', previous: 'Previous', next: 'Next', href: (page: number) => `?page=${page}` }
    expect(
      await html(
        <div>
          <Pager {...words} page={1} pages={1} />
        </div>,
      ),
    ).toBe('<div></div>')
    const last = await html(<Pager {...words} page={9} pages={9} />)
    expect(last).toContain('rel="prev"')
    expect(last).not.toContain('rel="next"')
  })

  it('filter by checkboxes with counts, inside a form that works by itself', async () => {
    const choices = [
      { value: 'x', label: 'X', count: 3, checked: true },
      { value: 'y', label: 'Y', count: 0 },
    ]
    const out = await html(
      <Facets
        action="/p"
        label="Filters"
        apply="Apply"
        facets={[{ name: 'c', label: 'C', choices, folded: true }]}
        kept={{ q: 'a b' }}
      />,
    )
    expect(out).toContain('method="get" action="/p"')
    expect(out).toContain('<input type="hidden" name="q" value="a b"/>')
    expect(out.match(/checked=""/g)).toHaveLength(1)
    expect(out).toContain('<details class="facet" open="">')
    expect(out).toContain('Apply</button>')
  })

  it('mark what changed between two offers in words too', async () => {
    const rows = [{ label: 'Price', cells: [{ value: '4.20' }, { value: '4.10', changed: true }] }]
    expect(await html(<SideBySide caption="C" corner="Term" heads={['1', '2']} rows={rows} changedLabel="changed" />)).toContain(
      '4.10<span class="sr-only"> (changed)</span>',
    )
  })
})

describe('pages', () => {
  const brand = { name: 'House', href: '/en' }
  const languages = { label: 'Language', languages: [{ tag: 'zh-Hans', label: '中文', href: '/zh-Hans', current: true }] }

  it('begin with a doctype and name their language, sheets and versions', async () => {
    const out = await html(
      HtmlDocument({
        lang: 'zh-Hans',
        title: '<杏干>',
        stylesheet: ['/a.css', '/b.css'],
        script: '/m.js',
        alternates: [{ tag: 'uz', href: '/uz' }],
        children: <main />,
      }),
    )
    expect(out).toMatch(/^<!doctype html><html lang="zh-Hans"/)
    expect(out).toContain('<title>&lt;杏干&gt;</title>')
    expect(out.indexOf('/a.css')).toBeLessThan(out.indexOf('/b.css'))
    expect(out).toContain('<script type="module" src="/m.js"></script>')
    expect(out).toContain('hreflang="uz"')
  })

  it('hold no inline script or style, which the policy forbids', async () => {
    const parts = [
      <Header
        brand={brand}
        labels={{ nav: 'Nav', menu: 'Menu' }}
        nav={[{ href: '/', label: 'Goods' }]}
        languages={languages}
        cart={{ href: '/list', label: 'List', count: 2 }}
      />,
      <Footer brand={brand} columns={[]} />,
      <ProductCard href="/p" name="杏干" lang="zh-Hans" picture={{ src: '/o.svg', alt: '' }} badges={['HACCP']} />,
      <Notice tone="error" title="Refused" dismiss="Close" />,
      <StateBadge label="New" tone="info" />,
    ]
    for (const part of parts) expect(await html(part)).not.toMatch(/\sstyle=|\son\w+=|<script|<style/)
  })

  it('read an error out at once and a success politely', async () => {
    expect(await html(<Notice tone="error">x</Notice>)).toContain('role="alert"')
    expect(await html(<Notice tone="success">x</Notice>)).toContain('role="status"')
  })

  it('give each language its own name, tag and mark', async () => {
    const out = await html(<Header brand={brand} labels={{ nav: 'Nav', menu: 'Menu' }} nav={[]} languages={languages} />)
    expect(out).toContain('<a href="/zh-Hans" lang="zh-Hans" hreflang="zh-Hans" aria-current="true">中文')
  })
})
