import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  borderStrip,
  cornerFlower,
  defaultPalette,
  familiesOf,
  heroPattern,
  heroPortal,
  ornamentFamilies,
  ornamentFamily,
  pageBackdrop,
  pagePalette,
  paletteOf,
  productOrnament,
  rosetteMark,
  themeAddress,
  themeSheet,
} from './index.ts'

const names = ['Quritilgan oʻrik', '手绘陶盘', 'Ўзбек ипаги', 'a"<&>\'b', '']

/** Throws unless tags nest rightly, attributes are quoted and no id stands twice. */
function assertWellFormed(svg: string): void {
  const open: string[] = []
  const ids = new Set<string>()
  const rest = svg.replace(
    /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<&]*(?:&#\d+;[^"<&]*)*")*)\s*(\/?)>/g,
    (_, closing, tag, attributes, alone) => {
      if (closing && open.pop() !== tag) throw new Error(`</${tag}> closes nothing`)
      if (!closing && !alone) open.push(tag)
      const id = /\sid="([^"]*)"/.exec(attributes)?.[1]
      if (id && ids.has(id)) throw new Error(`id ${id} stands twice`)
      if (id) ids.add(id)
      return ''
    },
  )
  if (/[<>]/.test(rest)) throw new Error(`not a tag: ${rest.slice(0, 80)}`)
  if (open.length > 0) throw new Error(`left open: ${open.join()}`)
  for (const [, id] of svg.matchAll(/(?:href="#|url\(#)([^")]+)/g)) {
    if (!ids.has(id ?? '')) throw new Error(`#${id} leads nowhere`)
  }
}

const everyDrawing = () => [
  ...ornamentFamilies.flatMap((family) =>
    names.flatMap((seed) =>
      (['square', 'landscape'] as const).map((size) =>
        productOrnament({ seed, category: 'goods', size, families: [family], label: seed }),
      ),
    ),
  ),
  borderStrip(),
  heroPattern(),
  pageBackdrop(),
  heroPortal({ seed: 'x' }),
  cornerFlower({ seed: 'x' }),
  rosetteMark(),
]

describe('every drawing', () => {
  it('is well-formed, refers to itself only, carries no script, no broken number', () => {
    for (const svg of everyDrawing()) {
      assertWellFormed(svg)
      expect(svg).not.toMatch(/<script|<foreignObject|<style|\son\w+=|href="(?!#)|NaN|Infinity|undefined/)
      expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true)
    }
  })

  it('stays light: 6 KB compressed, the portal of the first page 10 KB', () => {
    for (const svg of everyDrawing()) expect(gzipSync(svg).length).toBeLessThan(svg.includes('id="pf"') ? 10_000 : 6_000)
  })

  it('is hidden from screen readers unless it has a label', () => {
    expect(productOrnament({ seed: 'a', category: 'b' })).toContain('aria-hidden="true"')
    expect(productOrnament({ seed: 'a', category: 'b', label: '"杏干"' })).toContain('role="img" aria-label="&#34;杏干&#34;"')
  })
})

describe('productOrnament', () => {
  it('is the same for the same text and another for another', () => {
    for (const family of ornamentFamilies) {
      const draw = (seed: string) => productOrnament({ seed, category: 'goods', families: [family] })
      expect(draw('oʻrik')).toBe(draw('oʻrik'))
      expect(draw('oʻrik')).not.toBe(draw('mayiz'))
    }
  })

  it('keeps one category in one family, and only in families in use', () => {
    expect(ornamentFamily('ceramics')).toBe('bowl')
    expect(ornamentFamily('dried-fruit')).toBe('garden')
    expect(ornamentFamily('ceramics', ['ikat', 'girih'])).toMatch(/ikat|girih/)
    expect(new Set(Array.from({ length: 40 }, (_, i) => ornamentFamily(`xx-${i}`))).size).toBe(ornamentFamilies.length)
    expect(familiesOf(['girih', 'no such'])).toEqual(['girih'])
    expect(familiesOf([])).toEqual(ornamentFamilies)
  })
})

describe('a palette of one’s own', () => {
  it('takes hex colours of known dyes and nothing else', () => {
    const palette = paletteOf({
      cobalt: '#004488',
      madder: 'red;}*{color:#000000',
      saffron: '#000000;}*{color:red',
      unknown: '#000000',
    })
    expect(palette).toEqual({ ...defaultPalette, cobalt: '#004488' })
    expect(themeSheet(palette)).toContain('--dye-cobalt:#004488')
    expect(themeAddress(palette)).not.toBe(themeAddress())
    expect(themeSheet()).toContain(`--dye-cobalt:${defaultPalette.cobalt}`)
  })

  it('reaches drawings inside the page by its variables', () => {
    expect(rosetteMark(pagePalette)).toContain(`var(--dye-turquoise, ${defaultPalette.turquoise})`)
  })
})

/** WCAG 2.2 contrast of two hex colours. */
function contrast(a: string, b: string): number {
  const light = (hex: string) => {
    const [r = 0, g = 0, bl = 0] = [1, 3, 5].map((i) => {
      const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl
  }
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

describe('the default dyes', () => {
  const { cloth, sand, ink, cobalt, teal, madder, saffron, turquoise } = defaultPalette
  const quiet = '#485569' // 76 % ink on white, as in tokens.css
  it.each([
    ['text', ink, cloth],
    ['quiet text', quiet, cloth],
    ['links', cobalt, cloth],
    ['places', teal, cloth],
    ['prices', madder, cloth],
    ['buttons', '#ffffff', cobalt],
    ['counts', '#ffffff', teal],
    ['badges', '#ffffff', madder],
    ['the golden button', ink, saffron],
    ['the foot', sand, ink],
    ['titles of the foot', saffron, ink],
    ['words on the strapwork', '#ffffff', cobalt],
  ])('%s can be read (4.5 : 1)', (_, a, b) => expect(contrast(a, b)).toBeGreaterThanOrEqual(4.5))

  it('show the focus against ground and ink (3 : 1)', () => {
    expect(contrast(ink, cloth)).toBeGreaterThanOrEqual(3)
    expect(contrast(turquoise, ink)).toBeGreaterThanOrEqual(3)
  })
})
