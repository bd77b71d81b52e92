import { compare } from '../measure.ts'
import { copyPages, get, rowsOf, type Stand } from '../stand.ts'
import { type Case, inTurn, locales } from './case.ts'

async function against(stand: Stand, name: string, connections: number, paths: readonly string[]) {
  // Once to render, once to see that it is kept; then the bare server learns the bytes.
  const requests = paths.map(get)
  await stand.http.ask({ port: stand.port, requests, connections: 1, seconds: 60, count: paths.length * 12, expect: 200 })
  const barePort = await copyPages(stand, paths)
  const slice = { requests, connections, seconds: stand.seconds, expect: 200 }
  const compared = await compare(stand.rounds, { plain: () => stand.http.ask({ ...slice, port: barePort }) }, () =>
    stand.http.ask({ ...slice, port: stand.port }),
  )
  return { name, connections, against: 'bare node:http, same bytes', bar: 0.5, ...compared }
}

/** Product pages that nobody changed since they were last rendered. */
export const unchangedProduct: Case = async (stand, connections) => {
  const rows = await rowsOf<{ slug: string }>(stand.client, 'select slug from showroom.product order by id limit 100')
  return against(
    stand,
    'product page, unchanged',
    connections,
    rows.map(({ slug }, number) => `/${inTurn(locales, number)}/products/${slug}`),
  )
}

/** The first pages of the product list, likewise. */
export const unchangedList: Case = (stand, connections) =>
  against(
    stand,
    'product list, unchanged',
    connections,
    Array.from({ length: 50 }, (_, number) => `/${inTurn(locales, number)}/products?page=${1 + Math.floor(number / 5)}`),
  )
