import { AppError } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/id.ts'
import { eventsOf } from '../../../platform/events/record.ts'
import { revisionField } from '../../../platform/http/fields.ts'
import { type FormState, parseForm } from '../../../platform/http/form.ts'
import { at, type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { page } from '../../../ui/page.tsx'
import { categories, certificates } from '../category/category.queries.ts'
import { refusalStatus, shownForm } from '../form-fields.ts'
import { allMakers } from '../maker/maker.queries.ts'
import type { RefusedPhoto } from '../photo/photos.views.tsx'
import type { Product, ProductState } from '../product/product.ts'
import { productById } from '../product/product.queries.ts'
import { productEdit, productInput } from '../product/product.schema.ts'
import { createProduct, editProduct } from '../product/save-product.ts'
import { setProductState } from '../product/set-product-state.ts'
import { showroomTexts } from '../texts.ts'
import { ProductPage } from './product.views.tsx'
import { productValues } from './product-values.ts'

interface Shown {
  readonly product?: Product
  readonly state: FormState
  readonly problem?: AppError
  readonly refusedPhotos?: readonly RefusedPhoto[]
}

export async function productOf(x: Exchange): Promise<Product> {
  const id = x.params['id'] ?? ''
  const product = isId(id) ? await productById(x.ctx, id) : undefined
  if (!product) throw new AppError('not_found', 'not_found')
  return product
}

/** The page of one product, as it stands or with what was refused. */
export async function showProduct(x: Exchange, { product, state, problem, refusedPhotos = [] }: Shown): Promise<Response> {
  const { ctx } = x
  const [makers, kinds, papers, history] = await Promise.all([
    allMakers(ctx),
    categories(ctx),
    certificates(ctx),
    product ? eventsOf(ctx.db, [product.id]) : [],
  ])
  const conflict = problem?.kind === 'conflict'
  const path = product ? `/staff/products/${product.id}` : '/staff/products/new'
  const form = shownForm(x, state, problem)
  return page(
    { ...x, path },
    {
      title: product ? wordsFor(product.names, ctx.locale) : showroomTexts(ctx.locale)('goods.form.new'),
      status: refusedPhotos.length > 0 ? 422 : refusalStatus(problem, form.wrong),
      shell: 'staff',
      body: (
        <ProductPage
          {...{
            locale: ctx.locale,
            makers,
            categories: kinds,
            certificates: papers,
            history,
            refusedPhotos,
            conflict,
            timeZone: ctx.house.timeZone,
          }}
          {...(product ? { product } : {})}
          action={at(x, path)}
          form={conflict ? { ...form, message: showroomTexts(ctx.locale)('goods.conflict') } : form}
        />
      ),
    },
  )
}

async function showNew(x: Exchange): Promise<Response> {
  const maker = x.url.searchParams.get('maker') ?? ''
  return showProduct(x, {
    state: { values: { makerId: isId(maker) ? maker : '', currency: x.ctx.house.defaultCurrency }, errors: {} },
  })
}

async function postNew(x: Exchange): Promise<Response> {
  const parsed = parseForm(productInput, await x.form())
  if (!parsed.ok) return showProduct(x, { state: parsed })
  try {
    const { id } = await createProduct(x.ctx, parsed.value)
    return redirect(x, `/staff/products/${id}`, 'goods.saved')
  } catch (error) {
    return refused(x, error, parsed.values)
  }
}

async function postEdit(x: Exchange): Promise<Response> {
  const product = await productOf(x)
  const parsed = parseForm(productEdit, await x.form())
  if (!parsed.ok) return showProduct(x, { product, state: parsed })
  const { revision, ...input } = parsed.value
  try {
    await editProduct(x.ctx, product.id, revision, input)
    return redirect(x, `/staff/products/${product.id}`, 'goods.saved')
  } catch (error) {
    return refused(x, error, parsed.values, product)
  }
}

// After a conflict the form carries the newest revision: a second, informed "save" replaces what the other one wrote.
function refused(x: Exchange, error: unknown, values: FormState['values'], product?: Product): Promise<Response> {
  if (!(error instanceof AppError) || !['invalid', 'conflict'].includes(error.kind)) throw error
  const fresh = product && error.kind === 'conflict' ? { revision: String(product.revision) } : {}
  const state = { values: { ...values, ...fresh }, errors: error.fields }
  const whole = Object.keys(error.fields).length === 0
  return showProduct(x, { state, ...(product ? { product } : {}), ...(whole ? { problem: error } : {}) })
}

async function postState(x: Exchange): Promise<Response> {
  const { id } = await productOf(x)
  const form = await x.form()
  const state: ProductState = form.get('state') === 'published' ? 'published' : 'archived'
  await setProductState(x.ctx, id, revisionField.catch(0).parse(form.get('revision')), state)
  return redirect(x, `/staff/products/${id}`, `goods.${state}`)
}

const access = ['staff', 'admin'] as const

export const productRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/products/new', access, handle: showNew },
  { method: 'POST', path: '/staff/products/new', access, handle: postNew },
  {
    method: 'GET',
    path: '/staff/products/:id',
    access,
    handle: async (x) => {
      const product = await productOf(x)
      return showProduct(x, { product, state: { values: productValues(product), errors: {} } })
    },
  },
  { method: 'POST', path: '/staff/products/:id', access, handle: postEdit },
  { method: 'POST', path: '/staff/products/:id/state', access, handle: postState },
]
