import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { BackupRefused, sumsFile } from './manifest.ts'

/** Writes a stream compressed into a file that only its owner reads; gives the SHA-256 of the file. */
export async function writePart(file: string, from: Readable): Promise<string> {
  const hash = createHash('sha256')
  const watch = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(from, createGzip(), watch, createWriteStream(file, { mode: 0o600 }))
  return hash.digest('hex')
}

/** Reads a compressed part into a stream. */
export async function readPart(file: string, into: Writable): Promise<void> {
  await pipeline(createReadStream(file), createGunzip(), into)
}

export async function fileDigest(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** A line of SHA256SUMS, as `sha256sum --check` reads it. */
export const sumLine = (sha256: string, name: string) => `${sha256}  ${name}\n`

/** Every file that SHA256SUMS names, checked as it is given; throws `BackupRefused` at the first that is absent or changed. */
export async function* checkedParts(folder: string): AsyncGenerator<{ name: string; sha256: string }> {
  const sums = await open(path.join(folder, sumsFile)).catch(() => {
    throw new BackupRefused(`${sumsFile} is missing in ${folder}.`)
  })
  for await (const line of sums.readLines()) {
    const [, sha256, name] = /^([0-9a-f]{64}) {2}([\w][\w./-]*)$/.exec(line) ?? []
    if (!sha256 || !name || name.includes('..')) throw new BackupRefused(`${sumsFile} is damaged: ${JSON.stringify(line)}`)
    const found = await fileDigest(path.join(folder, name)).catch(() => undefined)
    if (found !== sha256) throw new BackupRefused(`${name} in ${folder} is ${found ? 'not what was backed up' : 'missing'}.`)
    yield { name, sha256 }
  }
}
