import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openS3Server, type S3Server } from '../../../test/support/s3-server.ts'
import { signatureOf } from '../../../test/support/aws-signature.ts'
import { digest, type ListedStore } from './file-store.ts'
import { folderStore } from './folder-store.ts'
import { moveFiles } from './move-files.ts'
import { bothStores, openFiles, openStore } from './open-files.ts'
import { parseStoreUrl, shownStore } from './store-url.ts'

let s3: S3Server
let folder: string

beforeEach(async () => {
  s3 = await openS3Server()
  folder = await mkdtemp(path.join(tmpdir(), 'savdo-files-'))
})

afterEach(async () => {
  await s3.close()
  await rm(folder, { recursive: true, force: true })
})

const bytesOf = (text: string) => new TextEncoder().encode(text)
const keysOf = async (store: ListedStore) =>
  (await Array.fromAsync(store.list())).map(({ key, bytes }) => `${key} ${bytes}`).sort()

test('the verifier of the test server knows the example that Amazon publishes', () => {
  // "Example: GET Object" of the S3 API Reference, signature and all.
  const signed = {
    method: 'GET',
    path: '/test.txt',
    query: [],
    headers: [
      ['host', 'examplebucket.s3.amazonaws.com'],
      ['range', 'bytes=0-9'],
      ['x-amz-content-sha256', digest(new Uint8Array())],
      ['x-amz-date', '20130524T000000Z'],
    ],
    payload: digest(new Uint8Array()),
    date: '20130524T000000Z',
    scope: '20130524/us-east-1/s3/aws4_request',
  } as const
  expect(signatureOf(signed, 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY')).toBe(
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  )
})

test.each(['folder', 's3', 's3 below a prefix'])('%s: what is put is given back, listed, replaced and removed', async (kind) => {
  const store = openStore(kind === 'folder' ? pathToFileURL(folder).href : kind === 's3' ? s3.url : s3.url.replace('?', '/a/b?'))
  expect(await store.get('pictures/ab/none.webp')).toBeUndefined()
  expect(await keysOf(store)).toEqual([])
  const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251)
  for (const key of ['pictures/ab/1.webp', 'pictures/ab/2.webp', 'pictures/cd/3.webp', 'documents/ab/4', 'imports/5/photos.zip'])
    await store.put(key, bytes)
  expect(digest((await store.get('pictures/ab/2.webp'))!)).toBe(digest(bytes))
  await store.put('documents/ab/4', bytesOf('anew'))
  await store.remove('pictures/ab/1.webp')
  await store.remove('pictures/ab/1.webp')
  expect(await keysOf(store)).toEqual([
    'documents/ab/4 4',
    'imports/5/photos.zip 300000',
    'pictures/ab/2.webp 300000',
    'pictures/cd/3.webp 300000',
  ])
  for (const key of ['../x', 'a/../b', '/a', 'A', 'a//b', 'a/', ''])
    await expect(store.put(key, bytes), key).rejects.toThrow(RangeError)
})

test('a folder shows no half-written file', async () => {
  const store = folderStore(folder)
  await store.put('a/one.txt', bytesOf('1'))
  await writeFile(path.join(folder, 'a/two.txt.0123456789ab'), 'half')
  expect(await keysOf(store)).toEqual(['a/one.txt 1'])
  expect((await readdir(path.join(folder, 'a'))).length).toBe(2)
})

test('a store that stumbles is asked again; a wrong secret is refused at once', async () => {
  const store = openStore(s3.url)
  s3.stumble(2)
  await store.put('a/1', bytesOf('one'))
  expect(s3.objects.get('a/1')?.toString()).toBe('one')
  expect(s3.signedBodies).toBe(1)
  const stranger = openStore(s3.url.replace('cr%2Bet', 'cret'))
  await expect(stranger.put('a/1', bytesOf('two'))).rejects.toThrow('SignatureDoesNotMatch')
  await expect(stranger.get('a/1')).rejects.toThrow('SignatureDoesNotMatch')
  expect(s3.objects.get('a/1')?.toString()).toBe('one')
})

test('files move from a folder to S3, verified; an interrupted move goes on where it stopped', async () => {
  const [from, to] = [folderStore(folder), openStore(s3.url)]
  for (let index = 0; index < 9; index++) await from.put(`pictures/0${index}/${index}.webp`, bytesOf(`picture ${index}`))
  // Left by a move that was killed, one of them damaged at the same length.
  await to.put('pictures/00/0.webp', bytesOf('picture 0'))
  await to.put('pictures/01/1.webp', bytesOf('picture X'))
  expect(await moveFiles(from, to)).toEqual({ copied: 8, kept: 1, removed: 0, bytes: 72 })
  expect(await moveFiles(from, to, { bySize: true })).toEqual({ copied: 0, kept: 9, removed: 0, bytes: 0 })
  expect(s3.objects.get('pictures/01/1.webp')?.toString()).toBe('picture 1')
  expect(await moveFiles(from, to, { remove: true })).toMatchObject({ kept: 9, removed: 9 })
  expect([await keysOf(from), (await keysOf(to)).length]).toEqual([[], 9])
  // And back again.
  expect(await moveFiles(to, from)).toMatchObject({ copied: 9 })
})

test('a store that gives back other bytes than it was given ends the move, and nothing is removed', async () => {
  const from = folderStore(folder)
  await from.put('a/1', bytesOf('one'))
  const liar: ListedStore = { ...openStore(s3.url), get: async () => bytesOf('eno') }
  await expect(moveFiles(from, liar, { remove: true })).rejects.toThrow('a/1 came back changed')
  expect(await keysOf(from)).toEqual(['a/1 3'])
})

test('while files move the house writes to the new store and still reads the old one', async () => {
  const old = folderStore(path.join(folder, 'files'))
  await old.put('a/1', bytesOf('one'))
  const files = openFiles({ dataDir: folder, filesUrl: s3.url, filesAlsoUrl: pathToFileURL(path.join(folder, 'files')).href })
  await files.put('a/2', bytesOf('two'))
  expect([await files.get('a/1'), await files.get('a/2')].map((bytes) => new TextDecoder().decode(bytes))).toEqual(['one', 'two'])
  expect([...s3.objects.keys(), ...(await keysOf(old))]).toEqual(['a/2', 'a/1 3'])
  await files.remove('a/1')
  expect(await bothStores(old, openStore(s3.url)).get('a/1')).toBeUndefined()
  expect(await openFiles({ dataDir: folder }).get('a/2')).toBeUndefined()
})

test('addresses of stores', () => {
  expect(parseStoreUrl('file:///var/lib/house%20files')).toEqual({ kind: 'folder', folder: '/var/lib/house files' })
  expect(parseStoreUrl('s3://AK:s%2Fe@s3.example:9000/bucket/below?region=cn-north-1&tls=0')).toEqual({
    kind: 's3',
    key: 'AK',
    secret: 's/e',
    endpoint: 'http://s3.example:9000/bucket',
    region: 'cn-north-1',
    prefix: 'below/',
  })
  expect(parseStoreUrl('s3://AK:se@s3.example/bucket')).toMatchObject({
    endpoint: 'https://s3.example/bucket',
    region: 'us-east-1',
    prefix: '',
  })
  for (const wrong of [
    '',
    '/var/files',
    'file:///',
    'file://host/x',
    'file:files',
    's3://host/bucket',
    's3://a:b@host',
    's3://a:b@host/x?tsl=0',
    'https://a:b@h/x',
  ])
    expect(parseStoreUrl(wrong), wrong).toBeUndefined()
  expect(shownStore('s3://AK:se@s3.example/b')).toBe('s3://AK:…@s3.example/b')
})
