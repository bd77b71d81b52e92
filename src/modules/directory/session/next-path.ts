import { isLocale } from '../../../kernel/locale.ts'

/**
 * The page that someone was on the way to, without its language, when it is a page of ours; else undefined. Whatever
 * a browser would read as another house (`//x`, `/\x`, a scheme, control characters) is refused.
 */
export function nextPath(given: string | null | undefined): string | undefined {
  if (!given || !/^\/(?![/\\])[^\\\p{Cc}\s]*$/u.test(given) || given.length > 500) return undefined
  const base = 'http://house.invalid'
  const url = URL.canParse(given, base) ? new URL(given, base) : undefined
  if (url?.origin !== base) return undefined
  const [, first = '', ...rest] = url.pathname.split('/')
  const path = isLocale(first) ? `/${rest.join('/')}` : url.pathname
  if (path.startsWith('//') || path === '/sign-in' || path.startsWith('/sign-in/') || path === '/sign-out') return undefined
  return `${path}${url.search}`
}
