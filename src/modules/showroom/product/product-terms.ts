import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { type Locale } from '../../../kernel/locale.ts'
import { type Glossary, nameTerms, terms, widerTerms, wholeNameTerms } from '../../../language/index.ts'

export interface Searchable {
  readonly names: LocalizedText
  readonly description: LocalizedText
  readonly sku: string | null
  readonly hs6: string | null
  readonly maker: LocalizedText
  readonly category: LocalizedText
}

/**
 * The `tsvector` of a product: names and what they name weigh A; category, HS code, article, maker and the wider things that
 * the goods belong to B; the description C.
 */
export function productTerms(product: Searchable, glossary: Glossary): string {
  const named = (analyse: typeof nameTerms) => (words: string, locale: Locale) => analyse(words, locale, glossary)
  const parts: [string, Iterable<string>][] = [
    [
      'A',
      [...ofText(product.names), ...ofEach(product.names, named(nameTerms)), ...ofEach(product.names, named(wholeNameTerms))],
    ],
    [
      'B',
      [
        ...ofText(product.category),
        ...ofText(product.maker),
        ...terms(product.sku ?? ''),
        ...hsPrefixes(product.hs6),
        ...ofEach(product.names, (name, locale) => widerTerms(name, locale, product.hs6, glossary)),
      ],
    ],
    ['C', ofText(product.description)],
  ]
  const seen = new Set<string>()
  const out: string[] = []
  for (const [weight, words] of parts) {
    for (const word of words) {
      if (seen.has(word)) continue
      seen.add(word)
      out.push(`${quote(word)}:${Math.min(seen.size, 16_383)}${weight}`)
    }
  }
  return out.join(' ')
}

const ofText = (text: LocalizedText): string[] => ofEach(text, terms)

function ofEach(text: LocalizedText, analyse: (words: string, locale: Locale) => string[]): string[] {
  return Object.entries(text).flatMap(([locale, words]) => (words ? analyse(words, locale as Locale) : []))
}

// A buyer may know the chapter, the heading or the subheading.
function hsPrefixes(hs6: string | null): string[] {
  return hs6 ? [hs6.slice(0, 2), hs6.slice(0, 4), hs6] : []
}

function quote(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
