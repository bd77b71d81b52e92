import { digest, type ListedStore, type StoredFile } from './file-store.ts'

export interface Moved {
  readonly copied: number
  /** Were there already, and are the same. */
  readonly kept: number
  readonly removed: number
  readonly bytes: number
}

export interface MoveOptions {
  /** Takes a file of the same size that is there already for the same, without reading both. */
  readonly bySize?: boolean
  /** Removes each file from the old store once the new one has given back the same bytes. */
  readonly remove?: boolean
  readonly onProgress?: (done: number) => void
}

const atOnce = 4

/**
 * Copies all files from one store to the other, each verified by size and SHA-256 as the new store gives it back.
 * May be stopped at any moment and run again: what is there and the same is kept. Throws on the first file that differs
 * after it was written.
 */
export async function moveFiles(from: ListedStore, to: ListedStore, options: MoveOptions = {}): Promise<Moved> {
  const there = new Map<string, number>()
  for await (const { key, bytes } of to.list()) there.set(key, bytes)
  const moved = { copied: 0, kept: 0, removed: 0, bytes: 0 }
  const one = async (file: StoredFile) => {
    const kept = await isThere(file, from, to, there.get(file.key), options.bySize ?? false)
    if (kept) moved.kept++
    else if (await copy(file.key, from, to)) {
      moved.copied++
      moved.bytes += file.bytes
    } else return
    if (options.remove) {
      await from.remove(file.key)
      moved.removed++
    }
    options.onProgress?.(moved.copied + moved.kept)
  }
  await inParallel(from.list(), atOnce, one)
  return moved
}

async function isThere(file: StoredFile, from: ListedStore, to: ListedStore, size: number | undefined, bySize: boolean) {
  if (size !== file.bytes) return false
  if (bySize) return true
  const [ours, theirs] = await Promise.all([from.get(file.key), to.get(file.key)])
  return ours !== undefined && theirs !== undefined && digest(ours) === digest(theirs)
}

// False: the file went while the others were copied, as the house may remove one.
async function copy(key: string, from: ListedStore, to: ListedStore): Promise<boolean> {
  const bytes = await from.get(key)
  if (!bytes) return false
  await to.put(key, bytes)
  const back = await to.get(key)
  if (!back || digest(back) !== digest(bytes)) throw new Error(`${key} came back changed from the new store`)
  return true
}

/** Works through a list with so many hands; the first failure stops them all. */
export async function inParallel<T>(items: AsyncIterable<T>, hands: number, work: (item: T) => Promise<void>): Promise<void> {
  const iterator = items[Symbol.asyncIterator]()
  let failed = false
  const hand = async () => {
    for (let next = await iterator.next(); !next.done && !failed; next = await iterator.next()) {
      await work(next.value).catch((error: unknown) => {
        failed = true
        throw error
      })
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: hands }, hand))
  const bad = ends.find((end) => end.status === 'rejected')
  if (bad) throw bad.reason
}
