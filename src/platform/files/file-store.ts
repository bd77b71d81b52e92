import { createHash } from 'node:crypto'

/** Where the bytes of files lie: a local folder, or any store that keeps bytes by key. */
export interface FileStore {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Undefined when there is no such key. */
  get(key: string): Promise<Uint8Array | undefined>
  remove(key: string): Promise<void>
}

export interface StoredFile {
  readonly key: string
  readonly bytes: number
}

/** A store that can say what it holds: what backups and moves work with. */
export interface ListedStore extends FileStore {
  /** Every file that is whole, in no order that may be relied on. */
  list(): AsyncIterable<StoredFile>
}

const shape = /^[a-z0-9][a-z0-9./-]*$/

/** Refuses what could point out of the store, by name or by a path's own signs. */
export function checkedKey(key: string): string {
  if (!shape.test(key) || key.includes('..') || key.includes('//') || key.endsWith('/'))
    throw new RangeError(`not a file key: ${key}`)
  return key
}

/** SHA-256 in hexadecimal. */
export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
