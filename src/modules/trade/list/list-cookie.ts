import { isId } from '../../../kernel/id.ts'
import type { Exchange } from '../../../platform/http/route.ts'
import { mostLines } from '../inquiry/inquiry.schema.ts'

/** The goods a visitor has gathered, in the order of gathering: kept by the browser, not by us. */
export function readList(x: Pick<Exchange, 'cookies'>): readonly string[] {
  const ids = (x.cookies['list'] ?? '').split('.').map(unpack).filter(isId)
  return [...new Set(ids)].slice(0, mostLines)
}

/** Stores the list for a month. */
export function writeList(x: Exchange, ids: readonly string[]): void {
  const secure = x.ctx.publicUrl.startsWith('https:') ? '; Secure' : ''
  const value = ids.map(pack).join('.')
  x.headers.append(
    'set-cookie',
    `list=${value}; Path=/; Max-Age=${ids.length > 0 ? 2_592_000 : 0}; HttpOnly; SameSite=Lax${secure}`,
  )
}

// Sixty ids of 22 characters still fit the 4 KB of a cookie.
function pack(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
}

function unpack(text: string): string {
  const hex = Buffer.from(text, 'base64url').toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
