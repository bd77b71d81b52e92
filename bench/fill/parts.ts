import { builtIn } from '../../src/language/index.ts'
import type { LocalizedText } from '../../src/kernel/localized-text.ts'
import { productTerms } from '../../src/modules/showroom/product/product-terms.ts'
import type { FilledMaker } from './makers.ts'
import { templates } from './templates.ts'
import { commonWords, inFive, rareWords, seriesWords } from './words.ts'

const nobody = { names: {}, description: {}, sku: null, hs6: null, maker: {}, category: {} }

/** Terms of a part of a product, analysed as the house does; the server joins the parts. */
const termsOf = (part: Partial<Parameters<typeof productTerms>[0]>): string => productTerms({ ...nobody, ...part }, builtIn)

/** Rows of a working table of `bench_fill`, with the names and types of its columns: all that products are put together from. */
export interface Parts {
  readonly table: string
  readonly columns: string
  readonly rows: readonly (readonly unknown[])[]
}

const withoutChinese = ({ 'zh-Hans': _, ...others }: LocalizedText): LocalizedText => others

// A Chinese trade name stands before the name, joined by 牌; the others behind it.
const branded = (names: LocalizedText): LocalizedText => ({ ...withoutChinese(names), 'zh-Hans': `${names['zh-Hans']}牌` })

function words(table: string, all: typeof rareWords, spoken: (names: LocalizedText) => LocalizedText): Parts {
  return {
    table,
    columns: 'no int, names jsonb, terms tsvector',
    rows: all.map((word, no) => {
      const names = inFive(word)
      return [no, names, termsOf({ names: spoken(names) })]
    }),
  }
}

// A house of a million goods is filled with the first sentence of each description: analysing less is what makes it quick.
const longTextsUpTo = 200_000

function brief(text: LocalizedText): LocalizedText {
  return Object.fromEntries(Object.entries(text).map(([locale, words]) => [locale, /^.*?[.;。；]/su.exec(words!)?.[0] ?? words]))
}

function goods(size: number): Parts {
  return {
    table: 'goods',
    columns: `no int, slug text, category text, names jsonb, description jsonb, packaging jsonb, hs6 text, national_codes jsonb,
      unit text, price numeric, currency text, moq numeric, lead_time_days int, net_weight_kg numeric, terms tsvector`,
    rows: templates.products.map((each, no) => {
      const names = inFive(each.names)
      const long = inFive(each.description)
      const description = size > longTextsUpTo ? brief(long) : long
      return [
        no,
        each.slug,
        each.category,
        names,
        description,
        inFive(each.packaging ?? {}),
        each.hs6 ?? null,
        each.nationalCodes ?? {},
        each.unit,
        each.price ?? null,
        each.price ? (each.currency ?? 'USD') : null,
        each.moq ?? null,
        each.leadTimeDays ?? null,
        each.netWeightKg ?? null,
        termsOf({ names, description, hs6: each.hs6 ?? null }),
      ]
    }),
  }
}

function makersOf(makers: readonly FilledMaker[]): Parts {
  const placed = new Map<string, number>()
  return {
    table: 'maker',
    columns: 'category text, no int, id uuid, category_id uuid, certificates text[], terms tsvector',
    rows: makers.map((maker) => {
      const no = placed.get(maker.category) ?? 0
      placed.set(maker.category, no + 1)
      return [
        maker.category,
        no,
        maker.id,
        maker.categoryId,
        maker.certificates,
        termsOf({ maker: maker.names, category: maker.categoryNames }),
      ]
    }),
  }
}

/** Goods of the demonstration, makers of this run, trade names, qualities and series. */
export const partsOf = (size: number, makers: readonly FilledMaker[]): readonly Parts[] => [
  goods(size),
  makersOf(makers),
  words('rare', rareWords, branded),
  words('common', commonWords, (names) => names),
  words('series', seriesWords(size), (names) => names),
]

/** The names whose words who misspells them may have meant. */
export const namesOf = (size: number): readonly LocalizedText[] =>
  [...templates.products.map(({ names }) => names), ...rareWords, ...commonWords, ...seriesWords(size)].map(inFive)
