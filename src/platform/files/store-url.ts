import { fileURLToPath, pathToFileURL } from 'node:url'
import path from 'node:path'

export interface FolderPlace {
  readonly kind: 'folder'
  readonly folder: string
}

export interface S3Place {
  readonly kind: 's3'
  readonly key: string
  readonly secret: string
  /** Of the bucket, path style: `https://host:port/bucket`. */
  readonly endpoint: string
  readonly region: string
  /** Put before every key; empty, or ends in a slash. */
  readonly prefix: string
}

/** In words, for the settings page and for refusals. */
export const storeUrlForm = 'file:///folder or s3://KEY:SECRET@host[:port]/bucket[/prefix][?region=…][&tls=0]'

/** The address of the files that lie in the data folder. */
export function filesInside(dataDir: string): string {
  return pathToFileURL(path.join(dataDir, 'files')).href
}

/** Reads the address of a store of files; undefined when it is none. Signs in key and secret are percent-encoded. */
export function parseStoreUrl(text: string): FolderPlace | S3Place | undefined {
  const url = URL.parse(text)
  if (url?.protocol === 'file:') {
    if (url.host !== '' || url.pathname === '/' || !text.startsWith('file:/')) return undefined
    return { kind: 'folder', folder: fileURLToPath(url) }
  }
  if (url?.protocol !== 's3:' || !url.hostname || !url.username || !url.password) return undefined
  const [bucket, ...rest] = url.pathname.slice(1).split('/').filter(Boolean)
  if (!bucket || [...url.searchParams.keys()].some((name) => name !== 'region' && name !== 'tls')) return undefined
  return {
    kind: 's3',
    key: decodeURIComponent(url.username),
    secret: decodeURIComponent(url.password),
    endpoint: `${url.searchParams.get('tls') === '0' ? 'http' : 'https'}://${url.host}/${bucket}`,
    region: url.searchParams.get('region') ?? 'us-east-1',
    prefix: rest.length > 0 ? `${rest.join('/')}/` : '',
  }
}

/** The address as it may be shown: without the secret. */
export function shownStore(text: string): string {
  return text.replace(/(:\/\/[^\s:/@]*):[^\s/]*@/, '$1:…@')
}
