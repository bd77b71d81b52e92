import { type FileStore, type ListedStore } from './file-store.ts'
import { folderStore } from './folder-store.ts'
import { s3Store } from './s3-store.ts'
import { filesInside, parseStoreUrl, storeUrlForm } from './store-url.ts'

export interface FilesPlace {
  readonly dataDir: string
  /** Absent: the folder `files` of `dataDir`. */
  readonly filesUrl?: string | undefined
  /** A second store, which is read where the first has no such file: while files move. */
  readonly filesAlsoUrl?: string | undefined
}

/** The store at one address; throws `RangeError` when it is none. */
export function openStore(url: string): ListedStore {
  const place = parseStoreUrl(url)
  if (!place) throw new RangeError(`not the address of a store of files; allowed: ${storeUrlForm}`)
  return place.kind === 'folder' ? folderStore(place.folder) : s3Store(place)
}

/** The files of a house. */
export function openFiles({ dataDir, filesUrl, filesAlsoUrl }: FilesPlace): FileStore {
  const first = openStore(filesUrl ?? filesInside(dataDir))
  return filesAlsoUrl ? bothStores(first, openStore(filesAlsoUrl)) : first
}

/** Writes to the first; reads from the first that has it; removes from both. */
export function bothStores(first: FileStore, second: FileStore): FileStore {
  return {
    put: (key, bytes) => first.put(key, bytes),
    get: async (key) => (await first.get(key)) ?? second.get(key),
    async remove(key) {
      await first.remove(key)
      await second.remove(key)
    },
  }
}
