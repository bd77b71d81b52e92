import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHash } from 'node:crypto'
import { signatureOf, type SignedRequest } from './aws-signature.ts'

export interface S3Server {
  /** For FILES_URL. */
  readonly url: string
  readonly objects: Map<string, Buffer>
  /** How many writes came with a digest of their body. */
  readonly signedBodies: number
  /** Answers so many of the next requests with 503. */
  stumble(times: number): void
  close(): Promise<void>
}

const access = { key: 'AKIDTEST', secret: 'se/cr+et', region: 'eu-test-1', bucket: 'house' }

/**
 * A store that speaks the part of S3 that we use and believes nobody: each request's signature (version 4), its day and
 * the digest of its body are computed anew. Lists in pages of two, so that a reader has to ask on.
 */
export async function openS3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>()
  let failing = 0
  let signed = 0
  const server = createServer((request, answer) => {
    void readAll(request).then((body) => {
      if (failing > 0) return failing-- && refuse(answer, 503, 'SlowDown')
      const fault = faultOf(request, body)
      if (fault) return refuse(answer, 403, fault)
      if (request.method === 'PUT' && request.headers['content-md5']) signed++
      act(objects, request, body, answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `s3://${access.key}:${encodeURIComponent(access.secret)}@127.0.0.1:${port}/${access.bucket}?region=${access.region}&tls=0`,
    objects,
    get signedBodies() {
      return signed
    },
    stumble: (times) => void (failing = times),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function faultOf(request: IncomingMessage, body: Buffer): string | undefined {
  const { key, scope, names, signature } = readAuthorization(request.headers.authorization ?? '') ?? {}
  if (!key || !scope || !names || !signature) return 'AccessDenied'
  if (key !== access.key) return 'InvalidAccessKeyId'
  const url = new URL(request.url ?? '/', 'http://store')
  const date = String(request.headers['x-amz-date'])
  const payload = String(request.headers['x-amz-content-sha256'])
  const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!(Math.abs(Date.now() - at) < 15 * 60_000)) return 'RequestTimeTooSkewed'
  const [day, region, service, end] = scope.split('/')
  if (day !== date.slice(0, 8) || region !== access.region || service !== 's3' || end !== 'aws4_request')
    return 'AuthorizationHeaderMalformed'
  if (!names.includes('host') || !names.includes('x-amz-date')) return 'AccessDenied'
  const signed: SignedRequest = {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: [...url.searchParams],
    headers: names.map((name) => [name, String(request.headers[name] ?? '')]),
    payload,
    date,
    scope,
  }
  if (signatureOf(signed, access.secret) !== signature) return 'SignatureDoesNotMatch'
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== createHash('sha256').update(body).digest('hex'))
    return 'XAmzContentSHA256Mismatch'
  const md5 = request.headers['content-md5']
  if (md5 && (!names.includes('content-md5') || md5 !== createHash('md5').update(body).digest('base64'))) return 'BadDigest'
  return undefined
}

function readAuthorization(header: string) {
  const found = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(header)
  return found && { key: found[1], scope: found[2], names: found[3]?.split(';'), signature: found[4] }
}

function act(objects: Map<string, Buffer>, request: IncomingMessage, body: Buffer, answer: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://store')
  const [, bucket, ...rest] = url.pathname.split('/')
  if (bucket !== access.bucket) return refuse(answer, 404, 'NoSuchBucket')
  const key = decodeURIComponent(rest.join('/'))
  const found = objects.get(key)
  if (!key && request.method === 'GET')
    return void answer.writeHead(200, { 'content-type': 'application/xml' }).end(listing(objects, url.searchParams))
  if (request.method === 'PUT') objects.set(key, body)
  if (request.method === 'DELETE') objects.delete(key)
  if (request.method === 'GET' && !found) return refuse(answer, 404, 'NoSuchKey')
  answer.writeHead(request.method === 'DELETE' ? 204 : 200).end(request.method === 'GET' ? found : undefined)
}

function listing(objects: Map<string, Buffer>, query: URLSearchParams): string {
  const prefix = query.get('prefix') ?? ''
  const after = query.get('continuation-token') ?? ''
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
  const page = keys.slice(0, 2)
  const more = keys.length > page.length
  const contents = page.map((key) => `<Contents><Key>${key}</Key><Size>${objects.get(key)?.byteLength}</Size></Contents>`)
  const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated><KeyCount>${page.length}</KeyCount>${next}${contents.join('')}</ListBucketResult>`
}

function refuse(answer: ServerResponse, status: number, code: string): void {
  answer
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}
