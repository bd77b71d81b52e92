import { AppError } from '../kernel/errors.ts'

/** Sent with every answer. Nothing inline, nothing from elsewhere, in no frame. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
}

/** The same, and that the house is reached by https alone where it is. */
export function securityHeadersFor(publicUrl: string): Readonly<Record<string, string>> {
  return publicUrl.startsWith('https:')
    ? { ...securityHeaders, 'strict-transport-security': 'max-age=31536000' }
    : securityHeaders
}

/**
 * Refuses a form that another site's page sends in a reader's name: the browser itself says where a form stands
 * (`Sec-Fetch-Site`, else `Origin`, else `Referer`). A caller that says nothing at all is refused too.
 */
export function refuseForeignForm(request: Request, publicUrl: string): void {
  const fetchSite = request.headers.get('sec-fetch-site')
  if (fetchSite === 'same-origin') return
  const from = request.headers.get('origin') ?? request.headers.get('referer')
  if (!fetchSite && from && URL.canParse(from) && isOurs(new URL(from).host, request, publicUrl)) return
  if (fetchSite === 'none' && from && URL.canParse(from) && isOurs(new URL(from).host, request, publicUrl)) return
  throw new AppError('foreign_form', 'forbidden')
}

function isOurs(host: string, request: Request, publicUrl: string): boolean {
  return host === new URL(publicUrl).host || host === (request.headers.get('host') ?? new URL(request.url).host)
}
