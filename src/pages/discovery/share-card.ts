import sharp from 'sharp'
import { AppError } from '../../kernel/errors.ts'
import { productBySlug } from '../../modules/showroom/index.ts'
import { pictureKey } from '../../platform/files/picture.ts'
import type { Exchange, Route } from '../../platform/http/route.ts'
import { heroPortal, paletteOf, productOrnament } from '../../ui/ornament/index.ts'

// What chat programs cut from (Open Graph): 1.91 : 1.
const size = { width: 1200, height: 630 } as const

/** The picture that a shared link shows: the goods' first photo, else their ornament; JPEG, since chats read no WebP. */
export function cardAddress(x: Exchange, slug?: string): string {
  return `${x.ctx.publicUrl}/cards/${slug ? `products/${slug}` : 'house'}.jpg`
}

async function draw(source: Uint8Array, ground: string): Promise<Response> {
  const bytes = await sharp(source, { density: 220 })
    .resize({ ...size, fit: 'cover', background: ground })
    .flatten({ background: ground })
    .jpeg({ quality: 82 })
    .toBuffer()
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'image/jpeg', 'cache-control': 'public, max-age=86400' },
  })
}

async function productCard(x: Exchange): Promise<Response> {
  const { ctx, params } = x
  const product = await productBySlug(ctx, (params['name'] ?? '').replace(/\.jpg$/, ''))
  if (!product || product.state !== 'published') throw new AppError('not_found', 'not_found')
  const palette = paletteOf(ctx.house.look?.dyes)
  const photo = product.photos[0] && (await ctx.files.get(pictureKey(product.photos[0].fileId, 1280)))
  const ornament = productOrnament({ seed: product.slug, category: product.category.slug, palette })
  return draw(photo ?? Buffer.from(ornament), palette.cloth)
}

function houseCard({ ctx }: Exchange): Promise<Response> {
  const palette = paletteOf(ctx.house.look?.dyes)
  return draw(Buffer.from(heroPortal({ seed: 'house', palette })), palette.ink)
}

export const cardRoutes: readonly Route[] = [
  { method: 'GET', path: '/cards/house.jpg', access: 'public', bare: true, handle: houseCard },
  { method: 'GET', path: '/cards/products/:name', access: 'public', bare: true, handle: productCard },
]
