import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { S3mini } from 's3mini'
import { checkedKey, type ListedStore, type StoredFile } from './file-store.ts'
import type { S3Place } from './store-url.ts'

const pageOfKeys = 1000

/** Keeps files in a bucket of any store that speaks S3. A file appears whole or not at all: the store's own promise. */
export function s3Store(place: S3Place): ListedStore {
  const bucket = new S3mini({
    accessKeyId: place.key,
    secretAccessKey: place.secret,
    endpoint: place.endpoint,
    region: place.region,
    requestAbortTimeout: 120_000,
    // Nothing of ours is near it, and a part's end would be one more thing that can fail.
    minPartSize: 1024 ** 3,
  })
  const full = (key: string) => `${place.prefix}${checkedKey(key)}`
  return {
    async put(key, bytes) {
      const name = full(key)
      // The client leaves the body unsigned; with this header, which is signed, the store refuses one that was spoilt.
      const headers = { 'content-md5': createHash('md5').update(bytes).digest('base64') }
      await patiently(() => bucket.putObject(name, bytes, undefined, undefined, headers as never))
    },
    async get(key) {
      const name = full(key)
      const found = await patiently(() => bucket.getObjectArrayBuffer(name))
      return found === null ? undefined : new Uint8Array(found)
    },
    async remove(key) {
      const name = full(key)
      await patiently(() => bucket.deleteObject(name))
    },
    async *list(): AsyncGenerator<StoredFile> {
      let token: string | undefined
      do {
        const from = token
        const page = await patiently(() => bucket.listObjectsPaged('/', place.prefix, pageOfKeys, from))
        if (!page) throw new Error(`there is no bucket at ${place.endpoint}`)
        for (const { Key, Size } of page.objects ?? []) yield { key: Key.slice(place.prefix.length), bytes: Number(Size) }
        token = page.nextContinuationToken
      } while (token)
    },
  }
}

// A store behind a network stumbles now and then; all four actions may be repeated without harm.
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      const status = (error as { status?: number }).status
      const lasting = status !== undefined && status < 500 && status !== 429 && status !== 408
      if (lasting || tries === 4) throw error
      await pause(150 * 3 ** (tries - 1))
    }
  }
}
