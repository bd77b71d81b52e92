import { z } from 'zod'
import { plain } from '../../../kernel/decimal.ts'
import { currencies } from '../../../kernel/money.ts'
import { type Unit, units } from '../../../kernel/unit.ts'
import { localizedOut, out } from '../../../platform/api/fields.ts'
import type { Ctx } from '../../../platform/context.ts'
import { pictureSources } from '../../../platform/files/picture-route.ts'
import { textFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { type Product, productStates } from './product.ts'

const unit = z.enum(units).describe('UN/ECE Recommendation 20 code; packages as X and a Recommendation 21 code')
const quantity = z.object({ quantity: out.decimal, unit })
const named = z.object({ id: out.id, slug: z.string(), name: z.string(), lang: out.lang, names: out.texts })

/** A product as programs read it. */
export const productAnswer = z
  .object({
    id: out.id,
    slug: z.string(),
    url: z.string().describe('Its page in the language asked for'),
    sku: z.string().nullable().describe('The maker’s own article number'),
    state: z.enum(productStates),
    ...localizedOut('name', 'lang', 'names'),
    ...localizedOut('description', 'descriptionLang', 'descriptions'),
    packaging: z.string(),
    packagings: out.texts,
    maker: named,
    category: named,
    hs6: z.string().nullable().describe('Harmonized System, six digits'),
    nationalCodes: z.record(z.string(), z.string()).describe('Longer codes by country, ISO 3166-1 alpha-2'),
    unit,
    price: z
      .object({
        amount: out.decimal,
        currency: z.enum(currencies),
        per: unit,
        breaks: z.array(z.object({ from: out.decimal, price: out.decimal })),
      })
      .nullable()
      .describe('null: on request'),
    priceDisplay: z.enum(['shown', 'on_request']),
    moq: quantity.nullable().describe('Least quantity of an order'),
    stock: quantity.nullable(),
    leadTimeDays: z.number().int().nullable(),
    netWeightKg: out.decimal.nullable(),
    shelfLifeMonths: z.number().int().nullable(),
    certificates: z.array(z.string()),
    details: z.record(z.string(), z.string()).describe('What the maker’s table said besides, by kind'),
    photos: z.array(z.object({ url: z.string(), width: z.number().int().nullable(), height: z.number().int().nullable() })),
    revision: z.number().int(),
    updatedAt: out.instant,
  })
  .meta({ id: 'Product' })

type ProductAnswer = z.input<typeof productAnswer>

export function answerProduct({ locale, publicUrl }: Ctx, product: Product): ProductAnswer {
  const { id, slug, sku, state, maker, category, hs6, nationalCodes, price, priceDisplay } = product
  const name = textFor(product.names, locale)
  const description = textFor(product.description, locale)
  const amount = (number: string | null, of: Unit) => (number === null ? null : { quantity: plain(number), unit: of })
  const short = (each: Product['maker'] | Product['category']) => {
    const { text, lang } = textFor(each.names, locale)
    return { id: each.id, slug: each.slug, name: text, lang, names: each.names as Record<string, string> }
  }
  return {
    id,
    slug,
    sku,
    state,
    hs6,
    priceDisplay,
    url: `${publicUrl}/${locale}/products/${slug}`,
    name: name.text,
    lang: name.lang,
    names: product.names as ProductAnswer['names'],
    description: description.text,
    descriptionLang: description.lang,
    descriptions: product.description as ProductAnswer['descriptions'],
    packaging: wordsFor(product.packaging, locale),
    packagings: product.packaging as ProductAnswer['packagings'],
    maker: short(maker),
    category: short(category),
    nationalCodes: { ...nationalCodes },
    unit: product.unit,
    price: price ? { ...price, breaks: price.breaks.map((each) => ({ ...each })) } : null,
    moq: amount(product.moq, product.moqUnit ?? product.unit),
    stock: amount(product.stock, product.unit),
    leadTimeDays: product.leadTimeDays,
    netWeightKg: product.netWeightKg === null ? null : plain(product.netWeightKg),
    shelfLifeMonths: product.shelfLifeMonths,
    certificates: [...product.certificates],
    details: { ...product.details },
    photos: product.photos.map(({ fileId, width, height }) => ({
      url: `${publicUrl}${pictureSources(fileId).src}`,
      width,
      height,
    })),
    revision: product.revision,
    updatedAt: String(product.updatedAt),
  }
}
