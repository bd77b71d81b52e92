import { z } from 'zod'
import { currencies, en, positive, ru, slug, unit, uz, zh } from './data.fields.ts'

/** One text in the four written languages; `uz-Cyrl` is derived from `uz` when the data is loaded. */
export const demoText = z.strictObject({ uz, ru, 'zh-Hans': zh, en })

/** Certificates by the codes that the catalogue filters on. */
export const demoCertificate = z.enum([
  'halal',
  'haccp',
  'iso-9001',
  'iso-14001',
  'iso-22000',
  'organic-eu',
  'globalgap',
  'oeko-tex-100',
  'ce',
  'eac',
  'gacc',
  'phytosanitary',
  'grs',
  'fsc',
])

/** A place; `locode` is its UN/LOCODE without the space, where one exists. */
export const demoPlace = z.strictObject({
  slug,
  names: demoText,
  locode: z
    .string()
    .regex(/^[A-Z]{2}[A-Z2-9]{3}$/)
    .exactOptional(),
  country: z.string().regex(/^[A-Z]{2}$/),
})

/** A category with the HS chapters or headings that its goods fall under. */
export const demoCategory = z.strictObject({
  slug,
  names: demoText,
  hs: z.array(z.string().regex(/^\d{2}(\d{2})?$/)).min(1),
  position: z.int().positive(),
})

/** An invented company: `demo` is always true, mail and phone can reach nobody. */
export const demoMaker = z.strictObject({
  slug,
  names: demoText,
  description: demoText,
  place: slug,
  founded: z.int().min(1900).max(2026),
  employees: z.int().positive(),
  certificates: z.array(demoCertificate),
  contact: z.strictObject({
    phone: z.string().regex(/^\+998 65 000-\d\d-\d\d$/),
    email: z.email().regex(/@([a-z0-9-]+\.)*example\.com$|\.test$/),
  }),
  demo: z.literal(true),
})

/** A price from a quantity on; `from` counts in the product's `priceUnit`. */
export const demoPriceBreak = z.strictObject({ from: positive, price: positive })

/**
 * A product. `hs6` is a subheading of HS 2022, `nationalCodes` the country's longer
 * code for it; units are UN/ECE Rec 20 codes; a `price` of null is "on request";
 * `netWeightKg` is the net weight of one package, `stock` counts in `unit`.
 */
export const demoProduct = z.strictObject({
  maker: slug,
  category: slug,
  sku: z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/),
  slug,
  names: demoText,
  description: demoText,
  hs6: z.string().regex(/^\d{6}$/),
  nationalCodes: z
    .strictObject({
      UZ: z
        .string()
        .regex(/^\d{10}$/)
        .exactOptional(),
      CN: z
        .string()
        .regex(/^\d{8}(\d{2})?$/)
        .exactOptional(),
    })
    .exactOptional(),
  unit,
  price: positive.nullable(),
  currency: z.enum(currencies),
  priceUnit: unit,
  priceBreaks: z.array(demoPriceBreak).min(1).exactOptional(),
  moq: positive,
  moqUnit: unit,
  leadTimeDays: z.int().positive().max(365),
  packaging: demoText,
  netWeightKg: positive.exactOptional(),
  shelfLifeMonths: z.int().positive().max(120).exactOptional(),
  certificates: z.array(demoCertificate),
  stock: positive.exactOptional(),
})

export type DemoText = z.infer<typeof demoText>
export type DemoPlace = z.infer<typeof demoPlace>
export type DemoCategory = z.infer<typeof demoCategory>
export type DemoMaker = z.infer<typeof demoMaker>
export type DemoProduct = z.infer<typeof demoProduct>

/** Everything the demo catalogue is made of, in the order of its files. */
export type DemoData = {
  places: DemoPlace[]
  categories: DemoCategory[]
  makers: DemoMaker[]
  products: DemoProduct[]
}
