import { randomBytes } from 'node:crypto'
import { mkdir, opendir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { checkedKey, type ListedStore, type StoredFile } from './file-store.ts'

/** What a file is called while it is written; killed writers leave such names behind. */
const draftName = /\.[0-9a-f]{12}$/

/** Keeps files below one folder. A file appears whole or not at all. */
export function folderStore(folder: string): ListedStore {
  const place = (key: string) => path.join(folder, checkedKey(key))
  return {
    async put(key, bytes) {
      const target = place(key)
      await mkdir(path.dirname(target), { recursive: true })
      const draft = `${target}.${randomBytes(6).toString('hex')}`
      await writeFile(draft, bytes)
      await rename(draft, target)
    },
    async get(key) {
      try {
        return await readFile(place(key))
      } catch (error) {
        if (isAbsent(error)) return undefined
        throw error
      }
    },
    remove: (key) => rm(place(key), { force: true }),
    list: () => filesBelow(folder),
  }
}

async function* filesBelow(folder: string): AsyncGenerator<StoredFile> {
  const entries = await opendir(folder, { recursive: true }).catch((error: unknown) => {
    if (isAbsent(error)) return []
    throw error
  })
  for await (const entry of entries) {
    if (!entry.isFile() || draftName.test(entry.name)) continue
    const file = path.join(entry.parentPath, entry.name)
    // Absent: it went between the look into the folder and now.
    const found = await stat(file).catch(() => undefined)
    if (found) yield { key: path.relative(folder, file).split(path.sep).join('/'), bytes: found.size }
  }
}

function isAbsent(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}
