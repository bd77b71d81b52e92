import { createHash, createHmac } from 'node:crypto'

export interface SignedRequest {
  readonly method: string
  /** As sent, percent-encoded. */
  readonly path: string
  readonly query: readonly (readonly [string, string])[]
  /** Those that were signed, in lower case. */
  readonly headers: readonly (readonly [string, string])[]
  /** Digest of the body, as the request names it. */
  readonly payload: string
  /** `20130524T000000Z` */
  readonly date: string
  /** `20130524/us-east-1/s3/aws4_request` */
  readonly scope: string
}

/** Signature Version 4, after "Authenticating Requests" in the Amazon S3 API Reference. */
export function signatureOf(request: SignedRequest, secret: string): string {
  const query = request.query
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
  const headers = [...request.headers].sort(([a], [b]) => (a < b ? -1 : 1))
  const canonical = [
    request.method,
    request.path,
    query,
    ...headers.map(([name, value]) => `${name}:${value.trim().replace(/ +/g, ' ')}`),
    '',
    headers.map(([name]) => name).join(';'),
    request.payload,
  ].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', request.date, request.scope, createHash('sha256').update(canonical).digest('hex')].join(
    '\n',
  )
  const key = request.scope
    .split('/')
    .reduce<Buffer | string>((sum, part) => createHmac('sha256', sum).update(part).digest(), `AWS4${secret}`)
  return createHmac('sha256', key).update(toSign).digest('hex')
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
