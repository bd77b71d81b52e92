import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { ImportFileError } from '../import-codes.ts'

export interface ZipLimits {
  readonly entries: number
  readonly entryBytes: number
  readonly unpackedBytes: number
  /** Unpacked to packed bytes of one entry; 0 for no such limit. */
  readonly ratio: number
}

export interface RawEntry {
  /** The name as bytes: its encoding is for the caller to tell. */
  readonly nameBytes: Buffer
  readonly directory: boolean
  read(): Promise<Buffer>
}

/**
 * Walks a zip's central directory under limits that hold for what is really unpacked, whatever the
 * headers say. Throws `ImportFileError` `zip-*`.
 */
export async function* zipEntries(bytes: Uint8Array, limits: ZipLimits): AsyncGenerator<RawEntry> {
  const zip = await open(bytes)
  if (zip.entryCount > limits.entries) throw new ImportFileError('zip-too-many-entries', { limit: limits.entries })
  let total = 0
  for (let count = 0; count < zip.entryCount; count++) {
    const entry = await nextEntry(zip)
    if (entry === null) return
    // Without decoding yauzl hands names over as bytes, though its types say string.
    const nameBytes = entry.fileName as unknown as Buffer
    yield {
      nameBytes,
      directory: nameBytes.at(-1) === 0x2f || nameBytes.at(-1) === 0x5c,
      read: async () => {
        const data = await readEntry(zip, entry, limits, limits.unpackedBytes - total)
        total += data.length
        return data
      },
    }
  }
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { promise, resolve, reject } = Promise.withResolvers<ZipFile>()
  fromBuffer(buffer, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }, (error, zip) => {
    if (error || !zip) reject(new ImportFileError('zip-damaged'))
    else resolve(zip)
  })
  return promise
}

async function nextEntry(zip: ZipFile): Promise<Entry | null> {
  const stop = new AbortController()
  const waits = [once(zip, 'entry', { signal: stop.signal }), once(zip, 'end', { signal: stop.signal })]
  for (const wait of waits) wait.catch(() => undefined)
  zip.readEntry()
  try {
    const [entry] = (await Promise.race(waits)) as [Entry | undefined]
    return entry ?? null
  } catch {
    throw new ImportFileError('zip-damaged')
  } finally {
    stop.abort()
  }
}

async function readEntry(zip: ZipFile, entry: Entry, limits: ZipLimits, left: number): Promise<Buffer> {
  if ((entry.generalPurposeBitFlag & 1) !== 0) throw new ImportFileError('encrypted')
  if (entry.uncompressedSize > limits.entryBytes) throw new ImportFileError('zip-entry-too-large', { limit: limits.entryBytes })
  if (entry.uncompressedSize > left) throw new ImportFileError('zip-too-large', { limit: limits.unpackedBytes })
  if (limits.ratio > 0 && entry.uncompressedSize > 1_048_576 && entry.uncompressedSize > entry.compressedSize * limits.ratio) {
    throw new ImportFileError('zip-bomb')
  }
  const stream = await openStream(zip, entry)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > entry.uncompressedSize) throw new ImportFileError('zip-bomb')
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof ImportFileError ? error : new ImportFileError('zip-damaged')
  }
  return Buffer.concat(chunks, size)
}

function openStream(zip: ZipFile, entry: Entry): Promise<Readable> {
  const { promise, resolve, reject } = Promise.withResolvers<Readable>()
  zip.openReadStream(entry, (error, stream) => {
    if (error || !stream) reject(new ImportFileError('zip-damaged'))
    else resolve(stream)
  })
  return promise
}
