import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { PHOTO_ZIP_LIMITS, type PhotoZipLimits } from '../limits.ts'
import { zipOf } from '../reading/workbook.fixture.ts'
import { photoKey, readPhotoZip } from './read-photo-zip.ts'
import { zipFileName } from './zip-names.ts'

const list = (zip: Uint8Array, limits: PhotoZipLimits = PHOTO_ZIP_LIMITS) => Array.fromAsync(readPhotoZip(zip, limits))
const fails = (zip: Uint8Array, limits?: Partial<PhotoZipLimits>) =>
  list(zip, { ...PHOTO_ZIP_LIMITS, ...limits }).then(
    () => null,
    (error: { fileCode?: string }) => error.fileCode,
  )
/** Puts other bytes of the same length where a name stands, in both its places. */
function renamed(zip: Uint8Array, from: string, to: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip)
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.set(to, at)
  return bytes
}

test('files come out by their own names; folders and what systems add do not', async () => {
  const zip = await zipOf({
    'фото/Курага.jpg': Buffer.from('a'),
    'b.png': Buffer.from('bb'),
    '__MACOSX/._b.png': Buffer.from('x'),
    '.DS_Store': Buffer.from('x'),
    'фото/Thumbs.db': Buffer.from('x'),
  })
  expect((await list(zip)).map(({ name, bytes }) => [name, bytes.length])).toEqual([
    ['Курага.jpg', 1],
    ['b.png', 2],
  ])
})

test.each([
  ['cp866', 'Курага чёрная.jpg'],
  ['gbk', '杏干产品图片.jpg'],
  ['win1251', 'Изюм золотой.jpg'],
  ['utf8', 'Курага.jpg'],
  ['cp866', 'Изюм.jpg'],
])('a name packed in %s', (encoding, name) => {
  expect(zipFileName(iconv.encode(name, encoding))).toBe(name)
})

test('a name packed by Windows is read through the whole archive', async () => {
  const name = iconv.encode('Изюм.jpg', 'cp866')
  const zip = await zipOf({ 'AAAA.jpg': Buffer.from('a') })
  expect((await list(renamed(zip, 'AAAA.jpg', name)))[0]?.name).toBe('Изюм.jpg')
})

test('paths that leave the folder', async () => {
  const zip = await zipOf({ 'aa/bb.jpg': Buffer.from('a') })
  for (const path of ['../bb.jpg', '/aabb.jpg', '..\\b.jpg1', 'C:\\bb.jpg']) {
    expect(await fails(renamed(zip, 'aa/bb.jpg', Buffer.from(path.padEnd(9, 'x').slice(0, 9))))).toBe('zip-unsafe-name')
  }
})

test('limits and bombs', async () => {
  const zip = await zipOf({ 'a.jpg': Buffer.alloc(1000), 'b.jpg': Buffer.alloc(1000) })
  expect(await fails(zip, { entries: 1 })).toBe('zip-too-many-entries')
  expect(await fails(zip, { entryBytes: 999 })).toBe('zip-entry-too-large')
  expect(await fails(zip, { unpackedBytes: 1999 })).toBe('zip-too-large')
  expect(await fails(zip, { bytes: 10 })).toBe('too-large')
  expect(await fails(await zipOf({ 'a.jpg': Buffer.alloc(5_000_000) }))).toBe('zip-bomb')
  expect(await fails(Buffer.from('no zip at all, only some text'))).toBe('zip-damaged')
})

test('a size that lies is caught while unpacking', async () => {
  const bytes = Buffer.from(await zipOf({ 'a.jpg': Buffer.alloc(1000, 'abc') }))
  const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  bytes.writeUInt32LE(10, central + 24)
  expect(await fails(bytes)).toMatch(/zip-(damaged|bomb)/)
})

test('names in a sheet and in an archive meet', () => {
  expect(photoKey('Фото\\Йод.JPG')).toBe(photoKey('\u0418\u0306од.jpg'))
})
