import type { DomainEvent } from '../../platform/events/record.ts'
import type { WrittenRow } from './import/apply/write-goods.ts'
import type { ProductInput } from './product/product.schema.ts'

const of =
  (type: string, subject: string) =>
  (id: string, data: Record<string, unknown> = {}): DomainEvent => ({
    type,
    subject: { type: subject, id },
    data,
  })

/** What the trail keeps of a product: what buyers see and pay. */
const facts = (input: ProductInput) => ({
  state: input.state,
  names: input.names,
  price: input.price ?? null,
  currency: input.currency,
})

export const productCreated = (id: string, input: ProductInput): DomainEvent => of('product.created', 'product')(id, facts(input))
export const productChanged = (id: string, revision: number, input: ProductInput): DomainEvent =>
  of('product.changed', 'product')(id, { revision, ...facts(input) })
/** One row of a table; the changed fields by name, without their texts. */
export const productImported = ({ id, outcome, after, changes }: WrittenRow): DomainEvent =>
  of(outcome === 'created' ? 'product.created' : 'product.changed', 'product')(id, {
    imported: true,
    state: after.state,
    names: after.names,
    price: after.price,
    currency: after.currency,
    ...(outcome === 'changed' ? { fields: [...new Set(changes.map(({ field }) => field))] } : {}),
  })
export const productMoved = of('product.changed', 'product')
export const makerSaved = of('maker.saved', 'maker')
export const categorySaved = of('category.saved', 'category')
export const goodsImported = of('goods.imported', 'maker')
export const photoAdded = of('photo.added', 'product')
export const photoRemoved = of('photo.removed', 'product')
export const searchDismissed = of('search.dismissed', 'search')
export const pricesHidden = of('prices.hidden', 'house')
