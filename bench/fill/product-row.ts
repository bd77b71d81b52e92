import type { LocalizedText } from '../../src/kernel/localized-text.ts'
import { newId } from '../../src/kernel/id.ts'
import { productTerms } from '../../src/modules/showroom/product/product-terms.ts'
import type { FilledMaker } from './makers.ts'
import { templates, type Template } from './templates.ts'
import { commonWords, inFive, rareWords } from './words.ts'

/** Columns of `showroom.product` in the order of a row. */
export const productColumns = [
  'id',
  'slug',
  'maker_id',
  'category_id',
  'sku',
  'names',
  'description',
  'packaging',
  'hs6',
  'national_codes',
  'unit',
  'price',
  'currency',
  'price_unit',
  'price_breaks',
  'price_display',
  'moq',
  'moq_unit',
  'stock',
  'lead_time_days',
  'net_weight_kg',
  'certificates',
  'terms',
  'created_at',
] as const

interface Prepared {
  readonly template: Template
  readonly names: LocalizedText
  readonly description: LocalizedText
  readonly packaging: LocalizedText
  readonly descriptionTerms: readonly string[]
}

const nobody = { names: {}, description: {}, sku: null, hs6: null, maker: {}, category: {} }
const prepared: readonly Prepared[] = templates.products.map((template) => {
  const description = inFive(template.description)
  const terms = productTerms({ ...nobody, description }).split(' ')
  return {
    template,
    names: inFive(template.names),
    description,
    packaging: inFive(template.packaging ?? {}),
    descriptionTerms: terms,
  }
})

/** The `number`th product: a real one of the demonstration under a trade name and a quality of its own. */
export function productRow(number: number, makers: readonly FilledMaker[]): readonly unknown[] {
  const { template, description, packaging, names: plainNames, descriptionTerms } = prepared[number % prepared.length]!
  const candidates = makers.filter((maker) => maker.category === template.category)
  const maker = candidates[Math.floor(number / prepared.length) % candidates.length]!
  const rare = inFive(rareWords[scatter(number, 100)]!)
  const common = inFive(commonWords[scatter(number + 7_919, 5)]!)
  const names = Object.fromEntries(
    Object.entries(plainNames).map(([locale, name]) => {
      const tag = locale as keyof LocalizedText
      return [locale, locale === 'zh-Hans' ? `${rare[tag]}牌${name}，${common[tag]}` : `${name} «${rare[tag]}», ${common[tag]}`]
    }),
  ) as LocalizedText
  const sku = `${template.slug.slice(0, 3).toUpperCase()}-${number}`
  const hs6 = template.hs6 ?? null
  const terms = productTerms({ names, description: {}, sku, hs6, maker: maker.names, category: maker.categoryNames })
  const price = template.price ? (Number(template.price) * (0.6 + scatter(number + 31, 80) / 100)).toFixed(2) : null
  return [
    newId(),
    `${template.slug}-${number}`,
    maker.id,
    maker.categoryId,
    sku,
    names,
    description,
    packaging,
    hs6,
    template.nationalCodes ?? {},
    template.unit,
    price,
    price && (template.currency ?? 'USD'),
    price && template.unit,
    '[]',
    number % 8 === 3 ? 'on_request' : 'shown',
    template.moq ?? null,
    template.moq ? template.unit : null,
    String(scatter(number + 3, 9000) + 100),
    template.leadTimeDays ?? null,
    template.netWeightKg ?? null,
    maker.certificates.slice(0, 1 + scatter(number + 11, 4)),
    joinTerms(terms, descriptionTerms),
    new Date(Date.UTC(2026, 0, 1) + scatter(number + 5, 400_000) * 60_000).toISOString(),
  ]
}

// The description's terms were made once: a term that stands in the name too keeps the name's weight.
function joinTerms(own: string, description: readonly string[]): string {
  const seen = new Set(own.split(' ').map(termOf))
  return [own, ...description.filter((term) => !seen.has(termOf(term)))].join(' ')
}

const termOf = (entry: string): string => entry.slice(0, entry.lastIndexOf(':'))

/** A number below `below` that looks drawn by lot and is the same in every run. */
export function scatter(number: number, below: number): number {
  let mixed = Math.imul(number + 1, 0x9e37_79b1) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85eb_ca6b) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35) >>> 0
  return ((mixed ^ (mixed >>> 16)) >>> 0) % below
}
