import { fileResponse } from '../../../../platform/http/file-response.ts'
import type { Exchange, Route } from '../../../../platform/http/route.ts'
import { idOf } from '../../../../ui/refusal.ts'
import { paperFile, photoBytes } from '../paper/paper.queries.ts'
import { projectsPath } from '../shared.views.tsx'

async function paper(x: Exchange): Promise<Response> {
  const file = await paperFile(x.ctx, idOf(x, 'paper'))
  return fileResponse(file.name, file.mediaType, file.bytes)
}

async function photo(x: Exchange, outside: boolean): Promise<Response> {
  const bytes = await photoBytes(x.ctx, idOf(x), Number(x.params['width']), outside)
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'image/webp', 'cache-control': outside ? 'public, max-age=300' : 'private, no-store' },
  })
}

export const fileRoutes: readonly Route[] = [
  { method: 'GET', path: `${projectsPath}/papers/:paper`, access: ['staff', 'admin'], handle: paper },
  { method: 'GET', path: `${projectsPath}/photos/:id/:width`, access: ['staff', 'admin'], handle: (x) => photo(x, false) },
  { method: 'GET', path: '/invest/projects/photos/:id/:width', access: 'public', handle: (x) => photo(x, true) },
]
