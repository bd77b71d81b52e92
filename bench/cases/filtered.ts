import { compare } from '../measure.ts'
import { get, rowsOf } from '../stand.ts'
import { type Case, inTurn, locales } from './case.ts'
import { keyQuery } from './changed.ts'

/** The list narrowed by category, certificate and place, with the counts beside each choice; no two addresses are the same. */
export const filtered: Case = async (stand, connections) => {
  const categories = await rowsOf<{ slug: string }>(stand.client, 'select slug from showroom.category order by position')
  const places = await rowsOf<{ slug: string }>(stand.client, 'select slug from directory.place order by slug')
  const certificates = await rowsOf<{ code: string }>(
    stand.client,
    'select distinct unnest(certificates) as code from showroom.product order by 1',
  )
  const address = (number: number) => {
    const query = new URLSearchParams({ n: String(number) })
    if (number % 3 !== 1) query.set('category', inTurn(categories, number).slug)
    if (number % 3 !== 2) query.set('certificate', inTurn(certificates, number).code)
    if (number % 3 === 1) query.set('place', inTurn(places, number).slug)
    return `/${inTurn(locales, number)}/products?${query}`
  }
  const key = await keyQuery(stand, connections)
  let from = 1
  const compared = await compare(stand.rounds, key, async () => {
    const requests = Array.from({ length: Math.ceil(4000 * stand.seconds) }, (_, number) => get(address(from + number)))
    const slice = await stand.http.ask({ port: stand.port, requests, connections, seconds: stand.seconds, expect: 200 })
    from += requests.length
    return slice
  })
  return { name: 'filters with counts, first time', connections, against: 'bare pg, one key query', ...compared }
}
