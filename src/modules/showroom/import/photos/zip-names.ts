import { decodeLegacy } from '../reading/decode-text.ts'

/**
 * The file name of a zip entry. Windows in Russian packs names in CP866, in Chinese in GBK, without saying so;
 * what is valid UTF-8 is taken as that, and nothing else is, whatever the entry's flag says.
 */
export function zipFileName(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  if (!text.includes('\ufffd')) return text
  return decodeLegacy(bytes, ['gb18030', 'ibm866', 'windows-1251']).text
}

/** True for a path that leaves its folder: absolute, on a drive, with `..`, or with a NUL in it. */
export function isUnsafePath(path: string): boolean {
  const plain = path.replaceAll('\\', '/')
  return plain.startsWith('/') || /^[a-z]:/i.test(plain) || plain.split('/').includes('..') || plain.includes('\u0000')
}
