import { AppError } from '../../../kernel/errors.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { productOf, showProduct } from '../edit/product.pages.tsx'
import { productValues } from '../edit/product-values.ts'
import { productById } from '../product/product.queries.ts'
import type { Product } from '../product/product.ts'
import { showroomTexts } from '../texts.ts'
import { addPhoto, makeFirstPhoto, removePhoto } from './photos.ts'
import { type RefusedPhoto, RemovePhotoView } from './photos.views.tsx'

// Each file stands for itself: what can be taken is taken, the rest is named with its reason.
async function upload(x: Exchange): Promise<Response> {
  const { id } = await productOf(x)
  const files = (await x.form()).getAll('photos').filter((value) => value instanceof File && value.size > 0) as File[]
  const refused: RefusedPhoto[] = []
  for (const file of files) {
    try {
      await addPhoto(x.ctx, id, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refused.push({ name: file.name, reason: x.site.findText(x.ctx.locale, `error.${error.code}`, error.params) ?? error.code })
    }
  }
  if (refused.length === 0) return redirect(x, `/staff/products/${id}#photos`, files.length > 0 ? 'photos.saved' : undefined)
  const product = (await productById(x.ctx, id))!
  return showProduct(x, { product, state: { values: productValues(product), errors: {} }, refusedPhotos: refused })
}

function photoOf(x: Exchange, product: Product) {
  const index = product.photos.findIndex(({ fileId }) => fileId === x.params['file'])
  const photo = product.photos[index]
  if (!photo) throw new AppError('not_found', 'not_found')
  return { photo, number: index + 1 }
}

async function first(x: Exchange): Promise<Response> {
  const product = await productOf(x)
  await makeFirstPhoto(x.ctx, product.id, photoOf(x, product).photo.fileId)
  return redirect(x, `/staff/products/${product.id}#photos`, 'photos.saved')
}

async function askRemove(x: Exchange): Promise<Response> {
  const product = await productOf(x)
  return page(x, {
    title: showroomTexts(x.ctx.locale)('photos.removeTitle'),
    shell: 'staff',
    body: <RemovePhotoView locale={x.ctx.locale} product={product} {...photoOf(x, product)} />,
  })
}

async function remove(x: Exchange): Promise<Response> {
  const product = await productOf(x)
  await removePhoto(x.ctx, product.id, photoOf(x, product).photo.fileId)
  return redirect(x, `/staff/products/${product.id}#photos`, 'photos.removed')
}

const access = ['staff', 'admin'] as const
const path = '/staff/products/:id/photos'

export const photoRoutes: readonly Route[] = [
  { method: 'POST', path, access, handle: upload },
  { method: 'POST', path: `${path}/:file/first`, access, handle: first },
  { method: 'GET', path: `${path}/:file/remove`, access, handle: askRemove },
  { method: 'POST', path: `${path}/:file/remove`, access, handle: remove },
]
