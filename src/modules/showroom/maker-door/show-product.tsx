import { AppError } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/id.ts'
import type { FormState } from '../../../platform/http/form.ts'
import { at, type Exchange } from '../../../platform/http/route.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { page } from '../../../ui/page.tsx'
import { type ChangeRequest, isOpen } from '../change/change.ts'
import { factWords } from '../change/fact-words.ts'
import { type Facts, gather } from '../change/facts.ts'
import { loadGlossary } from '../change/glossary.ts'
import { refusalStatus, shownForm } from '../form-fields.ts'
import type { RefusedPhoto } from '../photo/photos.views.tsx'
import { showroomTexts } from '../texts.ts'
import type { OwnProduct } from './own-goods.queries.ts'
import { valuesOfFacts } from './product-form-values.ts'
import { MakersProduct } from './product.views.tsx'

/** What the page is about: a product of the catalogue, a wish for a new one, or nothing yet. */
export type Target = { readonly product: OwnProduct } | { readonly fresh: ChangeRequest } | undefined

export interface ShownRefusal {
  readonly state?: FormState
  readonly problem?: AppError
  readonly photos?: readonly RefusedPhoto[]
}

export const pathOf = (target: Target): string =>
  !target
    ? '/maker/products/new'
    : 'product' in target
      ? `/maker/products/${target.product.id}`
      : `/maker/changes/${target.fresh.id}`

/** An id from the address; what is none is a page that does not exist. */
export function idOf(x: Exchange, name = 'id'): string {
  const id = (x.params[name] ?? '').toLowerCase()
  if (!isId(id)) throw new AppError('not_found', 'not_found')
  return id
}

/** The maker's page of one product, as it stands or with what was refused. */
export async function showOwnProduct(
  x: Exchange,
  target: Target,
  { state, problem, photos = [] }: ShownRefusal = {},
): Promise<Response> {
  const { ctx } = x
  const glossary = await loadGlossary(ctx)
  const facts: Facts = !target
    ? { currency: ctx.house.defaultCurrency }
    : 'product' in target
      ? target.product.wanted
      : target.fresh.after
  const wish = !target ? undefined : 'product' in target ? target.product.wish : target.fresh
  const product = target && 'product' in target ? target.product : undefined
  const revision = product?.revision ?? wish?.revision
  const conflict = problem?.kind === 'conflict'
  const form = shownForm(x, state ?? { values: valuesOfFacts(facts, revision), errors: {} }, problem)
  const path = pathOf(target)
  const names = gather('names', facts)
  return page(
    { ...x, path },
    {
      title: wordsFor(names, ctx.locale) || showroomTexts(ctx.locale)('goods.form.new'),
      status: photos.length > 0 ? 422 : refusalStatus(problem, form.wrong),
      shell: 'staff',
      body: (
        <MakersProduct
          {...{
            locale: ctx.locale,
            names,
            wish,
            refusedPhotos: photos,
            action: at(x, path),
            categories: glossary.categories,
            certificates: glossary.certificates,
          }}
          product={product && { id: product.id, slug: product.slug, state: product.record.state, facts: product.facts }}
          words={factWords(ctx.locale, glossary)}
          form={conflict ? { ...form, message: showroomTexts(ctx.locale)('goods.conflict') } : form}
          photos={target && (!wish || product || isOpen(wish)) ? ((facts['photos'] ?? []) as readonly string[]) : undefined}
        />
      ),
    },
  )
}
