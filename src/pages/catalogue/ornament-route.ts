import type { Route } from '../../platform/http/route.ts'
import { productOrnament } from '../../ui/ornament/index.ts'

/** The drawing that stands in for a photo: the same for the same category and name, for ever. */
export const ornamentRoute: Route = {
  method: 'GET',
  path: '/ornaments/:category/:seed',
  access: 'public',
  bare: true,
  handle({ params }) {
    const category = (params['category'] ?? '').slice(0, 100)
    const seed = (params['seed'] ?? '').replace(/\.svg$/, '').slice(0, 200)
    return new Response(productOrnament({ seed, category, size: 'landscape' }), {
      headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=604800' },
    })
  },
}
