import type { Locale } from '../../../kernel/locale.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { groupDigits } from '../../../kernel/money.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import type { Category, Certificate } from '../category/category.queries.ts'
import { teller } from '../import/apply/tell.ts'
import type { PriceBreak } from '../product/product.ts'
import { showroomTexts } from '../texts.ts'
import { type Fact, factText } from './facts.ts'

/** What the names of codes are read from. */
export interface Glossary {
  readonly categories: readonly Category[]
  readonly certificates: readonly Certificate[]
  readonly places: ReadonlyMap<string, { readonly slug: string; readonly names: LocalizedText }>
}

const inLanguages = ['names', 'description', 'packaging']
const ofMakers = {
  names: 'producers.names',
  description: 'producers.description',
  place: 'producers.place',
  founded: 'producers.founded',
  employees: 'producers.employees',
} as const

/** Facts by path in one reader's words. Photos are no words. */
export function factWords(locale: Locale, { categories, certificates, places }: Glossary) {
  const t = showroomTexts(locale)
  const tell = teller(locale, new Map(categories.map(({ id, names }) => [id, names])))
  const papers = new Map(certificates.map(({ code, names }) => [code, names]))
  const value = (path: string, fact: Fact): string => {
    if (fact === null || fact === '' || (Array.isArray(fact) && fact.length === 0)) return '—'
    if (path === 'certificates')
      return (fact as readonly string[]).map((code) => wordsFor(papers.get(code) ?? { en: code }, locale)).join(', ')
    if (path === 'priceBreaks')
      return (fact as readonly PriceBreak[])
        .map(({ from, price }) => `≥ ${groupDigits(from, locale)}: ${groupDigits(price, locale)}`)
        .join('; ')
    if (path === 'state' && typeof fact === 'string') return showroomTexts.find(locale, `goods.state.${fact}`) ?? fact
    if (path === 'place') return wordsFor(places.get(factText(fact))?.names ?? { en: factText(fact) }, locale)
    return tell.value(path, factText(fact))
  }
  const name = (subject: 'product' | 'maker', path: string): string => {
    const [field = '', ...rest] = path.split('.')
    if (subject === 'maker' && Object.hasOwn(ofMakers, field)) {
      const words = t(ofMakers[field as keyof typeof ofMakers])
      return rest.length > 0 ? `${words} (${rest.join('.')})` : words
    }
    return inLanguages.includes(field) ? tell.name({ field, language: rest.join('.') }) : tell.name({ field: path })
  }
  return { name, value }
}

export type FactWords = ReturnType<typeof factWords>
