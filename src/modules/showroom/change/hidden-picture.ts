import { AppError } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/id.ts'
import { may } from '../../../kernel/policy.ts'
import type { Ctx } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { pictureKey } from '../../../platform/files/picture.ts'
import type { Route } from '../../../platform/http/route.ts'
import { ownMaker, policy } from '../access.ts'

/** A picture of a wish: for staff, and for the maker whose wish it is. */
async function hiddenPicture(ctx: Ctx, fileId: string): Promise<Response> {
  const makerId = may(policy, ctx.actor, 'change.review') ? null : ownMaker(ctx)
  const there =
    isId(fileId) &&
    (await ctx.db.maybe(sql`
    select 1 from showroom.change_request
    where (after->'photos' ? ${fileId}::text or before->'photos' ? ${fileId}::text) and maker_id = coalesce(${makerId}::uuid, maker_id) limit 1`))
  const bytes = there ? await ctx.files.get(pictureKey(fileId, 320)) : undefined
  if (!bytes) throw new AppError('not_found', 'not_found')
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'image/webp', 'cache-control': 'private, max-age=86400' },
  })
}

const handle: Route['handle'] = (x) => hiddenPicture(x.ctx, (x.params['file'] ?? '').toLowerCase())

export const hiddenPictureRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/changes/photos/:file', access: ['staff', 'admin'], handle },
  { method: 'GET', path: '/maker/photos/:file', access: ['maker'], handle },
]
