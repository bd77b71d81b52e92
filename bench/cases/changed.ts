import { setTimeout as pause } from 'node:timers/promises'
import { compare } from '../measure.ts'
import { get, pgFloor, rowsOf, type Stand } from '../stand.ts'
import { type Case, inTurn, locales } from './case.ts'

/** Bare `pg` reading one product by its primary key. */
export const keyQuery = async (stand: Stand, connections: number) => {
  const rows = await rowsOf<{ id: string }>(stand.client, 'select id from showroom.product order by slug limit 2000')
  const statements = [{ text: 'select * from showroom.product where id = $1', values: rows.map(({ id }) => [id]) }]
  return pgFloor(stand, () => ({ statements, connections }))
}

// Each page was rendered, then what it shows was changed, then it is asked for once: no answer comes from what was kept.
async function onceEach(stand: Stand, name: string, connections: number, paths: readonly string[], ids: readonly string[]) {
  const requests = paths.map(get)
  const ask = () => stand.http.ask({ port: stand.port, requests, connections, seconds: 120, count: paths.length, expect: 200 })
  await ask()
  const compared = await compare(stand.rounds, await keyQuery(stand, connections), async (round) => {
    await stand.client.query(
      'update showroom.product set price = price + 0.01, stock = $2, updated_at = now(), revision = revision + 1 where id = any($1)',
      [ids, 1000 + round],
    )
    await pause(150)
    return ask()
  })
  return { name, connections, against: 'bare pg, one key query', bar: 0.3, ...compared }
}

/** Product pages whose product was changed since they were last rendered. */
export const changedProduct: Case = async (stand, connections) => {
  const rows = await rowsOf<{ id: string; slug: string }>(
    stand.client,
    'select id, slug from showroom.product order by slug limit $1',
    [Math.round(1000 * stand.seconds)],
  )
  const paths = rows.map(({ slug }, number) => `/${inTurn(locales, number)}/products/${slug}`)
  return onceEach(
    stand,
    'product page, changed',
    connections,
    paths,
    rows.map(({ id }) => id),
  )
}

/** Pages of the product list, each with one product that was changed since it was last rendered. */
export const changedList: Case = async (stand, connections) => {
  const rows = await rowsOf<{ id: string }>(
    stand.client,
    `select id from (
      select p.id, row_number() over (order by c.position, c.no, p.created_at desc, p.id) as at
      from showroom.product p join showroom.category c on c.id = p.category_id) listed
     where at % 24 = 12 order by at limit 100`,
  )
  const paths = Array.from(
    { length: 500 },
    (_, number) => `/${inTurn(locales, number)}/products?page=${1 + Math.floor(number / 5)}`,
  )
  return onceEach(
    stand,
    'product list, changed',
    connections,
    paths,
    rows.map(({ id }) => id),
  )
}
