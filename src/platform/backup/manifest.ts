import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const part = z.object({ file: z.string().regex(/^database\/[\w.-]+$/), sha256: z.string(), rows: z.number() })

/** What a backup holds; written last, so that a folder without one is no backup. */
export const manifestShape = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  /** Versions of the program and of the server that it was made with. */
  program: z.string(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  tables: z.array(part.extend({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), called: z.boolean() })),
  jobs: part,
  /** `sha256` is that of SHA256SUMS, which names every file of the backup but this one. */
  files: z.object({ count: z.number(), bytes: z.number(), sha256: z.string() }),
  /** Ids of rows in `platform.file` whose bytes the store no longer had: lost before the backup was made. */
  missing: z.array(z.string()),
})

export type Manifest = z.infer<typeof manifestShape>

export const manifestFile = 'manifest.json'
export const sumsFile = 'SHA256SUMS'

/** Something about a backup or its target that a person has to put right first. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused'
}

/** Reads the manifest of a folder; throws `BackupRefused` when it is no backup of ours. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, manifestFile), 'utf8').catch(() => undefined)
  if (text === undefined)
    throw new BackupRefused(`${folder} is no backup: it has no ${manifestFile}. A backup that was broken off has none either.`)
  const parsed = manifestShape.safeParse(parseJson(text))
  if (!parsed.success)
    throw new BackupRefused(`${manifestFile} in ${folder} is damaged, or of a format that this version does not know.`)
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
