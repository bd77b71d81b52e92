import { AppError } from '../../kernel/errors.ts'
import { isId } from '../../kernel/id.ts'
import { sql } from '../database/sql.ts'
import type { Route } from '../http/route.ts'
import { pictureKey, pictureWidths } from './picture.ts'

/** `srcset` and fallback of a stored picture. */
export function pictureSources(id: string): { src: string; srcset: string } {
  const address = (width: number) => `/pictures/${id}/${width}.webp`
  return { src: address(640), srcset: pictureWidths.map((width) => `${address(width)} ${width}w`).join(', ') }
}

/** Public pictures: the address names the content, so that it may be kept for ever. */
export const pictureRoute: Route = {
  method: 'GET',
  path: '/pictures/:id/:variant',
  access: 'public',
  bare: true,
  async handle({ ctx, params }) {
    const { id = '', variant = '' } = params
    const width = pictureWidths.find((wide) => variant === `${wide}.webp`)
    const row =
      width && isId(id)
        ? await ctx.db.maybe(sql`select 1 from platform.file where id = ${id} and visibility = 'public'`)
        : undefined
    const bytes = row && width ? await ctx.files.get(pictureKey(id, width)) : undefined
    if (!bytes) throw new AppError('not_found', 'not_found')
    return new Response(new Uint8Array(bytes), {
      headers: { 'content-type': 'image/webp', 'cache-control': 'public, max-age=31536000, immutable' },
    })
  },
}
