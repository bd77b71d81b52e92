import type { LocalizedText } from '../../../kernel/localized-text.ts'
import type { Currency } from '../../../kernel/money.ts'
import type { Unit } from '../../../kernel/unit.ts'

export const productStates = ['draft', 'published', 'archived'] as const
export type ProductState = (typeof productStates)[number]

/** From this quantity on the unit price is lower; both are decimal strings. */
export interface PriceBreak {
  readonly from: string
  readonly price: string
}

export interface Price {
  readonly amount: string
  readonly currency: Currency
  /** What the amount buys one of. */
  readonly per: Unit
  readonly breaks: readonly PriceBreak[]
}

export interface Photo {
  readonly fileId: string
  readonly width: number
  readonly height: number
}

/** A product as its reader may see it: `price` is absent when it is on request. */
export interface Product {
  readonly id: string
  readonly slug: string
  readonly sku: string | null
  readonly state: ProductState
  readonly names: LocalizedText
  readonly description: LocalizedText
  readonly packaging: LocalizedText
  /** Six digits of the Harmonized System, and longer national codes by country (ISO 3166-1 alpha-2). */
  readonly hs6: string | null
  readonly nationalCodes: Readonly<Record<string, string>>
  readonly unit: Unit
  readonly price?: Price
  readonly priceDisplay: 'shown' | 'on_request'
  readonly moq: string | null
  readonly moqUnit: Unit | null
  readonly stock: string | null
  readonly leadTimeDays: number | null
  readonly netWeightKg: string | null
  readonly shelfLifeMonths: number | null
  readonly certificates: readonly string[]
  /** What a maker's table said beyond these, by kind: `grade`, `size`, `gtin` … */
  readonly details: Readonly<Record<string, string>>
  readonly demo: boolean
  readonly revision: number
  readonly updatedAt: Temporal.Instant
  readonly maker: { readonly id: string; readonly slug: string; readonly names: LocalizedText; readonly place: string | null }
  readonly category: { readonly id: string; readonly slug: string; readonly names: LocalizedText }
  readonly photos: readonly Photo[]
}
