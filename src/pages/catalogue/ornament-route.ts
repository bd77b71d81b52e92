import type { Route } from '../../platform/http/route.ts'
import { familiesOf, heroPortal, paletteOf, productOrnament } from '../../ui/ornament/index.ts'

/** The drawing that stands in for a photo: the same for the same category and name, for ever. */
export const ornamentRoute: Route = {
  method: 'GET',
  path: '/ornaments/:category/:seed',
  access: 'public',
  bare: true,
  handle({ params, url, ctx: { house } }) {
    const category = (params['category'] ?? '').slice(0, 100)
    const seed = (params['seed'] ?? '').replace(/\.svg$/, '').slice(0, 200)
    const size = url.searchParams.has('square') ? 'square' : 'landscape'
    const look = { palette: paletteOf(house.look?.dyes), families: familiesOf(house.look?.families) }
    return new Response(productOrnament({ seed, category, size, ...look }), {
      headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=604800' },
    })
  },
}

/** The portal beside the first words of the house. */
export const portalRoute: Route = {
  method: 'GET',
  path: '/portal.svg',
  access: 'public',
  bare: true,
  handle({ ctx: { house } }) {
    return new Response(heroPortal({ seed: house.name.en, palette: paletteOf(house.look?.dyes) }), {
      headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=604800' },
    })
  },
}
