import { AppError } from '../../../kernel/errors.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { ownChange } from '../change/change.queries.ts'
import { type PhotoTarget, proposeFirst, proposePhoto, proposeWithout } from '../change/propose-photos.ts'
import type { RefusedPhoto } from '../photo/photos.views.tsx'
import { ownProduct } from './own-goods.queries.ts'
import { idOf, pathOf, showOwnProduct, type Target } from './show-product.tsx'

interface Kind {
  readonly base: string
  readonly target: (id: string) => PhotoTarget
  readonly load: (x: Exchange, id: string) => Promise<Exclude<Target, undefined>>
}

const kinds: readonly Kind[] = [
  {
    base: '/maker/products/:id/photos',
    target: (productId) => ({ productId }),
    load: async (x, id) => ({ product: await ownProduct(x.ctx, id) }),
  },
  {
    base: '/maker/changes/:id/photos',
    target: (changeId) => ({ changeId }),
    load: async (x, id) => ({ fresh: await ownChange(x.ctx, id) }),
  },
]

// Each file stands for itself: what can be taken is taken, the rest is named with its reason.
const upload =
  ({ target, load }: Kind) =>
  async (x: Exchange): Promise<Response> => {
    const id = idOf(x)
    const where = await load(x, id)
    const files = (await x.form()).getAll('photos').filter((value) => value instanceof File && value.size > 0) as File[]
    const refused: RefusedPhoto[] = []
    for (const file of files) {
      try {
        await proposePhoto(x.ctx, target(id), { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
      } catch (error) {
        if (!(error instanceof AppError) || error.kind !== 'invalid') throw error
        refused.push({
          name: file.name,
          reason: x.site.findText(x.ctx.locale, `error.${error.code}`, error.params) ?? error.code,
        })
      }
    }
    if (refused.length > 0) return showOwnProduct(x, await load(x, id), { photos: refused })
    return redirect(x, `${pathOf(where)}#photos`, files.length > 0 ? 'door.proposed' : undefined)
  }

const act =
  ({ target, load }: Kind, verb: typeof proposeFirst) =>
  async (x: Exchange): Promise<Response> => {
    const id = idOf(x)
    const where = await load(x, id)
    await verb(x.ctx, target(id), idOf(x, 'file'))
    return redirect(x, `${pathOf(where)}#photos`, 'door.proposed')
  }

const access = ['maker'] as const

export const ownPhotoRoutes: readonly Route[] = kinds.flatMap((kind): Route[] => [
  { method: 'POST', path: kind.base, access, handle: upload(kind) },
  { method: 'POST', path: `${kind.base}/:file/first`, access, handle: act(kind, proposeFirst) },
  { method: 'POST', path: `${kind.base}/:file/remove`, access, handle: act(kind, proposeWithout) },
])
