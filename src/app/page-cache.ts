import { hash } from 'node:crypto'
import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompress,
  constants,
  gzipSync,
  zstdCompress,
  zstdCompressSync,
  zstdDecompress,
} from 'node:zlib'
import type { Kept } from '../platform/database/kept.ts'

export type Encoding = 'zstd' | 'br' | 'gzip' | 'identity'

/** One page as it goes out, for one encoding. */
export interface KeptPage {
  /** Of its route, for the figures. */
  readonly pattern: string
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
  readonly etag: string
}

export interface PageCache {
  find(key: string): KeptPage | undefined
  /** Keeps a page that was begun at `generation`, unless something changed since. */
  keep(key: string, page: KeptPage, generation: number | undefined): void
  readonly bytes: () => number
}

interface Entry {
  page: KeptPage
  hits: number
}

/** A page that is asked for so often is packed once more, as small as it goes. */
const worthPacking = 8

/**
 * Pages as rendered, until anything that they could show changes: then all of them go. `most` bounds their bytes; the one
 * that was not asked for longest goes first.
 */
export function openPageCache(kept: Kept, most = 64 * 1024 * 1024): PageCache {
  const entries = new Map<string, Entry>()
  let held = 0
  const sizeOf = (key: string, { bytes }: KeptPage) => bytes.byteLength + key.length * 2 + 500
  const drop = (key: string, entry: Entry) => {
    entries.delete(key)
    held -= sizeOf(key, entry.page)
  }
  kept.onForget(() => {
    entries.clear()
    held = 0
  })
  return {
    find(key) {
      const entry = entries.get(key)
      if (!entry) return undefined
      // The map is in the order of the last use.
      entries.delete(key)
      entries.set(key, entry)
      if (++entry.hits === worthPacking) {
        packTighter(entry.page, (page) => {
          if (entries.get(key) !== entry) return
          held += page.bytes.byteLength - entry.page.bytes.byteLength
          entry.page = page
        })
      }
      return entry.page
    },
    keep(key, page, generation) {
      if (generation === undefined || kept.generation() !== generation) return
      const size = sizeOf(key, page)
      if (size > most / 16) return
      const before = entries.get(key)
      if (before) drop(key, before)
      entries.set(key, { page, hits: 0 })
      held += size
      for (const [oldest, entry] of entries) {
        if (held <= most) break
        drop(oldest, entry)
      }
    },
    bytes: () => held,
  }
}

// Zstandard first: it packs a page in half the time that Brotli takes, into the same size.
const encodings: readonly Encoding[] = ['zstd', 'br', 'gzip']
const wishes = new Map<string, Encoding>()

/** What a browser takes (RFC 9110 §12.5.3), of those that we have the best. */
export function encodingFor(header: string | null): Encoding {
  if (header === null) return 'identity'
  const known = wishes.get(header)
  if (known) return known
  const taken = header
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]!.trim().toLowerCase())
  const wish = encodings.find((encoding) => taken.includes(encoding)) ?? 'identity'
  // Browsers send a handful of them; a stranger could send any number.
  if (wishes.size > 100) wishes.clear()
  wishes.set(header, wish)
  return wish
}

/** Packs a page that somebody waits for: fast rather than small. */
export function pack(html: string, encoding: Encoding, page: Pick<KeptPage, 'pattern' | 'headers'>): KeptPage {
  const plain = Buffer.from(html)
  const bytes = quickly[encoding](plain)
  // Of the packed bytes, which are few: the same page is packed into the same bytes, here and in every other process.
  // A weak tag, for the page may be packed tighter later.
  const etag = `W/"${hash('sha256', bytes, 'base64url').slice(0, 22)}-${encoding}"`
  return {
    ...page,
    bytes,
    etag,
    headers: {
      ...page.headers,
      etag,
      vary: 'cookie, accept-encoding',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      'content-length': String(bytes.byteLength),
    },
  }
}

// Levels by measurement, on a list of 60 KB: 0.05 ms and 8.6 KB, 0.09 ms and 8.4 KB, 0.07 ms and 10.3 KB.
const zstd = (level: number) => ({ params: { [constants.ZSTD_c_compressionLevel]: level } })
const brotli = (level: number, size: number) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_SIZE_HINT]: size },
})

const quickly: Readonly<Record<Encoding, (plain: Buffer) => Buffer>> = {
  zstd: (plain) => zstdCompressSync(plain, zstd(2)),
  br: (plain) => brotliCompressSync(plain, brotli(2, plain.length)),
  gzip: (plain) => gzipSync(plain, { level: 1 }),
  identity: (plain) => plain,
}

type Later = (fault: Error | null, bytes: Buffer) => void
const tightly: Readonly<Record<string, (packed: Uint8Array, done: Later) => void>> = {
  zstd: (packed, done) =>
    zstdDecompress(packed, (fault, plain) => (fault ? done(fault, plain) : zstdCompress(plain, zstd(9), done))),
  br: (packed, done) =>
    brotliDecompress(packed, (fault, plain) =>
      fault ? done(fault, plain) : brotliCompress(plain, brotli(5, plain.length), done),
    ),
}

// In a thread beside, by levels above which a page only takes longer: whoever asks meanwhile gets it as it was packed first.
function packTighter(page: KeptPage, done: (page: KeptPage) => void): void {
  tightly[page.headers['content-encoding'] ?? '']?.(page.bytes, (fault, bytes) => {
    if (fault || bytes.byteLength >= page.bytes.byteLength) return
    done({ ...page, bytes, headers: { ...page.headers, 'content-length': String(bytes.byteLength) } })
  })
}
