import { isPersons, type ViewCounter } from '../modules/showroom/index.ts'

type Fetch = (request: Request, env?: unknown) => Response | Promise<Response>

const productPage = /^https?:\/\/[^/]+\/[A-Za-z-]+\/products\/([^/?#]+)(?:[?#]|$)/

/** Counts visits of product pages before any kept page is handed out; an address that nobody has is dropped when the numbers are written. */
export function countViews(views: ViewCounter, next: Fetch): Fetch {
  return (request, env) => {
    const slug = request.method === 'GET' ? productPage.exec(request.url)?.[1] : undefined
    // Our addresses are plain letters, digits and hyphens: nothing in them is escaped.
    if (slug && slug.length <= 200 && isPersons(request.headers)) views.count(slug)
    return next(request, env)
  }
}
