import type { Page } from 'playwright-core'

/**
 * What a page says in its own language, one string for each piece of text: whatever is marked as another language
 * is left out, and so are addresses, codes and what the reader typed.
 */
export function ownWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lang = document.documentElement.lang
    const pieces: string[] = []
    const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node: Node | null = walk.currentNode; node; node = walk.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement
      if (!element || element.closest('[lang]')?.getAttribute('lang') !== lang) continue
      if (element.closest('script, style, svg, code, kbd, .link-text')) continue
      if (node instanceof Text) pieces.push(node.data)
      else
        for (const name of ['alt', 'title', 'placeholder', 'aria-label']) pieces.push((node as Element).getAttribute(name) ?? '')
    }
    return pieces.map((piece) => piece.replace(/\s+/g, ' ').trim()).filter(Boolean)
  })
}

// Letters that stay Latin in every language of the trade: codes of ISO, ICC and customs, and names of things.
const latinEverywhere = new Set([
  'USD',
  'CNY',
  'EUR',
  'UZS',
  'US',
  'HS',
  'PDF',
  'XLSX',
  'WeChat',
  'QR',
  'ISO',
  'HACCP',
  'GACC',
  'BRC',
  'GOTS',
  'OEKO-TEX',
  'REACH',
  'CE',
  'EAC',
  'GB',
  'UTC',
  'FDA',
  'GLOBALG.A.P',
  'Incoterms',
  'EXW',
  'FCA',
  'FAS',
  'FOB',
  'CFR',
  'CIF',
  'CPT',
  'CIP',
  'DAP',
  'DPU',
  'DDP',
])

/** Words in Latin letters that a page in Cyrillic should not have; `known` are the reader's own and names as they are. */
export function latinLeaks(pieces: readonly string[], known: readonly string[] = []): string[] {
  return pieces.flatMap((piece) => {
    const own = known.reduce((text, each) => text.replaceAll(each, ' '), piece)
    // A unit of measure behind its number stays as it is, in whatever script the sentence is.
    const bare = own
      .replace(/https?:\/\/\S+|\S+@\S+/g, ' ')
      .replace(/(\d\s?)(kg|km|sm|mm|ml|mg|kVt|g|m|t|l|V|W)(?![A-Za-z])/g, '$1')
    const words = bare.match(/[A-Za-zʻʼ‘’][A-Za-zʻʼ‘’.-]*[A-Za-z]/g) ?? []
    return words.some((word) => !latinEverywhere.has(word)) ? [piece] : []
  })
}
