import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

interface Asset {
  readonly bytes: Uint8Array
  readonly brotli: Uint8Array | undefined
  readonly mediaType: string
}

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export interface Assets {
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
  answer(request: Request, name: string): Promise<Response | undefined>
}

/** The built client: names carry a hash, so that each file may be kept for ever. */
export async function openAssets(folder: string): Promise<Assets> {
  const manifest = JSON.parse(await readFile(path.join(folder, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    { file: string; css?: string[]; isEntry?: boolean }
  >
  const entries = Object.values(manifest).filter((entry) => entry.isEntry)
  const known = new Map<string, Asset>()
  const load = async (name: string) => {
    const cached = known.get(name)
    if (cached) return cached
    const mediaType = mediaTypes[path.extname(name)]
    if (!mediaType || !/^[\w.-]+$/.test(name)) return undefined
    const bytes = await readFile(path.join(folder, 'assets', name)).catch(() => undefined)
    if (!bytes) return undefined
    const brotli = mediaType.startsWith('font')
      ? undefined
      : brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    const asset = { bytes, brotli, mediaType }
    known.set(name, asset)
    return asset
  }
  return {
    styles: entries.flatMap((entry) => entry.css ?? []).map((file) => `/${file}`),
    scripts: entries.map((entry) => `/${entry.file}`),
    async answer(request, name) {
      const asset = await load(name)
      if (!asset) return undefined
      const headers = new Headers({
        'content-type': asset.mediaType,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
      })
      const packed = asset.brotli && /\bbr\b/.test(request.headers.get('accept-encoding') ?? '')
      if (packed) headers.set('content-encoding', 'br')
      return new Response(new Uint8Array((packed && asset.brotli) || asset.bytes), { headers })
    },
  }
}
